import type { Block } from "../faq/schema.ts";
import { escapeHtml } from "./inline.ts";

/** A page as a flat list of headings and content: what every input format becomes. */
export type OutlineItem = Heading | Content;

/** A heading, or what acts as one: the summary of a `<details>`, the term of a definition list. */
export interface Heading {
  kind: "heading";
  /** 1 is the highest. Summaries and terms start at 7, below every real heading. */
  level: number;
  text: string;
  /** The page's own anchor, as it is written there. */
  anchor: string | undefined;
}

/** A block of an answer with its source text for the hash. */
export interface Content {
  kind: "content";
  block: Block;
  /** The source text without the alternative texts of pictures. */
  words: string;
  /** The block is only the alternative text of a picture or a player. */
  picture?: boolean;
  /** A table of contents: nothing but links to places on the same page. */
  contents?: boolean;
}

/** An entry without id and address. */
export interface OutlineEntry {
  section: string;
  heading: Heading;
  content: Content[];
}

/** A heading with the content up to the next heading. */
interface Part {
  heading: Heading;
  content: Content[];
}

/**
 * Finds the questions and their sections on any page of headings and answers:
 *
 * - Questions are on the level with most headings that read as questions, if at least half of that level's do; else on the
 *   level with most headings that have an answer. Deeper headings are sub-headings of an answer.
 * - A higher heading with questions below it is a section. Its own text introduces the section and belongs to no entry.
 * - A higher heading with text but without questions below it is an entry itself. Neighbouring ones form one section,
 *   named after the first.
 *
 * @param title the page's title: the section of questions without one
 */
export function entriesOf(items: OutlineItem[], title: string): OutlineEntry[] {
  const parts = partsOf(items);
  const level = questionLevel(parts);
  if (level === undefined) return [];
  return toEntries(foldDeeper(parts, level), level, title);
}

function partsOf(items: OutlineItem[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    if (item.kind === "heading") parts.push({ heading: item, content: [] });
    else parts.at(-1)?.content.push(item);
  }
  const titles = parts.filter(({ heading }) => heading.level === 1);
  // A lone first-level heading is the page's title: its text introduces the page.
  return parts.map((part) => {
    const isTitle = titles.length === 1 && part === titles[0];
    const isContents = part.content.every((content) => content.contents);
    return isTitle || isContents ? { ...part, content: [] } : part;
  });
}

function questionLevel(parts: Part[]): number | undefined {
  const below = deepestBelow(parts);
  // The page's title is no question: what is below doesn't answer it.
  const answered = parts.filter(({ heading, content }, i) => {
    return content.length > 0 || (heading.level > 1 && (below[i] ?? 0) > heading.level);
  });
  const levels = [...Map.groupBy(answered, ({ heading }) => heading.level)].map(([level, all]) => {
    const questions = all.filter(({ heading }) => isQuestion(heading.text)).length;
    return { level, count: all.length, questions };
  });
  const asking = levels.filter(({ count, questions }) => questions >= 2 && questions * 2 >= count);
  const best = asking.length > 0 ? highest(asking, "questions") : highest(levels, "count");
  return best?.level;
}

function highest<T extends { level: number }, K extends keyof T>(
  levels: T[],
  key: K,
): T | undefined {
  return levels.toSorted((a, b) => Number(b[key]) - Number(a[key]) || b.level - a.level)[0];
}

function isQuestion(text: string): boolean {
  return /[?？؟][^\w?？؟]*$/u.test(text) || questionMark.test(text);
}

/** "Q: ", and its counterparts in Telegram's FAQ in German, Spanish, Italian and Russian. */
export const questionMark = /^(?:Q|F|P|D|В)\s?[:：]\s+/u;

/** Makes sub-headings part of their answer. */
function foldDeeper(parts: Part[], level: number): Part[] {
  const folded: Part[] = [];
  for (const part of parts) {
    const answer = part.heading.level > level ? folded.at(-1) : undefined;
    if (!answer) folded.push({ ...part, content: [...part.content] });
    else for (const item of [subHeading(part.heading), ...part.content]) answer.content.push(item);
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

function toEntries(parts: Part[], level: number, title: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let section = title;
  let neighbours: string | undefined;
  const below = deepestBelow(parts);
  for (const [i, { heading, content }] of parts.entries()) {
    if (heading.level >= level) {
      if (content.length > 0) entries.push({ section, heading, content });
    } else if ((below[i] ?? 0) >= level) {
      section = heading.text;
      neighbours = undefined;
    } else if (content.length > 0) {
      neighbours ??= heading.text;
      entries.push({ section: neighbours, heading, content });
    }
  }
  return entries;
}

/**
 * By heading: the deepest level with text below it, up to the next heading of its own or a higher level; 0 where none
 * has.
 */
function deepestBelow(parts: Part[]): number[] {
  const below: number[] = [];
  /** The headings after the current one that are not below each other, the nearest last. */
  const following: { level: number; deepest: number }[] = [];
  for (const { heading, content } of parts.toReversed()) {
    let deepest = 0;
    for (let next = following.at(-1); next && next.level > heading.level; next = following.at(-1)) {
      deepest = Math.max(deepest, next.deepest);
      following.pop();
    }
    below.push(deepest);
    const own = content.length > 0 ? heading.level : 0;
    following.push({ level: heading.level, deepest: Math.max(own, deepest) });
  }
  return below.reverse();
}
