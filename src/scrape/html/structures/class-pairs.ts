import { asks, longestQuestion } from "../../questions/asks.ts";
import {
  answerTag,
  childrenOf,
  elementsIn,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "../dom.ts";
import { isHeading } from "../headings.ts";
import { formOf, linkShare, makeAnswer, makeQuestion, nextWithText } from "./elements.ts";

/** A question and its answer, which only their class names tell. */
interface Pair {
  question: PageElement;
  answer: PageElement;
}

/** One pair may be named so by chance. */
const leastPairs = 2;

/** Pairs whose names say nothing need to be more. */
const leastUnnamedPairs = 3;

/**
 * Makes questions of tags whose class names go with those of the tags behind them: `q` and `a`, `faq-question` and
 * `faq-answer`, `accordion-title` and `accordion-body`. All tags of such a class are questions, whether they ask or not.
 */
export function readNamedPairs(root: PageNode): void {
  const named = linesIn(root, (element) => sideOf(element) === "question");
  for (const alike of Map.groupBy(named, questionNames).values()) {
    const pairs = pairsOf(alike).filter(({ answer }) => sideOf(answer) === "answer");
    if (pairs.every(isMenu)) continue;
    // A class that mostly stands elsewhere says nothing.
    if (pairs.length < leastPairs || pairs.length * 2 < alike.length) continue;
    for (const question of alike) makeQuestion(question);
    for (const { answer } of pairs) makeAnswer(answer);
  }
}

/**
 * Makes questions of the tags of any class of which at least half ask, and with all of which goes a tag of one other class
 * that doesn't: `title` and `text`.
 *
 * @returns whether there are any
 */
export function readAskingPairs(root: PageNode): boolean {
  let found = false;
  const lines = linesIn(root, hasClass);
  const short = new Set(lines);
  const asksOnly = (element: PageElement) => short.has(element) && asks(lineOf(element));
  // A line that is a link leads to its answer elsewhere.
  const candidates = lines.filter((line) => linkShare(line) < mostlyLinks);
  for (const alike of Map.groupBy(candidates, formOf).values()) {
    if (alike.length < leastUnnamedPairs) continue;
    if (alike.filter(asksOnly).length * 2 < alike.length) continue;
    const pairs = pairsOf(alike);
    const [form, ...others] = new Set(pairs.map(({ answer }) => formOf(answer)));
    const isPaired =
      pairs.length === alike.length &&
      others.length === 0 &&
      pairs.every(({ answer }) => hasClass(answer) && !asksOnly(answer));
    if (!isPaired || alike.some((question) => formOf(question) === form)) continue;
    for (const { question, answer } of pairs) {
      makeQuestion(question);
      makeAnswer(answer);
    }
    found = true;
  }
  return found;
}

/** What is mostly links isn't read as a text. */
const mostlyLinks = 0.6;

function isMenu({ question, answer }: Pair): boolean {
  return !asks(lineOf(question)) && linkShare(answer) > mostlyLinks;
}

function pairsOf(questions: readonly PageElement[]): Pair[] {
  return questions.flatMap((question): Pair[] => {
    const answer = nextWithText(question);
    return answer && isOutside(answer) ? [{ question, answer }] : [];
  });
}

/** How much is in a tag at most that may be a line. */
const mostInLine = { characters: 2 * longestQuestion, tags: 30 };

/** The tags that are one line with letters, with no heading in or around them. */
function linesIn(root: PageNode, isNamed: (element: PageElement) => boolean): PageElement[] {
  const small: PageElement[] = [];
  findSmall(root, small);
  return small.filter((element) => {
    if (!isNamed(element)) return false;
    const text = lineOf(element);
    if (text.length > longestQuestion || !/\p{L}/u.test(text)) return false;
    return isOutside(element) && !elementsIn(element).some(isHeadingOrQuestion);
  });
}

/** Finds the tags with little text in one pass: pages may be nested deep. */
function findSmall(node: PageNode, small: PageElement[]): { characters: number; tags: number } {
  const sum = { characters: node.type === "text" ? oneLine(node.data).length : 0, tags: 0 };
  for (const child of childrenOf(node)) {
    const { characters, tags } = findSmall(child, small);
    sum.characters += characters;
    sum.tags += tags + (isElement(child) ? 1 : 0);
  }
  const isSmall = sum.characters <= mostInLine.characters && sum.tags <= mostInLine.tags;
  if (isElement(node) && isSmall && sum.characters > 0) small.push(node);
  return sum;
}

/** Whether a tag is in no line that is a question anyway, and is none. */
function isOutside(element: PageElement): boolean {
  if (element.name === answerTag || element.name === "dd") return false;
  for (let at: PageNode | null = element; at; at = at.parent)
    if (isElement(at) && (isHeadingOrQuestion(at) || at.name === "a")) return false;
  return true;
}

function isHeadingOrQuestion(element: PageElement): boolean {
  return isHeading(element) || [questionTag, "summary", "dt"].includes(element.name);
}

function lineOf(element: PageElement): string {
  return oneLine(textOf(element));
}

function hasClass({ attribs }: PageElement): boolean {
  return (attribs.class ?? "").trim() !== "";
}

/** Words of class names that alone say what a tag is. */
const questionWords = wordsOf("q question frage pregunta pergunta domanda soru vopros");
const answerWords = wordsOf("a answer antwort respuesta resposta risposta reponse cevap otvet");

/** What holds questions and answers; with one of these, the last word says which of them a tag is. */
const holders = wordsOf(
  "faq faqs qa accordion collapse collapsible expander spoiler toggle disclosure",
);
const questionParts = wordsOf("title header heading head label name summary trigger toggle button");
const answerParts = wordsOf("body content text panel collapse description details inner");

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** What the class names of a tag say that it is; undefined where they say nothing, or both. */
function sideOf({ attribs }: PageElement): "question" | "answer" | undefined {
  const sides = (attribs.class ?? "").split(/\s+/).flatMap((name) => sideOfName(name) ?? []);
  const [side, ...others] = new Set(sides);
  return others.length === 0 ? side : undefined;
}

/** The class names that say that a tag is a question. */
function questionNames({ attribs }: PageElement): string {
  const names = (attribs.class ?? "").split(/\s+/);
  return names.filter((name) => sideOfName(name) === "question").join(" ");
}

function sideOfName(name: string): "question" | "answer" | undefined {
  const words = name
    .replace(/([a-z\d])(?=[A-Z])/g, "$1-")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const isQuestion = words.some((word) => questionWords.has(word));
  const isAnswer = words.some((word) => answerWords.has(word));
  if (isQuestion !== isAnswer) return isQuestion ? "question" : "answer";
  const last = words.at(-1) ?? "";
  if (isQuestion || words.length < 2 || !words.slice(0, -1).some((word) => holders.has(word)))
    return undefined;
  if (questionParts.has(last)) return "question";
  return answerParts.has(last) ? "answer" : undefined;
}
