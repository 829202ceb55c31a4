import { type Kysely, sql } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { toJson } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";
import { removeAnswerRequestsOf } from "./answer-requests.ts";
import { byClock, type Case, caseOf, retention, selectCases } from "./case.ts";

export interface Opening {
  /** The update that opens the case. */
  update: number;
  chat: number;
  language: string;
  staff: number;
  /** Without personal data. */
  question: string;
  /** What the person tried before. */
  tried?: string | undefined;
  now: number;
}

/** What was deleted about a person. */
export interface Forgotten {
  /** Their open case, if they had one. */
  open: Case | undefined;
  cases: number;
  answerRequests: number;
}

/** Opening, finding and closing cases. */
export interface CaseRecords {
  /** Opens a case; for the same update it is the same case again. */
  open(opening: Opening): Promise<Case>;
  /** Notes where it is in the staff group. A topic that it had before still leads to it. */
  place(id: number, place: { topic?: number; header?: number }): Promise<void>;
  /** Deletes a case and its messages, as if it had not been opened. */
  drop(id: number): Promise<void>;
  find(id: number): Promise<Case | undefined>;
  /** The open case of a private chat, if it has been placed in this staff group. */
  findOpen(chat: number, staff: number): Promise<Case | undefined>;
  /** The case of a topic in the staff group. */
  findByTopic(staff: number, topic: number): Promise<Case | undefined>;
  /** The open cases in a staff group, those that wait for staff first and the longest waiting before the others. */
  listOpen(staff: number, limit: number): Promise<{ cases: Case[]; count: number }>;
  take(id: number, by: string): Promise<void>;
  /** Notes that the person has changed the question. */
  setQuestion(id: number, question: string): Promise<void>;
  /**
   * Closes a case. One that a deadline closes stays due until `markClosedByClock`.
   * @returns the case, if it was this update that closed it
   */
  close(id: number, update: number): Promise<Case | undefined>;
  /**
   * Opens a closed case again, and has the staff reminded at `remindAt`, as of a new one. An open case stays as it is.
   * @returns whether it is open now: not if the person has another open case
   */
  reopen(id: number, waiting: { remindAt: number; now: number }): Promise<boolean>;
  /** Deletes all about a person except that they are blocked. */
  forget(chat: number): Promise<Forgotten>;
}

export function createRecords(backend: Backend): CaseRecords {
  const set = (id: number, values: object) =>
    backend.write(async (db) => {
      await db.updateTable("cases").set(values).where("id", "=", id).execute();
    });
  const findFirst = async (query: (db: Kysely<Schema>) => ReturnType<typeof selectCases>) => {
    const row = await backend.run((db) => query(db).limit(1).executeTakeFirst());
    return row && caseOf(row);
  };
  return {
    open: (opening) => backend.transaction((db) => open(db, opening)),
    place: (id, { topic, header }) =>
      set(id, {
        ...(topic === undefined ? {} : { topic, former_topic: sql`topic` }),
        ...(header === undefined ? {} : { header }),
      }),
    drop: (id) => backend.transaction((db) => remove(db, [id])),
    find: (id) => findFirst((db) => selectCases(db).where("id", "=", id)),
    findOpen: (chat, staff) =>
      findFirst((db) =>
        selectCases(db)
          .where("chat", "=", chat)
          .where("staff", "=", staff)
          .where("state", "=", "open")
          .where("header", "is not", null)
          .orderBy("id", "desc"),
      ),
    findByTopic: (staff, topic) =>
      findFirst((db) =>
        selectCases(db)
          .where("staff", "=", staff)
          .where(({ or, eb }) => or([eb("topic", "=", topic), eb("former_topic", "=", topic)]))
          .orderBy("id", "desc"),
      ),
    listOpen: (staff, limit) => backend.run((db) => listOpen(db, staff, limit)),
    take: (id, by) => set(id, { taken_by: toJson(by) }),
    setQuestion: (id, question) => set(id, { question: toJson(question) }),
    close: (id, update) => backend.write((db) => close(db, id, update)),
    reopen: (id, waiting) => backend.write((db) => reopen(db, id, waiting)),
    forget: (chat) => backend.transaction((db) => forget(db, chat)),
  };
}

