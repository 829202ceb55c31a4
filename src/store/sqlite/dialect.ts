import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

/** How many statements are kept prepared. There are far fewer, apart from those that name many rows. */
const maxStatements = 200;

/**
 * Kysely's SQLite dialect, which is written for better-sqlite3, adapted to `node:sqlite`. It says that SQLite can create
 * tables in transactions, so that Kysely runs all migrations in one.
 */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(database: DatabaseSync) {
    super({ database: adapt(database) });
  }

  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl() {
        return true;
      }
    })();
  }
}

function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = prepared.get(sql) ?? prepare(database, sql);
      if (prepared.size >= maxStatements) prepared.clear();
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  // A deferred transaction that has read could not write any more once another program has written.
  if (sql === "begin") return adaptStatement(database.prepare("begin immediate"));
  if (sql === "rollback") return rollback(database);
  return adaptStatement(database.prepare(sql));
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** After some errors, such as a full disk, SQLite has rolled back by itself, and a second rollback would be an error. */
function rollback(database: DatabaseSync): SqliteStatement {
  const statement = adaptStatement(database.prepare("rollback"));
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return { ...statement, run: () => (database.isTransaction ? statement.run([]) : nothing) };
}
