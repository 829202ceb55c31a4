import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";

const knowledge = await loadKnowledge("faq-data", "en");

/** Only the first entries, with some of the messages that no entry answers: quick to train. */
function partOf(whole: Knowledge, count: number): Knowledge {
  const entries = whole.entries.slice(0, count);
  const ids = new Set(entries.map(({ id }) => id));
  const phrasings = whole.phrasings.filter(
    ({ id }, i) => ids.has(id) || (id === "" && i % 5 === 0),
  );
  return { ...whole, entries, phrasings };
}

describe("a phrasing learned at run time", () => {
  it("can be forgotten if it is of the knowledge base, much as if it had never been there", async () => {
    const [first, second] = knowledge.entries.slice(60, 62).map(({ id }) => id);
    const part = {
      ...knowledge,
      entries: knowledge.entries.filter(({ id }) => id === first || id === second),
      phrasings: knowledge.phrasings.filter(({ id }) => id === first || id === second),
    };
    const gone = part.phrasings[20];
    if (!gone) throw new Error("no phrasing");
    const forgetful = await createMatcher(part);
    const without = await createMatcher({
      ...part,
      phrasings: part.phrasings.filter((p) => p !== gone),
    });
    expect(forgetful.match(gone.text)).toMatchObject({ kind: "answer" });
    expect(forgetful.forget(gone.text)).toBe(true);
    expect(forgetful.forget(gone.text)).toBe(false);
    const margins = [forgetful, without].map((m) => m.explain(gone.text).results[0]?.margin ?? 9);
    expect(Math.abs((margins[0] ?? 0) - (margins[1] ?? 9))).toBeLessThan(0.5);
  });

  it("scores much as if it had been trained on", async () => {
    const part = partOf(knowledge, 12);
    const asked = {
      text: "is my uncle's bakery allowed to advertise here",
      id: part.entries[8]?.id ?? "",
    };
    const learned = await createMatcher(part);
    learned.learn(asked.text, asked.id);
    const trained = await createMatcher({ ...part, phrasings: [...part.phrasings, asked] });
    const similar = "may a bakery advertise here";
    for (const m of [learned, trained]) expect(m.match(asked.text).results[0]?.id).toBe(asked.id);
    const [a, b] = [learned, trained].map((m) => m.explain(similar).results[0]);
    expect(a?.id).toBe(b?.id);
    expect(Math.abs((a?.margin ?? 0) - (b?.margin ?? 9))).toBeLessThan(0.3);
  });
});

describe("the cache of the trained matcher", () => {
  const message = "how do i hide my last seen";

  it("gives the same scores at the next start, and is ignored when it is damaged", async () => {
    const part = partOf(knowledge, 12);
    const dir = await mkdtemp(join(tmpdir(), "matcher-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const first = await createMatcher(part, dir);
    const explains = async () => (await createMatcher(part, dir)).explain(message);
    const [name = ""] = await readdir(dir);
    const whole = await readFile(join(dir, name));
    expect(await explains()).toEqual(first.explain(message));
    const bytes = Buffer.from(whole);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(dir, name), bytes);
    expect(await explains()).toEqual(first.explain(message));
    expect((await readFile(join(dir, name))).equals(bytes)).toBe(false);
    await rm(join(dir, name));
    await mkdir(join(dir, name, "full"), { recursive: true });
    expect(await explains()).toEqual(first.explain(message));
    expect(await readdir(dir)).toEqual([name]); // the failed write left nothing behind
  });

  it("is cleaned at the start of files that killed processes left unfinished", async () => {
    const dir = await mkdtemp(join(tmpdir(), "matcher-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const left = ["matcher-a.bin.4711", ".matcher-b.bin.99999999.0a1b2c3d.tmp"];
    for (const name of [...left, "bot.sqlite", "notes.bin.4711"]) {
      await writeFile(join(dir, name), "half");
    }
    const part = partOf(knowledge, 12);
    await createMatcher(part, dir);
    expect((await readdir(dir)).sort()).toEqual([
      "bot.sqlite",
      expect.stringMatching(/^matcher-[\da-f]{16}\.bin$/),
      "notes.bin.4711",
    ]);
  });
});
