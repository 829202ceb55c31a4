import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { explainStart } from "../../src/doctor/start-errors.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { KnowledgeError } from "../../src/faq/problems.ts";
import { loadFlows } from "../../src/flows/load.ts";

let dir: string;
const at = (name: string) => join(dir, "en", name);
const read = (name: string) => readFile(at(name), "utf8");
async function change(name: string, from: string | RegExp, to: string): Promise<void> {
  const before = await read(name);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await writeFile(at(name), after);
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "data-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  await writeFile(at("small-talk.json"), '{ "greeting": ["hi", "good day"], "thanks": ["ta"] }');
  await writeFile(at("slang.json"), '{ "you": ["u"], "phone": ["fone"] }');
});

/** What is wrong with the data, a line a problem, with the files named as in `<dir>/en`; nothing if it loads. */
async function problems(): Promise<string[]> {
  try {
    await loadFlows(dir, await loadKnowledge(dir, "en"));
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    const [title = "", ...lines] = error.message.split("\n");
    const many = lines.length === 1 ? "a problem" : `${lines.length} problems`;
    expect(title).toBe(`The knowledge base has ${many}:`);
    return lines.map((line) => line.replace(`  ${dir}/en/`, ""));
  }
}

const files = [
  ...["faq.json", "official.json", "phrasings.jsonl", "slang.json", "small-talk.json"],
  ...["dialog-words.json", "flows/lid.json"],
];

it("the data that the tests break is correct", async () => {
  expect(await problems()).toEqual([]);
});

describe("a half-written file is reported once, by its name", () => {
  it.each(files)("%s", async (name) => {
    const whole = await readFile(at(name));
    for (const share of [0.01, 0.25, 0.5, 0.75, 0.99]) {
      // Within a line: a list of lines that ends after a line is valid.
      const end = whole.lastIndexOf(name.endsWith("l") ? "}" : "", whole.length * share) - 3;
      await writeFile(at(name), whole.subarray(0, Math.max(1, end)));
      expect([share, await problems()]).toEqual([
        share,
        [
          expect.stringMatching(
            new RegExp(`^${name} · line \\d+, column \\d+: (ends too early|has a text that)`),
          ),
        ],
      ]);
    }
  });
});

describe("a broken file is reported once, by its name", () => {
  const bytes: [string, (whole: Buffer) => Buffer, RegExp][] = [
    ["is empty", () => Buffer.alloc(0), /is empty: write something/],
    ["holds zeros, as after a power cut", (whole) => whole.fill(0), /is damaged here/],
    ["holds a null byte", (whole) => whole.fill(0, 1, 2), /is damaged here/],
    ["is a page of a web server", () => Buffer.from("<html>404</html>"), /is a web page/],
    ["is another file's list", () => Buffer.from("[1, 2]"), /is a list: write|must begin with/],
    ["is nothing", () => Buffer.from("null"), /is null: write|must begin with/],
    ["is in UTF-16", (whole) => Buffer.from(`\ufeff${whole}`, "utf16le"), /is not in UTF-8/],
    ["is in Latin-1", latin1, /is not in UTF-8/],
    ["ends within a letter", (whole) => Buffer.concat([whole, Buffer.of(0xc3)]), /is not in UTF-8/],
  ];
  const lines = "phrasings.jsonl"; // its lines are reported one by one, and it may be empty
  const rows = bytes.flatMap(([what, ...row]) =>
    files.map((name) => [name, what, ...row] as const),
  );
  it.each(rows.filter(([name, what]) => name !== lines || !/empty|list/.test(what)))(
    "%s %s",
    async (name, _, spoil, expected) => {
      await writeFile(at(name), spoil(await readFile(at(name))));
      const [problem = "", ...others] = await problems();
      expect(others).toEqual([]);
      expect(problem).toMatch(new RegExp(`^${name}( · line 1(, column \\d+)?)?: `));
      expect(problem).toMatch(expected);
    },
  );

  it.each(files)("%s is a folder", async (name) => {
    await rm(at(name));
    await mkdir(at(name));
    expect(await problems()).toEqual([
      expect.stringMatching(new RegExp(`^${name}: can't be read: it's a folder`)),
    ]);
  });

  it.each(files)("but %s may begin with a byte order mark", async (name) => {
    await writeFile(at(name), `\ufeff${await read(name)}`);
    expect(await problems()).toEqual([]);
  });
});

function latin1(whole: Buffer): Buffer {
  return Buffer.from(whole.toString().replace(/"(?=[^"]*$)/, 'é"'), "latin1");
}

const again = (file: string, line: number, key: string) =>
  `${file} · line ${line}: has "${key}" a second time in one object: rename it, or merge the two`;

