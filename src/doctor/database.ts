import { sql } from "kysely";
import { openPostgres } from "../store/postgres-backend.ts";
import { openSqlite } from "../store/sqlite-backend.ts";
import type { Database } from "./deployment-checks.ts";

/** How long the database is waited for, in milliseconds. */
const patience = 5000;

/**
 * Opens the bot's database for the doctor: without making or updating its tables and without taking what a
 * running bot has claimed, as `openDatabase` would. @throws DatabaseError where it cannot be used
 */
export async function openForDoctor({ database: url }: { database: string }): Promise<Database> {
  const backend = url.startsWith("sqlite:")
    ? openSqlite(url.slice("sqlite:".length), { patience, alone: false })
    : openPostgres(url, 1, patience);
  return {
    write: () =>
      backend.transaction(async (db) => {
        await sql`create table doctor_was_here (at integer)`.execute(db);
        await sql`drop table doctor_was_here`.execute(db);
      }),
    close: () => backend.close(),
  };
}
