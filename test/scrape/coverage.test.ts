import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { ScrapeOptions } from "../../src/scrape/job.ts";
import { type RefusedError, scrape } from "../../src/scrape/scrape.ts";
import { reader } from "./shared-reader.ts";

const data = mkdtempSync(join(tmpdir(), "coverage-"));

async function run(page: string, options: Partial<ScrapeOptions> = {}) {
  const input = join(data, "tea.html");
  writeFileSync(input, page);
  const result = await scrape({ inputs: [input], data, reader, out: "-", ...options });
  if (result.kind !== "scraped") throw new Error("not scraped");
  return result;
}

const entries = (count: number, answer = "Yes.") =>
  Array.from({ length: count }, (_, i) => `<h2>Is it ${i}?</h2><p>${answer}</p>`).join("");
const lines = (count: number) =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li>May I have ${i}?`).join("")}</ul>`;
const page = (taken: number, missed: number) => `<h1>Tea</h1>${entries(taken)}${lines(missed)}`;

test("lines that read as questions and became no entry are counted, and the first ten named", async () => {
  const { report, details } = await run(page(12, 12));
  const start = report.indexOf("24 lines on the page read as questions, 12 became entries; not:");
  expect(start).toBeGreaterThanOrEqual(0);
  expect(report.slice(start + 1, start + 13)).toEqual([
    ...Array.from({ length: 10 }, (_, i) => `  May I have ${i}?`),
    "  and 2 more",
    "12 entries; nothing to compare them with.",
  ]);
  expect(details).toMatchObject({ questions: 24, entries: 12, result: "printed" });
  expect(details.missed).toHaveLength(12);
});

test("nothing is said where all became entries", async () => {
  expect((await run(page(3, 0))).report.join("\n")).not.toMatch(/read as questions/);
});

test("a page of which most was missed is refused, with the first ten, unless forced", async () => {
  const out = join(data, "out.json");
  const refused = await run(page(2, 11), { out }).catch((error: RefusedError) => error);
  expect(refused).toMatchObject({
    name: "RefusedError",
    message: expect.stringMatching(
      /^Most of what reads as a question became no entry.*--out -.*--force\.\n13 lines on the page read as questions, 2 became entries; not:\n {2}May I have 0\?\n/,
    ),
    details: { result: "refused", questions: 13, entries: 2 },
  });
  expect(existsSync(out)).toBe(false);
  expect((await run(page(2, 11), { out, force: true })).details.result).toBe("written");
});

test("a page with three questions is too small to judge", async () => {
  expect((await run(page(1, 2))).official.entries).toHaveLength(1);
});

const long = "The pot is warmed first. ".repeat(80);

test("an answer that holds much of the page is said", async () => {
  const { report, details } = await run(`<h1>Tea</h1>${entries(8)}<h2>Brewing</h2><p>${long}</p>`);
  expect(report.join("\n")).toMatch(
    /The answer to “Brewing” has \d\d % of the text of .*tea.html: other questions may have run into it\./,
  );
  expect(details.pages[0]?.longest).toMatchObject({ id: "brewing", question: "Brewing" });
});

test.each([
  ["three entries, one long", `${entries(2, "Yes, it is. ".repeat(60))}<h2>B</h2><p>${long}</p>`],
  ["short answers", `${entries(8)}<h2>B</h2><p>${long.slice(0, 300)}</p>`],
  ["answers of equal length", entries(4, long)],
])("honest pages are left in peace: %s", async (_, body) => {
  expect((await run(`<h1>Tea</h1>${body}`)).report.join("\n")).not.toMatch(/run into it/);
});

test("addresses that Telegram makes no button of are said, once a page", async () => {
  const { report, official } = await run(page(3, 0), { url: "http://wiki/faq" });
  expect(report.filter((line) => /button/.test(line))).toEqual([
    "Telegram makes no button of http://wiki/faq: answers from there have no button to the page. If it has a public address, give that with --url.",
  ]);
  expect(official.entries[0]?.url).toBe("http://wiki/faq");
  const { report: public_ } = await run(page(3, 0), { url: "https://tea.example/faq" });
  expect(public_.join("\n")).not.toMatch(/button/);
});

