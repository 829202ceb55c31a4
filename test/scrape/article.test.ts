import { expect, test } from "vitest";
import { plainText } from "../../src/faq/plain-text.ts";
import { defaultReadLimits } from "../../src/scrape/process/limits.ts";
import { readFollowed } from "../../src/scrape/questions/article.ts";

const link = {
  section: "Brewing",
  question: "How hot should the water be?",
  url: "https://tea.example/hot",
};

/** The entries of a page that the question leads to, as "section | question | answer". */
function entriesOf(text: string, name = "hot.html"): string[] {
  const hints = { name, fetchedFrom: link.url };
  const { entries } = readFollowed(text, hints, link, defaultReadLimits);
  return entries.map(
    ({ section, question, answer }) =>
      `${section} | ${question} | ${plainText(answer).replace(/\s+/g, " ")}`,
  );
}

const whole = (text: string) => [`Brewing | How hot should the water be? | ${text}`];

test.each([
  [
    "an article with headings",
    "<h1>How hot should the water be?</h1><p>Hot.</p><h2>Green tea</h2><p>Cooler.</p>",
    whole("Hot. Green tea Cooler."),
  ],
  ["an article with another title", "<h1>Water</h1><p>Hot, always.</p>", whole("Hot, always.")],
  [
    "an article whose title ends in the site's name, without a heading",
    "<title>How hot should the water be? | Tea house</title><p>Hot.</p>",
    whole("Hot."),
  ],
  [
    "an article that answers before it asks more",
    "<h1>How hot should the water be?</h1><p>Hot.</p><h2>Why?</h2><p>Taste.</p><h2>Always?</h2><p>No.</p>",
    whole("Hot. Why? Taste. Always? No."),
  ],
  [
    "a FAQ under the question's title",
    "<h1>How hot should the water be?</h1><h2>For green tea?</h2><p>Warm.</p><h2>For black tea?</h2><p>Hot.</p>",
    [
      "How hot should the water be? | For green tea? | Warm.",
      "How hot should the water be? | For black tea? | Hot.",
    ],
  ],
  [
    "the question among others",
    "<h1>Help</h1><h2>How hot should the water be?</h2><p>Hot.</p><h2>How long?</h2><p>Long.</p>",
    whole("Hot."),
  ],
  [
    "links to other articles at the end",
    "<h1>How hot should the water be?</h1><p>Hot.</p><h2>Related</h2><ul><li><a href=/a>Pots</a></li></ul><h2>More</h2><a href=/b>Cups</a>",
    whole("Hot."),
  ],
])("reads %s", (_, html, expected) => expect(entriesOf(html)).toEqual(expected));

test("reads an article in Markdown", () => {
  expect(
    entriesOf("# How hot should the water be?\n\nHot.\n\n## Green\n\nCooler.\n", "hot.md"),
  ).toEqual(whole("Hot. Green Cooler."));
});

test("a page without a text gives nothing", () => expect(entriesOf("<h1>Gone</h1>")).toEqual([]));

test("the entry has the page's address and an id of its question", () => {
  const html = "<h1>How hot should the water be?</h1><p>Hot.</p>";
  const { entries } = readFollowed(html, { fetchedFrom: link.url }, link, defaultReadLimits);
  expect(entries[0]).toMatchObject({ id: "how-hot-should-the-water-be", url: link.url });
});
