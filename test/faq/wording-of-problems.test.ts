import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { loadKnowledge } from "../../src/faq/load.ts";
import { officialSchema } from "../../src/faq/official.ts";
import { KnowledgeError } from "../../src/faq/problems.ts";
import {
  entrySchema,
  faqFileSchema,
  otherTopicsSchema,
  phrasingSchema,
  scenarioSchema,
  slangSchema,
  smallTalkSchema,
} from "../../src/faq/schema.ts";
import { checkValue, lineOf } from "../../src/files/explain-issue.ts";
import { dialogWordsSchema, flowSchema } from "../../src/flows/schema.ts";

/** What zod and JSON.parse say of their own accord. */
const stock =
  /Invalid|expected|received|Unrecognized|Too (small|big|short|long)|must match|discriminator|Unexpected|position \d|undefined|\[object|NaN/;

const entry = {
  id: "lid-stuck",
  section: "Using it",
  question: "Why is the lid stuck?",
  short: "The lid is stuck",
  answer: [
    { type: "paragraph", html: "Let it <b>cool</b>." },
    { type: "quote", html: "Don't force it." },
    { type: "list", items: ["one", "two"] },
    { type: "steps", platform: "ios", items: ["Open the app.", "Tap it."] },
  ],
  related: ["warranty"],
  source: { url: "https://kettle.example/faq#lid-stuck", hash: "0123" },
};
const official = {
  source: { language: "en" },
  entries: [{ ...entry, url: "https://kettle.example/faq#lid-stuck", hash: "0123" }],
};
const flow = {
  title: "The lid is stuck",
  entries: ["lid-stuck"],
  start: "hot",
  nodes: {
    hot: {
      kind: "choice",
      html: "Is it hot?",
      source: "lid-stuck",
      options: [
        {
          id: "yes",
          label: "Yes",
          words: ["steam"],
          about: "heat",
          says: "It is hot.",
          next: "cool",
        },
        { id: "no", label: "No", next: "shop" },
      ],
    },
    cool: {
      kind: "step",
      html: "Let it cool.",
      source: "lid-stuck",
      says: "I let it cool.",
      works: "good",
      still: "shop",
      labels: { works: "It opens", still: "It's stuck" },
    },
    good: { kind: "solved", html: "Enjoy your tea!" },
    shop: {
      kind: "contact",
      html: "Send this to the shop.",
      source: "warranty",
      contact: { name: "The shop", url: "https://kettle.example/shop" },
      message: { opening: "Hello!", closing: "What can I do?" },
    },
  },
};

const formats: [file: string, schema: z.ZodType, valid: unknown][] = [
  ["an entry of faq.json", entrySchema, entry],
  ["faq.json", faqFileSchema, { entries: [] }],
  ["a line of phrasings.jsonl", phrasingSchema, { text: "lid wont open", id: "lid-stuck" }],
  [
    "a line of scenarios.jsonl",
    scenarioSchema,
    { text: "lid?", labels: ["lid-stuck"], kind: "plain" },
  ],
  ["slang.json", slangSchema, { you: ["u", "ya"], phone: ["fone"] }],
  [
    "small-talk.json",
    smallTalkSchema,
    { greeting: ["ahoy"], thanks: ["ta"], goodbye: [], who: [] },
  ],
  ["other-topics.json", otherTopicsSchema, { own: ["kettle"], others: { products: ["toaster"] } }],
  ["dialog-words.json", dialogWordsSchema, { yes: ["yep"], not: ["dont"] }],
  ["a flow", flowSchema, flow],
  ["official.json", officialSchema, official],
];

/** What a value may be replaced with. */
const replacements: unknown[] = [
  null,
  "",
  " ",
  "§§",
  "x".repeat(5000),
  "Paragaph",
  0,
  -1.5,
  true,
  [],
  {},
  [null],
  [[]],
  { type: "paragaph" },
  { kind: "step" },
  { "": 1 },
  ["", 7, "x".repeat(100)],
];

/** Every value that differs from a valid one in one place: replaced, missing, with something more, or doubled. */
function* broken(value: unknown): Generator<unknown> {
  yield* replacements;
  if (typeof value === "string") yield `${value} ${"x".repeat(100)}`;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      yield value.toSpliced(i, 1);
      for (const other of broken(item)) yield value.with(i, other);
    }
    yield Array.from({ length: 50 }, () => value[0] ?? "x");
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...others } = value as Record<string, unknown>;
      yield others;
      yield { ...others, [`${key}s`]: item };
      for (const other of broken(item)) yield { ...value, [key]: other };
    }
    yield { ...value, unheardOf: 1 };
    yield { ...value, unheardOf: 1, another: 2 };
    yield { ...value, "Not A Name": {} };
  }
}

describe("whatever is wrong is said in plain words", () => {
  it.each(formats)("in %s", (_, schema, valid) => {
    expect(checkValue(schema, valid)).toHaveProperty("data");
    let explained = 0;
    for (const value of broken(valid)) {
      const checked = checkValue(schema, value);
      if ("data" in checked) continue;
      for (const explanation of checked.explanations) {
        const line = lineOf(explanation);
        expect(line).not.toMatch(stock);
        expect(line).toMatch(/^[^\n]{10,400}$/);
        explained++;
      }
    }
    expect(explained).toBeGreaterThan(15);
  });
});

