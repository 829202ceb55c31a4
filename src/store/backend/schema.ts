import type { Generated } from "kysely";

/** The tables, alike in SQLite and PostgreSQL; `migrations.ts` creates them. Times are milliseconds since 1970. */
export interface Schema {
  inbox: InboxTable;
  state: StateTable;
  events: EventsTable;
  lessons: LessonsTable;
  cases: CasesTable;
  case_counter: CaseCounterTable;
  case_messages: CaseMessagesTable;
  case_blocks: CaseBlocksTable;
  staff_groups: StaffGroupsTable;
  wishes: WishesTable;
}

/** The received updates. One is open until `done_at` is set, and in hand while `leased_until` lies ahead. */
interface InboxTable {
  update_id: number;
  /** Updates of one lane are handled in order; `escapeText` has escaped it. Empty once it is handled, as it tells whose update it was. */
  lane: string;
  /** The update as JSON; empty once it is handled. */
  body: string;
  received_at: number;
  done_at: number | null;
  /** The instance that has it in hand, or had it when it died; null if `leased_until` is. */
  owner: string | null;
  leased_until: number | null;
  /** How often it was claimed; tells a claim from a later one of the same instance. */
  attempts: Generated<number>;
  /** It isn't handed out earlier. */
  not_before: number | null;
  /** How often it was postponed. */
  postponed: Generated<number>;
  /** 0: no; 1: it was in hand when a process died, and will be tried alone; 2: it's being tried alone. */
  suspect: Generated<number>;
  /** How often a process died while it had only this one in hand. */
  deaths: Generated<number>;
  /** JSON: what its attempts so far have delivered; null once it is done. */
  delivered: string | null;
  /** Why it was given up. It is done then, but keeps its body for a while. */
  given_up: string | null;
  /** When its person was told that it was given up. */
  told_at: number | null;
}

/** Recorded events, until they expire. */
interface EventsTable {
  /** The update in which it happened, and its index among the events of that update. */
  update_id: number;
  place: number;
  kind: string;
  /** JSON. */
  body: string;
  at: number;
  expires_at: number;
}

/** What staff taught the bot; never pruned. */
interface LessonsTable {
  id: string;
  language: string;
  entry: string | null;
  /** A JSON array of texts. */
  wordings: string;
  who: number;
  at: number;
  state: string;
  /** JSON. */
  effect: string;
}

/** JSON values by key. */
interface StateTable {
  /** Escaped by `escapeText`. */
  key: string;
  value: string;
  /** The start of the UTC day on which it was written. */
  touched_at: number;
}

/** Questions that staff answer. */
interface CasesTable {
  id: number;
  /** The updates that opened and closed it, so that handling them again changes nothing. */
  opened_by: number;
  closed_by: number | null;
  chat: number;
  language: string;
  staff: number;
  topic: number | null;
  /** The topic that it had before, if that was lost. */
  former_topic: number | null;
  header: number | null;
  /** The person's topic, if their private chat has topics. */
  thread: number | null;
  /** JSON, without personal data. */
  question: string | null;
  tried: string | null;
  state: "open" | "closed";
  /** JSON. */
  taken_by: string | null;
  answer: string | null;
  entry: string | null;
  opened_at: number;
  answered_at: number | null;
  /** Whose turn it is, and when a reminder or the end is due if they do nothing. */
  awaits: Generated<"staff" | "person">;
  /** Since when it's staff's turn. */
  waiting_since: number | null;
  due_at: number | null;
  reminders: Generated<number>;
  expires_at: number;
}

/** A single row with the number of the next case. */
interface CaseCounterTable {
  next: number;
}

/** Pairs of messages: one in the person's chat, and the same in the topic of the case. */
interface CaseMessagesTable {
  case_id: number;
  person_message: number;
  staff_message: number;
  by_whom: "person" | "staff" | "opening" | "note";
  /** The file that was sent, by Telegram's unique id; empty for none, null in rows of earlier versions. */
  file: string | null;
  expires_at: number;
}

/** The private chats of people who may not open cases. */
interface CaseBlocksTable {
  chat: number;
  since: number;
}

/** What is known about staff groups. */
interface StaffGroupsTable {
  chat: number;
  /** The supergroup that it became. */
  moved_to: number | null;
  /** The pinned list of open cases. */
  list_message: number | null;
}

/** Questions that the FAQ had no answer to, and whose people want to be told when it has one. */
interface WishesTable {
  /** The update with which the person asked for it. */
  id: number;
  chat: number;
  language: string;
  /** JSON. */
  words: string;
  /** Set before the person is told, so that nobody is told twice. */
  told_at: number | null;
  expires_at: number;
}
