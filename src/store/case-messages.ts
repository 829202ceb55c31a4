import type { Kysely, Selectable } from "kysely";
import type { CaseMessage } from "./case-store.ts";
import type { Schema } from "./schema.ts";

type Row = Selectable<Schema["case_messages"]>;

export async function link(
  db: Kysely<Schema>,
  { case: case_id, person, staff, by }: CaseMessage,
  expires_at: number,
): Promise<void> {
  const row = { case_id, person_message: person, staff_message: staff, by_whom: by, expires_at };
  await db
    .insertInto("case_messages")
    .values(row)
    .onConflict((one) => one.doNothing())
    .execute();
}

export async function unlink(
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

/** The person's latest message, and the latest that they have of the staff's, by their numbers in the person's chat; 0 for none. */
export async function latest(
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

export async function ofPerson(
  db: Kysely<Schema>,
  chat: number,
  message: number,
): Promise<CaseMessage | undefined> {
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
}

/** The latest, where one of the staff's became several of the person's. */
export async function ofStaff(
  db: Kysely<Schema>,
  id: number,
  message: number,
): Promise<CaseMessage | undefined> {
  const row = await db
    .selectFrom("case_messages")
    .selectAll()
    .where("case_id", "=", id)
    .where("staff_message", "=", message)
    .orderBy("person_message", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && messageOf(row);
}

function messageOf({ case_id, person_message, staff_message, by_whom }: Row): CaseMessage {
  return { case: case_id, person: person_message, staff: staff_message, by: by_whom };
}
