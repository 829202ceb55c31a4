import { describe, expect, it } from "vitest";
import { confusions, figuresOf, reliability } from "../../src/match/measure.ts";
import { oneErrorApart, Spelling } from "../../src/match/model/spelling.ts";

import { wordsOf } from "../../src/match/words/words.ts";

describe("words", () => {
  it.each([
    ["Don't STOP!", ["dont", "stop"]],
    ["naïve Café", ["naive", "cafe"]],
    ["soooo looong", ["soo", "loong"]],
    ["ﬁne ２ｆａ", ["fine", "2fa"]],
    ["...", []],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("one typing error", () => {
  it.each([
    ["number", "nubmer", true],
    ["number", "numbr", true],
    ["number", "numbber", true],
    ["number", "nunber", true],
    ["number", "number", true],
    ["number", "unmbre", false],
    ["number", "lumber", true],
    ["number", "cucumber", false],
    ["code", "doce", false],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(oneErrorApart(a, b)).toBe(expected);
    expect(oneErrorApart(b, a)).toBe(expected);
  });

  it("is repaired to the word with the same neighbours, and known or short words are left alone", () => {
    const text = (words: string) => wordsOf(words);
    const spelling = Spelling.learn([
      ...Array.from({ length: 3 }, () => text("my phone number is wrong")),
      ...Array.from({ length: 4 }, () => text("a lumber yard near me")),
    ]);
    expect(spelling.repair(text("phone pumber"))).toEqual(["phone", "number"]);
    expect(spelling.repair(text("pumber yard"))).toEqual(["lumber", "yard"]);
    expect(spelling.repair(text("zz lumber"))).toEqual(["zz", "lumber"]);
  });
});

describe("figures", () => {
  const decided = (kind: "answer" | "suggest" | "unknown", ...ids: string[]) => {
    const shown = ids.slice(0, { answer: 1, suggest: 4, unknown: 0 }[kind]);
    return { kind, results: ids.map((id, i) => ({ id, score: 0.9 - i / 10 })), shown };
  };
  const judged = [
    { text: "1", labels: ["a"], decision: decided("answer", "a", "b") },
    { text: "2", labels: ["a"], decision: decided("answer", "b", "a") },
    { text: "3", labels: ["a", "c"], decision: decided("suggest", "b", "c") },
    { text: "4", labels: ["a"], decision: decided("unknown", "a") },
    { text: "5", labels: [], decision: decided("answer", "a") },
    { text: "6", labels: [], decision: decided("unknown", "a") },
  ];

  it("are shares of the messages with and without an answer", () => {
    const expected = {
      answerable: 4,
      unanswerable: 2,
      p1: 0.5,
      r3: 1,
      right: 0.25,
      wrong: 0.25,
      helped: 0.5,
      suggested: 2,
      falseAnswers: 0.5,
      unknown: 0.5,
    };
    expect(figuresOf(judged)).toEqual(expected);
    expect(figuresOf([]).p1).toBe(0);
  });

  it("include confusions and the reliability of scores", () => {
    expect(confusions(judged)).toEqual([{ asked: "a", got: "b", count: 2 }]);
    expect(reliability(judged)).toMatchObject([{ messages: 6, right: 2 / 6 }]);
  });
});
