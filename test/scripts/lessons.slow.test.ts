import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { openBesideBot, openDatabase } from "../../src/store/open.ts";
import type { StoredLesson } from "../../src/store/state/lessons.ts";
import { processEnv } from "../support/process-env.ts";
import { runCommand } from "../support/run-command.ts";

let dir: string;
let database: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "lessons-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  database = `sqlite:${join(dir, "bot.sqlite")}`;
});

async function run(...args: string[]) {
  const env = { ...processEnv, DATABASE_URL: database, FAQ_DIR: dir };
  const { code, output: out } = await runCommand("scripts/lessons.ts", ["no.env", ...args], {
    env,
  });
  return { code, out };
}

const lesson = (id: string, entry: string | null, ...wordings: string[]): StoredLesson => {
  const at = 1_700_000_000_000 + id.charCodeAt(0);
  return {
    id: id.padEnd(8, "-"),
    language: "en",
    entry,
    wordings,
    who: 1,
    at,
    state: "live",
    effect: null,
  };
};

async function taught(...lessons: StoredLesson[]): Promise<void> {
  const store = await openBesideBot(database);
  await store.lessons.put(lessons);
  await store.close();
}

const phrasings = () => readFile(join(dir, "en/phrasings.jsonl"), "utf8");

it("export adds every wording once, after the phrasings of its entry, and changes no other line", async () => {
  await taught(
    lesson("b", "boil-water", 'zorgblat with "quotes"', "the zorgblat!"),
    lesson("a", "boil-water", "how to BOIL"),
    lesson("c", "", "who paints my fence"),
    lesson("d", null, "sing a song"),
    { ...lesson("e", "boil-water", "not any more"), state: "undone" },
  );
  const before = (await phrasings()).trimEnd().split("\n");
  const { code, out } = await run("export");
  expect([code, out]).toEqual([0, expect.stringContaining("3 lessons exported, 3 new lines")]);
  expect(out).toContain("(a new entry is wanted)\n    sing a song");
  const after = (await phrasings()).trimEnd().split("\n");
  expect(after.filter((line) => before.includes(line))).toEqual(before);
  const last = before.findLastIndex((line) => line.includes('"id":"boil-water"'));
  expect(after.slice(last + 1, last + 3)).toEqual([
    '{"text":"zorgblat with \\"quotes\\"","id":"boil-water"}',
    '{"text":"the zorgblat!","id":"boil-water"}',
  ]);
  const { phrasings: known } = await loadKnowledge(dir, "en");
  expect(known).toContainEqual({ text: "who paints my fence", id: "" });
  const [again, listed] = [await run("export"), await run("list", "--json")];
  expect(again.out).toContain("0 lessons exported, 0 new lines");
  expect((await phrasings()).trimEnd().split("\n")).toEqual(after);
  const states = JSON.parse(listed.out).map(({ id, state }: StoredLesson) => id[0] + state);
  expect(states).toEqual(["eundone", "dlive", "cexported", "bexported", "aexported"]);
});

it("export leaves out what the data contradicts, and says so", async () => {
  await taught(lesson("a", "warranty", "how to boil"), lesson("b", "gone-entry", "x y z"));
  const before = await phrasings();
  const { out } = await run("export");
  expect(out).toContain('left out: "how to boil" is a phrasing of "boil-water", not of "warranty"');
  expect(out).toContain('no entry has the id "gone-entry"');
  expect(await phrasings()).toBe(before);
});

it("works beside a running bot, and does not write to data with mistakes", async () => {
  const bot = await openDatabase(database);
  onTestFinished(() => bot.close());
  await bot.lessons.put([lesson("a", "boil-water", "zorgblat")]);
  await writeFile(join(dir, "en/phrasings.jsonl"), `${await phrasings()}{"text":`);
  const before = await phrasings();
  expect((await run("export")).out).toContain("ends too early");
  expect(await phrasings()).toBe(before);
  expect((await bot.lessons.all())[0]?.state).toBe("live");
});

it("another bot imports each lesson once", async () => {
  await taught(lesson("a", "boil-water", "zorgblat"), lesson("b", "", "frump"));
  const { out } = await run("list", "--json");
  const file = join(dir, "taught.json");
  await writeFile(file, `\ufeff${out}`); // as an editor may save it
  database = `sqlite:${join(dir, "other.sqlite")}`;
  expect((await run("import", file)).out).toContain("2 lessons imported, 0 were already there");
  expect((await run("import", file)).out).toContain("0 lessons imported, 2 were already there");
  expect((await run("list", "--json")).out).toBe(out);
});

it.each([
  [["teach"], "Give a command."],
  [["import"], "Give a command."],
  [["import", "package.json"], "package.json holds no lessons"],
  [["import", "README.md"], "README.md is not JSON"],
])("%j is refused with the cure", async (args, words) => {
  const { code, out } = await run(...args);
  expect([code, out]).toEqual([1, expect.stringContaining(words)]);
});
