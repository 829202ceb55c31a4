import { expect, test } from "vitest";
import { hashOf } from "../../src/scrape/questions/hash.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

test("a hash is 16 hex digits and never changes, as the knowledge base has it", () => {
  expect(hashOf("How do I boil an egg?", "Eight minutes.")).toBe("10b7d8fd097ea5d7");
});

test.each([
  ["case, quotes and dashes", "“Eight” minutes – or NINE", 'Eight minutes - "or nine"'],
  ["white space and marks", "eight\n minutes ✓", "eight minutes"],
  ["compatible characters", "eight ﬁne minutes", "eight fine minutes"],
])("%s do not count", (_, one, other) => {
  expect(hashOf("Q", one)).toBe(hashOf("Q", other));
});

test.each([
  ["a digit", "8 minutes", "9 minutes"],
  ["a vowel sign", "कि", "का"],
  ["an accent", "paté", "pate"],
])("%s counts", (_, one, other) => {
  expect(hashOf("Q", one)).not.toBe(hashOf("Q", other));
});

test("the same wording has one hash in HTML, Markdown and a reader view", () => {
  const html = `<h1>Kettle FAQ</h1>
    <h2>Use</h2>
    <h3>Q: Does it <i>whistle</i>?</h3><p>Yes, <a href="/loud"><b>loudly</b></a>.<br>Very.</p>
    <h3>Q: How do I fill it?</h3><p><b>iOS</b></p><ol><li>Lift the lid<li>Pour<ul><li>slowly</ul></ol>
      <figure><img alt="A kettle" src="k.png"></figure><blockquote>Mind the steam</blockquote>`;
  const markdown = `# Kettle FAQ\n## Use\n### Q: Does it whistle?\nYes, [loudly](/loud).\n\nVery.\n
### Q: How do I fill it?\n**iOS**\n\n1. Lift the lid\n2. Pour\n   - slowly\n\n> Mind the steam`;
  const reader = `Kettle FAQ\n\nUse\n\nQ: Does it whistle?\n\nYes, [loudly](#).\n\nVery.\n
Q: How do I fill it?\n\niOS\n\n1. Lift the lid\n\n2. Pour\n   - slowly\n\nMind the steam`;
  const inputs = [html, markdown, reader].map((text) => readFaq(text));
  expect(inputs.map(({ kind }) => kind)).toEqual(["html", "markdown", "text"]);
  const [first, ...rest] = inputs.map(({ entries }) => entries.map(({ hash }) => hash));
  expect(first).toHaveLength(2);
  expect(rest).toEqual([first, first]);
});
