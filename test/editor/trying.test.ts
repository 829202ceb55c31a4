import { describe, expect, it } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import type { DraftEntry, Effect, Preview, Trial } from "../../src/editor/protocol.ts";
import { addedPhrasings, copyOf, entryOf, newEntry, sharedEditor, startEditor } from "./support.ts";

const shared = sharedEditor();

describe("the preview", () => {
  it("is the message that the bot would send", async () => {
    const editor = shared();
    const shown = await editor.ask<Preview>(
      "preview",
      { entries: [newEntry] },
      { entry: newEntry.id },
    );
    expect(shown).toMatchObject({
      text: "How often should I descale it?\n\nEvery three months.",
      entities: [
        { type: "bold", offset: 0 },
        { type: "bold", offset: 38 },
      ],
    });
    const own = await entryOf(editor, "warranty");
    const preview = await editor.ask<Preview>("preview", {}, { entry: own.id });
    expect(await editor.asks("how long is the warranty?")).toBe("text" in preview && preview.text);
  });

  it("shows what is there of an entry that isn't finished, and says where nothing can be shown", async () => {
    const editor = shared();
    const draft = async (change: Partial<DraftEntry>) =>
      editor.ask<Preview>(
        "preview",
        { entries: [{ ...newEntry, ...change }] },
        { entry: newEntry.id },
      );
    expect(await draft({ question: "" })).toMatchObject({ text: "…\n\nEvery three months." });
    expect(await draft({ answer: [{ type: "list", items: ["", "a"] }] })).toMatchObject({
      text: "How often should I descale it?\n\n• a",
    });
    for (const answer of [[], [{ type: "quote" as const, html: "<b>" }]])
      expect(await draft({ answer })).toHaveProperty("problem");
  });
});

describe("a message can be tried on the draft", () => {
  it("with an entry and phrasings that the bot doesn't have yet", async () => {
    const editor = shared();
    const draft = {
      entries: [newEntry],
      phrasings: addedPhrasings([{ text: "zorgblat often", id: newEntry.id }]),
    };
    expect(await editor.ask<Trial>("try", draft, { text: "zorgblat often" })).toMatchObject({
      kind: "answer",
      shown: [{ id: newEntry.id, question: newEntry.question, chance: 1 }],
      why: "a phrasing of an entry, word for word",
    });
    expect(await editor.asks("zorgblat often")).not.toContain("three months");
  });

  it("quickly if it only adds phrasings, as the bot learns lessons, and exactly once it's trained", async () => {
    const draft = { phrasings: addedPhrasings([{ text: "zorgblat often", id: "warranty" }]) };
    const trial = () => shared().ask<Trial>("try", draft, { text: "zorgblat often" });
    const quick = await trial();
    expect(quick).toMatchObject({ kind: "answer", isEstimate: true });
    expect(await shared().ask<Trial>("try", {}, { text: "zorgblat often" })).toMatchObject({
      kind: "unknown", // it has forgotten it
      isEstimate: false,
    });
    await shared().ask<Effect>("effect", draft);
    expect(await trial()).toMatchObject({ kind: "answer", isEstimate: false });
  });

  it.each([
    ["hello", "talk"],
    ["qqq www", "unknown"],
    ["", "empty"],
    ["i want to end my life", "distress"],
    ["you are an idiot", "insult"],
    ["can i talk to a human please", "person"],
    ["my password: hunter22", "secret"],
    ["my password is hunter22", "secret"],
    ["/faq", "command"],
    ["/ask qqq www", "unknown"],
    ["you don't understand anything", "help"],
  ])("%j: %s", async (text, kind) => {
    expect(await shared().ask<Trial>("try", {}, { text })).toMatchObject({
      kind,
      shown: [],
    });
  });

  it.each([
    ["i want to end my life", "distress", en.distress["self-harm"]],
    ["you are an idiot", "insult", en.distress.insult],
    ["my password: hunter22", "secret", en.guards.secret],
    ["/qwertz", "command", en.fallback.unknownCommand],
  ])("%j is what the bot itself takes it for: %s", async (text, kind, answer) => {
    expect(await shared().ask<Trial>("try", {}, { text })).toMatchObject({ kind });
    expect(await shared().asks(text)).toBe(answer);
  });

  it("without the password in it, which the bot warns about", async () => {
    const text = "my password is hunter22, how do I boil water?";
    expect(await shared().ask<Trial>("try", {}, { text })).toMatchObject({
      kind: "answer",
      shown: [{ id: "boil-water" }],
      isWarned: true,
    });
  });

  it("not while the draft has errors", async () => {
    const draft = { entries: [{ ...newEntry, question: "" }] };
    const answer = await shared().ask("try", draft, { text: "a" });
    expect(answer).toEqual({ error: expect.stringContaining("Correct the errors first") });
  });
});

it("the effect on the scenarios is known before anything is saved", async () => {
  const editor = await startEditor(await copyOf("kettle"));
  const lines = [
    { text: "zorgblat", labels: ["warranty"] },
    { text: "make hot water", labels: ["boil-water"] },
    { text: "how to boil", labels: ["boil-water"] },
  ];
  await editor.write("scenarios.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const draft = {
    phrasings: {
      edited: [],
      removed: [1],
      added: [
        { text: "zorgblat", id: "warranty" },
        { text: "make hot water", id: "" },
      ],
    },
  };
  expect(await editor.ask<Effect>("effect", draft)).toEqual({
    before: { right: 2, all: 3 },
    after: { right: 2, all: 3 },
    nowWrong: [
      { text: "make hot water", expected: ["How do I boil water?"], kind: "unknown", shown: [] },
    ],
    nowRight: [
      {
        text: "zorgblat",
        expected: ["How long is the warranty?"],
        kind: "answer",
        shown: ["How long is the warranty?"],
      },
    ],
  });
});
