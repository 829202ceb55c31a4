import type { DataReview, DoubtfulPhrasing, FailingScenario } from "./review-data.ts";

/** The most scenarios and phrasings that are listed: the first ones are the clearest, and mending them moves others. */
const mostListed = 10;

/** The most characters of a message. */
const maxMessage = 90;

/** A line for each scenario that fails: what it's for, and what the bot does instead. */
export function scenarioNotes({ scenarios }: DataReview): string[] {
  return listed(scenarios, failingLine, "npm run evaluate shows all");
}

/** A line for each phrasing that more likely belongs to another entry. */
export function doubtfulNotes({ phrasings = [] }: DataReview): string[] {
  return listed(phrasings, doubtfulLine, "mend these first, others may follow");
}

function failingLine({ text, labels, decision }: FailingScenario): string {
  const { kind, shown } = decision;
  const instead =
    kind === "unknown"
      ? "finds nothing"
      : `${kind === "answer" ? "answers" : "offers"} ${shown.join(", ")}`;
  if (labels.length === 0) {
    return `${quoted(text)} has no answer, but the bot ${instead}: write phrasings like it with an empty id, or give it a label`;
  }
  return `${quoted(text)} is for ${labels.join(" or ")}, but the bot ${instead}: write phrasings in words like these for ${labels[0]}, or correct its labels`;
}

function doubtfulLine({ text, id, likelier }: DoubtfulPhrasing): string {
  return `${quoted(text)} is for ${id}, but reads like ${likelier}: move it, or write more like it for ${id}`;
}

function listed<T>(all: readonly T[], lineOf: (item: T) => string, rest: string): string[] {
  const more = all.length - mostListed;
  const lines = all.slice(0, mostListed).map(lineOf);
  return more > 0 ? [...lines, `and ${more} more: ${rest}`] : lines;
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const short = line.length > maxMessage ? `${line.slice(0, maxMessage).toWellFormed()}…` : line;
  return `"${short}"`;
}
