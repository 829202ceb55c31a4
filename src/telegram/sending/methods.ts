/** The parameters of a call, whichever method it is. */
type Payload = object | undefined;

/**
 * The receiver's calls: they start, continue or end the receiving of updates. The receiver has a loop of its own that
 * knows better when to ask again, so they are neither retried nor held up.
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

/** Queries, and calls with the same effect however often they are made. */
const idempotent = /^(get|set|edit|delete|answer|pin|unpin)/;

/** Calls that, made twice, cost a line on the screen and nothing else: no money, no votes, no new links. */
const cheapTwice =
  /^(copy|forward)Messages?$|^send(Message|ChatAction|Photo|MediaGroup|Document|Animation|Video|VideoNote|Audio|Voice|Sticker|Location|Venue|Contact)$/;

/**
 * Whether a call may be repeated though the first one may have been carried out (its answer got lost). Saying a thing
 * twice is better than leaving a person without an answer. Gifts, invoices, polls and all methods that aren't listed here
 * are never repeated.
 */
export function mayBeRepeated(method: string): boolean {
  return idempotent.test(method) || cheapTwice.test(method);
}

/** The bot's own name, menu and description have flood limits of their own, with waits of hours. */
const profile = /^(get|set|delete|remove)My|ChatMenuButton$/;

/**
 * Calls that share a flood limit: those that change one chat; those that only ask about it, which must not wait for room
 * for messages; those of one method of the bot's profile; or those of one other method without a chat, which also shows
 * the limit on all sending.
 */
export interface Lane {
  of: "chat" | "query" | "profile" | "sending";
  name: string;
}

export function laneOf(method: string, payload: Payload): Lane {
  if (profile.test(method)) return { of: "profile", name: method };
  const chat = chatOf(payload);
  if (chat === undefined) return { of: "sending", name: method };
  return method.startsWith("get")
    ? { of: "query", name: `get ${chat}` }
    : { of: "chat", name: String(chat) };
}

/** The chat that a call goes to: its number, or an @name. */
export function chatOf(payload: Payload): number | string | undefined {
  const chat = fieldOf(payload, "chat_id");
  return typeof chat === "number" || typeof chat === "string" ? chat : undefined;
}

/** Whether a call is about a message of its chat; the message of a copy or a forward is in another. */
export function namesMessage(payload: Payload): boolean {
  if (fieldOf(payload, "from_chat_id") !== undefined) return false;
  return (
    fieldOf(payload, "message_id") !== undefined || fieldOf(payload, "message_ids") !== undefined
  );
}

export function fieldOf(payload: Payload, name: string): unknown {
  return payload === undefined ? undefined : Reflect.get(payload, name);
}
