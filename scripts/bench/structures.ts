/**
 * `npm run --silent bench:structures`: how many questions of pages of different structure are found, each with its answer,
 * by the scraper and by what is common: a page's main text (Mozilla's Readability, as in Firefox's reader view), in which a
 * line that ends in a question mark is a question and what follows is its answer. A leading "Q: " is dropped there, too.
 */
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { marked } from "marked";
import { plainText } from "../../src/faq/plain-text.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

interface ExpectedPage {
  address: string;
  /** Each question with a piece of its answer. */
  questions: { question: string; answer: string }[];
  /** What belongs to no answer. */
  around: string[];
}

interface Entry {
  question: string;
  text: string;
}

const folder = "test/fixtures/pages";
const pages = JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as Record<
  string,
  ExpectedPage
>;

/** Elements that begin and end a line. */
const blocks =
  /<\/?(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)\b[^>]*>/gi;

function scraped(name: string, text: string, { address }: ExpectedPage): Entry[] {
  return readFaq(text, { name, address }).entries.map(({ question, answer }) => ({
    question,
    text: plainText(answer),
  }));
}

function byQuestionMarks(name: string, text: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of mainLines(name, text)) {
    if (line.endsWith("?")) entries.push({ question: line.replace(/^Q: /, ""), text: "" });
    else {
      const last = entries.at(-1);
      if (last) last.text += `${line}\n`;
    }
  }
  return entries;
}

/** The lines of the main text of a page; Markdown is rendered first. */
function mainLines(name: string, text: string): string[] {
  const html = name.endsWith(".md")
    ? `<html><body><main>${marked.parse(text, { async: false })}</main></body></html>`
    : text;
  const article = new Readability(parseHTML(html).document).parse();
  const { document } = parseHTML(
    `<html><body>${(article?.content ?? "").replace(/\s+/g, " ").replace(blocks, "\n$&\n")}</body></html>`,
  );
  const lines: string = document.body.textContent ?? "";
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** How many questions have an entry with a piece of their answer and of no other, and how many entries are no question. */
function judge(entries: readonly Entry[], { questions, around }: ExpectedPage) {
  const asked = new Set(questions.map(({ question }) => question));
  const isRight = ({ question, text }: Entry) =>
    asked.has(question) &&
    questions.every((q) => text.includes(q.answer) === (q.question === question)) &&
    !around.some((words) => text.includes(words));
  return {
    found: new Set(entries.filter(isRight).map(({ question }) => question)).size,
    wrong: entries.filter(({ question }) => !asked.has(question)).length,
  };
}

const total = { of: 0, scraper: { found: 0, wrong: 0 }, common: { found: 0, wrong: 0 } };
const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
const figure = ({ found, wrong }: { found: number; wrong: number }) =>
  wrong === 0 ? `${found}` : `${found} (${wrong} false)`;

row("structure", "questions", "scraper", "main text and question marks");
row("---", "---", "---", "---");
for (const [name, page] of Object.entries(pages)) {
  const text = readFileSync(`${folder}/${name}`, "utf8");
  const scraper = judge(scraped(name, text, page), page);
  const common = judge(byQuestionMarks(name, text), page);
  row(name, page.questions.length, figure(scraper), figure(common));
  total.of += page.questions.length;
  for (const [sum, part] of [
    [total.scraper, scraper],
    [total.common, common],
  ] as const) {
    sum.found += part.found;
    sum.wrong += part.wrong;
  }
}
row("all", total.of, figure(total.scraper), figure(total.common));
