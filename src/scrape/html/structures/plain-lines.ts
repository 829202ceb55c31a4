import { isQuestionLine } from "../../questions/asks.ts";
import { hasTextNow, isElement, type PageElement, type PageNode, questionTag } from "../dom.ts";
import { isHeading } from "../headings.ts";
import { wrap } from "./elements.ts";
import { type InlineRun, runsIn } from "./runs.ts";

/** So many questions in a row may share an answer; more are a list of contents. */
const mostInRow = 2;

/**
 * Makes questions of lines that ask and are followed by others that don't. Nothing but their question mark tells them from
 * a question within an answer, so this is for pages where nothing else does.
 *
 * @returns whether there are any
 */
export function readPlainLines(root: PageNode): boolean {
  const runs = runsIn(root, isSkipped);
  const asking = runs.map(isPlainQuestion);
  const answered = runs.filter((_, i) => asking[i] && isAnswered(asking, i));
  for (const { nodes } of answered) wrap(nodes, questionTag);
  return answered.length > 0;
}

function isPlainQuestion({ nodes, text }: InlineRun): boolean {
  const isLink = nodes.every((node) => !hasTextNow(node) || (isElement(node) && hasTarget(node)));
  return !isLink && isQuestionLine(text) && text.length > 5;
}

function isSkipped(element: PageElement): boolean {
  return element.name === questionTag || skipped.has(element.name) || isHeading(element);
}

const skipped = new Set(["summary", "dt", "a", "blockquote", "pre", "label", "button"]);

function hasTarget({ name, attribs }: PageElement): boolean {
  return name === "a" && attribs.href !== undefined;
}

function isAnswered(asking: readonly boolean[], at: number): boolean {
  const first = asking.lastIndexOf(false, at) + 1;
  const end = asking.indexOf(false, at);
  return end !== -1 && end - first <= mostInRow;
}
