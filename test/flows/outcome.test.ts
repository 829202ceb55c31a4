import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outcomeIn } from "../../src/flows/outcome.ts";
import { asksOutright, isBareQuestion, isQuestion } from "../../src/flows/questions.ts";
import { dialogWordsSchema } from "../../src/flows/schema.ts";

const words = dialogWordsSchema.parse(
  JSON.parse(readFileSync("faq-data/en/dialog-words.json", "utf8")),
);

describe("what a message says of the trouble's end", () => {
  it.each([
    ["it works", "solved"],
    ["nothing helped at first but now it works", "solved"],
    ["now everything works, thanks for the help", "solved"],
    ["it worked until yesterday", "partly"],
    ["works, but not always", "partly"],
    ["tell me if it works", "open"],
    ["i just want it to work again", "open"],
    ["it does not work", undefined],
    ["it works on the other phone", undefined],
    ["is working now", "solved"],
    ["is it working now", undefined],
    ["great", undefined],
    ["", undefined],
  ])("%j: %s", (text, outcome) => {
    expect(outcomeIn(text, words)).toBe(outcome);
  });
});

describe("questions", () => {
  it.each([
    ["did it, still nothing", false],
    ["does not ring", false],
    ["will do", false],
    ["whole account", false],
    ["why not", true],
    ["هل هذا صحيح؟", true],
  ])("%j is one: %s", (text, expected) => {
    expect(isQuestion(text, words)).toBe(expected);
  });

  it.each([
    ["is on", false],
    ["my old one?", false],
    ["is it permanent", true],
    ["are you sure?", true],
    ["what happens then", true],
  ])("%j can be nothing else: %s", (text, expected) => {
    expect(asksOutright(text, words)).toBe(expected);
  });

  it.each([
    ["how?", "", true],
    ["where do i find that", "", true],
    ["where is autostart", "", false],
    ["where is autostart", "Turn autostart on.", true],
    ["i found it", "", false],
  ])("%j beside %j asks about nothing of its own: %s", (text, about, expected) => {
    expect(isBareQuestion(text, words, about)).toBe(expected);
  });
});
