import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { DatabaseError } from "./errors.ts";
import type { Schema } from "./schema.ts";

/**
 * The migrations, run in the order of their names. A released migration never changes: add a new one for every change of
 * the tables.
 */
const migrations: Record<string, Migration> = {
  "0001-inbox-and-state": { up: inboxAndState },
  "0002-events": { up: events },
  "0003-lessons": { up: lessons },
  "0004-cases": { up: cases },
  "0005-postponing": { up: postponing },
  "0006-relaying": { up: relaying },
};

async function inboxAndState(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("inbox")
    .addColumn("update_id", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("lane", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("done_at", "bigint")
    .addColumn("owner", "text")
    .addColumn("leased_until", "bigint")
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable("state")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addColumn("touched_at", "bigint", (column) => column.notNull())
    .execute();
  await indexes(db);
}

async function events({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("events")
    .addColumn("update_id", "bigint", (column) => column.notNull())
    .addColumn("place", "integer", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_key", ["update_id", "place"])
    .execute();
  const of = (name: string, columns: string[]) =>
    schema.createIndex(name).on("events").columns(columns).execute();
  await of("events_kind", ["kind", "at"]);
  await of("events_expiry", ["expires_at"]);
}

async function lessons({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("lessons")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("entry", "text")
    .addColumn("wordings", "text", (column) => column.notNull())
    .addColumn("who", "bigint", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("effect", "text", (column) => column.notNull())
    .execute();
}

async function cases(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("cases")
    .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("opened_by", "bigint", (column) => column.notNull().unique())
    .addColumn("closed_by", "bigint")
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("staff", "bigint", (column) => column.notNull())
    .addColumn("topic", "bigint")
    .addColumn("header", "bigint")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("taken_by", "text")
    .addColumn("answer", "text")
    .addColumn("entry", "text")
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addColumn("answered_at", "bigint")
    .addColumn("awaits", "text", (column) => column.notNull().defaultTo("staff"))
    .addColumn("due_at", "bigint")
    .addColumn("reminders", "integer", (column) => column.notNull().defaultTo(0))
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("case_counter")
    .addColumn("next", "bigint", (column) => column.notNull())
    .execute();
  await sql`insert into case_counter (next) values (1)`.execute(db);
  await schema
    .createTable("case_messages")
    .addColumn("case_id", "bigint", (column) => column.notNull())
    .addColumn("person_message", "bigint", (column) => column.notNull())
    .addColumn("staff_message", "bigint", (column) => column.notNull())
    .addColumn("by_whom", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("case_messages_key", ["case_id", "person_message", "staff_message"])
    .execute();
  await schema
    .createTable("case_blocks")
    .addColumn("chat", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("since", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("wishes")
    .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("chat", "bigint", (column) => column.notNull())
    .addColumn("language", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("told_at", "bigint")
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  const of = (table: string, name: string, column: string) =>
    schema.createIndex(`${table}_${name}`).on(table).column(column);
  await of("cases", "chat", "chat").execute();
  await of("cases", "topic", "topic").execute();
  await of("cases", "due", "due_at").where(sql.ref("due_at"), "is not", null).execute();
  await of("cases", "expiry", "expires_at").execute();
  await of("case_messages", "expiry", "expires_at").execute();
  await of("wishes", "chat", "chat").execute();
  await of("wishes", "expiry", "expires_at").execute();
}

async function postponing({ schema }: Kysely<unknown>): Promise<void> {
  const add = (name: string, type: "bigint" | "integer" | "text") =>
    schema
      .alterTable("inbox")
      .addColumn(name, type, (column) =>
        type === "integer" ? column.notNull().defaultTo(0) : column,
      )
      .execute();
  await add("not_before", "bigint");
  await add("postponed", "integer");
  await add("suspect", "integer");
  await add("deaths", "integer");
  await add("delivered", "text");
  await add("given_up", "text");
  await add("told_at", "bigint");
  await schema
    .createIndex("inbox_suspect")
    .on("inbox")
    .columns(["deaths", "update_id"])
    .where(sql.ref("suspect"), ">", sql.lit(0))
    .execute();
  await schema
    .createIndex("inbox_given_up")
    .on("inbox")
    .column("done_at")
    .where(sql.ref("given_up"), "is not", null)
    .execute();
}

async function relaying({ schema }: Kysely<unknown>): Promise<void> {
  const add = (table: string, name: string, type: "bigint" | "text") =>
    schema.alterTable(table).addColumn(name, type).execute();
  for (const name of ["former_topic", "thread", "waiting_since"])
    await add("cases", name, "bigint");
  for (const name of ["question", "tried"]) await add("cases", name, "text");
  await add("case_messages", "file", "text");
  await schema
    .createTable("staff_groups")
    .addColumn("chat", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("moved_to", "bigint")
    .addColumn("list_message", "bigint")
    .execute();
  await schema
    .createIndex("case_messages_staff")
    .on("case_messages")
    .column("staff_message")
    .execute();
}

/** The indexes of the inbox are partial, so that done updates don't make claiming slower. */
async function indexes({ schema }: Kysely<unknown>): Promise<void> {
  const of = (name: string, column: string) => schema.createIndex(name).on("inbox").column(column);
  await of("inbox_open", "lane")
    .column("update_id")
    .where(sql.ref("done_at"), "is", null)
    .execute();
  await of("inbox_leased", "lane").where(sql.ref("leased_until"), "is not", null).execute();
  await of("inbox_done", "done_at").where("done_at", "is not", null).execute();
  await schema.createIndex("state_touched").on("state").column("touched_at").execute();
}

/**
 * Brings the tables up to date. Instances that start at the same time wait for each other.
 * @throws DatabaseError if a newer version of the bot has changed them
 */
export async function migrate(db: Kysely<Schema>, name: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = (await executed(db)).find((migration) => !(migration in migrations));
  if (unknown === undefined) throw error;
  throw new DatabaseError(
    `The database ${name} was made by a newer version of the bot (${unknown} is not known here): run that version, restore an older backup, or name another database with DATABASE_URL.`,
    { cause: error },
  );
}

/** The names of the migrations that were run; empty if they can't be read. */
async function executed(db: Kysely<Schema>): Promise<string[]> {
  const done = db.withTables<{ kysely_migration: { name: string } }>();
  const rows = await done
    .selectFrom("kysely_migration")
    .select("name")
    .execute()
    .catch(() => []);
  return rows.map(({ name }) => name);
}