describe("a file of faq-data that is wrong", () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "wording-"));
    await mkdir(join(dir, "en"));
  });
  afterAll(() => rm(dir, { recursive: true }));

  async function problemsWith(name: string, text: string): Promise<string[]> {
    await rm(join(dir, "en"), { recursive: true });
    await mkdir(join(dir, "en"));
    await writeFile(join(dir, "en", "faq.json"), JSON.stringify({ entries: [entry, warranty] }));
    await writeFile(join(dir, "en", name), text);
    const error = await loadKnowledge(dir, "en").catch((error) => error);
    if (!(error instanceof KnowledgeError)) return [];
    return error.problems.map(({ place, text }) => (place ? `${place}: ${text}` : text));
  }
  const warranty = {
    ...entry,
    id: "warranty",
    question: "Is there a warranty?",
    short: undefined,
    related: [],
  };
  const faq = (change: object) => JSON.stringify({ entries: [{ ...entry, ...change }, warranty] });
  const lid = { type: "paragraph", html: "Let it cool." };

  it.each<[what: string, name: string, text: string, problems: string[]]>([
    [
      "a misspelt kind of block",
      "faq.json",
      faq({ answer: [lid, { type: "paragaph", html: "x" }] }),
      [
        'lid-stuck · answer, block 2, type: is "paragaph": did you mean "paragraph"? There\'s also "quote", "list" and "steps".',
      ],
    ],
    [
      "an empty item",
      "faq.json",
      faq({ answer: [lid, { type: "list", items: ["one", "two", ""] }] }),
      ["lid-stuck · answer, block 2, item 3: is empty: write the text or delete it"],
    ],
    [
      "an answer as a text",
      "faq.json",
      faq({ answer: "Let it cool." }),
      [
        'lid-stuck · answer: is the text "Let it cool.": write a list in square brackets, such as [{"type": "paragraph", "html": "…"}]',
      ],
    ],
    [
      "a misspelt platform",
      "faq.json",
      faq({ answer: [{ type: "steps", platform: "andriod", items: ["x"] }] }),
      ['lid-stuck · answer, block 1, platform: is "andriod": did you mean "android"?'],
    ],
    [
      "an id with capitals",
      "faq.json",
      faq({ id: "Lid Stuck" }),
      ['Lid Stuck · id: must be 1 to 64 characters of a-z, 0-9 and -, such as "lid-stuck"'],
    ],
    [
      "what a scrape wrote",
      "faq.json",
      JSON.stringify({ ...official, entries: [{ ...entry, hash: "1" }] }),
      ["this is what scrape writes: name it official.json"],
    ],
    [
      "an entry of what a scrape wrote",
      "faq.json",
      faq({ hash: "1" }),
      [
        'lid-stuck: has "hash" as in official.json: write it as "source": {"url": …, "hash": …}, or leave it out',
      ],
    ],
    [
      "a comma too many",
      "faq.json",
      '{\r\n "entries": [],\r\n}\r\n',
      ['line 2, column 15: has a comma before the "}": delete that comma'],
    ],
    [
      "a phrasing for two entries",
      "phrasings.jsonl",
      '{"text":"lid","id":["lid-stuck"]}',
      ['line 1 · id: must be the id of an entry, or "" for a message that no entry answers'],
    ],
    [
      "a comma at a line's end",
      "phrasings.jsonl",
      '{"text":"lid","id":"lid-stuck"},\n',
      ["line 1, column 32: has a comma after its end: delete that comma"],
    ],
    [
      "labels as a text",
      "scenarios.jsonl",
      '{"text":"lid","labels":"lid-stuck"}',
      ['line 1 · labels: is the text "lid-stuck": put it in square brackets, ["lid-stuck"]'],
    ],
    [
      "a misspelt kind of small talk",
      "small-talk.json",
      '{"greetings":["hi"]}',
      ['has "greetings", which is no field here: did you mean "greeting"?'],
    ],
    [
      "an empty spelling",
      "slang.json",
      '{"you":["u",""]}',
      ["you, item 2: is empty: write it, or delete it"],
    ],
    [
      "an address that is none",
      "official.json",
      JSON.stringify({ ...official, entries: [{ ...official.entries[0], url: "kettle.example" }] }),
      [
        'lid-stuck, url: is "kettle.example": write a whole address, such as https://example.org/faq',
      ],
    ],
  ])("says what, where and the cure: %s", async (_, name, text, problems) => {
    expect(await problemsWith(name, text)).toEqual(problems);
  });

  it("may have Windows line ends and a byte order mark", async () => {
    const text = `\ufeff${JSON.stringify({ entries: [entry, warranty] }, null, 2)}`;
    expect(await problemsWith("faq.json", text.replaceAll("\n", "\r\n"))).toEqual([]);
    const lines =
      '\ufeff{"text":"lid","id":"lid-stuck"}\r\n\r\n{"text":"my lid","id":"lid-stuck"}\r\n';
    expect(await problemsWith("phrasings.jsonl", lines)).toEqual([]);
  });

  it("says no stock phrase, wherever the shipped file ends or has a character too many", async () => {
    const whole = (await readFile("faq-data/en/other-topics.json", "utf8")).slice(0, 300);
    for (let end = 1; end < whole.length; end += 7) {
      for (const text of [whole.slice(0, end), `${whole.slice(0, end)}'${whole.slice(end)}`]) {
        for (const problem of await problemsWith("other-topics.json", text)) {
          expect(problem).not.toMatch(stock);
        }
      }
    }
  });
});
