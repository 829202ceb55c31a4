import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguages } from "../../src/app/load-languages.ts";
import type { LanguageData } from "../../src/bot/locales.ts";
import { normalisePhrasing } from "../../src/faq/check.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import { figuresOf } from "../../src/match/measure.ts";

const codes = ["ar", "de", "es", "fa", "fr", "id", "it", "pt-br", "ru", "tr"];

/** The most that a button shows. */
const longestLabel = 34;

let languages: ReadonlyMap<string, LanguageData>;
beforeAll(async () => {
  const loaded = await loadLanguages("faq-data");
  languages = new Map(loaded.map((data) => [data.knowledge.language, data]));
}, 60_000);

function dataOf(code: string): LanguageData {
  const data = languages.get(code);
  if (!data) throw new Error(`There's no knowledge in "${code}".`);
  return data;
}

describe.each(codes)("the knowledge in %s", (code) => {
  it("has every entry and every dialog that English has, in the same order", () => {
    const [english, own] = [dataOf("en"), dataOf(code)];
    const idsOf = ({ knowledge }: LanguageData) => knowledge.entries.map(({ id }) => id);
    expect(idsOf(own)).toEqual(idsOf(english));
    const flowsOf = ({ flows }: LanguageData) => flows.all.map(({ name }) => name);
    expect(flowsOf(own)).toEqual(flowsOf(english));
  });

  it("has a title that fits a button for every entry", () => {
    const { entries } = dataOf(code).knowledge;
    const long = entries.filter(({ short, question }) => (short ?? question).length > longestLabel);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it("has at least 25 phrasings an entry, and 700 for no entry", () => {
    const { entries, phrasings } = dataOf(code).knowledge;
    const counts = new Map(Map.groupBy(phrasings, ({ id }) => id));
    const thin = entries.filter(({ id }) => (counts.get(id)?.length ?? 0) < 25);
    expect(thin.map(({ id }) => id)).toEqual([]);
    expect(counts.get("")?.length).toBeGreaterThanOrEqual(690);
  });

  it("has scenarios for every entry and for none, which the matcher never learns from", () => {
    const { entries, phrasings, scenarios } = dataOf(code).knowledge;
    const labelled = new Set(scenarios.flatMap(({ labels }) => labels));
    expect(entries.filter(({ id }) => !labelled.has(id))).toEqual([]);
    expect(scenarios.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(20);
    const learned = new Set(phrasings.map(({ text }) => normalisePhrasing(text)));
    expect(scenarios.filter(({ text }) => learned.has(normalisePhrasing(text)))).toEqual([]);
  });

  it("ranks the right entry first for nine scenarios in ten, and answers three in a hundred wrongly at most", async () => {
    const { knowledge } = dataOf(code);
    const matcher = await createMatcher(knowledge, "data");
    const judged = knowledge.scenarios.map((scenario) => {
      return { ...scenario, decision: matcher.match(scenario.text) };
    });
    const { p1, wrong } = figuresOf(judged);
    expect(p1).toBeGreaterThanOrEqual(0.9);
    expect(wrong).toBeLessThanOrEqual(0.03);
  });
});
