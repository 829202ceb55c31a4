import { expect, test } from "vitest";
import { readFaq } from "../../src/scrape/questions/read.ts";

const around = (depth: number, opening: string, inside: string, closing: string) =>
  opening.repeat(depth) + inside + closing.repeat(depth);

const faq = (answer: string) => `<h1>K</h1><h2>How?</h2>${answer}<h2>Why?</h2>b`;

test("a page as deep as browsers show is read", () => {
  // html and body are two of the 512
  const page = faq(around(510, "<div>", "deep", "</div>"));
  expect(JSON.stringify(readFaq(page).entries[0]?.answer)).toContain("deep");
  expect(() => readFaq(faq(around(511, "<div>", "deep", "</div>")))).toThrow(/nested too deeply/);
});

test("nested lists in structured data are skipped", () => {
  const lists = around(1e5, "[", "", "]");
  const page = `<script type="application/ld+json">${lists}</script>${faq("a")}`;
  expect(readFaq(page).entries).toHaveLength(2);
});

test("a table in a table is read once", () => {
  const table = around(20, "<table><tr><td>", "word", "</table>");
  const [entry] = readFaq(faq(table)).entries;
  expect(entry?.answer).toEqual([{ type: "list", items: ["word"] }]);
});
