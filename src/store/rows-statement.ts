import { CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** For how many rows there are statements: so few that they stay prepared, and any number is a sum of few of them. */
const sizes = [256, 64, 16, 4, 1];

/**
 * A statement over rows. Its text is made once for every number of rows and every kind of database: to make one
 * takes longer than to run it.
 */
export class RowsStatement<Result> {
  private readonly texts = new WeakMap<object, Map<number, string>>();
  private readonly row: () => RawBuilder<unknown>;
  private readonly statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>;

  /**
   * @param row the placeholders of one row, `sql\`(${0}, ${0})\``; the values in them do not matter
   * @param statement the whole around the rows; placeholders in it stand behind those of the rows
   */
  constructor(
    row: () => RawBuilder<unknown>,
    statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>,
  ) {
    this.row = row;
    this.statement = statement;
  }

  /**
   * Runs it for any number of rows, with as few statements as it takes; where that may be more than one it should be
   * called in a transaction.
   *
   * @param rows the values of each, in the order of the placeholders
   * @param others the values of the placeholders behind them
   */
  async run(
    db: Kysely<Schema>,
    rows: readonly (readonly unknown[])[],
    others: readonly unknown[] = [],
  ): Promise<Result[]> {
    const results: Result[] = [];
    for (const piece of piecesOf(rows)) {
      const text = this.text(db, piece.length);
      const query = CompiledQuery.raw(text, [...piece.flat(), ...others]);
      results.push(...(await db.executeQuery<Result>(query)).rows);
    }
    return results;
  }

  private text(db: Kysely<Schema>, count: number): string {
    const { adapter } = db.getExecutor();
    const known = this.texts.get(adapter) ?? new Map<number, string>();
    this.texts.set(adapter, known);
    const text = known.get(count) ?? this.make(db, count);
    known.set(count, text);
    return text;
  }

  private make(db: Kysely<Schema>, count: number): string {
    return this.statement(sql.join(Array.from({ length: count }, this.row))).compile(db).sql;
  }
}

/** Cuts a list into pieces of the sizes there are. */
function piecesOf<T>(list: readonly T[]): T[][] {
  const pieces: T[][] = [];
  let at = 0;
  for (const size of sizes) {
    for (; at + size <= list.length; at += size) pieces.push(list.slice(at, at + size));
  }
  return pieces;
}
