import { describe, expect, it } from "vitest";
import { type Block, blockSchema } from "../../src/faq/schema.ts";
import { excerptOf, platformIn } from "../../src/flows/excerpt.ts";
import { createFlows } from "../../src/flows/flow.ts";

const words = { filler: ["the", "and", "of", "is", "to", "a"], android: ["galaxy"] };
const answer: Block[] = [
  { type: "paragraph", html: "A kettle boils water." },
  {
    type: "steps",
    platform: "android",
    items: ["Open the menu.", "Choose <b>Boil</b> and hold the button."],
  },
  { type: "steps", platform: "ios", items: ["Open the app.", "Tap <b>Boil</b>."] },
  { type: "quote", html: "Never boil it empty: the bottom of the kettle melts." },
].map((block) => blockSchema.parse(block));

describe("the part of an answer that a step is about", () => {
  const about = (text: string, platform?: "android" | "ios") =>
    excerptOf(answer, text, words, platform).blocks;

  it("is what shares most words with it", () => {
    expect(about("Is the bottom melted, or is it empty?")).toEqual([answer[3]]);
  });

  it("is one item of many", () => {
    expect(about("Hold the button.")).toEqual([
      { type: "steps", platform: "android", items: ["Choose <b>Boil</b> and hold the button."] },
    ]);
  });

  it("is for the person's platform", () => {
    expect(about("Boil", "ios")).toEqual([
      { type: "steps", platform: "ios", items: ["Tap <b>Boil</b>."] },
    ]);
  });

  it("is short, and never the same twice", () => {
    const sentence = "Turn the lid to the left until it clicks";
    const long: Block[] = Array.from({ length: 9 }, (_, i) => ({
      type: "paragraph",
      html: `${sentence}, ${String(i).repeat(90)}.`,
    }));
    const again: Block[] = [
      { type: "paragraph", html: `${sentence}.` },
      { type: "list", items: [`${sentence}.`] },
    ];
    expect(excerptOf(long, sentence, words).blocks.length).toBeLessThanOrEqual(4);
    expect(excerptOf(again, sentence, words).blocks).toHaveLength(1);
  });
});

describe("the platform in a path", () => {
  it.each([
    [["android"], "android"],
    [["no", "galaxy"], "android"],
    [["android", "ios"], "ios"],
    [["yes"], undefined],
  ])("after the choices %j is %s", (choices, expected) => {
    const path = [...choices.map((choice) => ({ node: "x", choice })), { node: "y" }];
    expect(platformIn(path, createFlows([], words))).toBe(expected);
  });
});
