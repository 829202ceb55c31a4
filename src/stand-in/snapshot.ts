import type { Chat, Message, Update, User } from "grammy/types";
import { z } from "zod";
import { FIRST_PERSON, Person } from "./person.ts";
import { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** Something of the Bot API's own: only what the local Telegram itself relies on is checked, the rest is passed on. */
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

/** What has a default came later than the first snapshots, which are still read. */
const room = z.strictObject({
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
});

const updates = z.strictObject({
  next_id: id,
  allowed: z.array(z.string()).optional(),
  pending: z.array(update),
});

const form = z.strictObject({
  version: z.literal(1),
  people: z.array(z.strictObject({ user, blocked: z.boolean() })),
  rooms: z.array(room),
  privacy: z.boolean().default(false),
  updates,
  files: z.array(z.string()),
  inline_messages: z.record(z.string(), z.strictObject({ chat: id, message_id: id })),
});

/**
 * What a local Telegram keeps from one run to the next, as plain JSON. Not in it: what the bot says anew
 * at every start (its profile, its webhook), and queries, whose askers are gone.
 *
 * A change of the form is a new version; a snapshot of another version is not read.
 */
export type Snapshot = z.output<typeof form>;

const snapshot = form
  .refine(({ people }) => people.every(({ user }, at) => user.id === FIRST_PERSON + at), {
    path: ["people"],
    error: `people are not numbered from ${FIRST_PERSON} on`,
  })
  .refine(membersFit, { path: ["rooms"], error: "chats and people do not fit together" })
  .refine(({ rooms }) => rooms.every(numbersGoOn), {
    path: ["rooms"],
    error: "a message has a number that is still to come",
  });

/** Everybody has a private chat of their own, and nobody is in a chat who is not there. */
function membersFit({ people, rooms }: Snapshot): boolean {
  const ids = new Set(people.map(({ user }) => user.id));
  const own = rooms.filter(({ chat }) => chat.type === "private");
  return (
    new Set(rooms.map(({ chat }) => chat.id)).size === rooms.length &&
    rooms.every(({ members }) => members.every((member) => ids.has(member))) &&
    own.length === ids.size &&
    own.every(({ chat, members }) => members.length === 1 && members[0] === chat.id)
  );
}

function numbersGoOn({ messages, next_message_id }: Snapshot["rooms"][number]): boolean {
  return messages.every(({ message_id }) => message_id < next_message_id);
}

/** Reads a snapshot; an error says what is wrong with it, but nothing of what people wrote. */
export function parseSnapshot(text: string): Snapshot {
  const { data, error } = snapshot.safeParse(parseJson(text));
  if (data) return data;
  const issue = error.issues[0];
  const place = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  throw new Error(`${place}${issue?.message}`);
}

/** The platform's own message would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("it is not JSON");
  }
}

/** What there is now. Messages and updates are never changed in place, so they are not copied. */
export function snapshotOf(telegram: LocalTelegram): Snapshot {
  return {
    version: 1,
    people: [...telegram.people.values()].map(({ user, blocked }) => ({ user, blocked })),
    rooms: [...telegram.rooms.values()].map(({ chat, members, history }) => ({
      chat,
      members: members.map((member) => member.id),
      ...history,
    })),
    privacy: telegram.privacy,
    updates: telegram.updates.state,
    files: telegram.files.ids,
    inline_messages: Object.fromEntries(telegram.inlineMessages),
  };
}

/** Puts an earlier run's state into a Telegram that is new. */
export function restoreSnapshot(telegram: LocalTelegram, kept: Snapshot): void {
  for (const { user, blocked } of kept.people) {
    const person = new Person(telegram, user);
    person.blocked = blocked;
    telegram.people.set(user.id, person);
  }
  for (const { chat, members, ...history } of kept.rooms) {
    const room = new Room(
      chat,
      members.flatMap((member) => telegram.people.get(member) ?? []),
    );
    room.restore(history);
    telegram.rooms.set(chat.id, room);
  }
  telegram.privacy = kept.privacy;
  telegram.updates.restore(kept.updates);
  telegram.files.restore(kept.files);
  for (const [id, place] of Object.entries(kept.inline_messages)) {
    telegram.inlineMessages.set(id, place);
  }
}
