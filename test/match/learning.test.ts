import { beforeEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Explanation, Matcher } from "../../src/match/matcher.ts";

const whole = await loadKnowledge("test/fixtures/bank", "en");

/** Few enough phrasings that no network is trained: that takes a tenth of the time. */
const bank = { ...whole, phrasings: whole.phrasings.filter((_, i) => i % 4 === 1) };

let matcher: Matcher;
beforeEach(async () => {
  matcher = await createMatcher(bank);
});

const others = ["why was my card refused", "close my account", "my flumbo is drippy", "qwrt zxcvb"];
const explained = () => others.map((text) => matcher.explain(text));

/** Every number of an explanation to nine digits: sums in another order differ in the last ones. */
const rounded = (explanations: Explanation[]) =>
  JSON.parse(
    JSON.stringify(explanations, (_, value) =>
      typeof value === "number" ? Number(value.toFixed(9)) + 0 : value,
    ),
  );

describe("a phrasing learned at run time", () => {
  it("outweighs one of the knowledge base with the same words, until it's forgotten", () => {
    expect(matcher.match("Lower tap limit")).toMatchObject({ shown: ["card-contactless"] });
    matcher.learn("lower tap limit", "transfer-limit");
    for (const text of ["lower tap limit", "LOWER  tap limit!!", "lower, tap-limit"]) {
      expect(matcher.match(text)).toMatchObject({ kind: "answer", shown: ["transfer-limit"] });
    }
    expect(matcher.forget("lower tap limit")).toBe(true);
    expect(matcher.match("lower tap limit")).toMatchObject({ shown: ["card-contactless"] });
  });

  it.each(["...", "🙂", "zzzq vvvxw"])(
    "changes nothing for messages that share nothing with it: %s",
    (text) => {
      const before = rounded(explained());
      matcher.learn(text, "account-close");
      expect(rounded(explained())).toEqual(before);
    },
  );

  it("outweighs one with the same words that was learned before", () => {
    matcher.learn("my flumbo is drippy", "card-pin");
    matcher.learn("My flumbo is drippy!", "card-lost");
    expect(matcher.match("my flumbo is drippy").shown).toEqual(["card-lost"]);
    matcher.learn("my flumbo is drippy", "");
    expect(matcher.match("my flumbo is drippy")).toMatchObject({ kind: "unknown", shown: [] });
    matcher.forget("my flumbo is drippy");
    expect(matcher.match("my flumbo is drippy").shown).toEqual(["card-lost"]);
  });

  it("learned twice is forgotten at once", () => {
    const before = explained();
    matcher.learn("my flumbo is drippy", "card-pin");
    matcher.learn("my flumbo is drippy", "card-lost");
    expect(matcher.forget("my flumbo is drippy")).toBe(true);
    expect(matcher.forget("my flumbo is drippy")).toBe(false);
    expect(rounded(explained())).toEqual(rounded(before));
  });

  it("is forgotten without a trace, in whatever order", () => {
    const before = explained();
    const texts = [
      "my flumbo is drippy",
      "the flumbo is sour",
      "card refused at the flumbo",
      "flumbo",
    ];
    for (const text of texts) matcher.learn(text, "transfer-limit");
    expect(rounded(explained())).not.toEqual(rounded(before));
    for (const i of [2, 0, 3, 1]) expect(matcher.forget(texts[i] as string)).toBe(true);
    expect(rounded(explained())).toEqual(rounded(before));
  });

  it("stays learned when another one that brought the same new word is forgotten", () => {
    matcher.learn("my flumbo is drippy", "card-pin");
    matcher.learn("the flumbo is sour", "card-lost");
    matcher.forget("my flumbo is drippy");
    expect(matcher.match("the flumbo is sour")).toMatchObject({
      kind: "answer",
      results: expect.arrayContaining([{ id: "card-lost", score: 1 }]),
    });
  });

  it("that no entry answers makes similar messages less likely to be answered", () => {
    const chance = () => matcher.match("card refused at the shop again").results[0]?.score ?? 0;
    const before = chance();
    matcher.learn("my card was refused at the shop again", "");
    expect(chance()).toBeLessThan(before);
  });

  it("is known to this matcher only", async () => {
    const other = await createMatcher(bank);
    matcher.learn("my flumbo is drippy", "card-pin");
    expect(other.match("my flumbo is drippy").shown).not.toEqual(["card-pin"]);
  });
});

describe("a phrasing of the knowledge base", () => {
  it("is forgotten by exactly its text, and can be learned again", () => {
    const { text, id } = bank.phrasings[5] ?? { text: "", id: "" };
    expect(matcher.forget(text.toUpperCase())).toBe(false);
    expect(matcher.forget(text)).toBe(true);
    expect(matcher.explain(text).rule).not.toBe("a phrasing of an entry, word for word");
    matcher.learn(text, id);
    expect(matcher.explain(text).rule).toBe("a phrasing of an entry, word for word");
  });
});

describe("scores after learning and forgetting are near those of a new training", () => {
  /** Some phrasings, each with messages that are similar to it. */
  const picked = bank.phrasings
    .filter(({ text }) => text.split(" ").length > 5)
    .filter((_, i) => i % 7 === 0)
    .map((phrasing) => {
      const words = phrasing.text.split(" ");
      return { phrasing, similar: [words.slice(1).join(" "), words.slice(0, -1).join(" ")] };
    });

  const marginOf = (m: Matcher, text: string, id: string) =>
    m.explain(text).results.find((result) => result.id === id)?.margin;

  const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

  it("for messages that are similar to some phrasing", async () => {
    expect(picked.length).toBeGreaterThanOrEqual(5);
    const learnedApart: number[] = [];
    const forgottenApart: number[] = [];
    for (const { phrasing, similar } of picked) {
      const without = await createMatcher({
        ...bank,
        phrasings: bank.phrasings.filter((other) => other !== phrasing),
      });
      const complete = await createMatcher(bank);
      const margins = (m: Matcher) => similar.map((text) => marginOf(m, text, phrasing.id) ?? -1);
      const [trained, untrained] = [margins(complete), margins(without)];
      without.learn(phrasing.text, phrasing.id);
      complete.forget(phrasing.text);
      const apart = (a: number[], b: number[]) => a.map((n, i) => Math.abs(n - (b[i] ?? 0)));
      learnedApart.push(...apart(margins(without), trained));
      forgottenApart.push(...apart(margins(complete), untrained));
    }
    expect(mean(learnedApart)).toBeLessThan(0.15);
    expect(Math.max(...learnedApart)).toBeLessThan(0.3);
    expect(mean(forgottenApart)).toBeLessThan(0.4);
  });
});
