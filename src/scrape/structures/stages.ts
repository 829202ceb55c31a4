import type { PageNode } from "../dom.ts";
import { readCallouts } from "./callouts.ts";
import { readDisclosures } from "./disclosures.ts";
import { readMicrodata } from "./microdata.ts";
import { readPlainLines } from "./plain-lines.ts";
import { dropAnswerMarks, readQuestionLines } from "./question-lines.ts";
import { readTables } from "./tables.ts";
import { readTabs } from "./tabs.ts";

/**
 * The ways to find the questions of a page, the surest first: by its tags; by what lines look like as well; by question
 * marks alone as well. Each changes the page, so each needs a copy of its own.
 */
export const stages: readonly ((root: PageNode) => void)[] = [byTags, byLines, byQuestionMarks];

function byTags(root: PageNode): void {
  readTabs(root);
  readCallouts(root);
  readMicrodata(root);
  readDisclosures(root);
  dropAnswerMarks(root);
}

function byLines(root: PageNode): void {
  readTabs(root);
  readCallouts(root);
  readMicrodata(root);
  readDisclosures(root);
  readTables(root);
  readQuestionLines(root);
  dropAnswerMarks(root);
}

function byQuestionMarks(root: PageNode): void {
  byLines(root);
  readPlainLines(root);
}
