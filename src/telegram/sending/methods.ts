/** The parameters of a call, whichever method it is. */
type Payload = object | undefined;

/**
 * The receiver's calls: they begin, go on with or end the receiving of updates. Whoever receives has a
 * loop of its own that knows better when to ask again, so they are neither retried nor held up here.
 */
const receiving: ReadonlySet<string> = new Set([
  "getUpdates",
  "setWebhook",
  "deleteWebhook",
  "getWebhookInfo",
  "logOut",
  "close",
]);

export function isReceiving(method: string): boolean {
  return receiving.has(method);
}

/** Asking, and what has the same effect however often it is done. */
const harmless = /^(get|set|edit|delete|answer|pin|unpin)/;

/** What costs a line on the screen when it is done twice, and no more: no money, no votes, no new links. */
const doubled =
  /^(copy|forward)Messages?$|^send(Message|ChatAction|Photo|MediaGroup|Document|Animation|Video|VideoNote|Audio|Voice|Sticker|Location|Venue|Contact)$/;

/**
 * Whether a call may be made again though the first one may have been carried out (its answer was lost).
 * We would rather say a thing twice than leave a person without an answer; gifts, invoices, polls and
 * everything that is not known here are never made twice.
 */
export function mayBeRepeated(method: string): boolean {
  return harmless.test(method) || doubled.test(method);
}

/** The bot's own name, menu and description have flood limits of their own, with waits of hours. */
const profile = /^(get|set|delete|remove)My|ChatMenuButton$/;

/**
 * Calls that share a flood limit: those for one chat, those of one method of the bot's profile, or those
 * of one other method without a chat, which shows the limit of all sending too.
 */
export interface Lane {
  of: "chat" | "profile" | "sending";
  name: string;
}

export function laneOf(method: string, payload: Payload): Lane {
  if (profile.test(method)) return { of: "profile", name: method };
  const chat = chatOf(payload);
  return chat === undefined ? { of: "sending", name: method } : { of: "chat", name: String(chat) };
}

/** The chat that a call is for: its number, or an @name. */
export function chatOf(payload: Payload): number | string | undefined {
  const chat = fieldOf(payload, "chat_id");
  return typeof chat === "number" || typeof chat === "string" ? chat : undefined;
}

/** Whether a call is about a message of its chat; a copy or a forward names one of another. */
export function namesMessage(payload: Payload): boolean {
  if (fieldOf(payload, "from_chat_id") !== undefined) return false;
  return (
    fieldOf(payload, "message_id") !== undefined || fieldOf(payload, "message_ids") !== undefined
  );
}

export function fieldOf(payload: Payload, name: string): unknown {
  return payload === undefined ? undefined : Reflect.get(payload, name);
}
