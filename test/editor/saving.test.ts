import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DraftEntry, InUse, References, SaveAnswer } from "../../src/editor/protocol.ts";
import {
  addedPhrasings,
  changesOf,
  copyOf,
  entryOf,
  newEntry,
  sharedEditor,
  startEditor,
} from "./support.ts";

const shared = sharedEditor();

describe("saving", () => {
  it("writes only what was changed, and the bot answers with it", async () => {
    const editor = await startEditor(await copyOf("kettle"));
    const [faq, lines] = [await editor.read("faq.json"), await editor.read("phrasings.jsonl")];
    const draft = {
      entries: [newEntry],
      phrasings: addedPhrasings([{ text: "zorgblat often", id: newEntry.id }]),
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
    const editor = await startEditor(await copyOf("kettle"));
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
      const editor = await startEditor(await copyOf("kettle"));
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
    const editor = await startEditor(await copyOf("kettle"));
    const { language, version } = await editor.state();
    const save = async (id: string) => {
      const changes = changesOf({ entries: [{ ...newEntry, id, question: `${id}?` }] });
      return (await editor.post("/editor/save", { language, version, changes })).json();
    };
    const outcomes = await Promise.all([save("a"), save("b")]);
    expect(outcomes.map((outcome) => (outcome as SaveAnswer).kind)).toEqual(["saved", "outdated"]);
  });

  it("an official text that is changed becomes an entry of our own, with its source", async () => {
    const editor = await startEditor(await copyOf("kettle"));
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
    const editor = await startEditor(await copyOf("kettle"));
    const official = JSON.parse(await editor.read("official.json"));
    const [one] = official.entries;
    const ids = ["one", "two", "three", "four"];
    official.entries = ids.map((id) => ({ ...one, id, question: `The ${id}?` }));
    await editor.write("official.json", JSON.stringify(official));
    const order = async () => (await editor.state()).entries.map(({ entry }) => entry.id);
    const before = await order();
    for (const id of ["three", "one", "two"]) {
      const changed = { ...(await entryOf(editor, id)), answer: newEntry.answer };
      expect(await editor.ask<SaveAnswer>("save", { entries: [changed] })).toEqual({
        kind: "saved",
      });
      const after = await order();
      expect(after.filter((id) => ids.includes(id))).toEqual(ids);
      expect(after.toSorted()).toEqual(before.toSorted());
    }
  });

  it("says that the files can't be written, and leaves all as they were if one can't", async () => {
    const editor = await startEditor(await copyOf("kettle"));
    const { language, version } = await editor.state();
    const faq = await editor.read("faq.json");
    // Its place is taken after the version was read: copying it fails, when faq.json has been written already.
    const changes = changesOf({
      entries: [newEntry],
      phrasings: addedPhrasings([{ text: "a b c", id: newEntry.id }]),
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
    const editor = shared();
    const references = await editor.ask<References>("references", {}, { entry: "lid-stuck" });
    expect(references).toMatchObject({ related: ["boil-water"], flows: ["The lid does not open"] });
    expect(references.phrasings).toBeGreaterThan(0);
  });

  it("takes phrasings and scenarios along", async () => {
    const editor = await startEditor(await copyOf("kettle"));
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
    const editor = await startEditor(await copyOf("kettle"));
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
    const editor = await startEditor(await copyOf("kettle"));
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
    const editor = await startEditor(await copyOf("kettle"));
    const boil = await entryOf(editor, "boil-water");
    const draft = { removed: ["lid-stuck"], entries: [{ ...boil, related: [] }] };
    const answer = await editor.ask<SaveAnswer>("save", draft);
    expect(answer.kind === "wrong" && answer.remarks[0]?.text).toMatch(/^lid\.json.*"lid-stuck"/);
  });
});
