import type { Kysely, Selectable } from "kysely";
import type { Backend } from "../backend/backend.ts";
import type { Schema } from "../backend/schema.ts";
import { retention } from "./case.ts";

/** A message of a case and its copy in the other chat. A message that is split has several. */
export interface CaseMessage {
  case: number;
  /** Its number in the person's chat; 0 for what stays with staff. */
  person: number;
  /** Its number in the staff group. */
  staff: number;
  /**
   * Who wrote it. The person's first one is the `opening`: its counterpart in the staff group says more than that. What
   * staff wrote and the person doesn't have is a `note`: an edit can send it.
   */
  by: "person" | "staff" | "opening" | "note";
  /** Telegram's unique id of the file that was sent; empty for none, undefined if unknown. For a note: what it belongs to. */
  file?: string | undefined;
}

export interface CaseMessageStore {
  /** Notes that a message of one chat is a copy of one in the other. */
  linkMessages(message: CaseMessage, now: number): Promise<void>;
  /** Removes such a note. */
  unlinkMessages(message: CaseMessage): Promise<void>;
  /** A message by its number in the person's chat with its copies in the staff group, in their order. */
  findPersonMessage(chat: number, message: number): Promise<CaseMessage[]>;
  /** A message by its number in the topic of a case with its copies in the person's chat, in their order. */
  findStaffMessage(id: number, message: number): Promise<CaseMessage[]>;
  /** Whether something that belongs to this is a note in the topic of a case. */
  hasNote(id: number, belongsTo: string): Promise<boolean>;
  /** The number of staff's latest message in the person's chat; 0 for none. */
  lastAnswer(id: number): Promise<number>;
  /** A person's message by the number of its copy in a staff group. */
  findCopy(staff: number, message: number): Promise<CaseMessage | undefined>;
}

export function createCaseMessages(backend: Backend): CaseMessageStore {
  return {
    linkMessages: ({ case: case_id, person, staff, by, file }, now) =>
      backend.write(async (db) => {
        const row = { case_id, person_message: person, staff_message: staff, by_whom: by };
        await db
          .insertInto("case_messages")
          .values({ ...row, file: file ?? null, expires_at: now + retention })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    unlinkMessages: (message) => backend.write((db) => unlinkMessages(db, message)),
    findPersonMessage: (chat, message) =>
      backend.run(async (db) => {
        const rows = await db
          .selectFrom("cases")
          .innerJoin("case_messages", "case_messages.case_id", "cases.id")
          .selectAll("case_messages")
          .where("cases.chat", "=", chat)
          .where("person_message", "=", message)
          .orderBy("case_id", "desc")
          .orderBy("staff_message")
          .execute();
        return rows.filter(({ case_id }) => case_id === rows[0]?.case_id).map(messageOf);
      }),
    findStaffMessage: (id, message) =>
      backend.run(async (db) => {
        const rows = await db
          .selectFrom("case_messages")
          .selectAll()
          .where("case_id", "=", id)
          .where("staff_message", "=", message)
          .orderBy("person_message")
          .execute();
        return rows.map(messageOf);
      }),
    hasNote: (id, belongsTo) =>
      backend.run(async (db) => {
        const row = await db
          .selectFrom("case_messages")
          .select("case_id")
          .where("case_id", "=", id)
          .where("by_whom", "=", "note")
          .where("file", "=", belongsTo)
          .executeTakeFirst();
        return row !== undefined;
      }),
    lastAnswer: (id) => backend.run(async (db) => (await latestMessages(db, id)).staff),
    findCopy: (staff, message) =>
      backend.run(async (db) => {
        const row = await db
          .selectFrom("case_messages")
          .innerJoin("cases", "cases.id", "case_messages.case_id")
          .selectAll("case_messages")
          .where("staff_message", "=", message)
          .where("by_whom", "in", ["person", "opening"])
          .where("cases.staff", "=", staff)
          .executeTakeFirst();
        return row && messageOf(row);
      }),
  };
}

/** Removes the link between the two copies of a message. */
export async function unlinkMessages(
  db: Kysely<Schema>,
  { case: case_id, person, staff }: CaseMessage,
): Promise<void> {
  await db
    .deleteFrom("case_messages")
    .where("case_id", "=", case_id)
    .where("person_message", "=", person)
    .where("staff_message", "=", staff)
    .execute();
}

/** The numbers, in the person's chat, of the latest messages by the person and by the staff; 0 for none. */
export async function latestMessages(
  db: Kysely<Schema>,
  id: number,
): Promise<{ person: number; staff: number }> {
  const rows = await db
    .selectFrom("case_messages")
    .select(({ fn }) => ["by_whom", fn.max("person_message").as("last")])
    .where("case_id", "=", id)
    .groupBy("by_whom")
    .execute();
  const last = new Map(rows.map(({ by_whom, last }) => [by_whom, last]));
  return {
    person: Math.max(last.get("person") ?? 0, last.get("opening") ?? 0),
    staff: last.get("staff") ?? 0,
  };
}

function messageOf(row: Selectable<Schema["case_messages"]>): CaseMessage {
  const { case_id, person_message, staff_message, by_whom, file } = row;
  return {
    case: case_id,
    person: person_message,
    staff: staff_message,
    by: by_whom,
    file: file ?? undefined,
  };
}
