import type { Kysely } from "kysely";
import type { Wish } from "./case-store.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./text.ts";

/** How many wishes one person may have. */
const mostWishes = 10;

export async function keep(
  db: Kysely<Schema>,
  { id, chat, language, words }: Wish,
  expires_at: number,
): Promise<boolean> {
  const own = await db
    .selectFrom("wishes")
    .select(["id", "words"])
    .where("chat", "=", chat)
    .execute();
  const row = { id, chat, language, words: toJson(words), expires_at };
  if (own.some((other) => other.id === id || other.words === row.words)) return true;
  if (own.length >= mostWishes) return false;
  await db.insertInto("wishes").values(row).execute();
  return true;
}

export async function after(db: Kysely<Schema>, id: number, limit: number): Promise<Wish[]> {
  const rows = await db
    .selectFrom("wishes")
    .select(["id", "chat", "language", "words"])
    .where("id", ">", id)
    .where("told_at", "is", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, words: JSON.parse(row.words) }));
}

export async function claim(db: Kysely<Schema>, id: number, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("wishes")
    .set({ told_at: now })
    .where("id", "=", id)
    .where("told_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function unclaim(db: Kysely<Schema>, id: number): Promise<void> {
  await db.updateTable("wishes").set({ told_at: null }).where("id", "=", id).execute();
}

export async function drop(db: Kysely<Schema>, id: number): Promise<void> {
  await db.deleteFrom("wishes").where("id", "=", id).execute();
}

/** @returns how many there were */
export async function forget(db: Kysely<Schema>, chat: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("wishes")
    .where("chat", "=", chat)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
