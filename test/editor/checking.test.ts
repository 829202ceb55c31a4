import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CheckAnswer, DraftEntry } from "../../src/editor/protocol.ts";
import { addedPhrasings, copyOf, entryOf, newEntry, sharedEditor, startEditor } from "./support.ts";

const shared = sharedEditor();

describe("a draft is checked by the code that loads the data", () => {
  it.each<[string, Partial<DraftEntry>, string, RegExp]>([
    ["an empty question", { question: " " }, "question", /^is empty/],
    ["a long short title", { short: "x".repeat(35) }, "short", /is too long/],
    ["no blocks", { answer: [] }, "answer", /no blocks/],
    [
      "an empty item",
      { answer: [{ type: "list", items: ["a", ""] }] },
      "answer.0.items.1",
      /^is empty/,
    ],
    [
      "a tag that isn't allowed",
      {
        answer: [
          { type: "paragraph", html: "a" },
          { type: "quote", html: "<u>b</u>" },
        ],
      },
      "answer.1.html",
      /<u>/,
    ],
    [
      "a link without an address",
      { answer: [{ type: "steps", platform: null, items: ["a", '<a href="/x">b</a>'] }] },
      "answer.0.items.1",
      /address/,
    ],
    ["a related entry that isn't there", { related: ["nowhere"] }, "related", /nowhere/],
    ["a question that is another's", { question: "How do I boil water?" }, "short", /./],
  ])("%s is told beside its field", async (_, change, field, words) => {
    const editor = shared();
    const changed = { ...(await entryOf(editor, "warranty")), ...change };
    const { remarks } = await editor.ask<CheckAnswer>("check", { entries: [changed] });
    const errors = remarks.filter(({ level }) => level === "error");
    expect(
      errors.filter((error) => error.entry === "warranty").map((error) => error.field),
    ).toContain(field);
    expect(errors.map(({ text }) => text).join("\n")).toMatch(words);
  });

  it("a phrasing that is there already is told beside it, with whose it is", async () => {
    const editor = shared();
    const added = addedPhrasings([{ text: "Make hot water!", id: "warranty" }]);
    const { remarks } = await editor.ask<CheckAnswer>("check", { phrasings: added });
    expect(remarks.filter(({ level }) => level === "error")).toEqual([
      {
        level: "error",
        entry: "warranty",
        field: "phrasing.new-0",
        text: expect.stringContaining("“make hot water” (How do I boil water?)"),
      },
    ]);
  });

  it("a phrasing whose id is no entry is told with its line, as no form shows it", async () => {
    const editor = await startEditor(await copyOf("kettle"));
    const lines = await editor.read("phrasings.jsonl");
    await editor.write("phrasings.jsonl", `{"text":"x y z","id":"nope"}\n${lines}`);
    const removed = { edited: [], removed: [2], added: [] };
    const { remarks } = await editor.ask<CheckAnswer>("check", { phrasings: removed });
    expect(remarks.filter(({ level }) => level === "error")).toEqual([
      {
        level: "error",
        field: "phrasing.1",
        text: 'phrasings.jsonl, line 1: “x y z” is for "nope", which is no entry: correct the id, or remove the phrasing',
      },
    ]);
    const without = { edited: [], removed: [1], added: [] };
    expect(await editor.ask("save", { phrasings: without })).toEqual({ kind: "saved" });
    expect(await editor.read("phrasings.jsonl")).toBe(lines);
  });

  it("an edited line is told by its number in the file", async () => {
    const editor = shared();
    const edited = { edited: [{ line: 2, text: " " }], removed: [1], added: [] };
    const { remarks } = await editor.ask<CheckAnswer>("check", { phrasings: edited });
    expect(remarks[0]).toMatchObject({ entry: "boil-water", field: "phrasing.2" });
  });

  it("what could be better is a note beside its field", async () => {
    const editor = shared();
    const question = "How long, in years and months, is the warranty of this kettle?";
    const changed = {
      ...(await entryOf(editor, "warranty")),
      question,
      answer: [
        { type: "paragraph" as const, html: "a" },
        { type: "quote" as const, html: "@shop" },
      ],
    };
    const { remarks } = await editor.ask<CheckAnswer>("check", { entries: [changed] });
    const notes = remarks.filter((remark) => remark.entry === "warranty");
    expect(notes).toEqual([
      {
        level: "note",
        entry: "warranty",
        field: "short",
        text: "is longer than the 34 characters that a phone's button shows: add a short title",
      },
      {
        level: "note",
        entry: "warranty",
        field: "answer.1.html",
        text: expect.stringContaining("@shop"),
      },
      {
        level: "note",
        entry: "warranty",
        field: "new-phrasing",
        text: expect.stringMatching(/^has \d phrasings: write \d more/),
      },
    ]);
  });

  it("one phrasing is one phrasing", async () => {
    const added = addedPhrasings([{ text: "descale it every month", id: newEntry.id }]);
    const draft = { entries: [newEntry], phrasings: added };
    const { remarks } = await shared().ask<CheckAnswer>("check", draft);
    expect(remarks.filter((remark) => remark.entry === newEntry.id)).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^has 1 phrasing: write 9 more/) }),
    ]);
  });

  it("two entries that ask the same are told at both questions", async () => {
    const editor = shared();
    const { question } = await entryOf(editor, "warranty");
    const twin = { ...newEntry, question: question.toUpperCase(), short: "Another" };
    const { remarks } = await editor.ask<CheckAnswer>("check", { entries: [twin] });
    const told = remarks.filter(({ text }) => text.includes("ask the same"));
    expect(told.map(({ entry }) => entry).sort()).toEqual([newEntry.id, "warranty"].sort());
    expect(told.every(({ field, level }) => field === "question" && level === "note")).toBe(true);
  });

  it("leaves no copy behind, and the files as they are", async () => {
    const editor = shared();
    const before = await editor.read("faq.json");
    await editor.ask("check", { entries: [newEntry] });
    expect(await editor.read("faq.json")).toBe(before);
    expect(await readdir(join(editor.dir, "en"))).not.toContain(expect.stringMatching(/tmp$/));
  });
});
