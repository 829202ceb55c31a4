import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { scrape } from "../../src/scrape/scrape.ts";
import { serve } from "./server.ts";
import { reader } from "./shared-reader.ts";

/** A page with these questions, one paragraph each. */
function pageOf(entries: Record<string, string>, section = "Use"): string {
  const parts = Object.entries(entries).map(
    ([question, answer]) => `<h3>${question}</h3><p>${answer}</p>`,
  );
  return `<html lang=en><h1>Kettles</h1><h2>${section}</h2>${parts.join("")}`;
}

const four = { "How?": "So.", "Why?": "Thus.", "When?": "Now.", "Who?": "You." };
const now = () => new Date("2026-01-02T03:04:05Z");

/** A temporary folder with a page, and a function that runs the scraper there. */
function setUp(html = pageOf(four)) {
  const dir = mkdtempSync(join(tmpdir(), "scrape-"));
  const input = join(dir, "kettle.html");
  const out = join(dir, "en", "official.json");
  const put = (text: string) => writeFileSync(input, text);
  put(html);
  const run = ({
    input: page = input,
    ...options
  }: Partial<ScrapeOptions> & { input?: string } = {}) =>
    scrape({ inputs: [page], data: dir, now, reader, ...options });
  const knows = (faq: unknown) => {
    mkdirSync(join(dir, "en"), { recursive: true });
    writeFileSync(join(dir, "en", "faq.json"), typeof faq === "string" ? faq : JSON.stringify(faq));
  };
  return { dir, input, out, put, run, knows, written: () => readFileSync(out, "utf8") };
}

async function scraped(run: ReturnType<typeof scrape>) {
  const result = await run;
  if (result.kind !== "scraped") throw new Error("not scraped");
  return result;
}

test("writes the entries whole, the same bytes every time, without the machine's paths", async () => {
  const { run, written, dir } = setUp();
  const { json, report } = await scraped(run());
  expect(written()).toBe(json);
  expect(JSON.parse(json).source).toEqual({
    file: "kettle.html",
    kind: "html",
    title: "Kettles",
    language: "en",
    fetchedAt: "2026-01-02T03:04:05.000Z",
  });
  expect(Object.keys(JSON.parse(json).entries[0])).toEqual([
    "id",
    "section",
    "question",
    "url",
    "answer",
    "hash",
  ]);
  expect(json).not.toContain(dir);
  expect(report.join("\n")).toContain("kettle.html does not say its address");
  expect((await scraped(run())).json).toBe(json);
  expect(readdirSync(join(dir, "en"))).toEqual(["official.json"]);
});

test("writes nothing to the disk when asked for standard output", async () => {
  const { run, dir } = setUp();
  const { official } = await scraped(run({ out: "-", url: "https://kettle.example/faq" }));
  expect(official.entries[0]).toMatchObject({ id: "how", url: "https://kettle.example/faq" });
  expect(readdirSync(dir)).toEqual(["kettle.html"]);
});

test("reports what was added, changed, moved, renamed and removed", async () => {
  const { run, put } = setUp();
  await run();
  put(
    pageOf(
      { "How?": "So!", "Why?": "Otherwise.", "At what time?": "Now.", "Where?": "Here." },
      "Usage",
    ),
  );
  const { comparison, report } = await scraped(run());
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
  expect(ids(comparison.added)).toEqual(["where"]);
  expect(ids(comparison.removed)).toEqual(["who"]);
  expect(ids(comparison.changed)).toEqual(["why", "at-what-time"]);
  expect(comparison.moved.map(({ entry, from }) => [entry.id, from])).toEqual([
    ["how", "Use"],
    ["why", "Use"],
    ["at-what-time", "Use"],
  ]);
  expect(comparison.renamed.map(({ entry, from }) => [from.id, entry.id])).toEqual([
    ["when", "at-what-time"],
  ]);
  expect(report).toContain("  when → at-what-time  “When?” → “At what time?”");
  expect((await scraped(run())).report).toContain("Nothing has changed.");
});

test("says which answers of the knowledge base are due for review", async () => {
  const { run, knows } = setUp();
  const { official } = await scraped(run({ out: "-" }));
  const source = (id: string) => ({
    url: "https://kettle.example/",
    hash: official.entries.find((e) => e.id === id)?.hash,
  });
  knows({
    entries: [
      { id: "how", question: "How?", answer: [], source: source("how") },
      {
        id: "why",
        question: "Why?",
        answer: [],
        source: { url: "https://kettle.example/", hash: "0000000000000000" },
      },
      {
        id: "old",
        question: "Old?",
        answer: [],
        source: { url: "https://kettle.example/", hash: "0000000000000000" },
      },
      { id: "when", question: "When?", answer: [] },
    ],
  });
  const { reviews, report } = await scraped(run());
  expect(reviews.outdated.map(({ id }) => id)).toEqual(["why"]);
  expect(reviews.removed.map(({ id }) => id)).toEqual(["old"]);
  expect(report).toContain("1 due for review, the page has changed:");
});

test("refuses a page without entries, even if forced", async () => {
  const { run, put, written } = setUp();
  await run();
  const before = written();
  put("<h1>Sorry</h1><p>We are away.");
  await expect(run()).rejects.toThrow(/kettle.html has no entries: a FAQ needs headings/);
  await expect(run({ force: true })).rejects.toThrow(/no entries/);
  expect(written()).toBe(before);
});

