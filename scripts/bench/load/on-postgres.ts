import { havePostgres, startPostgres } from "../../../test/support/postgres.ts";
import type { Bench } from "./bench.ts";
import { ratio, rowOf, type Section } from "./report.ts";
import type { Contestants } from "./throughput.ts";

/** PostgreSQL in place of SQLite, and shared by two instances. */
export async function onPostgres(bench: Bench, { bot }: Contestants): Promise<Section> {
  const title = "5. Webhook, PostgreSQL: 2,000 questions of 1,000 people at once";
  if (!havePostgres()) return { title: `${title}: SKIPPED`, rows: [], goals: [] };
  const postgres = await startPostgres({ fsync: true }); // a commit is on disk, as in SQLite
  try {
    const one = await bench.bot("one instance", "webhook", await postgres.fresh());
    const shared = await postgres.fresh();
    const first = await bench.bot("the first of two", "webhook", shared);
    const second = await bench.bot("the second", "webhook", shared, first);
    const teams = [[bot], [one], [first, second]];
    const [lite = [], alone = [], two = []] = await bench.rounds(teams, 3);
    await Promise.all([one, first, second].map(({ child }) => child.stop()));
    return {
      title,
      rows: [
        rowOf("SQLite", lite),
        rowOf("PostgreSQL", alone),
        rowOf("two instances on one PostgreSQL", two),
      ],
      goals: [ratio("PostgreSQL ÷ SQLite", alone, lite), ratio("two ÷ one", two, alone)],
    };
  } finally {
    await postgres.stop();
  }
}
