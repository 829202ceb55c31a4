import { sql } from "kysely";
import { connect } from "../store/connect.ts";
import type { Database } from "./deployment-checks.ts";

/** How long the database may take, in milliseconds. */
const timeout = 5000;

/**
 * Opens the bot's database for the doctor. Unlike `openDatabase` it neither creates or updates tables nor takes what a
 * running bot has claimed. @throws DatabaseError
 */
export async function openForDoctor({ database: url }: { database: string }): Promise<Database> {
  const backend = await connect(url, { connections: 1, timeout, exclusive: false });
  return {
    write: () =>
      backend.transaction(async (db) => {
        await sql`create table doctor_was_here (at integer)`.execute(db);
        await sql`drop table doctor_was_here`.execute(db);
      }),
    close: () => backend.close(),
  };
}
