import type { Kysely, Selectable } from "kysely";
import type { Backend } from "../backend/backend.ts";
import type { Schema } from "../backend/schema.ts";
import { retention } from "./case.ts";

/** A message of a case, which is there in both chats. */
export interface CaseMessage {
  case: number;
  /** Its number in the person's chat. */
  person: number;
  /** Its number in the staff group. */
  staff: number;
  /** Who wrote it. The person's first one is the `opening`: its counterpart in the staff group says more than that. */
  by: "person" | "staff" | "opening";
}

export interface CaseMessageStore {
  /** Notes that a message of one chat is a copy of one in the other. */
  linkMessages(message: CaseMessage, now: number): Promise<void>;
  /** Finds a message by its number in the person's chat. */
  findPersonMessage(chat: number, message: number): Promise<CaseMessage | undefined>;
  /** Finds a message by its number in the topic of a case. */
  findStaffMessage(id: number, message: number): Promise<CaseMessage | undefined>;
}

export function createCaseMessages(backend: Backend): CaseMessageStore {
  return {
    linkMessages: (message, now) =>
      backend.write(async (db) => {
        const { case: case_id, person, staff, by } = message;
        const row = { case_id, person_message: person, staff_message: staff, by_whom: by };
        await db
          .insertInto("case_messages")
          .values({ ...row, expires_at: now + retention })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    findPersonMessage: (chat, message) =>
      backend.run(async (db) => {
        const row = await db
          .selectFrom("cases")
          .innerJoin("case_messages", "case_messages.case_id", "cases.id")
          .selectAll("case_messages")
          .where("cases.chat", "=", chat)
          .where("person_message", "=", message)
          .orderBy("case_id", "desc")
          .limit(1)
          .executeTakeFirst();
        return row && messageOf(row);
      }),
    // One message of the staff's may have become several in the person's chat: the latest of them.
    findStaffMessage: (id, message) =>
      backend.run(async (db) => {
        const row = await db
          .selectFrom("case_messages")
          .selectAll()
          .where("case_id", "=", id)
          .where("staff_message", "=", message)
          .orderBy("person_message", "desc")
          .limit(1)
          .executeTakeFirst();
        return row && messageOf(row);
      }),
  };
}

/** Removes the link between the two copies of a message. Call it in a transaction. */
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
  const { case_id, person_message, staff_message, by_whom } = row;
  return { case: case_id, person: person_message, staff: staff_message, by: by_whom };
}
