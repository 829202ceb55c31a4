import { expect, it } from "vitest";
import { groupSimilar } from "../../src/match/lessons/group-similar.ts";

/** The weight of a word is its length. */
const wordWeights = (text: string) =>
  new Map((text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => [word, word.length]));

const grouped = async (...texts: string[]) =>
  (
    await groupSimilar(
      texts.map((words) => ({ words })),
      wordWeights,
    )
  ).map(({ wordings }) => wordings);

it("messages that share heavy words are one group, the largest group and the most frequent wording first", async () => {
  const groups = await grouped(
    "my kettle is orange",
    "the elephant sleeps",
    "an elephant sleeps standing?",
    "elephant sleeps",
    "The elephant SLEEPS",
    "elephant sleeps",
    "🫖🫖",
  );
  expect(groups).toEqual([
    [
      "elephant sleeps",
      "the elephant sleeps",
      "The elephant SLEEPS",
      "an elephant sleeps standing?",
    ],
    ["my kettle is orange"],
  ]);
});

it("ten thousand messages are grouped in the time of a tap, and always in the same way", async () => {
  const subjects = Array.from(
    { length: 400 },
    (_, i) =>
      `subject${"abcdefghij"[i % 10]}${"klmnopqrstuvwxyz".repeat(3)[i % 40]}${i % 7 ? "q" : "z"}`,
  );
  const texts = Array.from({ length: 10_000 }, (_, i) => ({
    words: `how can it be that ${subjects[(i * 7919) % 400]} never ${["works", "opens", "answers"][i % 3]}`,
  }));
  const begun = performance.now();
  const groups = await groupSimilar(texts, wordWeights);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(groups.length).toBeLessThan(texts.length / 20);
  expect(groups.reduce((sum, { all }) => sum + all.length, 0)).toBe(10_000);
  expect(await groupSimilar(texts, wordWeights)).toEqual(groups);
});