async function open(db: Kysely<Schema>, opening: Opening): Promise<Case> {
  const { update, chat, language, staff, question, tried, now } = opening;
  const existing = await selectCases(db).where("opened_by", "=", update).executeTakeFirst();
  if (existing) return caseOf(existing);
  const { next } = await db
    .updateTable("case_counter")
    .set({ next: sql`next + 1` })
    .returning("next")
    .executeTakeFirstOrThrow();
  const row = await db
    .insertInto("cases")
    .values({
      id: next - 1,
      opened_by: update,
      chat,
      language,
      staff,
      question: toJson(question),
      tried: tried === undefined ? null : toJson(tried),
      state: "open",
      opened_at: now,
      expires_at: now + retention,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return caseOf(row);
}

async function listOpen(
  db: Kysely<Schema>,
  staff: number,
  limit: number,
): Promise<{ cases: Case[]; count: number }> {
  const isOpen = db
    .selectFrom("cases")
    .where("staff", "=", staff)
    .where("state", "=", "open")
    .where("header", "is not", null);
  const rows = await isOpen
    .selectAll()
    .orderBy(sql`case when awaits = 'staff' then 0 else 1 end`)
    .orderBy(sql`coalesce(waiting_since, opened_at)`)
    .orderBy("id")
    .limit(limit)
    .execute();
  const { count } = await isOpen
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return { cases: rows.map(caseOf), count: Number(count) };
}

async function close(db: Kysely<Schema>, id: number, update: number): Promise<Case | undefined> {
  const row = await db
    .updateTable("cases")
    .set({
      state: "closed",
      closed_by: update,
      ...(update === byClock ? {} : { due_at: null }),
    })
    .where("id", "=", id)
    .where(({ or, eb }) => or([eb("state", "=", "open"), eb("closed_by", "=", update)]))
    .returningAll()
    .executeTakeFirst();
  return row && caseOf(row);
}

async function reopen(
  db: Kysely<Schema>,
  id: number,
  { remindAt, now }: { remindAt: number; now: number },
): Promise<boolean> {
  const ifClosed = (value: unknown, column: string) =>
    sql<never>`case when state = 'closed' then ${value} else ${sql.ref(column)} end`;
  const { numUpdatedRows } = await db
    .updateTable("cases")
    .set({
      state: "open",
      closed_by: null,
      awaits: ifClosed(sql`'staff'`, "awaits"),
      waiting_since: ifClosed(sql`cast(${now} as bigint)`, "waiting_since"),
      due_at: ifClosed(sql`cast(${remindAt} as bigint)`, "due_at"),
      reminders: ifClosed(sql`0`, "reminders"),
      expires_at: now + retention,
    })
    .where("id", "=", id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("cases as other")
            .select("other.id")
            .where("other.state", "=", "open")
            .where("other.id", "!=", id)
            .whereRef("other.staff", "=", "cases.staff")
            .whereRef("other.chat", "=", "cases.chat"),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function forget(db: Kysely<Schema>, chat: number): Promise<Forgotten> {
  const rows = await selectCases(db).where("chat", "=", chat).execute();
  const ids = rows.map(({ id }) => id);
  await remove(db, ids);
  const answerRequests = await removeAnswerRequestsOf(db, chat);
  const placed = rows.find(({ state, header }) => state === "open" && header !== null);
  return { open: placed && caseOf(placed), cases: ids.length, answerRequests };
}

async function remove(db: Kysely<Schema>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom("case_messages").where("case_id", "in", ids).execute();
  await db.deleteFrom("cases").where("id", "in", ids).execute();
}