test("refuses a page that has lost most of the previous entries, unless forced", async () => {
  const { run, put, written } = setUp();
  await run();
  const before = written();
  put(pageOf({ "How?": "So." }));
  await expect(run()).rejects.toThrow(
    /has 1 of the 4 entries of .*official.json: check .* --force/,
  );
  expect(written()).toBe(before);
  expect((await scraped(run({ out: "-", data: undefined }))).official.entries).toHaveLength(1);
  expect((await scraped(run({ force: true }))).official.entries).toHaveLength(1);
});

test("compares with the knowledge base where there is no earlier scrape, or a broken one", async () => {
  const { run, put, knows, out } = setUp();
  knows({
    entries: Object.keys(four).map((question) => ({
      id: question.slice(0, -1).toLowerCase(),
      question,
    })),
  });
  const { report } = await scraped(run());
  expect(report[1]).toMatch(/^Compared with .*faq.json:$/);
  writeFileSync(out, '{"entries": [');
  put(pageOf({ "How?": "So." }));
  await expect(run()).rejects.toThrow(/has 1 of the 4 entries of .*faq.json/);
  put(pageOf(four));
  expect((await scraped(run())).report[0]).toMatch(/official.json is broken .*goes on without it/);
});

test("goes on without a broken knowledge base", async () => {
  const { run, knows } = setUp();
  knows("{");
  const { report } = await scraped(run());
  expect(report[0]).toMatch(/faq.json is broken/);
});

test("reads a knowledge base that an editor has saved with a byte order mark", async () => {
  const { run, knows } = setUp();
  knows('\ufeff{"entries": []}');
  const { report } = await scraped(run());
  expect(report.join("\n")).not.toContain("broken");
});

test("refuses a page that is nested too deeply", async () => {
  const { run } = setUp(`<h1>K</h1>${"<div>".repeat(6000)}<h2>How?</h2>a`);
  await expect(run()).rejects.toThrow(/nested too deeply/);
});

test.each([
  [{ input: "nowhere.html" }, /nowhere.html: there is no such file; an address starts with https/],
  [{ input: tmpdir() }, /that is a folder/],
  [{ input: "ftp://kettle.example/" }, /only http/],
  [{ language: "../en" }, /"..\/en" is no language/],
  [{ url: "kettle.example" }, /"kettle.example" is no address/],
  [{ limits: { bytes: 10 } }, /larger than 10 bytes/],
  [{ input: "/dev/zero" }, /\/dev\/zero is a device or a pipe: save the page as a file/],
  [{ input: "/proc/self/maps", limits: { bytes: 10 } }, /larger than 10 bytes/],
])("explains what is wrong with %j", async (options, message) => {
  const { run, out } = setUp();
  await expect(run(options)).rejects.toThrow(message);
  expect(existsSync(out)).toBe(false);
});

test("says where a file cannot be written, and leaves nothing behind", async () => {
  const { run, input, dir } = setUp();
  await expect(run({ out: join(input, "x.json") })).rejects.toThrow(/cannot be written .*--out/);
  expect(readdirSync(dir)).toEqual(["kettle.html"]);
});

test("asks no server for a result that it could not write", async () => {
  let asked = 0;
  await using site = await serve((_, response) => {
    asked += 1;
    response.writeHead(200, { "content-type": "text/html" }).end(pageOf(four));
  });
  const { run, dir, input } = setUp();
  const places = [
    ["/proc/x/y", "nothing can be created in /proc"],
    [dir, "it is a folder"],
    [join(input, "x", "y.json"), `${input} is not a folder`],
  ] as const;
  for (const [out, reason] of places) {
    await expect(run({ input: site.url, out })).rejects.toThrow(
      `${out} cannot be written (${reason}): give another place with --out, or - to print the result.`,
    );
  }
  expect(asked).toBe(0);
  expect(readdirSync(dir)).toEqual(["kettle.html"]);
});

test("fetches a page, and then only whether it has changed", async () => {
  let etag = '"1"';
  const asked: unknown[] = [];
  await using site = await serve((request, response) => {
    asked.push(request.headers["if-none-match"]);
    const same = request.headers["if-none-match"] === etag;
    response
      .writeHead(same ? 304 : 200, { "content-type": "text/html", etag })
      .end(same ? undefined : pageOf(four));
  });
  const { run, written, out } = setUp();
  const input = `${site.url}/faq`;
  await run({ input });
  const before = written();
  expect(JSON.parse(before).source).toMatchObject({ url: input, etag: '"1"' });
  expect(JSON.parse(before).entries[0].url).toBe(input);
  expect(await run({ input })).toMatchObject({ kind: "unchanged" });
  expect(written()).toBe(before);
  await run({ input, force: true });
  await run({ input, out: "-" });
  writeFileSync(out, "broken");
  await run({ input });
  etag = '"2"';
  expect(await run({ input })).toMatchObject({ kind: "scraped" });
  expect(asked).toEqual([undefined, '"1"', undefined, undefined, undefined, '"1"']);
});

const execute = promisify(execFile);
const command = (...args: string[]) =>
  execute(process.execPath, ["scripts/scrape.ts", ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

test.concurrent("the command keeps JSON on standard output and the report on standard error", async () => {
  const { input, dir } = setUp();
  const printed = await command(input, "--data", dir, "--out", "-");
  expect(printed.code).toBe(0);
  expect(JSON.parse(printed.stdout).entries).toHaveLength(4);
  expect(printed.stderr).toContain("4 entries");
});

test.concurrent("the command ends with 1 and one line when something is wrong", async () => {
  const [missing, unknown] = await Promise.all([command("nowhere.html"), command("x", "--colour")]);
  expect([missing.code, missing.stdout]).toEqual([1, ""]);
  expect(missing.stderr).toBe(
    "scrape: nowhere.html: there is no such file; an address starts with https://.\n",
  );
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toMatch(/^scrape: Unknown option '--colour'/);
});
