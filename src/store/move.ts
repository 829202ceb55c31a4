import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";
import { storable } from "./text.ts";

/**
 * Gives all values whose keys begin with `from` keys that begin with `to` instead; one that is there already stays. It
 * looks at every key, so it is not for everyday.
 */
export async function move(db: Kysely<Schema>, from: string, to: string): Promise<void> {
  const [old, fresh] = [storable(from), storable(to)];
  const rest = sql`substr(state.key, ${sql.lit([...old].length + 1)})`;
  await db
    .updateTable("state")
    .set({ key: sql<string>`${fresh} || ${rest}` })
    .where(sql<boolean>`state.key = ${old} || ${rest}`)
    .where(sql<boolean>`not exists (
      select 1 from state as other where other.key = ${fresh} || ${rest}
    )`)
    .execute();
}
