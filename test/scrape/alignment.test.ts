import { describe, expect, test } from "vitest";
import { alignAll, alignBestPart } from "../../src/scrape/translation/alignment.ts";
import { certaintyOf } from "../../src/scrape/translation/certainty.ts";
import { matchEntries } from "../../src/scrape/translation/match.ts";

/** Letters go together with themselves. */
const same = (first: string, second: string) => (i: number, j: number) =>
  first[i] === second[j] ? 3 : -3;

test.each([
  ["abc", "abc", "aa bb cc"],
  ["abcd", "acd", "aa cc dd"],
  ["ab", "xaybz", "aa bb"],
  ["abcd", "cdab", "aa bb"],
  ["", "abc", ""],
  ["abc", "", ""],
])("%j and %j are aligned in order", (first, second, pairs) => {
  const found = alignAll(first.length, second.length, same(first, second));
  expect(found.map(([i, j]) => `${first[i]}${second[j]}`).join(" ")).toBe(pairs);
});

test("the best part of two sequences is found wherever it stands", () => {
  const [first, second] = ["xxabcyy", "abczz"];
  const { pairs, score } = alignBestPart(first.length, second.length, same(first, second));
  expect(pairs).toEqual([
    [2, 0],
    [3, 1],
    [4, 2],
  ]);
  expect(score).toBe(9);
  expect(alignBestPart(2, 2, () => -1)).toEqual({ pairs: [], score: 0 });
});

describe("how certain a pair is", () => {
  test("is close to 1 without another possibility", () => {
    expect(certaintyOf(1, 1, () => 9)(0, 0)).toBeGreaterThan(0.99);
  });

  test("is shared by places that are equally good", () => {
    const certainty = certaintyOf(1, 2, () => 9);
    expect(certainty(0, 0)).toBeCloseTo(certainty(0, 1));
    expect(certainty(0, 0)).toBeLessThan(0.5);
  });

  test("is close to 0 for a pair that crosses better ones", () => {
    expect(certaintyOf(3, 3, same("abc", "abc"))(0, 2)).toBeLessThan(0.01);
  });
});

/** A page whose entries have nothing but their lengths, by a seed. */
function randomPage(seed: number, prefix: string) {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
  const entries = Array.from({ length: 1 + next(12) }, (_, i) => ({
    id: next(4) === 0 ? `shared-${i}` : `${prefix}-${i}`,
    section: `${prefix} ${next(3)}`,
    question: "?",
    answer: [{ type: "paragraph" as const, html: "x".repeat(1 + next(200)) }],
  }));
  return entries.toSorted(() => next(3) - 1);
}

test("no two entries ever have the same match, and those with the same id always match", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const [lent, own] = [randomPage(seed, "a"), randomPage(seed * 7 + 1, "b")];
    const matches = matchEntries(
      { language: "en", entries: lent },
      { language: "de", entries: own },
    );
    expect(new Set(matches.map((match) => match.lent)).size).toBe(matches.length);
    expect(new Set(matches.map((match) => match.own)).size).toBe(matches.length);
    const anchored = own.filter(({ id }) => lent.some((entry) => entry.id === id)).length;
    expect(matches.filter(({ by }) => by === "anchor")).toHaveLength(anchored);
  }
});

test("hundreds of entries are matched, though their answers look alike", () => {
  const page = (prefix: string) =>
    Array.from({ length: 400 }, (_, i) => ({
      id: `${prefix}-${i}`,
      section: `${prefix} ${Math.floor(i / 20)}`,
      question: "?",
      answer: [{ type: "paragraph" as const, html: `${i} ${"x".repeat((i * 37) % 211)}` }],
    }));
  const matches = matchEntries(
    { language: "en", entries: page("a") },
    { language: "de", entries: page("b") },
  );
  expect(matches.every(({ lent, own }) => lent === own)).toBe(true);
  expect(matches.length).toBeGreaterThan(360);
});
