import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pagesOf } from "../../src/bot/ask/answer-pages.ts";
import { shorten } from "../../src/bot/html.ts";
import { en } from "../../src/bot/texts/en.ts";
import { command, type Forging, forging } from "../faults/support/forging.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;
let forge: Forging;
beforeAll(async () => {
  bot = await startTestBot();
  forge = forging(bot);
  await bot.asks("/help");
});
afterAll(() => bot[Symbol.asyncDispose]());

const characters: [string, string][] = [
  ["families", "👨‍👩‍👧‍👦"],
  ["flags", "🇩🇪"],
  ["flags of regions", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["skin tones", "👋🏾"],
  ["keycaps", "#️⃣"],
  ["combining marks", "e\u0301\u0323"],
  ["Korean letters", "\u1112\u1161\u11ab"],
  ["Hindi syllables", "क्षि"],
  ["letters outside of the basic plane", "𝒳"],
  ["a line break of two characters", "\r\n"],
];
const graphemes = (text: string) =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe("a visible character is never cut in two", () => {
  it.each(characters)("when a text is shortened: %s", (_, character) => {
    const text = `ab${character.repeat(40)}`;
    const whole = ["a", "b", character, "…"];
    for (let length = 1; length < text.length; length++) {
      const short = shorten(text, length);
      expect(short.length).toBeLessThanOrEqual(length);
      for (const grapheme of graphemes(short)) expect(whole).toContain(grapheme);
    }
    expect(shorten(text, text.length)).toBe(text);
  });

  it.each(characters.slice(0, -1))("in the words of a search: %s", async (_, character) => {
    const [results] = await forge.says(command(`/search a${character.repeat(100)}`));
    const shown = results?.text?.replace(/^.*: /, "") ?? "";
    expect(new Set(graphemes(shown))).toEqual(new Set(["a", character, "…"]));
    expect(shown.length).toBeLessThanOrEqual(80);
    await forge.isWell();
  });

  it.each(characters.slice(0, -1))("when an answer is split into pages: %s", (_, character) => {
    const text = `a${character.repeat(10_000 / character.length)}`;
    const pages = pagesOf([{ type: "paragraph", html: text }], en.platforms);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("")).toBe(text);
    expect(new Set(pages.flatMap(graphemes))).toEqual(new Set(["a", character]));
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(3500);
  });

  it("nor a word where there are spaces", () => {
    const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    const pages = pagesOf([{ type: "paragraph", html: words.join(" ") }], en.platforms);
    expect(pages.flatMap((page) => page.split(" "))).toEqual(words);
  });

  it("unless it's longer than a page, and then nothing is lost", () => {
    const html = `a${"\u0301".repeat(10_000)} b`;
    const pages = pagesOf([{ type: "paragraph", html }], en.platforms);
    expect(pages.join("").replaceAll(/\s/g, "")).toBe(html.replace(" ", ""));
  });
});
