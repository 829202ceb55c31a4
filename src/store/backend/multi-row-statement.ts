import { CompiledQuery, type Kysely, PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Schema } from "./schema.ts";

type ColumnType = "bigint" | "integer" | "text";

/**
 * The numbers of rows that have a statement in SQLite: few, so that all stay prepared, and any number is a sum of few of
 * them. In PostgreSQL a single statement takes any number of rows, as an array for each column.
 */
const sizes = [256, 64, 16, 4, 1];

/**
 * A statement over any number of rows. Its text is compiled once for every size and kind of database, because compiling
 * takes longer than running.
 */
export class MultiRowStatement<Result> {
  private readonly texts = new WeakMap<object, Map<number, string>>();
  private readonly columns: readonly ColumnType[];
  private readonly statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>;

  /**
   * @param columns of the rows
   * @param statement the statement; the rows are a query in it. Its own placeholders have to come after the rows.
   */
  constructor(
    columns: readonly ColumnType[],
    statement: (rows: RawBuilder<unknown>) => RawBuilder<Result>,
  ) {
    this.columns = columns;
    this.statement = statement;
  }

  /**
   * Runs one statement in PostgreSQL, and as few as the rows need in SQLite; none without rows.
   *
   * @param rows the values of each row, in the order of the columns
   * @param others the values of the placeholders after the rows
   */
  async run(
    db: Kysely<Schema>,
    rows: readonly (readonly unknown[])[],
    others: readonly unknown[] = [],
  ): Promise<Result[]> {
    if (rows.length === 0) return [];
    const { adapter } = db.getExecutor();
    if (adapter instanceof PostgresAdapter) {
      const arrays = this.columns.map((_, i) => rows.map((row) => row[i]));
      return this.execute(db, this.arraysText(db), [...arrays, ...others]);
    }
    const results: Result[] = [];
    for (const chunk of chunksOf(rows)) {
      const text = this.valuesText(db, chunk.length);
      results.push(...(await this.execute(db, text, [...chunk.flat(), ...others])));
    }
    return results;
  }

  private async execute(
    db: Kysely<Schema>,
    text: string,
    parameters: readonly unknown[],
  ): Promise<Result[]> {
    return (await db.executeQuery<Result>(CompiledQuery.raw(text, [...parameters]))).rows;
  }

  private arraysText(db: Kysely<Schema>): string {
    const arrays = this.columns.map((type) => sql`cast(${null} as ${sql.raw(type)}[])`);
    const names = sql.join(this.columns.map((_, i) => sql.ref(`column${i + 1}`)));
    return this.text(
      db,
      0,
      () => sql`select ${names} from unnest(${sql.join(arrays)}) as rows (${names})`,
    );
  }

  private valuesText(db: Kysely<Schema>, count: number): string {
    const value = (type: ColumnType) => sql`cast(${null} as ${sql.raw(type)})`;
    const row = () => sql`(${sql.join(this.columns.map(value))})`;
    return this.text(db, count, () => sql`values ${sql.join(Array.from({ length: count }, row))}`);
  }

  private text(db: Kysely<Schema>, key: number, rows: () => RawBuilder<unknown>): string {
    const { adapter } = db.getExecutor();
    const texts = this.texts.get(adapter) ?? new Map<number, string>();
    this.texts.set(adapter, texts);
    const text = texts.get(key) ?? this.statement(rows()).compile(db).sql;
    texts.set(key, text);
    return text;
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
