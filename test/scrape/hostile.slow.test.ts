import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { defaultReadLimits, type ReadLimits } from "../../src/scrape/process/limits.ts";
import { readFaq, type ScrapedEntry } from "../../src/scrape/questions/read.ts";
import { compare } from "../../src/scrape/report/compare.ts";
import { scrape } from "../../src/scrape/scrape.ts";

/** Repeats a text up to at least this many characters. */
const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));
const many = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join("");
const around = (depth: number, opening: string, inside: string, closing: string) =>
  opening.repeat(depth) + inside + closing.repeat(depth);

const faq = (answer: string) => `<h1>K</h1><h2>How?</h2>${answer}<h2>Why?</h2>b`;

/** The processor time of some work in seconds: other load on the machine does not count. */
function secondsFor(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/** An ordinary FAQ of 900,000 characters. */
const ordinary = `<h1>K</h1>${many(8000, (i) => `<h2>What is ${i}?</h2><p>${fill("word ", 80)}</p>`)}`;

let ordinarySeconds: number;

beforeAll(() => {
  ordinarySeconds = secondsFor(() => readFaq(ordinary));
});

/** The processor time of some work as a multiple of what an ordinary page takes: a slow machine does not count. */
const timesOrdinary = (work: () => unknown) => secondsFor(work) / ordinarySeconds;

/** Far from what any of these takes, which is up to 2, and from quadratic time. */
const most = 8;

// Each of these once took quadratic time: everything found caused another pass.
const long: [string, string, () => string][] = [
  ["html", "a heading of question marks", () => `<h1>K</h1><h2>${fill("?!", 2e5)}a</h2>b`],
  [
    "html",
    "headings after a long text in one section",
    () =>
      `<div><p>${fill("<i>word</i> ", 1.5e5)}</p>${many(2000, (i) => `<h2>Q${i}?</h2>a`)}</div>`,
  ],
  [
    "html",
    "headings after many tags without text",
    () => `<div>${fill("<i></i>", 2e5)}${fill("<h2>Q?</h2>", 2e5)}</div>`,
  ],
  [
    "html",
    "headings in lists inside each other",
    () => `<h1>K</h1>${around(200, "<ol><li>", fill("<h2>Q?</h2>a", 1e5), "")}`,
  ],
  [
    "html",
    "headings in tables inside each other",
    () => `<h1>K</h1>${around(100, "<table><tr><td>", fill("<h2>Q?</h2>a", 1e5), "")}`,
  ],
  [
    "html",
    "words inside many marks",
    () => faq(around(450, "<span>", fill("<i>a</i>", 3e5), "</span>")),
  ],
  [
    "html",
    "parts inside each other that are named like navigation",
    () => {
      const parts = around(450, "<div class=nav>", fill("<p>a", 2e5), "</div>");
      return faq(`${parts}<p>${fill("word ", 1e6)}`);
    },
  ],
  ["html", "code with a long gap", () => faq(`<pre>x${fill(" ", 2e5)}x</pre>`)],
  ["md", "a title with a long gap", () => `---\ntitle: a${fill(" ", 2e5)}x\n---\n# a`],
  ["txt", "a line of backslashes", () => `${fill("\\", 2e5)}x`],
  ["txt", "a line with a long gap", () => `Q${fill(" ", 2e5)}x`],
  ["txt", "a line of half links", () => `K\n\nA\n\n- [${fill("](a", 3e5)}\n\nQ: x?\n`],
  ["txt", "a paragraph torn often", () => fill("word ", 150) + fill("\n\nand more words", 1e6)],
  [
    "txt",
    "contents of many names",
    () => `K\n\nX\n\n- [a](#a)\n\n${fill("Name\n\n", 6e4)}Q: a?\nb`,
  ],
];

test.each(long)("%s: %s is read quickly", (kind, _, make) => {
  const text = make();
  expect(timesOrdinary(() => readFaq(text, { name: `x.${kind}` }))).toBeLessThan(most);
});

test("a thousand entries under new names are compared in no time", () => {
  const entry = (i: number, id: string, question: string): ScrapedEntry => ({
    id: `${id}-${i}`,
    section: "S",
    question: `${question} ${i}`,
    url: "#x",
    answer: [{ type: "paragraph", html: `${fill("word ", 500)} ${i}` }],
    hash: "",
  });
  const before = Array.from({ length: 1000 }, (_, i) => entry(i, "old", "What is"));
  const after = before.map((_, i) => entry(i, "new", "How does"));
  const times = timesOrdinary(() => {
    expect(compare(before, after)).toMatchObject({ renamed: [], unchanged: 0 });
  });
  expect(times).toBeLessThan(most);
});

describe("a page that is nested too deeply is refused at once", () => {
  test.each([
    ["html", "tags", () => faq(fill("<div>", 5e5))],
    ["html", "lists", () => faq(fill("<ul><li>a", 5e5))],
    ["html", "marks with attributes", () => faq(many(5e4, (i) => `<b a=${i}>`))],
    ["html", "tags that no page has", () => faq(fill("<x>", 5e5))],
    ["md", "lists in a line", () => fill("1. ", 3e6)],
    ["md", "quotes", () => fill(">", 1e5)],
    ["md", "quotes and lists", () => fill("> - 1. ", 1e6)],
    ["txt", "lists in a text", () => `Q: a?\n${fill("1. ", 1e6)}`],
  ])("%s: %s", (kind, _, make) => {
    const text = make();
    const read = () => readFaq(text, { name: `x.${kind}` });
    expect(
      timesOrdinary(() => expect(read).toThrow(/nested too deeply .*more than 512/)),
    ).toBeLessThan(most);
  });
});

describe("a page with too many tags is refused at once", () => {
  test.each([
    ["list items", () => fill("<li>", 9.5e6)],
    ["comments", () => fill("<!---->", 2e6)],
    [
      "marks that every paragraph repeats",
      () => `<p>${many(400, (i) => `<b a=${i}>`)}</p>${fill("<p>x</p>", 1e6)}`,
    ],
    ["questions for search engines", () => statedQuestions(30_000)],
  ])("%s", (_, make) => {
    const text = make();
    const read = () => readFaq(text, { name: "x.html" });
    expect(timesOrdinary(() => expect(read).toThrow(/more than 150,000 tags/))).toBeLessThan(most);
  });
});

function statedQuestions(count: number): string {
  const question = (i: number) =>
    `{"@type":"Question","name":"q${i}","acceptedAnswer":{"text":"a"}},`;
  return `<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[${many(count, question)}{}]}</script>`;
}

/** Scrapes a file with this text, read in a process of its own like every page. */
async function scrapeText(name: string, text: string, readLimits: Partial<ReadLimits>) {
  const dir = mkdtempSync(join(tmpdir(), "hostile-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const input = join(dir, name);
  writeFileSync(input, text);
  return await scrape({ inputs: [input], out: "-", readLimits });
}

const cure = "check that it is the right page, or give a file with the questions alone.";

describe("a page that exceeds a limit is stopped in its own process", () => {
  const ms = 60_000; // enough on any machine for what is not about time

  test("time", async () => {
    await expect(scrapeText("em.md", fill("_a_b", 1e6), { ms: 500 })).rejects.toThrow(
      `em.md takes longer than 0.5 s to be read: ${cure}`,
    );
  });

  test("memory", async () => {
    const text = fill("Q: How?\na\n\n", 4e6);
    await expect(scrapeText("q.txt", text, { memoryMb: 250, ms })).rejects.toThrow(
      `q.txt takes more than 250 MB of memory to be read: ${cure}`,
    );
  });

  test("much text from little markup", async () => {
    const link = `<a href="https://kettle.example/${fill("x", 5000)}">${fill("a<br>", 25_000)}</a>`;
    await expect(scrapeText("link.html", faq(link), { ms })).rejects.toThrow(
      `link.html gives entries of more than 20,000,000 characters: ${cure}`,
    );
  });

  test("the stack", async () => {
    await expect(scrapeText("word.md", fill("word ", 9e6), { ms })).rejects.toThrow(
      `word.md is nested too deeply, or has too long a line, to be read: ${cure}`,
    );
  });
});

test("the reading process ends by itself when its parent is gone", async () => {
  const child = fork("src/scrape/process/read-process.ts", { serialization: "advanced" });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.send({
    text: fill("_a_b", 1e6),
    hints: { name: "x.md" },
    limits: { ...defaultReadLimits, ms: 300 },
  });
  const [reply] = await once(child, "message");
  expect(reply).toMatchObject({
    kind: "limit",
    message: expect.stringMatching(/longer than 0.3 s/),
  });
  child.disconnect();
  expect(await once(child, "exit")).toEqual([0, null]);
});
