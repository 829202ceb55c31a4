import { type Kysely, sql } from "kysely";
import { escapeText } from "../backend/encode-text.ts";
import type { Schema } from "../backend/schema.ts";

/**
 * Gives the keys with the prefix `from` the prefix `to` instead. A key that exists already keeps its value. It scans all
 * keys, so it's only for rare events such as a group that gets a new id.
 */
export async function moveKeys(db: Kysely<Schema>, from: string, to: string): Promise<void> {
  const [oldPrefix, newPrefix] = [escapeText(from), escapeText(to)];
  const rest = sql`substr(state.key, ${sql.lit([...oldPrefix].length + 1)})`;
  await db
    .updateTable("state")
    .set({ key: sql<string>`${newPrefix} || ${rest}` })
    .where(sql<boolean>`state.key = ${oldPrefix} || ${rest}`)
    .where(sql<boolean>`not exists (
      select 1 from state as other where other.key = ${newPrefix} || ${rest}
    )`)
    .execute();
}
