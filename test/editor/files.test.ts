import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeFaq } from "../../src/editor/files/faq-json.ts";
import { readLines, writeLines } from "../../src/editor/files/json-lines.ts";
import { withoutOfficial } from "../../src/editor/files/official-json.ts";
import { type DraftEntry, draftEntrySchema } from "../../src/editor/protocol.ts";

const knowledgeBases = [
  "faq-data/en",
  "test/fixtures/bank/en",
  "test/fixtures/home/en",
  "test/fixtures/parcel/en",
];
const compact = ["test/fixtures/kettle/en", "test/fixtures/teapot/en", "test/fixtures/teapot/de"];

function entriesIn(json: string): DraftEntry[] {
  const { entries } = JSON.parse(json) as { entries: unknown[] };
  return entries.map((entry) => draftEntrySchema.parse(entry));
}

/** The lines of the first text that the second doesn't have. */
function lostLines(before: string, after: string): string[] {
  const now = new Set(after.split("\n"));
  return before.split("\n").filter((line) => !now.has(line));
}

describe("faq.json", () => {
  it.each(knowledgeBases)("every entry of %s is written as it was", (dir) => {
    const json = readFileSync(`${dir}/faq.json`, "utf8");
    const entries = entriesIn(json);
    const other = entries.map((entry) => ({ ...entry, question: `${entry.question} Really?` }));
    const changed = writeFaq(json, other, []);
    expect(entriesIn(changed)).toEqual(other);
    expect(writeFaq(changed, entries, [])).toBe(json);
  });

  it.each([...knowledgeBases, ...compact])("%s keeps its bytes if nothing is changed", (dir) => {
    const json = readFileSync(`${dir}/faq.json`, "utf8");
    expect(writeFaq(json, [], [])).toBe(json);
    expect(writeFaq(json, entriesIn(json), [])).toBe(json);
  });

  it("a changed question is one changed line", () => {
    const json = readFileSync("faq-data/en/faq.json", "utf8");
    const [, entry] = entriesIn(json) as [DraftEntry, DraftEntry];
    const after = writeFaq(json, [{ ...entry, question: "Who is it for?" }], []);
    expect(lostLines(json, after)).toEqual([`      "question": "Who is Telegram for?",`]);
  });

  it("an entry that isn't changed keeps its layout beside one that is", () => {
    const json = readFileSync("test/fixtures/teapot/en/faq.json", "utf8");
    const [first, ...others] = entriesIn(json) as [DraftEntry];
    const after = writeFaq(json, [{ ...first, question: "How do I pour?" }, ...others], []);
    expect(after).toContain('"answer": [{ "type": "paragraph"');
    expect(entriesIn(after)).toEqual([{ ...first, question: "How do I pour?" }, ...others]);
  });

  it("a new entry stands after the last of its section, and only adds lines", () => {
    const json = readFileSync("faq-data/en/faq.json", "utf8");
    const [first] = entriesIn(json) as [DraftEntry];
    const entry: DraftEntry = {
      ...{ id: "new", section: first.section, question: "New?", related: [] },
      answer: [{ type: "paragraph", html: "Yes." }],
    };
    const after = writeFaq(json, [entry], []);
    expect(lostLines(json, after)).toEqual([]);
    const sections = entriesIn(after).map(({ section }) => section);
    const at = entriesIn(after).findIndex(({ id }) => id === "new");
    expect([sections[at - 1], sections[at + 1] === first.section]).toEqual([first.section, false]);
    expect(writeFaq(after, [], ["new"])).toBe(json);
  });

  it.each(["all", "the first", "the last"])(
    "without %s of its entries it's still right",
    (which) => {
      const json = readFileSync("test/fixtures/kettle/en/faq.json", "utf8");
      const ids = entriesIn(json).map(({ id }) => id);
      const gone = which === "all" ? ids : which === "the first" ? ids.slice(0, 1) : ids.slice(-1);
      const after = writeFaq(json, [], gone);
      expect(entriesIn(after).map(({ id }) => id)).toEqual(ids.filter((id) => !gone.includes(id)));
      expect(after.endsWith("}\n")).toBe(true);
    },
  );

  it("a file that isn't there yet is laid out as the shipped one", () => {
    const entries = entriesIn(readFileSync("faq-data/en/faq.json", "utf8"));
    const json = writeFaq(undefined, entries, []);
    expect(json).toBe(`${JSON.stringify({ entries: JSON.parse(json).entries }, null, 2)}\n`);
    expect(entriesIn(json)).toEqual(entries);
  });

  it.each(["\r\n", "\n"])("lines end as they did before: %j", (newline) => {
    const json = readFileSync("test/fixtures/kettle/en/faq.json", "utf8").replaceAll("\n", newline);
    const [entry] = entriesIn(json) as [DraftEntry];
    const after = writeFaq(
      json,
      [
        { ...entry, question: "Why?" },
        { ...entry, id: "new" },
      ],
      [],
    );
    expect(after.split("\n").filter((line) => line.endsWith("\r")).length > 0).toBe(
      newline !== "\n",
    );
    expect(after.replaceAll(newline, "").includes("\n")).toBe(false);
  });
});

