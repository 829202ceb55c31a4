import { havePostgres, startPostgres } from "../../../test/support/postgres.ts";
import type { Benchmark } from "./benchmark.ts";
import { ratio, type Section, tableRow } from "./report.ts";
import type { Subjects } from "./throughput.ts";

/** PostgreSQL instead of SQLite, and shared by two instances. */
export async function onPostgres(benchmark: Benchmark, { bot }: Subjects): Promise<Section> {
  const title = "5. Webhook, PostgreSQL: 2,000 questions of 1,000 people at once";
  if (!havePostgres()) return { title: `${title}: SKIPPED`, rows: [], goals: [] };
  const postgres = await startPostgres({ fsync: true }); // commits are on disk, as with SQLite
  try {
    const one = await benchmark.bot("one instance", "webhook", await postgres.fresh());
    const shared = await postgres.fresh();
    const first = await benchmark.bot("the first of two", "webhook", shared);
    const second = await benchmark.bot("the second", "webhook", shared, first);
    const groups = [[bot], [one], [first, second]];
    const [sqlite = [], single = [], double = []] = await benchmark.rounds(groups, 3);
    await Promise.all([one, first, second].map(({ child }) => child.stop()));
    return {
      title,
      rows: [
        tableRow("SQLite", sqlite),
        tableRow("PostgreSQL", single),
        tableRow("two instances on one PostgreSQL", double),
      ],
      goals: [ratio("PostgreSQL ÷ SQLite", single, sqlite), ratio("two ÷ one", double, single)],
    };
  } finally {
    await postgres.stop();
  }
}
