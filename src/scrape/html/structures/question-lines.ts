import {
  answerMark,
  asks,
  isQuestionLine,
  longestQuestion,
  questionMark,
  questionNumber,
} from "../../questions/asks.ts";
import {
  childrenOf,
  hasTextNow,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "../dom.ts";
import { isHeading } from "../headings.ts";
import { isInside, makeQuestion, remove, splitText, wrap } from "./elements.ts";
import { closest, type InlineRun, runsIn } from "./runs.ts";

/** How a line says that it's a question. */
type Sign = "marked" | "bold" | "numbered bold" | "numbered" | "first line";

/** A question among the lines of a page, and how to make a tag of it. */
interface QuestionLine {
  sign: Sign;
  run: InlineRun;
  apply(): void;
}

/** One line alone may be a figure of speech. */
const leastOfSign = 2;

/**
 * Makes questions of lines that no tag marks as such: lines that begin with "Q:", bold lines, or bold beginnings of a
 * paragraph or list item, that ask; numbered questions; the first line of a paragraph or list item, if it asks. A sign
 * counts that the page gives more than once.
 *
 * @returns whether there are any
 */
export function readQuestionLines(root: PageNode): boolean {
  const runs = runsIn(root, isQuestionOrHeading);
  const lines = runs.flatMap((run, i) => questionIn(run, runs[i + 1]) ?? []);
  const counts = countSigns(lines);
  const accepted = lines.filter(({ sign }) => isCredible(sign, counts));
  const asking = new Set(accepted.map(({ run }) => run));
  if (accepted.length > 0) markSections(runs, asking);
  for (const line of accepted) line.apply();
  return accepted.length > 0;
}

function countSigns(lines: readonly QuestionLine[]): ReadonlyMap<Sign, number> {
  return new Map(
    [...Map.groupBy(lines, ({ sign }) => sign)].map(([sign, all]) => [sign, all.length]),
  );
}

/** Bold lines with a number count only beside bold questions: by themselves they are as likely steps. */
function isCredible(sign: Sign, counts: ReadonlyMap<Sign, number>): boolean {
  const [count, bold] = [counts.get(sign) ?? 0, counts.get("bold") ?? 0];
  return sign === "numbered bold" ? bold >= leastOfSign && bold * 2 >= count : count >= leastOfSign;
}

/** Removes "A: " before the answer to a "Q: ". */
export function dropAnswerMarks(root: PageNode): void {
  let before = "";
  for (const { nodes, text } of runsIn(root)) {
    if (questionMark.test(before)) dropStart(nodes, answerMark);
    before = text;
  }
}

function isQuestionOrHeading(element: PageElement): boolean {
  return (
    element.name === questionTag ||
    ["summary", "dt", "a", "blockquote", "pre"].includes(element.name) ||
    isHeading(element)
  );
}

function questionIn(run: InlineRun, next: InlineRun | undefined): QuestionLine | undefined {
  const line = firstLine(run.nodes);
  const text = oneLine(line.map((node) => textOf(node)).join(""));
  const isWhole = text === run.text;
  if (questionMark.test(text) && /[:：]/.test(text) && text.length <= longestQuestion)
    return { sign: "marked", run, apply: () => void wrapLine(line) };
  const bold = boldStart(run.nodes);
  const sign = bold && boldSign(bold, run);
  if (bold && sign) return { sign, run, apply: () => applyBold(bold) };
  if (!isQuestionLine(text) || isOnlyLinks(line)) return undefined;
  if (isWhole && questionNumber.test(text))
    return { sign: "numbered", run, apply: () => void wrapLine(line) };
  if (!isWhole) return { sign: "first line", run, apply: () => void wrapLine(line) };
  const item = closest(run, ({ name }) => name === "li");
  const goesOn = item && next && isFirstIn(item, run) && isInside(next.parent, item);
  return goesOn ? { sign: "first line", run, apply: () => void wrapLine(line) } : undefined;
}

/** A bold line asks, or has a number like those that ask. */
function boldSign({ text, number }: BoldStart, run: InlineRun): Sign | undefined {
  if (text.length > longestQuestion) return undefined;
  if (asks(text)) return "bold";
  const isNumbered = number !== undefined || questionNumber.test(text);
  return isNumbered && text.length * 2 > run.text.length && text.includes(" ")
    ? "numbered bold"
    : undefined;
}

/** Bold lines right above a question are names of sections. */
function markSections(runs: readonly InlineRun[], asking: ReadonlySet<InlineRun>): void {
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (
      asking.has(run) ||
      !next ||
      !asking.has(next) ||
      closest(run, ({ name }) => name === "li" || name === "td")
    )
      continue;
    const bold = boldStart(run.nodes);
    if (bold && bold.text === run.text && run.text.length <= 80 && !/[.,;]$/.test(run.text)) {
      const section = wrap(run.nodes, "h6");
      if (section) section.attribs = {};
    }
  }
}

