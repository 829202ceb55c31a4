import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { scrape } from "../../src/scrape/scrape.ts";
import { serve } from "./server.ts";
import { reader } from "./shared-reader.ts";

/** A temporary folder with these files, and a function that scrapes some of them. */
function setUp(files: Record<string, string>) {
  const data = mkdtempSync(join(tmpdir(), "pages-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text);
  const out = join(data, "en", "official.json");
  const run = async (names: string[], options: Partial<ScrapeOptions> = {}) => {
    const inputs = names.map((name) => (name.includes("://") ? name : join(data, name)));
    const result = await scrape({ inputs, data, reader, ...options });
    if (result.kind !== "scraped") throw new Error("not scraped");
    return result;
  };
  return { data, out, run };
}

const faq = (title: string, questions: Record<string, string>) =>
  `<html><title>${title}</title><h1>${title}</h1>${Object.entries(questions)
    .map(([question, answer]) => `<h2>${question}</h2><p>${answer}</p>`)
    .join("")}`;

const tea = faq("Tea", { "Is it hot?": "Yes.", "Where is it?": "In the pot." });
const cake = faq("Cake", { "Is it sweet?": "Very.", "Where is it?": "On the plate." });

test("several pages become one FAQ, in which pages without sections are sections", async () => {
  const sections =
    "<title>Shop</title><h1>Shop</h1><h2>Hours</h2><h3>When is it open?</h3><p>Daily.</p><h2>Money</h2><h3>Is cash fine?</h3><p>Yes.</p>";
  const { run } = setUp({ "tea.html": tea, "shop.html": sections, "cake.html": cake });
  const { official, json, comparison } = await run(["tea.html", "shop.html", "cake.html"]);
  expect(official.entries.map(({ id, section }) => `${section} | ${id}`)).toEqual([
    "Tea | is-it-hot",
    "Tea | where-is-it",
    "Hours | when-is-it-open",
    "Money | is-cash-fine",
    "Cake | is-it-sweet",
    "Cake | where-is-it-1",
  ]);
  expect(official.source).toMatchObject({
    file: "tea.html",
    title: "Tea",
    pages: [
      { file: "tea.html", title: "Tea" },
      { file: "shop.html", title: "Shop" },
      { file: "cake.html", title: "Cake" },
    ],
  });
  expect(comparison.removed).toEqual([]);
  const again = await run(["tea.html", "shop.html", "cake.html"], {
    now: () => new Date(official.source.fetchedAt),
  });
  expect(again.json).toBe(json);
});

test("a page that is given twice is read once, and a text that two pages have is one entry", async () => {
  const { run } = setUp({ "tea.html": tea, "copy.html": tea.replace("pot", "pan") });
  expect((await run(["tea.html", "tea.html"])).official.source.pages).toBeUndefined();
  const { official } = await run(["tea.html", "copy.html"]);
  expect(official.entries.map(({ id }) => id)).toEqual([
    "is-it-hot",
    "where-is-it",
    "where-is-it-1",
  ]);
});

test("every page keeps its own version, and several are always fetched whole", async () => {
  const asked: unknown[] = [];
  await using site = await serve((request, response) => {
    asked.push(request.headers["if-none-match"]);
    response
      .writeHead(200, { "content-type": "text/html", etag: `"${request.url}"` })
      .end(request.url === "/tea" ? tea : cake);
  });
  const { run } = setUp({});
  const inputs = [`${site.url}/tea`, `${site.url}/cake`];
  const { official } = await run(inputs);
  expect(official.source.pages).toEqual([
    { url: inputs[0], title: "Tea", etag: '"/tea"' },
    { url: inputs[1], title: "Cake", etag: '"/cake"' },
  ]);
  expect(official.source).not.toHaveProperty("etag");
  expect((await run(inputs)).report).toContain("Nothing has changed.");
  expect(asked).toEqual([undefined, undefined, undefined, undefined]);
});

test("a page that can't be read stops all, unless forced", async () => {
  const { run, out } = setUp({ "tea.html": tea });
  await expect(run(["tea.html", "cake.html"])).rejects.toThrow(
    /^1 of 2 pages can't be read\. Leave them out, or write the others with --force:\n {2}.*cake.html: there is no such file/,
  );
  expect(existsSync(out)).toBe(false);
  const { official, details } = await run(["tea.html", "cake.html"], { force: true });
  expect(official.entries).toHaveLength(2);
  expect(details.skipped[0]).toMatch(/cake.html: there is no such file/);
});

test("so does one without entries, and one that exceeds a limit, after which the others are still read", async () => {
  const deep = `<h1>K</h1>${"<div>".repeat(6000)}<h2>How?</h2>a`;
  const { run } = setUp({ "tea.html": tea, "empty.html": "<h1>Sorry</h1>", "deep.html": deep });
  await expect(run(["tea.html", "empty.html"])).rejects.toThrow(
    /empty.html has no entries: .*--force/,
  );
  await expect(run(["deep.html", "tea.html"])).rejects.toThrow(/deep.html is nested too deeply/);
  const { official } = await run(["deep.html", "tea.html"], { force: true });
  expect(official.entries).toHaveLength(2);
});

test("an address for several pages is refused", async () => {
  const { run } = setUp({ "tea.html": tea, "cake.html": cake });
  await expect(run(["tea.html", "cake.html"], { url: "https://tea.example/" })).rejects.toThrow(
    /--url is the address of one page/,
  );
});

const knows = (data: string, url: string, ids: string[]) =>
  writeFileSync(
    join(data, "en", "faq.json"),
    JSON.stringify({
      entries: ids.map((id) => ({
        id,
        question: `${id}?`,
        answer: [],
        source: { url: `${url}#${id}`, hash: "0000000000000000" },
      })),
    }),
  );

test("another FAQ is not compared with this one's entries, and not refused for lacking them", async () => {
  const { data, run } = setUp({ "tea.html": tea, "cake.html": cake });
  await run(["tea.html"], { url: "https://tea.example/faq" });
  knows(data, "https://tea.example/faq", ["is-it-hot", "where-is-it", "old"]);
  const printed = await run(["cake.html"], { url: "https://cake.example/faq", out: "-" });
  expect(printed.report).toEqual(["2 entries; nothing to compare them with."]);
  expect(printed.details).not.toHaveProperty("comparison");
  const elsewhere = await run(["cake.html"], {
    url: "https://cake.example/faq",
    out: join(data, "cake.json"),
  });
  expect(elsewhere.reviews).toEqual({ outdated: [], removed: [] });
});

test("a file with another FAQ's entries is replaced only if forced", async () => {
  const { run, out } = setUp({ "tea.html": tea, "cake.html": cake });
  await run(["tea.html"], { url: "https://tea.example/faq" });
  const before = readFileSync(out, "utf8");
  await expect(run(["cake.html"], { url: "https://cake.example/faq" })).rejects.toThrow(
    `${out} has the entries of another FAQ (https://tea.example/faq), which would be lost: give another place with --out or --data, or replace them with --force.`,
  );
  expect(readFileSync(out, "utf8")).toBe(before);
  const forced = await run(["cake.html"], { url: "https://cake.example/faq", force: true });
  expect(forced.report[0]).toBe("2 entries; nothing to compare them with.");
});

test("a scrape beside another FAQ's knowledge base says that the bot answers from both", async () => {
  const { data, run, out } = setUp({ "tea.html": tea, "cake.html": cake });
  await run(["tea.html"], { out });
  knows(data, "https://tea.example/faq", ["one", "two", "three", "four", "five"]);
  const { report } = await run(["tea.html"], { url: "https://cake.example/", force: true });
  expect(report[0]).toMatch(/faq.json is of another FAQ: the bot will answer from both/);
});

test("the answers of the knowledge base are never written over", async () => {
  const { data, run } = setUp({ "tea.html": tea });
  await run(["tea.html"]);
  knows(data, "https://tea.example/faq", ["is-it-hot", "where-is-it"]);
  const out = join(data, "en", "faq.json");
  await expect(run(["tea.html"], { out, force: true })).rejects.toThrow(
    /a scrape goes beside it, to official.json/,
  );
});

test.each([
  ["https://tea.example/faq", "http://www.tea.example/faq/#top", true],
  ["https://tea.example/faq", "https://tea.example/help", false],
  ["https://tea.example/faq?lang=en", "https://tea.example/faq?lang=de", false],
  ["https://tea.example", "https://tea.example/", true],
])("the same page at %s and %s: %s", async (before, after, isSame) => {
  const { run, data } = setUp({ "tea.html": tea });
  await run(["tea.html"], { url: before });
  const { details } = await run(["tea.html"], { url: after, out: "-", data });
  expect(details.comparison !== undefined).toBe(isSame);
});

test("a file of the same name is the same page as long as no addresses say otherwise", async () => {
  const { run, data } = setUp({ "tea.html": tea });
  await run(["tea.html"]);
  writeFileSync(join(data, "tea.html"), cake);
  const { details } = await run(["tea.html"], { out: "-", force: true });
  expect(details.comparison?.removed).toEqual(["is-it-hot"]);
});

test("a scrape of one of the earlier pages would lose the others, and says so", async () => {
  const more = faq("Rolls", {
    "Are they fresh?": "Yes.",
    "Who bakes?": "We do.",
    "When?": "Early.",
  });
  const { run } = setUp({ "tea.html": tea, "rolls.html": more });
  await run(["tea.html", "rolls.html"]);
  await expect(run(["tea.html"])).rejects.toThrow(/has 2 of the 5 entries/);
  const { details } = await run(["rolls.html"]);
  expect(details.comparison?.removed).toEqual(["is-it-hot", "where-is-it"]);
});
