import type { Kysely, Selectable } from "kysely";
import type { Schema } from "../backend/schema.ts";

/** A question that staff answers; it has a topic in the staff group. */
export interface Case {
  /** The number by which people name it; never given twice. */
  id: number;
  /** The update that opened it. */
  openedBy: number;
  /** The update that closed it last. */
  closedBy: number | undefined;
  /** In milliseconds since 1970. */
  openedAt: number;
  /** The person's private chat. */
  chat: number;
  /** The language in which the person is spoken to. */
  language: string;
  /** The staff group. When the staff moves to another group, its cases stay behind. */
  staff: number;
  /** Its topic in the staff group, and the message there that says what it's about; undefined until they're made. */
  topic: number | undefined;
  header: number | undefined;
  /** The person's topic, if their private chat has topics. */
  thread: number | undefined;
  /** The question and what the person tried before, without personal data; empty for cases of earlier versions. */
  question: string;
  tried: string | undefined;
  state: "open" | "closed";
  /** The name of whoever of the staff has taken it. */
  takenBy: string | undefined;
  /** The staff's last answer: their own words, or an entry of the FAQ. */
  answer: string | undefined;
  entry: string | undefined;
  /** Whose turn it is. */
  awaits: "staff" | "person";
  /** Since when it's staff's turn, in milliseconds since 1970. */
  waitingSince: number | undefined;
  /** How often the staff has been reminded since it last answered. */
  reminders: number;
}

/** Stands in for the number of the update that closed a case, if a deadline closed it. */
export const byClock = 0;

/** The same, if it was closed because the person has blocked the bot. */
export const byBlock = -1;

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
    openedAt: row.opened_at,
    chat: row.chat,
    language: row.language,
    staff: row.staff,
    topic: row.topic ?? undefined,
    header: row.header ?? undefined,
    thread: row.thread ?? undefined,
    question: row.question === null ? "" : JSON.parse(row.question),
    tried: row.tried === null ? undefined : JSON.parse(row.tried),
    state: row.state,
    takenBy: row.taken_by === null ? undefined : JSON.parse(row.taken_by),
    answer: row.answer === null ? undefined : JSON.parse(row.answer),
    entry: row.entry ?? undefined,
    awaits: row.awaits,
    waitingSince: row.awaits === "staff" ? (row.waiting_since ?? row.opened_at) : undefined,
    reminders: row.reminders,
  };
}
