import type { Chat, Message, Update, User } from "grammy/types";
import { z } from "zod";
import { FIRST_PERSON_ID } from "../state/account.ts";
import { LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";

/** An object of the Bot API: only the fields that the local Telegram relies on are checked. */
function loose<T>(shape: z.ZodRawShape) {
  return z.looseObject(shape).transform((value) => value as unknown as T);
}

const id = z.int();
const name = { first_name: z.string(), language_code: z.string().optional() };
const user = loose<User>({ id, is_bot: z.boolean(), ...name });
const chat = loose<Chat>({ id, type: z.enum(["private", "group", "supergroup", "channel"]) });
const message = loose<Message>({ message_id: id, date: id, chat: z.looseObject({ id }) });
const update = loose<Update>({ update_id: id });

const topic = z.strictObject({
  message_thread_id: id,
  name: z.string(),
  icon_color: id,
  closed: z.boolean(),
});

const ephemeral = z.strictObject({
  message: loose<Message>({ ephemeral_message_id: id, date: id, chat: z.looseObject({ id }) }),
  person: id,
  after: id,
  replaces: id.optional(),
});

const rank = z.strictObject({
  status: z.enum(["creator", "administrator"]),
  is_anonymous: z.boolean(),
});

/** Fields with a default were added later; older files, which lack them, are still read. */
const chatState = z.strictObject({
  chat,
  members: z.array(id),
  started: z.boolean(),
  next_message_id: id,
  messages: z.array(message),
  bot: z.enum(["stranger", "member", "administrator", "left", "kicked"]).default("member"),
  topics: z.array(topic).default([]),
  ephemerals: z.array(ephemeral).default([]),
  ranks: z.record(z.string(), rank).default({}),
  limits: z.record(z.string(), z.enum(["restricted", "kicked"])).default({}),
  linked: chat.optional(),
  pinned: z.array(id).default([]),
  migrated_to: id.optional(),
});

const updates = z.strictObject({
  next_id: id,
  allowed: z.array(z.string()).optional(),
  pending: z.array(update),
});

const shape = z.strictObject({
  version: z.literal(1),
  people: z.array(
    z.strictObject({ user, blocked: z.boolean(), hidden: z.boolean().default(false) }),
  ),
  rooms: z.array(chatState),
  privacy: z.boolean().default(false),
  updates,
  files: z.array(z.string()),
  inline_messages: z.record(z.string(), z.strictObject({ chat: id, message_id: id })),
});

/**
 * What a local Telegram keeps from one run to the next, as plain JSON. It leaves out what the bot sets at
 * every start (its profile and webhook) and open queries, because nobody waits for their answers any more.
 *
 * A change of the shape is a new version; snapshots of other versions are not read.
 */
export type Snapshot = z.output<typeof shape>;

const schema = shape
  .refine(({ people }) => people.every(({ user }, at) => user.id === FIRST_PERSON_ID + at), {
    path: ["people"],
    error: `people are not numbered from ${FIRST_PERSON_ID} on`,
  })
  .refine(membersMatch, { path: ["rooms"], error: "chats and people don't match" })
  .refine(({ rooms }) => rooms.every(numbersAreFree), {
    path: ["rooms"],
    error: "a message has a number that will be used again",
  });

/** Whether everybody has one private chat and all members of chats exist. */
function membersMatch({ people, rooms }: Snapshot): boolean {
  const ids = new Set(people.map(({ user }) => user.id));
  const own = rooms.filter(({ chat }) => chat.type === "private");
  return (
    new Set(rooms.map(({ chat }) => chat.id)).size === rooms.length &&
    rooms.every(({ members }) => members.every((member) => ids.has(member))) &&
    own.length === ids.size &&
    own.every(({ chat, members }) => members.length === 1 && members[0] === chat.id)
  );
}

function numbersAreFree({ messages, next_message_id }: Snapshot["rooms"][number]): boolean {
  return messages.every(({ message_id }) => message_id < next_message_id);
}

/** Parses a snapshot. @throws an Error that says what is wrong but quotes nothing that people wrote */
export function parseSnapshot(text: string): Snapshot {
  const { data, error } = schema.safeParse(parseJson(text));
  if (data) return data;
  const issue = error.issues[0];
  const place = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  throw new Error(`${place}${issue?.message}`);
}

/** The error of JSON.parse would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("it is not JSON");
  }
}

/** Creates a snapshot. Messages and updates are never changed in place, so they are not copied. */
export function createSnapshot(telegram: TelegramState): Snapshot {
  return {
    version: 1,
    people: [...telegram.accounts.values()].map(({ user, isBotBlocked, isHiddenInForwards }) => ({
      user,
      blocked: isBotBlocked,
      hidden: isHiddenInForwards ?? false,
    })),
    rooms: [...telegram.chats.values()].map((chat) => chat.save()),
    privacy: telegram.privacy,
    updates: telegram.updates.save(),
    files: telegram.files.ids,
    inline_messages: Object.fromEntries(telegram.inlineMessages),
  };
}

/** Loads a snapshot into a new Telegram. */
export function restoreSnapshot(telegram: TelegramState, snapshot: Snapshot): void {
  for (const { user, blocked, hidden } of snapshot.people) {
    telegram.accounts.set(user.id, { user, isBotBlocked: blocked, isHiddenInForwards: hidden });
  }
  for (const saved of snapshot.rooms) {
    telegram.chats.set(saved.chat.id, LocalChat.restore(saved));
  }
  telegram.privacy = snapshot.privacy;
  telegram.updates.restore(snapshot.updates);
  telegram.files.restore(snapshot.files);
  for (const [id, place] of Object.entries(snapshot.inline_messages)) {
    telegram.inlineMessages.set(id, place);
  }
}
