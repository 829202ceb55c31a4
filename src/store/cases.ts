import { type Kysely, type Selectable, sql } from "kysely";
import type { Backend } from "./backend.ts";
import * as messages from "./case-messages.ts";
import { byClock, type Case, type CaseMessage, type CaseStore, type Wish } from "./case-store.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./text.ts";
import * as wishes from "./wishes.ts";

const day = 24 * 60 * 60 * 1000;

/** How long a case and its messages are kept after something has happened in it, in milliseconds. */
const kept = 180 * day;

/** How many cases the usual waiting time is taken from, and how many are claimed at once. */
const limits = { waits: 20, due: 50 };

/** The cases in a database. */
export class StoredCases implements CaseStore {
  private readonly backend: Backend;

  constructor(backend: Backend) {
    this.backend = backend;
  }

  open({ update, chat, language, staff, now }: Parameters<CaseStore["open"]>[0]): Promise<Case> {
    return this.backend.transaction(async (db) => {
      const known = await select(db).where("opened_by", "=", update).executeTakeFirst();
      if (known) return caseOf(known);
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
          state: "open",
          opened_at: now,
          expires_at: now + kept,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return caseOf(row);
    });
  }

  place(id: number, place: { topic?: number; header?: number }): Promise<void> {
    return this.set(id, place);
  }

  drop(id: number): Promise<void> {
    return this.backend.transaction((db) => remove(db, [id]));
  }

  openIn(chat: number, staff: number): Promise<Case | undefined> {
    return this.first((db) =>
      select(db)
        .where("chat", "=", chat)
        .where("staff", "=", staff)
        .where("state", "=", "open")
        .where("header", "is not", null)
        .orderBy("id", "desc"),
    );
  }

  inTopic(staff: number, topic: number): Promise<Case | undefined> {
    return this.first((db) =>
      select(db).where("staff", "=", staff).where("topic", "=", topic).orderBy("id", "desc"),
    );
  }

  find(id: number): Promise<Case | undefined> {
    return this.first((db) => select(db).where("id", "=", id));
  }

  link(message: CaseMessage, now: number): Promise<void> {
    return this.backend.write((db) => messages.link(db, message, now + kept));
  }

  unlink(message: CaseMessage): Promise<void> {
    return this.backend.write((db) => messages.unlink(db, message));
  }

  ofPerson(chat: number, message: number): Promise<CaseMessage | undefined> {
    return this.backend.run((db) => messages.ofPerson(db, chat, message));
  }

  ofStaff(id: number, message: number): Promise<CaseMessage | undefined> {
    return this.backend.run((db) => messages.ofStaff(db, id, message));
  }

  waits(id: number, { language, remindAt, now }: Parameters<CaseStore["waits"]>[1]): Promise<void> {
    const since = sql`case when awaits = 'staff' then due_at end`; // who waits already, waits since then
    const due_at = sql<number>`coalesce(${since}, cast(${remindAt} as bigint))`;
    return this.set(id, { language, awaits: "staff", due_at, expires_at: now + kept });
  }

  answered(
    id: number,
    { now, closeAt, answer, entry }: Parameters<CaseStore["answered"]>[1],
  ): Promise<void> {
    return this.set(id, {
      answered_at: sql<number>`coalesce(answered_at, cast(${now} as bigint))`,
      awaits: "person",
      due_at: closeAt,
      reminders: 0,
      expires_at: now + kept,
      ...(answer === undefined ? {} : { answer: toJson(answer) }),
      ...(entry === undefined ? {} : { entry }),
    });
  }

  take(id: number, by: string): Promise<void> {
    return this.set(id, { taken_by: toJson(by) });
  }

  close(id: number, update: number): Promise<Case | undefined> {
    return this.backend.write(async (db) => {
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
    });
  }