describe("official.json", () => {
  const official = {
    source: { kind: "html", url: "https://a.example/faq" },
    entries: ["a", "b", "c"].map((id) => ({ id, question: `["${id}"}?`, answer: [] })),
    warnings: [],
  };
  const written = (ids: string) =>
    `${JSON.stringify({ ...official, entries: official.entries.filter(({ id }) => ids.includes(id)) }, null, 2)}\n`;

  it.each([
    ["a", "bc"],
    ["b", "ac"],
    ["c", "ab"],
    ["ab", "c"],
    ["abc", ""],
    ["", "abc"],
  ])("without %j it's as the scrape would have written it", (gone, left) => {
    expect(withoutOfficial(written("abc"), new Set(gone))).toBe(written(left));
  });
});

describe("phrasings.jsonl", () => {
  const text = readFileSync("faq-data/en/phrasings.jsonl", "utf8");
  const lines = readLines(text);
  const groupOf = (line: number) =>
    (lines[line - 1]?.value as { id: string } | undefined)?.id ?? "";

  it("every shipped phrasing and scenario is written as it was", () => {
    for (const name of ["phrasings", "scenarios"]) {
      const all = readFileSync(`faq-data/en/${name}.jsonl`, "utf8");
      const replaced = new Map(readLines(all).map(({ line, value }) => [line, value as object]));
      expect(writeLines(all, { replaced, added: [], groupOf: () => "" }).text).toBe(all);
    }
  });

  it("a new line stands after the last of its entry, and the others keep theirs", () => {
    const added = [
      { value: { text: "one", id: "x" }, group: "x" },
      { value: { text: "two", id: groupOf(1) }, group: groupOf(1) },
    ];
    const written = writeLines(text, { replaced: new Map([[3, undefined]]), added, groupOf });
    const now = written.text.split("\n");
    expect(lostLines(written.text, text)).toEqual([
      `{"text":"two","id":"${groupOf(1)}"}`,
      '{"text":"one","id":"x"}',
    ]);
    expect(now).toHaveLength(text.split("\n").length + 1);
    expect(written.origins.get(now.indexOf('{"text":"one","id":"x"}') + 1)).toEqual({ added: 0 });
    expect(written.origins.get(3)).toEqual({ line: 4 });
  });

  it("a last line without an end gets one, and a file with spaces keeps them", () => {
    const written = writeLines('{"text": "a", "id": "b"}', {
      replaced: new Map(),
      added: [{ value: { text: "c", id: "" }, group: "" }],
      groupOf: () => "b",
    });
    expect(written.text).toBe('{"text": "a", "id": "b"}\n{"text": "c", "id": ""}\n');
  });
});
