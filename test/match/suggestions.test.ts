import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge, keyOf } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

/** Messages to the imaginary bank, about all that it does, and about nothing that it does. */
const messages = readFileSync("test/fixtures/bank/messages.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);

let bank: Knowledge;
const matchers = new Map<string, Matcher>();
beforeAll(async () => {
  bank = await loadKnowledge("test/fixtures/bank", "en");
  matchers.set("with phrasings", await createMatcher(bank));
  matchers.set("without phrasings", await createMatcher({ ...bank, phrasings: [] }));
});

describe.each([
  ["with phrasings", 0.25],
  ["without phrasings", 0.03],
])("a knowledge base %s", (name, leastShare) => {
  const explained = () => messages.map((text) => (matchers.get(name) as Matcher).explain(text));

  it("suggests one to four entries, shows one as the answer, and nothing where it knows none", () => {
    const sizes = { answer: [1], suggest: [1, 2, 3, 4], unknown: [0] };
    for (const { kind, shown } of explained()) expect(sizes[kind]).toContain(shown.length);
    expect(new Set(explained().map(({ shown }) => shown.length)).size).toBeGreaterThan(2);
  });

  it("shows the best entry, and others only where they're likely enough or asked for in a sentence of their own", () => {
    for (const [i, { kind, shown, results, thresholds }] of explained().entries()) {
      if (/[.!?,;:] /.test(messages[i] ?? "")) continue;
      if (kind === "unknown") continue;
      expect(shown[0]).toBe(results[0]?.id);
      const best = results[0]?.score ?? 0;
      const least = Math.max(thresholds["suggest from"] ?? 1, leastShare * best);
      const others = results.filter(({ id }, i) => i > 0 && shown.includes(id));
      for (const { score } of others) expect(score).toBeGreaterThanOrEqual(least);
    }
  });

  it("has chances that share the whole, the best first", () => {
    for (const { results } of explained()) {
      const chances = results.map(({ score }) => score);
      expect(chances).toEqual(chances.toSorted((a, b) => b - a));
      expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9);
      expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    }
  });
});

describe("two entries that fit about equally well", () => {
  const questions = {
    "locker-day": "How much is a locker for a day?",
    "locker-year": "How much is a locker for a year?",
    towels: "Where do I get towels?",
    sauna: "When is the sauna open?",
  };
  const phrasings = {
    "locker-day": ["locker today only", "price of a locker, single visit", "a locker for a day"],
    "locker-year": ["locker all year", "price of a locker, member", "a locker for a year"],
    towels: ["need a towel", "forgot my towel", "towel to borrow"],
    sauna: ["sauna times", "is the sauna warm on sunday", "steam room hours"],
  };
  let pool: Matcher;
  beforeAll(async () => {
    const entries = Object.entries(questions).map(([id, question]) => ({
      ...{ id, language: "en", question, key: keyOf(id), section: "Pool", related: [] },
      ...{ answer: [{ type: "paragraph" as const, html: "Ask at the desk." }] },
      ...{ url: undefined, official: undefined },
    }));
    const examples = Object.entries(phrasings).flatMap(([id, texts]) =>
      texts.map((text) => ({ id, text })),
    );
    pool = await createMatcher(createKnowledge("en", entries, examples));
  });

  it.each(["how much is a locker", "the price of a locker please"])(
    "are both suggested: %s",
    (text) => {
      const { kind, shown } = pool.match(text);
      expect(kind).toBe("suggest");
      expect(shown.toSorted()).toEqual(["locker-day", "locker-year"]);
    },
  );

  it("are each less likely than an entry that fits alone", () => {
    const best = (text: string) => pool.match(text).results[0]?.score ?? 0;
    expect(best("how much is a locker")).toBeLessThan(0.5);
    expect(best("i forgot my towel again")).toBeGreaterThan(0.5);
  });

  it("leave a clear message clear", () => {
    expect(pool.match("how much is a locker for a whole year").results[0]?.id).toBe("locker-year");
  });
});