  reopen(id: number): Promise<boolean> {
    return this.backend.write(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable("cases")
        .set({ state: "open", closed_by: null })
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
    });
  }

  due(staff: number, now: number, until: number): Promise<Case[]> {
    return this.backend.write(async (db) => {
      const rows = await db
        .updateTable("cases")
        .set({ due_at: until })
        .where("due_at", "<=", now)
        .where("id", "in", (query) =>
          query
            .selectFrom("cases")
            .select("id")
            .where("due_at", "<=", now)
            .where(({ or, eb }) => or([eb("state", "=", "open"), eb("closed_by", "=", byClock)]))
            .where("staff", "=", staff)
            .limit(limits.due),
        )
        .returningAll()
        .execute();
      return rows.map(caseOf);
    });
  }

  reminded(id: number, claimedUntil: number, next: number): Promise<void> {
    return this.backend.write(async (db) => {
      await db
        .updateTable("cases")
        .set({ due_at: next, reminders: sql`reminders + 1` })
        .where("id", "=", id)
        .where("due_at", "=", claimedUntil)
        .execute();
    });
  }

  closedByClock(id: number, claimedUntil: number): Promise<void> {
    return this.backend.write(async (db) => {
      await db
        .updateTable("cases")
        .set({ due_at: null })
        .where("id", "=", id)
        .where("due_at", "=", claimedUntil)
        .execute();
    });
  }

  waitsOfLate(): Promise<number[]> {
    return this.backend.run(async (db) => {
      const rows = await db
        .selectFrom("cases")
        .select(["opened_at", "answered_at"])
        .where("answered_at", "is not", null)
        .orderBy("id", "desc")
        .limit(limits.waits)
        .execute();
      return rows.map(({ opened_at, answered_at }) => (answered_at ?? opened_at) - opened_at);
    });
  }

  block(chat: number, now: number): Promise<void> {
    return this.backend.write(async (db) => {
      const row = { chat, since: now };
      await db
        .insertInto("case_blocks")
        .values(row)
        .onConflict((one) => one.doNothing())
        .execute();
    });
  }

  unblock(chat: number): Promise<void> {
    return this.backend.write(async (db) => {
      await db.deleteFrom("case_blocks").where("chat", "=", chat).execute();
    });
  }

  isBlocked(chat: number): Promise<boolean> {
    return this.backend.run(async (db) => {
      const row = await db
        .selectFrom("case_blocks")
        .select("chat")
        .where("chat", "=", chat)
        .executeTakeFirst();
      return row !== undefined;
    });
  }

  wish(wish: Wish, now: number): Promise<boolean> {
    return this.backend.transaction((db) => wishes.keep(db, wish, now + kept));
  }

  wishesAfter(id: number, limit: number): Promise<Wish[]> {
    return this.backend.run((db) => wishes.after(db, id, limit));
  }

  claimWish(id: number, now: number): Promise<boolean> {
    return this.backend.write((db) => wishes.claim(db, id, now));
  }

  unclaimWish(id: number): Promise<void> {
    return this.backend.write((db) => wishes.unclaim(db, id));
  }

  dropWish(id: number): Promise<void> {
    return this.backend.write((db) => wishes.drop(db, id));
  }

  forget(chat: number): ReturnType<CaseStore["forget"]> {
    return this.backend.transaction(async (db) => {
      const rows = await select(db).where("chat", "=", chat).execute();
      const ids = rows.map(({ id }) => id);
      await remove(db, ids);
      const forgotten = await wishes.forget(db, chat);
      const open = rows.find(({ state, header }) => state === "open" && header !== null);
      return { open: open && caseOf(open), cases: ids.length, wishes: forgotten };
    });
  }

  private async first(
    query: (db: Kysely<Schema>) => ReturnType<typeof select>,
  ): Promise<Case | undefined> {
    const row = await this.backend.run((db) => query(db).limit(1).executeTakeFirst());
    return row && caseOf(row);
  }

  private set(id: number, values: object): Promise<void> {
    return this.backend.write(async (db) => {
      await db.updateTable("cases").set(values).where("id", "=", id).execute();
    });
  }
}

function select(db: Kysely<Schema>) {
  return db.selectFrom("cases").selectAll();
}

async function remove(db: Kysely<Schema>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom("case_messages").where("case_id", "in", ids).execute();
  await db.deleteFrom("cases").where("id", "in", ids).execute();
}

function caseOf(row: Selectable<Schema["cases"]>): Case {
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
