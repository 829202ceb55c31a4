import { havePostgres, startPostgres } from "../../../test/support/postgres.ts";
import type { Benchmark } from "./benchmark.ts";
import { measured } from "./goals.ts";
import { ratio, type Section, tableRow } from "./report.ts";

/** PostgreSQL instead of SQLite, and shared by two instances. */
export async function onPostgres(benchmark: Benchmark): Promise<Section> {
  const title = "webhook, PostgreSQL, 2,000 questions of 1,000 people at once";
  if (!havePostgres()) return { title: `${title}: SKIPPED`, rows: [], goals: [] };
  const { bot } = await benchmark.webhookBots();
  const postgres = await startPostgres({ fsync: true }); // commits are on disk, as with SQLite
  try {
    const one = await benchmark.bot("one instance", "webhook", await postgres.fresh());
    const shared = await postgres.fresh();
    const first = await benchmark.bot("the first of two", "webhook", shared);
    const second = await benchmark.bot("the second", "webhook", shared, first);
    const groups = [[bot], [one], [first, second]];
    const [sqlite = [], single = [], double = []] = await benchmark.rounds(groups, 5);
    await Promise.all([one, first, second].map(({ child }) => child.stop()));
    return {
      title,
      source:
        "5 rounds in turns after 2 for warming up; medians; processor time without the database server's",
      rows: [
        tableRow("SQLite", sqlite),
        tableRow("PostgreSQL", single),
        tableRow("two instances on one PostgreSQL", double),
      ],
      goals: [
        measured("postgres", ratio(single, sqlite)),
        measured("instances", ratio(double, single)),
      ],
    };
  } finally {
    await postgres.stop();
  }
}
