import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const data = ["--data", "test/fixtures/kettle"];

async function run(script: string, args: string[], input = "", cwd = ".") {
  const path = resolve(`scripts/${script}.ts`);
  const { code, out, err } = await runCommand(path, args, { cwd }, input);
  return { code, out, err };
}

let dir: string;
/** The kettle's knowledge base with other topics. */
let topics: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "commands-"));
  topics = await mkdtemp(join(tmpdir(), "topics-"));
  await cp("test/fixtures/kettle", topics, { recursive: true });
  const names = JSON.stringify({ own: ["kettle"], others: { products: ["toaster"] } });
  await writeFile(join(topics, "en", "other-topics.json"), names);
});
afterAll(() => Promise.all([dir, topics].map((path) => rm(path, { recursive: true }))));

describe("match", () => {
  it("explains a decision", async () => {
    const { code, out } = await run("match", [...data, "the lid wont opne"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^answer: /);
    expect(out).toContain("lid-stuck");
    expect(out).toContain('nearest: "lid wont open"');
  });

  it("names the chances that are enough, and what a person is shown", async () => {
    const bank = ["--data", "test/fixtures/bank"];
    const { out } = await run("match", [...bank, "card refused in the supermarkt"]);
    expect(out).toMatch(/^thresholds +answer from [01]\.\d\d, own score from -?\d\.\d\d, suggest/m);
    expect(out).toMatch(/^signals +own score -?\d\.\d\d, lead /m);
    expect(out).toMatch(/^shown +card-declined/m);
    expect(out).toMatch(/^0\.\d\d {2}card-declined {2}\(classifier -?\d\.\d\d\)$/m);
    const unknown = await run("match", [...data, "who won the match yesterday evening"]);
    expect(unknown.out).toMatch(/^unknown: /);
    expect(unknown.out).toMatch(/^shown +nothing$/m);
  });

  it("marks other topics among the words that it reads", async () => {
    const { out } = await run("match", ["--data", topics, "the toaster says BAD_PLUG"]);
    expect(out).toMatch(/^read as +the toaster says .*≈code ≈products\b/m);
  });

  it("matches lines, in order, also behind a byte order mark", async () => {
    const lines = '{"text":"lid wont open"}\n\n{"text":"who won the match"}\n';
    const { out } = await run("match", [...data, "--jsonl"], `\ufeff${lines}`);
    const [first, second] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ text: "lid wont open", decision: "answer" });
    expect(first.results[0]).toEqual({ id: "lid-stuck", score: 1 });
    expect(second).toMatchObject({ decision: "unknown" });
    expect(first.results.length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ["nothing to match", [], "Give a text to match"],
    ["an invalid line", ["--jsonl"], 'Line 1 is not of the form {"text": "…"}'],
    ["an unknown option", ["--loud", "x"], "Unknown option '--loud'"],
  ])("%s is refused with the cure", async (_, args, words) => {
    const { code, err } = await run("match", [...data, ...args], "nonsense\n");
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});

describe("evaluate", () => {
  const lines =
    '{"text":"lid wont open","labels":["lid-stuck"],"kind":"plain"}\n{"text":"who won the match","labels":[]}\n';

  it("reports figures by kind and section, and passes a bar, also of a file with a byte order mark", async () => {
    const file = join(dir, "messages.jsonl");
    await writeFile(file, `\ufeff${lines}`);
    const { code, out } = await run("evaluate", [...data, file, "--p1", "0.9", "--wrong", "0"]);
    expect(code).toBe(0);
    expect(out).toContain("Using it");
    const json = JSON.parse((await run("evaluate", [...data, file, "--json"])).out);
    expect(json.all).toMatchObject({ p1: 1, falseAnswers: 0, answerable: 1, unanswerable: 1 });
  });

  it("prints its tables for a knowledge base without messages that no entry answers", async () => {
    const bank = "test/fixtures/bank";
    const { code, out } = await run("evaluate", ["--data", bank, `${bank}/messages.jsonl`]);
    expect(code).toBe(0);
    for (const head of [/messages .*P@1 .*R@3/, /^all +136 /m, /^Worst entries$/m]) {
      expect(out).toMatch(head);
    }
    for (const head of [/^Confusions/m, /^Reliability/m, /^\(no entry\) /m, /^Cards? /m]) {
      expect(out).toMatch(head);
    }
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("fails below the bar, and on an invalid file", async () => {
    const file = join(dir, "hard.jsonl");
    await writeFile(file, '{"text":"lid wont open","labels":["warranty"]}\n');
    const failed = await run("evaluate", [...data, file, "--p1", "0.9"]);
    expect(failed.code).toBe(1);
    expect(failed.err).toContain("p1 is 0.0 %, below 0.9");
    const unclear = await run("evaluate", [...data, file, "--p1", "most"]);
    expect(unclear.err).toContain('--p1 takes a share from 0 to 1, such as 0.9, not "most".');
    await writeFile(file, "nonsense\n");
    expect((await run("evaluate", [...data, file])).err).toContain("line 1 is not of the form");
  });
});

describe("check:data", () => {
  it("counts what the data has", async () => {
    const { code, out } = await run("check-data", [...data, "--coverage"]);
    expect(out).toMatch(/5 +\d+ +3–\d–\d +boil-water/);
    expect(code).toBe(0);
    expect(out).toContain("en: 16 entries in 4 sections, 24 phrasings\n");
    expect(out).toMatch(
      /^en: 19 of them for entries \(\d+ entries have none\), 5 messages that none answers$/m,
    );
    expect(out).toMatch(/\nNo problems, \d notes\.\n$/);
  });

  it("says what could be better, and passes", async () => {
    const question = "Why does the kettle switch itself off?";
    const answer = [{ type: "paragraph", html: "Ask @KettleBot." }];
    const improvable = await mkdtemp(join(tmpdir(), "improvable-"));
    await mkdir(join(improvable, "en"));
    const text = JSON.stringify({ entries: [{ id: "off", question, answer }] });
    await writeFile(join(improvable, "en", "faq.json"), text);
    const { code, out } = await run("check-data", ["--data", improvable]);
    await rm(improvable, { recursive: true });
    expect(code).toBe(0);
    expect(out).toContain('add a "short" title to off');
    expect(out).toContain("  - off: Telegram links @KettleBot by itself");
    expect(out).toContain("1 entry has fewer than 10 phrasings: off has 0 (write 10 more)");
  });

  it("says what is wrong and fails", async () => {
    const { code, err } = await run("check-data", ["--data", dir]);
    expect(code).toBe(1);
    expect(err).toContain("holds no language");
  });

  /** Checks a knowledge base of these files. */
  const check = async (files: Record<string, unknown>) => {
    const base = await mkdtemp(join(tmpdir(), "base-"));
    for (const [name, value] of Object.entries(files)) {
      await mkdir(dirname(join(base, name)), { recursive: true });
      await writeFile(join(base, name), typeof value === "string" ? value : JSON.stringify(value));
    }
    const result = await run("check-data", ["--data", base]);
    await rm(base, { recursive: true });
    return { ...result, all: result.out + result.err };
  };
  const answer = [{ type: "paragraph", html: "On foot." }];
  const some = { entries: [{ id: "way", question: "How do I get there?", answer }] };

  it("fails where there are no entries, and says how to get some", async () => {
    const { code, err } = await check({ "en/faq.json": { entries: [] } });
    expect(code).toBe(1);
    expect(err).toMatch(
      /en\/faq\.json\n {2}- has no entries: write one, such as \{"id": .*npm run scrape/,
    );
    expect(err).toContain("1 problem, ");
  });

  it("names what isn't read though somebody means it to be", async () => {
    const { code, all } = await check({
      "en/faq.json": some,
      "en/phrasing.jsonl": "",
      "en/smalltalk.json": "{}",
      "en/faq.json~": "",
      "en/notes.txt": "",
      "french/faq.json": some,
      "Deutsch/official.json": "{}",
      "en copy/faq.json": some,
      "pictures/map.png": "",
      "slang.json": "{}",
    });
    expect(code).toBe(0);
    expect(all).toContain(
      [
        "en, files: could be better",
        "  - phrasing.jsonl isn't read: did you mean phrasings.jsonl?",
        "  - smalltalk.json isn't read: did you mean small-talk.json?",
        "",
      ].join("\n"),
    );
    expect(all).toContain(
      [
        "folders: could be better",
        "  - Deutsch/ isn't read: call it de, the code of its language",
        "  - en copy/ isn't read: a folder's name is the code of its language, such as en or pt-br",
        "  - french/ isn't read: call it fr, the code of its language",
        "  - slang.json isn't read here: put it in its language's folder, en/slang.json",
        "",
      ].join("\n"),
    );
  });

  it("says why it finds no language at all", async () => {
    const { code, err } = await check({ "english/faq.json": some });
    expect(code).toBe(1);
    expect(err).toMatch(/holds no language: .*\n {2}english\/ isn't read: call it en, /s);
  });

  it("says that it couldn't check the flows of entries with mistakes", async () => {
    const broken = { entries: [{ id: "way", question: "How?" }] };
    const hint = "en: the flows are checked once these problems are mended.";
    const files = { "en/faq.json": broken, "en/flows/way.json": "{" };
    expect((await check(files)).err).toContain(hint);
    expect((await check({ ...files, "en/faq.json": some })).err).not.toContain(hint);
    expect((await check({ "en/faq.json": broken })).err).not.toContain(hint);
  });

  it("lists the problems of all languages, and what's fine in the others", async () => {
    const mixed = await mkdtemp(join(tmpdir(), "mixed-"));
    await cp("test/fixtures/teapot", mixed, { recursive: true });
    await writeFile(join(mixed, "de", "faq.json"), '{"entries": [],}');
    const { code, out, err } = await run("check-data", ["--data", mixed]);
    await rm(mixed, { recursive: true });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain('de/faq.json\n  - line 1, column 15: has a comma before the "}"');
    expect(err).toMatch(/\nen: \d+ entr/);
    expect(err).toMatch(/\n1 problem, \d+ notes: [^\n]*\n$/);
  });
});

describe("flows", () => {
  it("says why its page cannot be written", async () => {
    await mkdir(join(dir, "docs", "flows.md"), { recursive: true });
    const args = ["page", "--data", resolve("test/fixtures/kettle")];
    expect(await run("flows", args, "", dir)).toEqual({
      code: 1,
      out: "",
      err: "docs/flows.md cannot be written (it is a folder): run it where you may write.\n",
    });
  });
});

describe("options of commands", () => {
  it.each([
    ["check-data", ["--colour"], "Unknown option '--colour'.\nnpm run --silent check:data"],
    ["check-data", ["--througho"], "Unknown option '--througho'. Did you mean '--thorough'?\n"],
    ["flows", ["--land", "en"], "Unknown option '--land'. Did you mean '--lang'?\n"],
    [
      "scrape",
      ["x.html", "--follows"],
      "scrape: Unknown option '--follows'. Did you mean '--follow'?\n",
    ],
    ["match", ["--data"], "The option '--data' needs a value.\n"],
    ["evaluate", ["--json=yes"], "The option '--json' takes no value.\n"],
    ["doctor", ["--receiver"], "Unknown option '--receiver'. Did you mean '--receivers'?\n"],
  ])("%s %j is refused in plain words, with what there is", async (script, args, words) => {
    const { code, err } = await run(script, args);
    expect(code).toBe(1);
    expect(err.startsWith(words)).toBe(true);
    expect(err).toContain("\n  --");
    expect(err).not.toMatch(/positional|argument/);
  });

  it.each(["check-data", "doctor", "evaluate", "flows", "inbox", "lessons", "match", "scrape"])(
    "%s --help says what there is",
    async (script) => {
      const { code, out, err } = await run(script, ["--help"]);
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/^npm run --silent /);
    },
  );
});
