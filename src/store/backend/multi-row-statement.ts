import { CompiledQuery, type Kysely, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** The numbers of rows that have a statement: few, so that all stay prepared, and any number is a sum of few of them. */
const sizes = [256, 64, 16, 4, 1];

/**
 * A statement over any number of rows. Its text is compiled once for every size and kind of database, because compiling
 * takes longer than running.
 */
export class MultiRowStatement<Result> {
  private readonly texts = new WeakMap<object, Map<number, string>>();
  private readonly row: () => RawBuilder<unknown>;
  private readonly statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>;

  /**
   * @param row the placeholders of one row, such as `sql\`(${0}, ${0})\``; their values don't matter
   * @param statement the statement around the rows; its own placeholders have to come after those of the rows
   */
  constructor(
    row: () => RawBuilder<unknown>,
    statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>,
  ) {
    this.row = row;
    this.statement = statement;
  }

  /**
   * Runs as few statements as the rows need. Call it in a transaction if that may be more than one.
   *
   * @param rows the values of each row, in the order of the placeholders
   * @param others the values of the placeholders after the rows
   */
  async run(
    db: Kysely<Schema>,
    rows: readonly (readonly unknown[])[],
    others: readonly unknown[] = [],
  ): Promise<Result[]> {
    const results: Result[] = [];
    for (const chunk of chunksOf(rows)) {
      const text = this.text(db, chunk.length);
      const query = CompiledQuery.raw(text, [...chunk.flat(), ...others]);
      results.push(...(await db.executeQuery<Result>(query)).rows);
    }
    return results;
  }

  private text(db: Kysely<Schema>, count: number): string {
    const { adapter } = db.getExecutor();
    const texts = this.texts.get(adapter) ?? new Map<number, string>();
    this.texts.set(adapter, texts);
    const text = texts.get(count) ?? this.compile(db, count);
    texts.set(count, text);
    return text;
  }

  private compile(db: Kysely<Schema>, count: number): string {
    return this.statement(sql.join(Array.from({ length: count }, this.row))).compile(db).sql;
  }
}

/** Cuts a list into chunks of the sizes that have a statement. */
function chunksOf<T>(list: readonly T[]): T[][] {
  const chunks: T[][] = [];
  let at = 0;
  for (const size of sizes) {
    for (; at + size <= list.length; at += size) chunks.push(list.slice(at, at + size));
  }
  return chunks;
}
