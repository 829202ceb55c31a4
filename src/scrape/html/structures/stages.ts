import type { PageNode } from "../dom.ts";
import { readCallouts } from "./callouts.ts";
import { readAskingPairs, readNamedPairs } from "./class-pairs.ts";
import { readDisclosures } from "./disclosures.ts";
import { dropSideCells, dropTail } from "./layout.ts";
import { readMicrodata } from "./microdata.ts";
import { readPlainLines } from "./plain-lines.ts";
import { dropAnswerMarks, readQuestionLines } from "./question-lines.ts";
import { readTables } from "./tables.ts";
import { readTabs } from "./tabs.ts";
import { readTitledElements } from "./titled-elements.ts";

/**
 * Finds questions on a page, and makes tags of them.
 *
 * @returns whether there are any that the stage before doesn't find
 */
export type Stage = (root: PageNode) => boolean;

/**
 * The ways to find the questions of a page, the surest first: by its tags; by what lines look like as well; by question
 * marks alone as well. Each changes the page, so each needs a copy of its own.
 */
export const stages: readonly [Stage, Stage, Stage] = [byTags, byLines, byQuestionMarks];

function byTags(root: PageNode): boolean {
  readTags(root);
  tidy(root);
  return true;
}

function byLines(root: PageNode): boolean {
  const found = readLines(root);
  if (found) tidy(root);
  return found;
}

function byQuestionMarks(root: PageNode): boolean {
  readLines(root);
  const found = readPlainLines(root);
  if (found) tidy(root);
  return found;
}

function tidy(root: PageNode): void {
  dropAnswerMarks(root);
  dropSideCells(root);
  dropTail(root);
}

function readTags(root: PageNode): void {
  readTabs(root);
  readCallouts(root);
  readMicrodata(root);
  readTitledElements(root);
  readNamedPairs(root);
  readDisclosures(root);
}

function readLines(root: PageNode): boolean {
  readTags(root);
  const inTables = readTables(root);
  const inPairs = readAskingPairs(root);
  const inLines = readQuestionLines(root);
  return inTables || inPairs || inLines;
}
