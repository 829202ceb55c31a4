import { chmod, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import type {
  Changes,
  CheckAnswer,
  DraftEntry,
  Effect,
  InUse,
  Preview,
  References,
  Refusal,
  SaveAnswer,
  Trial,
} from "../../src/editor/protocol.ts";
import { changesOf, copyOf, startEditor } from "./support.ts";

const start = async (fixture = "kettle") => startEditor(await copyOf(fixture));

/** One that tests share which save nothing. */
let shared: Awaited<ReturnType<typeof start>>;
const closers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const atEnd = (close: () => Promise<void>) => void closers.unshift(close);
  shared = await startEditor(await copyOf("kettle", atEnd), atEnd);
});
afterAll(async () => {
  for (const close of closers) await close();
});

const newEntry: DraftEntry = {
  id: "descale-how-often",
  section: "Care",
  question: "How often should I descale it?",
  answer: [{ type: "paragraph", html: "Every <b>three months</b>." }],
  related: [],
};

const phrasings = (added: { text: string; id: string }[]) => ({
  edited: [],
  removed: [],
  added,
});

async function entry(editor: Awaited<ReturnType<typeof start>>, id: string): Promise<DraftEntry> {
  const found = (await editor.state()).entries.find((stored) => stored.entry.id === id);
  if (!found) throw new Error(`There's no ${id}`);
  return found.entry;
}

describe("what is there", () => {
  it("tells entries of our own from those that only a scrape has", async () => {
    const { entries, phrasings, languages, readOnly } = await (await start()).state();
    const own = Object.fromEntries(entries.map(({ entry, ...kind }) => [entry.id, kind]));
    expect(own["boil-water"]).toMatchObject({ isOwn: true });
    expect(entries.some(({ isOwn }) => !isOwn)).toBe(true);
    expect(phrasings[0]).toEqual({ text: "make hot water", id: "boil-water", line: 1 });
    expect([languages, readOnly]).toEqual([["en"], undefined]);
  });

  it("offers the languages there are", async () => {
    const editor = await start("teapot");
    expect((await editor.state()).languages).toEqual(["de", "en"]);
    expect((await editor.state("de")).entries[0]?.entry.section).toBe("Tee");
  });

  it("names a file that can't be edited as it is", async () => {
    const editor = await start();
    await editor.write("phrasings.jsonl", "{");
    const response = await fetch(`${editor.url}/editor/state`);
    expect(response.status).toBe(409);
    expect(await response.json()).toEqual({
      error: expect.stringMatching(/^phrasings\.jsonl is wrong \(line 1 is not JSON\)/),
    });
  });

  it("names the command that checks the folder that's used", async () => {
    const editor = await start();
    await editor.write("faq.json", "{");
    const { error } = (await (await fetch(`${editor.url}/editor/state`)).json()) as Refusal;
    expect(error).toContain(`"npm run check:data -- --data ${editor.dir}"`);
  });
});

