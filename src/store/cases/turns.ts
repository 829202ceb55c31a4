import { type Kysely, sql } from "kysely";
import type { Backend } from "../backend/backend.ts";
import { toJson } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";
import { retention } from "./case.ts";
import { type CaseMessage, latestMessages, unlinkMessages } from "./messages.ts";

export interface PersonTurn {
  language: string;
  /** Their topic, if their chat has topics. */
  thread?: number | undefined;
  remindAt: number;
  now: number;
}

export interface StaffTurn {
  now: number;
  closeAt: number;
  answer?: string;
  entry?: string;
}

/** Whose turn it is in a case: what changes when the person or the staff writes. */
export interface CaseTurns {
  /** The person has written: the staff is to be reminded at `remindAt`, unless a reminder is due already. */
  personWrote(id: number, turn: PersonTurn): Promise<void>;
  /** The staff has answered: if nobody writes until `closeAt`, the case is to be closed. */
  staffAnswered(id: number, turn: StaffTurn): Promise<void>;
  /**
   * The staff has edited an answer, so the time until the case closes starts again. A person who has written since that
   * answer keeps waiting: a corrected old answer is none to what they wrote.
   */
  staffEdited(message: CaseMessage, turn: Omit<StaffTurn, "entry">): Promise<void>;
  /**
   * The staff has deleted an answer, which unlinks its message. If that leaves the person's last message unanswered, the
   * staff is to be reminded at `remindAt`.
   */
  staffDeleted(message: CaseMessage, turn: { remindAt: number; now: number }): Promise<void>;
  /** How long the first answer took in recent cases, in milliseconds. */
  recentWaits(): Promise<number[]>;
}

/** From how many cases the recent waits are taken. */
const recentCases = 20;

export function createTurns(backend: Backend): CaseTurns {
  const set = (id: number, values: object) =>
    backend.write(async (db) => {
      await db.updateTable("cases").set(values).where("id", "=", id).execute();
    });
  return {
    personWrote(id, { language, thread, remindAt, now }) {
      // Whoever waits already has waited since then.
      const unlessWaiting = (column: "due_at" | "waiting_since", value: number) =>
        sql<number>`coalesce(case when awaits = 'staff' then ${sql.ref(column)} end, cast(${value} as bigint))`;
      return set(id, {
        language,
        thread: thread ?? null,
        awaits: "staff",
        due_at: unlessWaiting("due_at", remindAt),
        waiting_since: unlessWaiting("waiting_since", now),
        expires_at: now + retention,
      });
    },
    staffAnswered: (id, { now, closeAt, answer, entry }) =>
      set(id, {
        answered_at: sql<number>`coalesce(answered_at, cast(${now} as bigint))`,
        awaits: "person",
        waiting_since: null,
        due_at: closeAt,
        reminders: 0,
        expires_at: now + retention,
        ...(answer === undefined ? {} : { answer: toJson(answer) }),
        ...(entry === undefined ? {} : { entry }),
      }),
    staffEdited: (message, turn) => backend.transaction((db) => editAnswer(db, message, turn)),
    staffDeleted: (message, turn) => backend.transaction((db) => deleteAnswer(db, message, turn)),
    recentWaits: () => backend.run(readRecentWaits),
  };
}

async function editAnswer(
  db: Kysely<Schema>,
  message: CaseMessage,
  { now, closeAt, answer }: StaffTurn,
): Promise<void> {
  const { staff } = await latestMessages(db, message.case);
  const isLast = message.person >= staff;
  const due_at = sql<number>`case when awaits = 'person' and state = 'open' then cast(${closeAt} as bigint) else due_at end`;
  await db
    .updateTable("cases")
    .set({
      due_at,
      expires_at: now + retention,
      ...(isLast && answer !== undefined ? { answer: toJson(answer) } : {}),
    })
    .where("id", "=", message.case)
    .execute();
}

async function deleteAnswer(
  db: Kysely<Schema>,
  message: CaseMessage,
  { remindAt, now }: { remindAt: number; now: number },
): Promise<void> {
  await unlinkMessages(db, message);
  const { person, staff } = await latestMessages(db, message.case);
  if (message.person < staff) return; // there is a later answer
  const update = db.updateTable("cases").where("id", "=", message.case);
  await update
    .set({ answer: null, entry: null, ...(staff === 0 ? { answered_at: null } : {}) })
    .execute();
  if (person < staff) return; // an earlier answer still answers the person's last message
  await update
    .set({ awaits: "staff", waiting_since: now, due_at: remindAt, reminders: 0 })
    .where("awaits", "=", "person")
    .where("state", "=", "open")
    .execute();
}

async function readRecentWaits(db: Kysely<Schema>): Promise<number[]> {
  const rows = await db
    .selectFrom("cases")
    .select(["opened_at", "answered_at"])
    .where("answered_at", "is not", null)
    .orderBy("id", "desc")
    .limit(recentCases)
    .execute();
  return rows.map(({ opened_at, answered_at }) => (answered_at ?? opened_at) - opened_at);
}
