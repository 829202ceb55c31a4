import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RefusedError } from "../../src/scrape/scrape.ts";
import { addresses, english, german, type Item, right, setUp, without } from "./kettle-pages.ts";

describe("answers of a translation", () => {
  /** Answers in German, with the source that the English ones have. */
  async function withAnswers(own: Record<string, { url: string; hash: string }> = {}) {
    const base = await setUp();
    const ids = Object.values(english).flatMap((items) => items.map(([id]) => id));
    base.put("de/faq.json", {
      entries: ids.map((id) => ({
        id,
        section: "Fragen",
        question: `Frage nach ${id}`,
        answer: [{ type: "paragraph", html: "So." }],
        source: own[id] ?? { url: `${addresses.en}#${id}`, hash: base.hashOf(id) },
      })),
    });
    return base;
  }

  const changed = {
    ...german,
    Garantie: [["garantie", "Wie lange gilt die Garantie?", "36 Monate ab dem Kaufdatum."] as Item],
  };

  test("aren't due for review because their hash is that of the lender's text", async () => {
    const { run } = await withAnswers();
    const { reviews, comparison, report } = await run(german);
    expect(reviews).toEqual({ outdated: [], removed: [] });
    expect(comparison).toMatchObject({
      added: [],
      changed: [],
      moved: [],
      renamed: [],
      removed: [],
    });
    expect(report.join("\n")).not.toContain("another FAQ");
  });

  test("are due where the page has changed since its last scrape, or lacks the entry", async () => {
    const { run } = await withAnswers();
    await run(german);
    const { reviews, report, details } = await run(changed);
    expect(reviews.outdated.map(({ id }) => id)).toEqual(["warranty"]);
    expect(reviews.removed.map(({ id }) => id)).toEqual(["repair", "parts"]);
    expect(details.comparison).toMatchObject({ outdated: ["warranty"], gone: ["repair", "parts"] });
    expect(report.join("\n")).toContain("1 due for review, the page has changed:\n  warranty");
    expect((await run(changed)).reviews).toEqual({ outdated: [], removed: [] });
  });

  test("are due, too, where the last scrape had the page's own ids", async () => {
    const { run, data } = await withAnswers();
    const { official } = await run(german);
    const entries = official.entries.map((entry) => ({ ...entry, id: entry.url.split("#")[1] }));
    writeFileSync(join(data, "de/official.json"), JSON.stringify({ ...official, entries }));
    expect((await run(changed)).reviews.outdated.map(({ id }) => id)).toEqual(["warranty"]);
  });

  test("are compared by hash where they were written from the translated page itself", async () => {
    const old = { url: `${addresses.de}#leer`, hash: "0000000000000000" };
    const { run } = await withAnswers({ empty: old });
    expect((await run(german)).reviews.outdated.map(({ id }) => id)).toEqual(["empty"]);
  });

  test("keep a page with few of them from being written, by the lender's ids", async () => {
    const { run, data } = await withAnswers();
    const few = without(
      german,
      ...Object.keys(right).filter((anchor) => !/kochen|kalk|teile/.test(anchor)),
    );
    const refused = await run(few).catch((error: RefusedError) => error);
    expect(refused).toMatchObject({
      message: expect.stringMatching(/de\.html has 3 of the 10 entries of .*de\/faq\.json/),
      details: { result: "refused", translation: { lender: "en" } },
    });
    expect(existsSync(join(data, "de/official.json"))).toBe(false);
  });
});
