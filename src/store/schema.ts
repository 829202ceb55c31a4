import type { Generated } from "kysely";

/** The tables, alike in SQLite and PostgreSQL. Times are milliseconds since 1970; `migrations.ts` makes them. */
export interface Schema {
  inbox: InboxTable;
  state: StateTable;
  events: EventsTable;
  lessons: LessonsTable;
  cases: CasesTable;
  case_counter: CaseCounterTable;
  case_messages: CaseMessagesTable;
  case_blocks: CaseBlocksTable;
  wishes: WishesTable;
}

/** Every update that was received: open until `done_at` is set, in hand while `leased_until` lies ahead. */
interface InboxTable {
  update_id: number;
  /** Updates of one lane are handled one after the other; escaped by `storable`. Empty once it is handled, as it tells who it was. */
  lane: string;
  /** The update as JSON; empty once it is handled. */
  body: string;
  received_at: number;
  done_at: number | null;
  /** The instance that has it in hand, or had it when it died; null with `leased_until`. */
  owner: string | null;
  leased_until: number | null;
  /** How often it was claimed; it tells a claim from a later one of the same instance. */
  attempts: Generated<number>;
  /** It isn't handed out earlier. */
  not_before: number | null;
  /** How often it was postponed. */
  postponed: Generated<number>;
  /** 0: no; 1: it was in hand when a process died, and is tried alone; 2: it's being tried alone. */
  suspect: Generated<number>;
  /** How often a process died while it had only this one in hand. */
  deaths: Generated<number>;
  /** JSON: what its tries so far have delivered; null once it is done. */
  delivered: string | null;
  /** Why it was given up; it is done then, and its body is kept for a while. */
  given_up: string | null;
  /** When its person was told that it was given up. */
  told_at: number | null;
}

/** What has happened, until it expires. */
interface EventsTable {
  /** The update in which it happened, and its place among the events of that. */
  update_id: number;
  place: number;
  kind: string;
  /** JSON. */
  body: string;
  at: number;
  expires_at: number;
}

/** What the bot was taught, for ever. */
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
  /** Escaped by `storable`. */
  key: string;
  value: string;
  /** The beginning of the day, in UTC, on which it was written. */
  touched_at: number;
}

/** Questions that people answer. */
interface CasesTable {
  id: number;
  /** The updates that opened and closed it, by which either is done once. */
  opened_by: number;
  closed_by: number | null;
  chat: number;
  language: string;
  staff: number;
  topic: number | null;
  header: number | null;
  state: "open" | "closed";
  /** JSON. */
  taken_by: string | null;
  answer: string | null;
  entry: string | null;
  opened_at: number;
  answered_at: number | null;
  /** Whose turn it is, and when something is to happen if they do nothing: a reminder, or the end. */
  awaits: Generated<"staff" | "person">;
  due_at: number | null;
  reminders: Generated<number>;
  expires_at: number;
}

/** One row: the number of the next case. */
interface CaseCounterTable {
  next: number;
}

/** Which message of the person's chat is which of the case's topic. */
interface CaseMessagesTable {
  case_id: number;
  person_message: number;
  staff_message: number;
  by_whom: "person" | "staff" | "opening";
  expires_at: number;
}

/** The private chats of those who may open no case. */
interface CaseBlocksTable {
  chat: number;
  since: number;
}

/** What people asked in vain and want to be told of. */
interface WishesTable {
  /** The update with which they asked for it. */
  id: number;
  chat: number;
  language: string;
  /** JSON. */
  words: string;
  /** Set before it is told, so that nobody is told twice. */
  told_at: number | null;
  expires_at: number;
}