test("damaged letters are said", async () => {
  const { report } = await run(
    "<h1>Tea</h1><h2>Is it at the caf\ufffd?</h2><p>Yes.</p><h2>B?</h2><p>a",
  );
  expect(report).toEqual(
    expect.arrayContaining([
      "1 entry has damaged letters, which stand as �: save the page as UTF-8 and give the file.",
      "  Is it at the caf�?",
    ]),
  );
});

const french = (lang: string) =>
  `<html lang="${lang}"><h1>Thé</h1><h2>Est-il chaud ?</h2><p>Oui.</p><h2>Et bon ?</h2><p>Oui.</p>`;

test.each([
  [
    "fr",
    "en",
    "`fr`, but its entries are filed under `en`: give `--lang fr`, unless it's mistaken.",
  ],
  [
    "fr_CA",
    "en",
    "`fr_CA`, but its entries are filed under `en`: give `--lang fr`, unless it's mistaken.",
  ],
  [
    "pt-BR",
    "fr",
    "`pt-BR`, but its entries are filed under `fr`: give `--lang pt-br`, unless it's mistaken.",
  ],
])("a page in %s whose entries go to %s is warned of", async (lang, language, end) => {
  const { details, report } = await run(french(lang), { language });
  expect(details.warnings).toEqual(expect.arrayContaining([`The page says that it's in ${end}`]));
  expect(report.join("\n")).toContain(end);
});

test.each([
  ["fr", "fr"],
  ["fr-CA", "fr"],
  ["FR", "fr-be"],
  ["iw", "he"],
  ["", "fr"],
  ["mul", "fr"],
  ["not a language", "fr"],
])("a page in %j whose entries go to %s isn't", async (lang, language) => {
  const { details } = await run(french(lang), { language });
  expect(details.warnings.join("\n")).not.toMatch(/--lang/);
});

test("a page's language is no warning where the caller gave none and decides by itself", async () => {
  expect((await run(french("fr"))).details.warnings.join("\n")).not.toMatch(/--lang/);
});

test("what is odd about a charset is said", async () => {
  const input = join(data, "old.html");
  writeFileSync(input, Buffer.from("<h1>T</h1><h2>Caf\xe9?</h2><p>S\xed.</p>", "latin1"));
  const { report, official } = await run("", { inputs: [input] });
  expect(report[0]).toMatch(
    /old.html does not say its charset and is no UTF-8: read as windows-1252/,
  );
  expect(official.entries[0]?.question).toBe("Café?");
});

const command = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/scrape.ts", ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

test.concurrent("--json prints the report as JSON on standard error, also when something is wrong", async () => {
  const input = join(data, "json.html");
  writeFileSync(input, `<h1>Tea</h1>${entries(4)}`);
  const [fine, missing] = await Promise.all([
    command(input, "--data", data, "--out", "-", "--json"),
    command("nowhere.html", "--json"),
  ]);
  expect(JSON.parse(fine.stdout).entries).toHaveLength(4);
  expect(JSON.parse(fine.stderr)).toMatchObject({
    result: "printed",
    entries: 4,
    skipped: [],
    warnings: ["json.html does not say its address: give it with --url for links that work."],
  });
  expect([missing.code, missing.stdout]).toEqual([1, ""]);
  expect(JSON.parse(missing.stderr)).toEqual({
    result: "refused",
    error: "nowhere.html: there is no such file; an address starts with https://.",
  });
});

test.concurrent("the command takes several pages, and says which one it reads", async () => {
  const inputs = ["a", "b"].map((name) => join(data, `${name}.html`));
  for (const [i, input] of inputs.entries()) writeFileSync(input, `<h1>${i}</h1>${entries(2 + i)}`);
  const { code, stdout, stderr } = await command(...inputs, "--data", data, "--out", "-");
  expect(code).toBe(0);
  expect(JSON.parse(stdout).source.pages).toHaveLength(2);
  expect(stderr).toContain(`2 of 2: ${inputs[1]}`);
});
