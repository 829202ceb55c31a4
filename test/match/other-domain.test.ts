import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import { type Figures, figuresOf, type LabelledMessage } from "../../src/match/measure.ts";

/** An imaginary bank: 24 entries with 14 phrasings each, and messages that deliberately use other words. */
const dir = "test/fixtures/bank";

/** Two more, with 30 phrasings an entry and messages that none answers. */
const larger = ["test/fixtures/home", "test/fixtures/parcel"];

async function figuresOn(dir: string): Promise<Figures> {
  const matcher = await createMatcher(await loadKnowledge(dir, "en"), "data");
  const lines = readFileSync(`${dir}/messages.jsonl`, "utf8").trim().split("\n");
  const messages = lines.map((line) => JSON.parse(line) as LabelledMessage);
  return figuresOf(messages.map((m) => ({ ...m, decision: matcher.match(m.text) })));
}

describe.each(larger)("a knowledge base of another domain: %s", (dir) => {
  it("finds the right entry, answers most at once, and is hardly ever wrong", async () => {
    const figures = await figuresOn(dir);
    expect(figures.p1).toBeGreaterThanOrEqual(0.86);
    expect(figures.right).toBeGreaterThanOrEqual(0.5);
    expect(figures.helped).toBeGreaterThanOrEqual(0.92);
    expect(figures.wrong).toBeLessThanOrEqual(0.03);
    expect(figures.falseAnswers).toBeLessThanOrEqual(0.1);
  });
});

describe("a small knowledge base of another domain, without slang and without off-topic messages", () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresOn(dir);
  });

  it("is silent rather than wrong", () => {
    expect(figures.wrong).toBeLessThanOrEqual(0.03);
    expect(figures.falseAnswers).toBeLessThanOrEqual(0.03);
  });

  it("still helps two in five people whose words it has never seen", () => {
    expect(figures.helped).toBeGreaterThanOrEqual(0.42);
  });
});
