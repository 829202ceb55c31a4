import type { Generated } from "kysely";

/** The tables, alike in SQLite and PostgreSQL. Times are milliseconds since 1970; `migrations.ts` makes them. */
export interface Schema {
  inbox: InboxTable;
  state: StateTable;
  events: EventsTable;
  lessons: LessonsTable;
}

/** Every update that was received: open until `done_at` is set, in hand while `leased_until` lies ahead. */
interface InboxTable {
  update_id: number;
  /** Updates of one lane are handled one after the other; escaped by `storable`. Empty once it is done, as it tells who it was. */
  lane: string;
  /** The update as JSON; empty once it is done. */
  body: string;
  received_at: number;
  done_at: number | null;
  /** The instance that has it in hand, or had it when it died; null with `leased_until`. */
  owner: string | null;
  leased_until: number | null;
  /** How often it was claimed; it tells a claim from a later one of the same instance. */
  attempts: Generated<number>;
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
