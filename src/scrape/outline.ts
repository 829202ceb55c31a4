import type { Block } from "../faq/schema.ts";
import { escapeHtml } from "./inline.ts";

/** A page as a flat run of headings and what stands between them: all that is left of any input format. */
export type OutlineItem = Heading | Content;

/** A heading, or what acts as one: the summary of a `<details>`, the term of a definition list. */
export interface Heading {
  kind: "heading";
  /** 1 is the highest. Summaries and terms count from 7, so that they stand below every real heading. */
  level: number;
  text: string;
  /** The page's own name for the place, as it is written there. */
  anchor: string | undefined;
}

/** A block of an answer, with the words of its source for the hash. */
export interface Content {
  kind: "content";
  block: Block;
  /** The text of the source without the stand-ins of pictures. */
  words: string;
  /** The block is only the stand-in text of a picture or a player. */
  picture?: boolean;
  /** Nothing but links to places on the same page: a table of contents. */
  contents?: boolean;
}

/** An entry before it has its id and address. */
export interface OutlineEntry {
  section: string;
  heading: Heading;
  content: Content[];
}

/** A heading with what follows it up to the next heading of its level or a higher one's. */
interface Part {
  heading: Heading;
  content: Content[];
}

/**
 * Finds the questions and their sections. It works on any page of headings and answers:
 *
 * - The level of the questions is the one with most headings that read as questions, where that is a
 *   level's habit; else the one with most headings that have an answer. Deeper headings are
 *   sub-headings of an answer.
 * - A heading above that level with questions below it is a section; its own text introduces the
 *   section and belongs to no entry.
 * - A heading above that level without questions below, but with text, is an entry itself. Neighbours
 *   of this kind form one section, named by the first of them.
 *
 * @param title The page's title, which is the section of questions that stand under no heading.
 */
export function entriesOf(items: OutlineItem[], title: string): OutlineEntry[] {
  const parts = partsOf(items);
  const level = questionLevel(parts);
  if (level === undefined) return [];
  return sectioned(foldDeeper(parts, level), level, title);
}

function partsOf(items: OutlineItem[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    if (item.kind === "heading") parts.push({ heading: item, content: [] });
    else parts.at(-1)?.content.push(item);
  }
  const titles = parts.filter(({ heading }) => heading.level === 1);
  // The only first-level heading is the page's title: what follows it introduces the page.
  return parts.map((part) => {
    const isTitle = titles.length === 1 && part === titles[0];
    const isContents = part.content.every((content) => content.contents);
    return isTitle || isContents ? { ...part, content: [] } : part;
  });
}

function questionLevel(parts: Part[]): number | undefined {
  const answered = parts.filter((part, i) => part.content.length > 0 || hasAnswerBelow(parts, i));
  const levels = [...Map.groupBy(answered, ({ heading }) => heading.level)].map(([level, all]) => {
    const questions = all.filter(({ heading }) => isQuestion(heading.text)).length;
    return { level, count: all.length, questions };
  });
  const asking = levels.filter(({ count, questions }) => questions >= 2 && questions * 2 >= count);
  const best = asking.length > 0 ? most(asking, "questions") : most(levels, "count");
  return best?.level;
}

/** Whether the first text below a heading stands below a deeper heading. The page's title is no heading here. */
function hasAnswerBelow(parts: Part[], index: number): boolean {
  const own = parts[index]?.heading.level ?? 0;
  return own > 1 && hasQuestions(parts, index, own + 1);
}

function most<T extends { level: number }, K extends keyof T>(levels: T[], key: K): T | undefined {
  return levels.toSorted((a, b) => Number(b[key]) - Number(a[key]) || b.level - a.level)[0];
}

function isQuestion(text: string): boolean {
  return /[?？؟]\W*$/u.test(text) || questionMark.test(text);
}

/** "Q: ", and what Telegram's FAQ has in its place in German, Spanish, Italian and Russian. */
export const questionMark = /^(?:Q|F|P|D|В)\s?[:：]\s+/u;

/** Makes sub-headings part of the answer that they stand in. */
function foldDeeper(parts: Part[], level: number): Part[] {
  const folded: Part[] = [];
  for (const part of parts) {
    const answer = part.heading.level > level ? folded.at(-1) : undefined;
    if (answer) answer.content.push(subHeading(part.heading), ...part.content);
    else folded.push({ ...part, content: [...part.content] });
  }
  return folded;
}

/** A heading as a part of an answer. */
export function subHeading({ text }: Heading): Content {
  return {
    kind: "content",
    block: { type: "paragraph", html: `<b>${escapeHtml(text)}</b>` },
    words: text,
  };
}

function sectioned(parts: Part[], level: number, title: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let section = title;
  let neighbours: string | undefined;
  for (const [i, { heading, content }] of parts.entries()) {
    if (heading.level >= level) {
      if (content.length > 0) entries.push({ section, heading, content });
    } else if (hasQuestions(parts, i, level)) {
      section = heading.text;
      neighbours = undefined;
    } else if (content.length > 0) {
      neighbours ??= heading.text;
      entries.push({ section: neighbours, heading, content });
    }
  }
  return entries;
}

/** Whether a question stands below the heading, before the next heading of its level or a higher one. */
function hasQuestions(parts: Part[], index: number, level: number): boolean {
  const own = parts[index]?.heading.level ?? 0;
  for (let i = index + 1; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined || part.heading.level <= own) return false;
    if (part.heading.level >= level && part.content.length > 0) return true;
  }
  return false;
}