it.skipIf(process.getuid?.() === 0)("says at once that a folder may only be read", async () => {
  const editor = await start();
  await chmod(join(editor.dir, "en"), 0o555);
  onTestFinished(() => chmod(join(editor.dir, "en"), 0o755));
  expect((await editor.state()).readOnly).toMatch(
    /en\/faq\.json cannot be written \(you have no right/,
  );
  expect(await editor.ask<CheckAnswer>("check", {})).toMatchObject({ isOutdated: false });
});

it("a reload that began before the files were written is followed by another", async () => {
  const editor = await start();
  const earlier = editor.app.reload();
  const added = phrasings([{ text: "zorgblat", id: "colours" }]);
  await editor.ask<SaveAnswer>("save", { phrasings: added });
  await earlier;
  await fetch(`${editor.url}/editor/in-use`);
  expect(await editor.asks("zorgblat")).toContain("Which colours are there?");
});

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
    const editor = shared;
    const changed = { ...(await entry(editor, "warranty")), ...change };
    const { remarks } = await editor.ask<CheckAnswer>("check", { entries: [changed] });
    const errors = remarks.filter(({ level }) => level === "error");
    expect(
      errors.filter((error) => error.entry === "warranty").map((error) => error.field),
    ).toContain(field);
    expect(errors.map(({ text }) => text).join("\n")).toMatch(words);
  });

  it("a phrasing that is there already is told beside it, with whose it is", async () => {
    const editor = shared;
    const added = phrasings([{ text: "Make hot water!", id: "warranty" }]);
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
    const editor = await start();
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
    const editor = shared;
    const edited = { edited: [{ line: 2, text: " " }], removed: [1], added: [] };
    const { remarks } = await editor.ask<CheckAnswer>("check", { phrasings: edited });
    expect(remarks[0]).toMatchObject({ entry: "boil-water", field: "phrasing.2" });
  });

  it("what could be better is a note beside its field", async () => {
    const editor = shared;
    const question = "How long, in years and months, is the warranty of this kettle?";
    const changed = {
      ...(await entry(editor, "warranty")),
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
    const added = phrasings([{ text: "descale it every month", id: newEntry.id }]);
    const draft = { entries: [newEntry], phrasings: added };
    const { remarks } = await shared.ask<CheckAnswer>("check", draft);
    expect(remarks.filter((remark) => remark.entry === newEntry.id)).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^has 1 phrasing: write 9 more/) }),
    ]);
  });

  it("two entries that ask the same are told at both questions", async () => {
    const editor = shared;
    const { question } = await entry(editor, "warranty");
    const twin = { ...newEntry, question: question.toUpperCase(), short: "Another" };
    const { remarks } = await editor.ask<CheckAnswer>("check", { entries: [twin] });
    const told = remarks.filter(({ text }) => text.includes("ask the same"));
    expect(told.map(({ entry }) => entry).sort()).toEqual([newEntry.id, "warranty"].sort());
    expect(told.every(({ field, level }) => field === "question" && level === "note")).toBe(true);
  });

  it("leaves no copy behind, and the files as they are", async () => {
    const editor = shared;
    const before = await editor.read("faq.json");
    await editor.ask("check", { entries: [newEntry] });
    expect(await editor.read("faq.json")).toBe(before);
    expect(await readdir(join(editor.dir, "en"))).not.toContain(expect.stringMatching(/tmp$/));
  });
});

