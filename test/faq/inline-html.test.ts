import { expect, it } from "vitest";
import { readInline } from "../../src/faq/inline-html.ts";

const cure = 'write href="https://x.example/a", in JSON href=\\"https://x.example/a\\"';

it.each([
  ["href='https://x.example/a'", `has the address of a link in single quotes: ${cure}`],
  ["href=https://x.example/a", `has the address of a link without "straight quotes": ${cure}`],
  ["href=“https://x.example/a”", `has the address of a link without "straight quotes": ${cure}`],
  [
    'href="https://x.example/a" target="_blank"',
    `gives <a> more than its address: ${cure}, and nothing else`,
  ],
  [
    'class="b"\nhref="https://x.example/a"',
    `gives <a> more than its address: ${cure}, and nothing else`,
  ],
  ['HREF = "https://x.example/a"', `has the address of a link in another form: ${cure}`],
  ['title="b"', 'has a link without an address: write <a href="https://…">'],
  ['href="/a"', 'links to "/a": give a whole address, such as https://telegram.org/faq'],
])("a link with %s is reported with the cure", (attributes, problem) => {
  expect(readInline(`See <a ${attributes}>this</a>.`)).toMatchObject({
    text: "See this.",
    links: [],
    problems: [problem],
  });
});

it("a link without attributes is reported once", () => {
  expect(readInline("See <a>this</a>.").problems).toEqual([
    'has a link without an address: write <a href="https://…">',
  ]);
});

it("a link in the form that's asked for is read", () => {
  expect(readInline('<a href="https://x.example/?a=1&amp;b=2">this</a>')).toEqual({
    text: "this",
    links: ["https://x.example/?a=1&b=2"],
    problems: [],
  });
});
