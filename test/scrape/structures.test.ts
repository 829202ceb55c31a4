import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plainText } from "../../src/faq/plain-text.ts";
import { readFaq } from "../../src/scrape/questions/read.ts";

/** What a page of `test/fixtures/pages` has to become. */
interface ExpectedPage {
  address: string;
  /** The page's questions in their order, each with a piece of its answer. */
  questions: { question: string; answer: string }[];
  /** What stands around the questions and belongs to none of them. */
  around: string[];
}

const folder = "test/fixtures/pages";
const pages = Object.entries(
  JSON.parse(readFileSync(`${folder}/expected.json`, "utf8")) as Record<string, ExpectedPage>,
);

function read(name: string, { address }: ExpectedPage) {
  const { entries } = readFaq(readFileSync(`${folder}/${name}`, "utf8"), { name, address });
  return entries.map(({ question, answer }) => ({ question, text: plainText(answer) }));
}

describe.each(pages)("%s", (name, page) => {
  const entries = read(name, page);
  const textOf = (question: string) => entries.find((e) => e.question === question)?.text;

  test("gives exactly its questions", () => {
    expect(entries.map(({ question }) => question)).toEqual(
      page.questions.map(({ question }) => question),
    );
  });

  test("has every answer under its own question only", () => {
    const pieces = page.questions.map(({ question, answer }) => ({
      question,
      answer,
      foundIn: page.questions
        .map((other) => other.question)
        .filter((other) => textOf(other)?.includes(answer)),
    }));
    expect(pieces).toEqual(
      page.questions.map((expected) => ({ ...expected, foundIn: [expected.question] })),
    );
  });

  test("leaves out what stands around the questions", () => {
    const text = entries.map((entry) => `${entry.question}\n${entry.text}`).join("\n");
    expect(page.around.filter((words) => text.includes(words))).toEqual([]);
  });
});