/** How many marks inside each other are looked into. */
const mostMarks = 6;

/** The nodes of the first line of a run: up to a `<br>`, or a new line that begins with "A:". */
function firstLine(nodes: readonly PageNode[], depth = 0): PageNode[] {
  const [only, ...others] = depth < mostMarks ? nodes.filter(hasTextNow) : [];
  if (only && others.length === 0 && isElement(only) && /\n|<br/.test(hasBreak(only)))
    return firstLine(only.children, depth + 1);
  const line: PageNode[] = [];
  for (const node of nodes) {
    const isStarted = line.some((before) => textOf(before).trim() !== "");
    if (isElement(node) && isStarted && (node.name === "br" || answerMark.test(textOf(node))))
      break;
    if (node.type === "text") {
      const at = node.data.search(/\n(?=[^\S\n]*\S)/);
      if (at > 0 && answerMark.test(node.data.slice(at))) {
        splitText(node, at);
        line.push(node);
        break;
      }
      if (isStarted && at === 0 && answerMark.test(node.data)) break;
    }
    line.push(node);
  }
  return line;
}

function hasBreak(element: PageElement): string {
  return childrenOf(element).some((child) => isElement(child) && child.name === "br")
    ? "<br"
    : textOf(element);
}

/** Bold text at the start of a run, and what number stands before it. */
interface BoldStart {
  nodes: PageNode[];
  number: PageNode | undefined;
  text: string;
}

const boldTags = new Set(["b", "strong"]);

function boldStart(nodes: readonly PageNode[], depth = 0): BoldStart | undefined {
  if (depth > mostMarks) return undefined;
  const filled = nodes.filter(hasTextNow);
  const number =
    filled[0] &&
    /^\s*[([]?\d{1,3}[a-z]?[.)\]]*\s*$/.test(textOf(filled[0])) &&
    filled[0].type === "text"
      ? filled.shift()
      : undefined;
  const [first] = filled;
  if (!first || !isElement(first)) return undefined;
  if (!isBold(first))
    return ["a", "span", "font", "u", "i", "em", "big", "mark"].includes(first.name)
      ? boldStart(first.children, depth + 1)
      : undefined;
  const bold: PageNode[] = [];
  for (let at: PageNode | null = first; at; at = at.next) {
    // The question mark may stand behind the bold text.
    const end =
      at.type === "text" && bold.length > 0 ? /^\s*[?？؟]+/.exec(at.data)?.[0] : undefined;
    if (end !== undefined) splitText(at, end.length);
    const isBreak = isElement(at) && at.name === "br";
    const isPart = end !== undefined || (isElement(at) && isBold(at)) || !hasTextNow(at);
    if (!isPart || isBreak) break;
    bold.push(at);
  }
  return { nodes: bold, number, text: oneLine(bold.map((node) => textOf(node)).join("")) };
}

function isBold({ name, attribs }: PageElement): boolean {
  return (
    boldTags.has(name) ||
    (name === "span" && /font-weight:\s*(?:bold|[6-9]00)/i.test(attribs.style ?? ""))
  );
}

function applyBold({ nodes, number }: BoldStart): void {
  if (number) remove(number);
  wrapLine(nodes);
}

function wrapLine(nodes: readonly PageNode[]): void {
  const [only, ...others] = nodes;
  if (only && others.length === 0 && isElement(only) && only.name !== "a") makeQuestion(only);
  else wrap(nodes, questionTag);
}

function isOnlyLinks(nodes: readonly PageNode[]): boolean {
  return nodes.every((node) => textOf(node).trim() === "" || isLink(node));
}

function isLink(node: PageNode): boolean {
  return isElement(node) && node.name === "a" && node.attribs.href !== undefined;
}

function isFirstIn(item: PageElement, run: InlineRun): boolean {
  return oneLine(textOf(item)).startsWith(run.text);
}

/** Removes what the texts of nodes start with, together. */
function dropStart(nodes: readonly PageNode[], pattern: RegExp): void {
  let left = pattern.exec(nodes.map((node) => textOf(node)).join(""))?.[0].length ?? 0;
  const drop = (node: PageNode) => {
    if (left <= 0) return;
    if (isElement(node) && node.name === "br") left -= 1; // it counts as a line end
    if (node.type !== "text") return childrenOf(node).forEach(drop);
    const length = Math.min(left, node.data.length);
    node.data = node.data.slice(length);
    left -= length;
  };
  nodes.forEach(drop);
}