describe("the preview", () => {
  it("is the message that the bot would send", async () => {
    const editor = shared;
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
    const own = await entry(editor, "warranty");
    const preview = await editor.ask<Preview>("preview", {}, { entry: own.id });
    expect(await editor.asks("how long is the warranty?")).toBe("text" in preview && preview.text);
  });

  it("shows what is there of an entry that isn't finished, and says where nothing can be shown", async () => {
    const editor = shared;
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
    const editor = shared;
    const draft = {
      entries: [newEntry],
      phrasings: phrasings([{ text: "zorgblat often", id: newEntry.id }]),
    };
    expect(await editor.ask<Trial>("try", draft, { text: "zorgblat often" })).toMatchObject({
      kind: "answer",
      shown: [{ id: newEntry.id, question: newEntry.question, chance: 1 }],
      why: "a phrasing of an entry, word for word",
    });
    expect(await editor.asks("zorgblat often")).not.toContain("three months");
  });

  it("quickly if it only adds phrasings, as the bot learns lessons, and exactly once it's trained", async () => {
    const draft = { phrasings: phrasings([{ text: "zorgblat often", id: "warranty" }]) };
    const trial = () => shared.ask<Trial>("try", draft, { text: "zorgblat often" });
    const quick = await trial();
    expect(quick).toMatchObject({ kind: "answer", isEstimate: true });
    expect(await shared.ask<Trial>("try", {}, { text: "zorgblat often" })).toMatchObject({
      kind: "unknown", // it has forgotten it
      isEstimate: false,
    });
    await shared.ask<Effect>("effect", draft);
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
    expect(await shared.ask<Trial>("try", {}, { text })).toMatchObject({
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
    expect(await shared.ask<Trial>("try", {}, { text })).toMatchObject({ kind });
    expect(await shared.asks(text)).toBe(answer);
  });

  it("without the password in it, which the bot warns about", async () => {
    const text = "my password is hunter22, how do I boil water?";
    expect(await shared.ask<Trial>("try", {}, { text })).toMatchObject({
      kind: "answer",
      shown: [{ id: "boil-water" }],
      isWarned: true,
    });
  });

  it("not while the draft has errors", async () => {
    const draft = { entries: [{ ...newEntry, question: "" }] };
    const answer = await shared.ask("try", draft, { text: "a" });
    expect(answer).toEqual({ error: expect.stringContaining("Correct the errors first") });
  });
});

it("the effect on the scenarios is known before anything is saved", async () => {
  const editor = await start();
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

describe("saving", () => {
  it("writes only what was changed, and the bot answers with it", async () => {
    const editor = await start();
    const [faq, lines] = [await editor.read("faq.json"), await editor.read("phrasings.jsonl")];
    const draft = {
      entries: [newEntry],
      phrasings: phrasings([{ text: "zorgblat often", id: newEntry.id }]),
    };
    expect(await editor.ask<SaveAnswer>("save", draft)).toEqual({ kind: "saved" });
    const inUse = (await (await fetch(`${editor.url}/editor/in-use`)).json()) as InUse;
    expect(inUse).toEqual({ kind: "loaded" });
    expect(await editor.asks("zorgblat often")).toContain("Every three months.");
    expect(await editor.read("phrasings.jsonl")).toBe(
      `${lines}{"text":"zorgblat often","id":"descale-how-often"}\n`,
    );
    const now = (await editor.read("faq.json")).split("\n");
    expect(faq.split("\n").filter((line) => !now.includes(line))).toEqual([]);
    expect(await readdir(join(editor.dir, "en"))).not.toContain(expect.stringMatching(/tmp$/));
  });

  it("refuses what has errors, with all of them", async () => {
    const editor = await start();
    const before = await editor.read("faq.json");
    const draft = { entries: [{ ...newEntry, question: "" }] };
    expect(await editor.ask<SaveAnswer>("save", draft)).toMatchObject({
      kind: "wrong",
      remarks: expect.arrayContaining([
        expect.objectContaining({ level: "error", entry: newEntry.id, field: "question" }),
      ]),
    });
    expect(await editor.read("faq.json")).toBe(before);
  });

  it.each(["faq.json", "phrasings.jsonl", "scenarios.jsonl", "official.json"])(
    "refuses if %s has changed on disk since it was loaded",
    async (name) => {
      const editor = await start();
      const { language, version } = await editor.state();
      await editor.write(name, `${await editor.read(name).catch(() => "")}\n`);
      const before = await editor.read("faq.json");
      const body = { language, version, changes: changesOf({ entries: [newEntry] }) };
      const check = await (await editor.post("/editor/check", body)).json();
      expect(check).toMatchObject({ isOutdated: true });
      expect(await (await editor.post("/editor/save", body)).json()).toEqual({ kind: "outdated" });
      expect(await editor.read("faq.json")).toBe(before);
    },
  );

  it("of two that save at once one is told that the files have changed", async () => {
    const editor = await start();
    const { language, version } = await editor.state();
    const save = async (id: string) => {
      const changes = changesOf({ entries: [{ ...newEntry, id, question: `${id}?` }] });
      return (await editor.post("/editor/save", { language, version, changes })).json();
    };
    const outcomes = await Promise.all([save("a"), save("b")]);
    expect(outcomes.map((outcome) => (outcome as SaveAnswer).kind)).toEqual(["saved", "outdated"]);
  });

  it("an official text that is changed becomes an entry of our own, with its source", async () => {
    const editor = await start();
    await rm(join(editor.dir, "en/faq.json"));
    await rm(join(editor.dir, "en/phrasings.jsonl"));
    await rm(join(editor.dir, "en/flows"), { recursive: true });
    const { entries } = await editor.state();
    expect(entries.every(({ isOwn }) => !isOwn)).toBe(true);
    const [first] = entries;
    const changed = { ...(first?.entry as DraftEntry), answer: newEntry.answer };
    expect(await editor.ask<SaveAnswer>("save", { entries: [changed] })).toEqual({ kind: "saved" });
    const saved = JSON.parse(await editor.read("faq.json"));
    expect(saved.entries).toEqual([
      expect.objectContaining({ id: changed.id, source: changed.source }),
    ]);
    expect((await editor.state()).entries[0]).toMatchObject({ isOwn: true, isOfficial: true });
  });

  it("an official text that is changed stays where it is on the page, whichever is changed first", async () => {
    const editor = await start();
    const official = JSON.parse(await editor.read("official.json"));
    const [one] = official.entries;
    const ids = ["one", "two", "three", "four"];
    official.entries = ids.map((id) => ({ ...one, id, question: `The ${id}?` }));
    await editor.write("official.json", JSON.stringify(official));
    const order = async () => (await editor.state()).entries.map(({ entry }) => entry.id);
    const before = await order();
    for (const id of ["three", "one", "two"]) {
      const changed = { ...(await entry(editor, id)), answer: newEntry.answer };
      expect(await editor.ask<SaveAnswer>("save", { entries: [changed] })).toEqual({
        kind: "saved",
      });
      const after = await order();
      expect(after.filter((id) => ids.includes(id))).toEqual(ids);
      expect(after.toSorted()).toEqual(before.toSorted());
    }
  });

  it("says that the files can't be written, and leaves all as they were if one can't", async () => {
    const editor = await start();
    const { language, version } = await editor.state();
    const faq = await editor.read("faq.json");
    // Its place is taken after the version was read: copying it fails, when faq.json has been written already.
    const changes = changesOf({
      entries: [newEntry],
      phrasings: phrasings([{ text: "a b c", id: newEntry.id }]),
    });
    await rm(join(editor.dir, "en/phrasings.jsonl"));
    await mkdir(join(editor.dir, "en/phrasings.jsonl"));
    await writeFile(join(editor.dir, "en/phrasings.jsonl/x"), "");
    const answer = await editor.post("/editor/save", { language, version, changes });
    expect(answer.status).toBe(409);
    expect(await editor.read("faq.json")).toBe(faq);
  });
});

describe("removing", () => {
  it("tells what names the entry", async () => {
    const editor = shared;
    const references = await editor.ask<References>("references", {}, { entry: "lid-stuck" });
    expect(references).toMatchObject({ related: ["boil-water"], flows: ["The lid does not open"] });
    expect(references.phrasings).toBeGreaterThan(0);
  });

  it("takes phrasings and scenarios along", async () => {
    const editor = await start();
    await editor.write(
      "scenarios.jsonl",
      '{"text":"a","labels":["clean-limescale"]}\n{"text": "b", "labels": ["clean-limescale", "boil-water"]}\n{"text":"c","labels":[]}\n',
    );
    const { entries } = await editor.state();
    const others = entries
      .filter(({ entry }) => entry.related.includes("clean-limescale"))
      .map(({ entry }) => ({
        ...entry,
        related: entry.related.filter((id) => id !== "clean-limescale"),
      }));
    const saved = await editor.ask<SaveAnswer>("save", {
      removed: ["clean-limescale"],
      entries: others,
    });
    expect(saved).toEqual({ kind: "saved" });
    expect(await editor.read("faq.json")).not.toContain('"clean-limescale"');
    expect(await editor.read("phrasings.jsonl")).not.toContain('"clean-limescale"');
    expect(await editor.read("scenarios.jsonl")).toMatch(
      /^\{"text": ?"b",.*\["boil-water"\]\}\n\{"text":"c","labels":\[\]\}\n$/,
    );
  });

  it("takes an entry that only a scrape has out of official.json, and leaves the rest as the scrape wrote it", async () => {
    const editor = await start();
    const official = JSON.parse(await editor.read("official.json"));
    const [faq, lines] = [await editor.read("faq.json"), await editor.read("phrasings.jsonl")];
    await editor.write("official.json", `${JSON.stringify(official, null, 2)}\n`);
    await editor.write("phrasings.jsonl", `${lines}{"text":"a thick manual","id":"very-long"}\n`);
    await editor.write("scenarios.jsonl", '{"text":"a","labels":["very-long"]}\n');
    expect(await editor.ask("save", { removed: ["very-long"] })).toEqual({ kind: "saved" });
    const entries = official.entries.filter(({ id }: { id: string }) => id !== "very-long");
    expect(await editor.read("official.json")).toBe(
      `${JSON.stringify({ ...official, entries }, null, 2)}\n`,
    );
    expect(await editor.read("faq.json")).toBe(faq);
    expect(await editor.read("phrasings.jsonl")).toBe(lines);
    expect(await editor.read("scenarios.jsonl")).toBe("");
    expect((await editor.state()).entries.map(({ entry }) => entry.id)).not.toContain("very-long");
  });

  it("an entry of our own leaves its place to the official text, with its phrasings", async () => {
    const editor = await start();
    const [official, lines] = [
      await editor.read("official.json"),
      await editor.read("phrasings.jsonl"),
    ];
    expect(await editor.ask("save", { removed: ["warranty"] })).toEqual({ kind: "saved" });
    expect(await editor.read("official.json")).toBe(official);
    expect(await editor.read("phrasings.jsonl")).toBe(lines);
    const { entries } = await editor.state();
    expect(entries.find(({ entry }) => entry.id === "warranty")).toMatchObject({ isOwn: false });
  });

  it("is refused while a flow names the entry", async () => {
    const editor = await start();
    const boil = await entry(editor, "boil-water");
    const draft = { removed: ["lid-stuck"], entries: [{ ...boil, related: [] }] };
    const answer = await editor.ask<SaveAnswer>("save", draft);
    expect(answer.kind === "wrong" && answer.remarks[0]?.text).toMatch(/^lid\.json.*"lid-stuck"/);
  });
});

describe("only the page itself gets in", () => {
  it.each<[string, Record<string, string>, number]>([
    ["another site", { origin: "http://evil.example" }, 403],
    ["no origin", { origin: "" }, 403],
    ["another site, as browsers say it", { "sec-fetch-site": "cross-site" }, 403],
    ["an address that was typed", { "sec-fetch-site": "none" }, 403],
    ["a form", { "content-type": "text/plain" }, 415],
  ])("%s is refused", async (_, headers, status) => {
    const editor = shared;
    const { language, version } = await editor.state();
    const body = { language, version, changes: changesOf({ entries: [newEntry] }) };
    const before = await editor.read("faq.json");
    expect((await editor.post("/editor/save", body, headers)).status).toBe(status);
    expect(await editor.read("faq.json")).toBe(before);
  });

  it.each<[string, object]>([
    ["another language's folder", { language: "../en" }],
    ["an unknown field", { more: 1 }],
    ["a wrong id", { changes: changesOf({ removed: ["../x"] }) }],
  ])("%s is refused", async (_, change) => {
    const editor = shared;
    const { language, version } = await editor.state();
    const body = { language, version, changes: changesOf({}), ...change };
    expect((await editor.post("/editor/save", body)).status).toBe(400);
  });

  it.each<[string, Partial<Changes>, object, string]>([
    [
      "a text that's far too long",
      { entries: [{ ...newEntry, answer: [{ type: "paragraph", html: "x".repeat(30_000) }] }] },
      {},
      "“How often should I descale it?”, answer, block 1: has 30000 characters, which is too long: 20000 at most.",
    ],
    [
      "an item that's far too long",
      { entries: [{ ...newEntry, answer: [{ type: "list", items: ["a", "x".repeat(30_000)] }] }] },
      {},
      "“How often should I descale it?”, answer, block 1, item 2: has 30000 characters, which is too long: 20000 at most.",
    ],
    [
      "a question that's far too long",
      { entries: [{ ...newEntry, question: "x".repeat(30_000) }] },
      {},
      `“${"x".repeat(60)}…”: has 30000 characters, which is too long: 20000 at most.`,
    ],
    [
      "a phrasing that's far too long",
      { phrasings: phrasings([{ text: "x".repeat(30_000), id: "warranty" }]) },
      {},
      `The phrasing “${"x".repeat(60)}…” has 30000 characters, which is too long: 20000 at most.`,
    ],
    [
      "a message that's far too long",
      {},
      { text: "x".repeat(5000) },
      "The message has 5000 characters, which is too long: 4096 at most.",
    ],
    [
      "a field that isn't there",
      {},
      { text: "x", more: 1 },
      'The page sent what the bot can\'t read: load the page again. (has "more", which is no field here: remove it (the fields are language, version, changes and text))',
    ],
  ])("%s is refused in plain words", async (_, changes, more, error) => {
    const { language, version } = await shared.state();
    const body = { language, version, changes: changesOf(changes), text: "x", ...more };
    const response = await shared.post("/editor/try", body);
    expect([response.status, await response.json()]).toEqual([400, { error }]);
  });

  it("nothing of it is kept by the browser or shown in a frame", async () => {
    const { headers } = await fetch(`${shared.url}/editor/state`);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});