describe("duplicates are reported with their place", () => {
  const lid = "flows/lid.json";
  it.each<[what: string, file: string, from: string | RegExp, to: string, expected: string[]]>([
    [
      "an entry",
      "faq.json",
      '"id": "colours"',
      '"id": "lid-stuck"',
      [
        "faq.json · lid-stuck: the id is used 2 times: ids are unique, rename or merge the entries",
        ...[14, 15, 16].map(
          (line) =>
            `phrasings.jsonl · line ${line}: is for "colours", which is no entry: correct the id`,
        ),
      ],
    ],
    [
      "a field of an entry",
      "faq.json",
      '"id": "colours"',
      '"id": "colours", "question": "What colour?"',
      [again("faq.json", 72, "question")],
    ],
    [
      "the list of entries",
      "faq.json",
      /}\s*$/,
      ', "entries": [] }',
      [again("faq.json", 256, "entries")],
    ],
    [
      "a phrasing",
      "phrasings.jsonl",
      "how to boil",
      "Make hot water!",
      ["phrasings.jsonl · line 2: says the same as line 1: delete one of them"],
    ],
    [
      "a phrasing of two entries",
      "phrasings.jsonl",
      "warranty period",
      "is there a blue one",
      ["phrasings.jsonl · line 19: says the same as line 16: delete one of them"],
    ],
    [
      "a node",
      lid,
      '"solved": {',
      '"cool": { "kind": "solved", "html": "x" }, "solved": {',
      [again("flows/lid.json", 53, "cool")],
    ],
    [
      "an option",
      lid,
      '"id": "travel"',
      '"id": "classic"',
      ["flows/lid.json · model: has two options with the same id"],
    ],
    [
      "the words of an option",
      lid,
      '"blue"',
      '"red"',
      ['flows/lid.json · model: "red" stands for classic and travel'],
    ],
    [
      "the words of a reply",
      "dialog-words.json",
      "{",
      '{ "yes": ["aye"],',
      [again("dialog-words.json", 2, "yes")],
    ],
    [
      "a kind of small talk",
      "small-talk.json",
      "{",
      '{ "greeting": ["hello"],',
      [again("small-talk.json", 1, "greeting")],
    ],
    [
      "a phrase of two kinds of small talk",
      "small-talk.json",
      '"ta"',
      '"ta", "Good day!"',
      ['small-talk.json · greeting and thanks: both list "good day": choose one'],
    ],
    [
      "a spelling of two words",
      "slang.json",
      '"fone"',
      '"fone", "u"',
      ['slang.json · u: "u" stands for "you" and "phone": choose one'],
    ],
  ])("%s in %s", async (_, name, from, to, expected) => {
    await change(name, from, to);
    expect(await problems()).toEqual(expected);
  });

  it("two flows that one entry offers", async () => {
    await cp(at(lid), at("flows/other.json"));
    expect(await problems()).toEqual([
      'flows · lid and other: both are offered by "lid-stuck": choose one',
    ]);
  });
});

describe("a mistake is reported once, whatever else depends on it", () => {
  it("an unknown field of an entry that has relations and phrasings", async () => {
    await change("faq.json", '"id": "clean-limescale"', '"id": "clean-limescale", "titel": "x"');
    expect(await problems()).toEqual([
      'faq.json · clean-limescale: has "titel", which is no field here: remove it (the fields are id, section, question, short, answer, related and source)',
    ]);
  });

  it("and all mistakes are reported together", async () => {
    await change("faq.json", '"related": ["boil-water"]', '"related": ["boil-wine"]');
    await change("phrasings.jsonl", '"id":"colours"', '"id":"colors"');
    await change("phrasings.jsonl", '{"text":"warranty period"', '{"text":');
    await change("slang.json", '["u"]', '"u"');
    await change("small-talk.json", '"thanks"', '"thank"');
    expect((await problems()).map((line) => line.replace(/: .*/, ""))).toEqual([
      "faq.json · clean-limescale",
      "phrasings.jsonl · line 19, column 9",
      "phrasings.jsonl · line 14",
      "slang.json · you",
      "small-talk.json",
    ]);
  });
});

it("of a thousand mistakes, the start prints the first ones, and how to see all", async () => {
  await writeFile(at("phrasings.jsonl"), "what is this\n".repeat(1000));
  const error = await loadKnowledge(dir, "en").catch((error) => error);
  expect(error).toBeInstanceOf(KnowledgeError);
  const lines = explainStart(error).split("\n");
  expect(lines[0]).toBe("The knowledge base has 1000 problems:");
  expect(lines[1]).toContain("phrasings.jsonl · line 1, column 1: ");
  expect(lines).toHaveLength(41);
  expect(lines.at(-1)).toBe("  … and 961 more. All of them: npm run check:data");
});
