import type { Kysely, Selectable } from "kysely";
import type { Schema } from "../backend/schema.ts";

/** A question that staff answer; it has a topic in the staff group. Of the person's words it holds none. */
export interface Case {
  /** The number by which people name it; never given twice. */
  id: number;
  /** The update that opened it. */
  openedBy: number;
  /** The update that closed it last. */
  closedBy: number | undefined;
  /** The person's private chat. */
  chat: number;
  /** The language in which the person is spoken to. */
  language: string;
  /** The staff group. When the staff moves to another group, its cases stay behind. */
  staff: number;
  /** Its topic in the staff group, and the message there that says what it is about; undefined until they are made. */
  topic: number | undefined;
  header: number | undefined;
  state: "open" | "closed";
  /** The name of whoever of the staff has taken it. */
  takenBy: string | undefined;
  /** The staff's last answer: their own words, or an entry of the FAQ. */
  answer: string | undefined;
  entry: string | undefined;
  /** Whose turn it is. */
  awaits: "staff" | "person";
  /** How often the staff has been reminded since it last answered. */
  reminders: number;
}

/** Stands in for the number of the update that closed a case, if a deadline closed it. */
export const byClock = 0;

/** How long a case and what belongs to it are kept after something has happened in it, in milliseconds. */
export const retention = 180 * 24 * 60 * 60 * 1000;

export function selectCases(db: Kysely<Schema>) {
  return db.selectFrom("cases").selectAll();
}

export function caseOf(row: Selectable<Schema["cases"]>): Case {
  return {
    id: row.id,
    openedBy: row.opened_by,
    closedBy: row.closed_by ?? undefined,
    chat: row.chat,
    language: row.language,
    staff: row.staff,
    topic: row.topic ?? undefined,
    header: row.header ?? undefined,
    state: row.state,
    takenBy: row.taken_by === null ? undefined : JSON.parse(row.taken_by),
    answer: row.answer === null ? undefined : JSON.parse(row.answer),
    entry: row.entry ?? undefined,
    awaits: row.awaits,
    reminders: row.reminders,
  };
}
