import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

type Json = Record<string, unknown>;

/** A knowledge base in two languages, the second of which says what the first does, with some changes. */
async function inTwoLanguages(change: {
  answers?: (html: string) => string;
  entries?: (entries: Json[]) => Json[];
  flow?: (text: string) => string;
}): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "languages-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle/en", join(dir, "en"), { recursive: true });
  await rm(join(dir, "en/official.json"));
  const file = join(dir, "en/faq.json");
  const faq = JSON.parse(await readFile(file, "utf8")) as { entries: Json[] };
  const warranty = faq.entries.find(({ id }) => id === "warranty") as Json;
  const html =
    'It lasts 1,500 hours, or <b>24</b> months: <a href="https://kettle.example/w">more</a>.';
  warranty.answer = [{ type: "paragraph", html }];
  await writeFile(file, JSON.stringify(faq));
  await cp(join(dir, "en"), join(dir, "de"), { recursive: true });
  warranty.answer = [{ type: "paragraph", html: (change.answers ?? ((text) => text))(html) }];
  const entries = (change.entries ?? ((all) => all))(faq.entries);
  await writeFile(join(dir, "de/faq.json"), JSON.stringify({ entries }));
  const flow = join(dir, "de/flows/lid.json");
  await writeFile(flow, (change.flow ?? ((text) => text))(await readFile(flow, "utf8")));
  return dir;
}

function check(dir: string) {
  const args = ["scripts/check-data.ts", "--data", dir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, out: stdout + stderr };
}

describe("languages that have the same entries", () => {
  it.each([
    ["a thousand's separator of their own", "1,500", "1.500"],
    ["digits of their own", "24", "۲۴"],
    ["other words", "or", "oder"],
  ])("may have %s", async (_, from, to) => {
    const { status, out } = check(
      await inTwoLanguages({ answers: (html) => html.replace(from, to) }),
    );
    expect(out).not.toMatch(/lacks|which "en"/);
    expect(status).toBe(0);
  });

  it.each([
    [
      "a number that is missing",
      "<b>24</b> months",
      "two years",
      'lacks the number 24 of "en": add it',
    ],
    [
      "a number of their own",
      "<b>24</b>",
      "<b>24</b> or 36",
      'has the number 36, which "en" hasn\'t',
    ],
    ["a link that is missing", /<a .*<\/a>/, "there", "lacks the link to https://kettle.example/w"],
    ["another link", "kettle.example", "other.example", "links to https://other.example/w, which"],
  ])("are wrong with %s", async (_, from, to, problem) => {
    const { status, out } = check(
      await inTwoLanguages({ answers: (html) => html.replace(from, to) }),
    );
    expect(out).toMatch(/de\/faq\.json\n {2}- warranty: /);
    expect(out).toContain(problem);
    expect(status).toBe(1);
  });

  it("are noted for entries that are missing", async () => {
    const dir = await inTwoLanguages({
      entries: (all) => all.filter(({ id }) => id !== "part-noise"),
    });
    await rm(join(dir, "de/phrasings.jsonl"));
    await rm(join(dir, "de/scenarios.jsonl"), { force: true });
    const { status, out } = check(dir);
    expect(out).toMatch(/1 of the \d+ entries of "en" are missing: part-noise/);
    expect(status).toBe(0);
  });

  it.each([
    ["another version of the same text", "https://kettle.example/faq#boil-water", true],
    ["a page of their own", "https://kettle.example/de/faq#wasser-kochen", false],
  ])("are noted for answers written from %s", async (_, url, isNoted) => {
    const dir = await inTwoLanguages({
      entries: (all) =>
        all.map((entry) =>
          entry.id === "boil-water"
            ? { ...entry, source: { url, hash: "1111111111111111" } }
            : entry,
        ),
    });
    const { status, out } = check(dir);
    const note = '1 answer written from an older text than "en"\'s: boil-water';
    expect(out.includes(note)).toBe(isNoted);
    expect(status).toBe(0);
  });

  it("have flows with the same nodes and options", async () => {
    const dir = await inTwoLanguages({
      flow: (text) => text.replace('"id": "yes"', '"id": "aye"'),
    });
    const { status, out } = check(dir);
    expect(out).toMatch(/de\/flows\/lid\.json/);
    expect(out).toContain('doesn\'t lead where the node of "en" does');
    expect(status).toBe(1);
  });
});

it("languages with entries of their own are different FAQs", async () => {
  const dir = await inTwoLanguages({
    entries: () => [
      { id: "ganz-anders", question: "Was?", answer: [{ type: "paragraph", html: "Das." }] },
    ],
  });
  for (const name of ["phrasings.jsonl", "scenarios.jsonl", "flows"])
    await rm(join(dir, "de", name), { recursive: true, force: true });
  expect(check(dir)).toMatchObject({ status: 0, out: expect.not.stringContaining("are missing") });
});
