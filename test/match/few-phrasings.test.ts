import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createKnowledge, type Knowledge, keyOf } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import { figuresOf, type LabelledMessage } from "../../src/match/measure.ts";

const questions = {
  parking: "Is there a car park?",
  dogs: "Are dogs allowed?",
  price: "What does admission cost?",
  hours: "When are you open?",
};

/** A garden that people may visit, with as many phrasings for each question. */
function garden(language: string, phrasings: number): Knowledge {
  const entries = Object.entries(questions).map(([id, question]) => ({
    ...{ id, language, question, key: keyOf(id), section: "Visits", related: [] },
    ...{ answer: [{ type: "paragraph" as const, html: "Ask at the gate." }] },
    ...{ url: undefined, official: undefined },
  }));
  const numbers = Array.from({ length: phrasings }, (_, i) => i);
  return createKnowledge(
    language,
    entries,
    Object.keys(questions).flatMap((id) => numbers.map((i) => ({ id, text: `${id} number ${i}` }))),
  );
}

describe("a knowledge base with few phrasings", () => {
  it.each([
    ["can i take my puppy along", "dogs"],
    ["how much is a ticket", "price"],
    ["opening times on sunday?", "hours"],
  ])("is understood in words that it doesn't have: %s", async (text, id) => {
    const matcher = await createMatcher(garden("en", 0));
    expect(matcher.match(text).shown).toContain(id);
    expect(matcher.explain(text).words.join(" ")).toContain("≡");
  });

  it("understands them with a typing error too", async () => {
    const { words } = (await createMatcher(garden("en", 0))).explain("opning hours");
    expect(words.join(" ")).toMatch(/≡.*open/);
  });

  it("is understood in its own words where its language has no synonyms", async () => {
    const matcher = await createMatcher(garden("tlh", 0));
    expect(matcher.explain("can i take my puppy along").words.join(" ")).not.toContain("≡");
    expect(matcher.match("are dogs allowed").shown[0]).toBe("dogs");
  });

  it.each([
    ["en-GB", "my puppy"],
    ["pt", "quanto custa"],
  ])("takes the synonyms of its language, whatever the region: %s", async (language, text) => {
    const matcher = await createMatcher(garden(language, 0));
    expect(matcher.explain(text).words.join(" ")).toContain("≡");
  });
});

describe("a message without a word that tells what the entries are about", () => {
  it.each(["what is the capital of france", "how do i learn guitar", "tell me a joke"])(
    "has no answer, however much it looks like a question: %s",
    async (text) => {
      const bank = await loadKnowledge("test/fixtures/bank", "en");
      for (const phrasings of [[], bank.phrasings]) {
        const matcher = await createMatcher({ ...bank, phrasings });
        expect(matcher.match(text)).toMatchObject({ kind: "unknown", shown: [] });
      }
    },
  );

  it.each(["are dooggs alowed", "is it closed?", "the prices", "carpark"])(
    "isn't one with a typing error, another ending or a part of a word: %s",
    async (text) => {
      const matcher = await createMatcher(garden("en", 0));
      expect(matcher.match(text).kind).not.toBe("unknown");
    },
  );

  it("is one no more once a lesson has its words, and again once that's forgotten", async () => {
    const bank = await loadKnowledge("test/fixtures/bank", "en");
    const matcher = await createMatcher({ ...bank, phrasings: [] });
    const lesson = "where's your hippodrome";
    const similar = "how do i get to the hippodrome";
    expect(matcher.match(similar).kind).toBe("unknown");
    matcher.learn(lesson, "account-close");
    expect(matcher.match(similar).shown).toContain("account-close");
    matcher.forget(lesson);
    expect(matcher.match(similar).kind).toBe("unknown");
  });

  it("is still one after a start from the cache", async () => {
    const dir = await mkdtemp(join(tmpdir(), "cache-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const knowledge = garden("en", 45);
    for (const start of [1, 2]) {
      const matcher = await createMatcher(knowledge, dir);
      expect([start, matcher.match("capital of france").kind]).toEqual([start, "unknown"]);
      expect([start, matcher.match("dogs").kind]).not.toEqual([start, "unknown"]);
    }
  });
});

it("a knowledge base with many phrasings has people's own words and takes no others", async () => {
  const matcher = await createMatcher(garden("en", 100));
  expect(matcher.explain("can i take my puppy along").words.join(" ")).not.toContain("≡");
});

describe("without a phrasing", () => {
  let figures: Map<string, ReturnType<typeof figuresOf>>;
  const domains = ["bank", "home", "parcel"];
  beforeAll(async () => {
    figures = new Map();
    for (const domain of domains) {
      const dir = `test/fixtures/${domain}`;
      const knowledge = await loadKnowledge(dir, "en");
      const matcher = await createMatcher(createKnowledge("en", [...knowledge.entries], []));
      const lines = readFileSync(`${dir}/messages.jsonl`, "utf8").trim().split("\n");
      const messages = lines.map((line) => JSON.parse(line) as LabelledMessage);
      const decided = messages.map((m) => ({ ...m, decision: matcher.match(m.text) }));
      figures.set(domain, figuresOf(decided));
    }
  });

  it.each(domains)(
    "half the people who use other words find theirs among the four that are offered: %s",
    (domain) => {
      expect(figures.get(domain)?.helped).toBeGreaterThanOrEqual(0.53);
      expect(figures.get(domain)?.suggested).toBeGreaterThan(3.5);
      expect(figures.get(domain)?.wrong).toBeLessThanOrEqual(0.01);
      expect(figures.get(domain)?.falseAnswers).toBeLessThanOrEqual(0.03);
    },
  );
});

describe("the lists", () => {
  const dir = "src/match/synonyms";
  const files = readdirSync(dir).filter((name) => name.endsWith(".txt"));

  it.each(files)("%s has a group a line, each named by its first phrase", (name) => {
    const groups = readFileSync(`${dir}/${name}`, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",").map((phrase) => phrase.trim()));
    const names = groups.map(([first]) => first);
    expect(new Set(names).size).toBe(names.length);
    for (const group of groups) {
      expect(group.length).toBeGreaterThan(1);
      expect(group).not.toContain("");
      expect(new Set(group).size).toBe(group.length);
    }
  });
});
