import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";

/** How many statements are kept prepared. There are far fewer but for those that name many rows. */
const mostStatements = 200;

/**
 * Kysely's own dialect, which is written for better-sqlite3, over `node:sqlite`. Kysely runs the migrations of
 * a dialect in one transaction if it says that tables can be made in one; in SQLite they can.
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
      if (prepared.size >= mostStatements) prepared.clear();
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  // A transaction that begins with reading could not go on to write after another program has written.
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

/** After some errors, a full disk for one, SQLite has rolled back by itself, and to do it again is an error. */
function rollback(database: DatabaseSync): SqliteStatement {
  const statement = adaptStatement(database.prepare("rollback"));
  const nothing = { changes: 0, lastInsertRowid: 0 };
  return { ...statement, run: () => (database.isTransaction ? statement.run([]) : nothing) };
}
