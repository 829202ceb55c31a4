import { describe, expect, it } from "vitest";
import { recogniseDistress } from "../../src/distress/recognise.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import type { Language } from "../../src/privacy/secret-words/languages.ts";
import { distressedPhrasings } from "./distressed-phrasings.ts";
import { messages } from "./messages.ts";

it("of the phrasings of Telegram's FAQ only those about distress are taken for it", async () => {
  const { phrasings } = await loadKnowledge("faq-data", "en");
  const found = phrasings.flatMap(({ text }) => {
    const situation = recogniseDistress(text)?.situation;
    return situation ? [[situation, text.slice(0, 70)]] : [];
  });
  const expected = new Set(distressedPhrasings.map((pair) => pair.join(": ")));
  expect(found.map((pair) => pair.join(": ")).filter((pair) => !expected.has(pair))).toEqual([]);
});

describe.each(Object.keys(messages))("in %s", (language) => {
  it("fewer than one in 250 phrasings and scenarios are taken for distress", async () => {
    const { phrasings, scenarios } = await loadKnowledge("faq-data", language as Language);
    const texts = [...phrasings, ...scenarios].map(({ text }) => text);
    const found = texts.filter((text) => {
      const situation = recogniseDistress(text)?.situation;
      return situation !== undefined && situation !== "insult";
    });
    expect(found.length).toBeLessThan(texts.length / 250);
  });
});
