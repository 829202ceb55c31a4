import { existsSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { describe, expect, it, test } from "vitest";
import { anchorOf, idOf, uniqueIds } from "../../src/scrape/questions/anchor.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

const page2024 = "../shared/source/faq-en-2024.html";

test.each([
  ["Q: How do I boil an egg?", "q-how-do-i-boil-an-egg"],
  ["Can't open the 'lid'?", "can-39t-open-the-39lid-39"],
  ["Can’t open the “lid”?", "cant-open-the-lid"],
  ["Salt & <pepper>", "salt-amp-ltpepper-gt"],
  ["  @Kettle, help  on-line! ", "kettle-help-on-line"],
  ["Für wen ist der Kessel?", "fr-wen-ist-der-kessel"],
  [
    `Why ${"very ".repeat(20)}hot?`,
    "why-very-very-very-very-very-very-very-very-very-very-very-very-",
  ],
])("the anchor of %j is %s", (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});

test.each([
  ["Any words", "own-name", "own-name"],
  ["Any words", "Own_Name.2", "own-name-2"],
  ["Any words", undefined, "any-words"],
  ["I'm new here & need a lamp", undefined, "im-new-here-need-a-lamp"],
  ["What’s <canvas id=x> for?", undefined, "whats-canvas-id-x-for"],
  ["Wie groß dürfen Möbel höchstens sein?", undefined, "wie-gross-durfen-mobel-hochstens-sein"],
  ["Où est le cœur de l'œuvre ?", undefined, "ou-est-le-coeur-de-loeuvre"],
  ["İade nasıl yapılır?", undefined, "iade-nasil-yapilir"],
  ["Łódź – đây là đâu?", undefined, "lodz-day-la-dau"],
  ["Any words", "Über_uns", "uber-uns"],
  [`${"ab ".repeat(21)}x y`, undefined, "ab-".repeat(21).concat("x")],
])("the id of %j with the anchor %j is %s", (heading, anchor, id) => {
  expect(idOf(heading, anchor)).toBe(id);
});

test("headings in other scripts get ids that differ and stay the same", () => {
  const ids = ["Как сварить яйцо?", "Как сварить кофе?", "卵の茹で方"].map((heading) =>
    idOf(heading, undefined),
  );
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^q-[0-9a-f]{12}$/);
  expect(ids[0]).toBe(idOf("Как сварить яйцо?", undefined));
});

test("Telegram's FAQ keeps the ids that its own rule makes, in every form of it", () => {
  const markdown = "# Lamps\n\n## Oil\n\n### Can't I use the 'wick'?\n\nYes.\n";
  const ids = (address: string) =>
    readFaq(markdown, { name: "lamps.md", address }).entries.map(({ id }) => id);
  expect(ids("https://telegram.org/faq/de")).toEqual(["can-39t-i-use-the-39wick-39"]);
  expect(ids("https://lamps.example/faq")).toEqual(["cant-i-use-the-wick"]);
});

test("every id is unique, however long", () => {
  const unique = uniqueIds();
  const long = "a".repeat(64);
  expect(["x", "x", "x", "x-1", long, long].map(unique)).toEqual([
    "x",
    "x-1",
    "x-2",
    "x-1-1",
    long,
    `${"a".repeat(62)}-1`,
  ]);
});

describe.skipIf(!existsSync(page2024))("the page of 2024", () => {
  it("has the anchors that the rule gives, all 108", () => {
    const $ = load(readFileSync(page2024, "utf8"));
    const headings = $("h3, h4, h6").has("a.anchor").toArray();
    const anchors = headings.map((heading) => $(heading).find("a.anchor").attr("name"));
    expect(anchors).toHaveLength(108);
    expect(headings.map((heading) => anchorOf($(heading).text()))).toEqual(anchors);
  });
});
