import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import { LiveLocales } from "../../src/bot/live-locales.ts";
import type { StoredLesson } from "../../src/store/state/lessons.ts";
import { openForTest, updates } from "../store/contract/databases.ts";
import { silent } from "../support/bot.ts";
import { havePostgres, query, startPostgres, type TestPostgres } from "../support/postgres.ts";

const lesson: StoredLesson = {
  ...{ id: "aaaaaaaa", language: "en", entry: "warranty", wordings: ["zorgblat"] },
  ...{ who: 1, at: 1, state: "live", effect: null },
};

describe.runIf(havePostgres())("two instances on one PostgreSQL", () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  /** An instance with what it answers. */
  async function instance(address: string) {
    const store = await openForTest(address);
    const known = await loadLanguages("test/fixtures/kettle");
    const { lessons } = store;
    const live = await LiveLocales.open(known, { username: "kettle_bot", lessons, log: silent });
    onTestFinished(() => live.close());
    const answers = async (text: string) => {
      const { kind, results } = (await live.locales()).of("en").matcher.match(text);
      return kind === "answer" ? results[0]?.id : undefined;
    };
    return { store, answers };
  }

  it("both know a lesson as soon as one has committed it, also after the connection was lost", async () => {
    const address = await server.fresh();
    const [one, other] = [await instance(address), await instance(address)];
    expect(await other.answers("zorgblat")).toBeUndefined();
    await one.store.inbox.put(updates("a", 1));
    const [claimed] = await one.store.inbox.claim(1);
    if (!claimed) throw new Error("nothing was handed out");
    await one.store.inbox.finish(claimed, { lessons: [lesson] });
    expect(await one.answers("zorgblat")).toBe("warranty");
    await expect.poll(() => other.answers("zorgblat"), { timeout: 5000 }).toBe("warranty");
    await query(
      address,
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'",
    );
    await one.store.lessons.put([{ ...lesson, state: "undone" }]);
    await expect.poll(() => other.answers("zorgblat"), { timeout: 5000 }).toBeUndefined();
  });

  it("all who want to know of lessons share one connection, also after it was lost", async () => {
    const address = await server.fresh();
    const [one, other] = [await openForTest(address), await openForTest(address)];
    const heard = { first: 0, second: 0 };
    const leave = one.lessons.onChange(() => heard.first++);
    onTestFinished(one.lessons.onChange(() => heard.second++));
    const listening = async () => {
      const rows = await query(
        address,
        "select pid from pg_stat_activity where query like 'listen%'",
      );
      return rows.length;
    };
    const bothHear = async (change: () => Promise<unknown>) => {
      const before = { ...heard };
      await change();
      const both = () => heard.first > before.first && heard.second > before.second;
      await expect.poll(both, { timeout: 5000 }).toBe(true);
      expect(await listening()).toBe(1);
    };
    await bothHear(async () => {}); // when they begin to listen: something may have changed before
    await bothHear(() => other.lessons.put([lesson]));
    await bothHear(() =>
      query(
        address,
        "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'",
      ),
    );
    leave();
    const { first, second } = heard;
    await other.lessons.put([{ ...lesson, state: "undone" }]);
    await expect.poll(() => heard.second, { timeout: 5000 }).toBeGreaterThan(second);
    expect(heard.first).toBe(first);
  });
});
