import type { Block } from "../../faq/schema.ts";
import { escapeHtml } from "../html/inline.ts";
import { isContentsHeading, opensNoise } from "../html/noise.ts";
import { asks } from "./asks.ts";
import type { IndexLink } from "./reading.ts";

/** A page as a flat list of headings and content: what every input format becomes. */
export type OutlineItem = Heading | Content;

/** The levels of a storey: h1 to h6, then what acts as a heading: summaries, terms, and other questions. */
export const storey = 7;

/** A heading, or what acts as one: the summary of a `<details>`, the term of a definition list. */
export interface Heading {
  kind: "heading";
  /** 1 is the highest. Summaries and terms start at 7, below every real heading. */
  level: number;
  text: string;
  /** The page's own anchor, as it is written there. */
  anchor: string | undefined;
  /** The term of a definition list. */
  isTerm?: boolean;
  /** The number of the tag named `faq` that it stands in, counted on the page. */
  faq?: number;
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
  /** The links of a block that has nothing else. */
  links?: readonly { text: string; url: string }[];
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
  /** The section, where the headings above don't tell. */
  section?: string;
}

/**
 * Finds the questions and their sections on any page of headings and answers:
 *
 * - Questions are on the level with most headings that read as questions, if at least half of that level's do; else on the
 *   level with most headings that have an answer. Deeper headings are sub-headings of an answer.
 * - A higher heading with questions below it is a section. Its own text introduces the section and belongs to no entry.
 * - A higher heading with text but without questions below it is an entry itself. Neighbouring ones form one section,
 *   named after the first. One that asks is an entry in any case.
 * - A heading among the questions that doesn't ask, and has questions below it, is a section.
 * - Questions in a row without text between them share the answer that follows.
 * - Where one part of the page is named `faq` and holds the questions, what is outside of it is none.
 * - Parts that answer nothing ("Newsletter", "Related articles") are left out, and so are lists of questions that are
 *   answered on other pages.
 *
 * @param title the page's title: the section of questions without one
 */
export function entriesOf(items: OutlineItem[], title: string): OutlineEntry[] {
  const all = partsOf(items).map((part) => (isIndex(part) ? { ...part, content: [] } : part));
  const level = questionLevel(all);
  if (level === undefined) return [];
  const parts = withinFaq(all, level);
  const entries = toEntries(foldDeeper(raiseQuestions(parts, level), level), level, title);
  return level < storey ? entries : withoutBoxes(entries, level);
}

/** So many questions make a part of a page that is named `faq` the whole FAQ. */
const leastInFaq = 3;

/**
 * On a page with a lone part named `faq`, whose questions are all on the level of the page's, leaves out what is outside of
 * it. Headings above that level stay without their text: the part's own may stand before it. Where more is asked outside, the
 * name is of some of the questions only.
 */
function withinFaq(parts: Part[], level: number): Part[] {
  const [faq, ...others] = new Set(parts.flatMap(({ heading }) => heading.faq ?? []));
  if (faq === undefined || others.length > 0) return parts;
  const [inside = [], outside = []] = [true, false].map((isInside) =>
    parts.filter(({ heading }) => (heading.faq === faq) === isInside),
  );
  const isQuestion = ({ heading, content }: Part) => heading.level === level && content.length > 0;
  const isAsking = ({ heading, content }: Part) => content.length > 0 && asks(heading.text);
  const questions = inside.filter(isQuestion);
  const asking = inside.filter(isAsking);
  const isWhole =
    questions.length >= leastInFaq &&
    asking.length * 2 >= questions.length &&
    asking.every(isQuestion) &&
    outside.filter(isAsking).length < questions.length;
  if (!isWhole) return parts;
  return parts.flatMap((part) => {
    if (part.heading.faq === faq) return [part];
    return part.heading.level < level ? [{ ...part, content: [] }] : [];
  });
}

/** Beside so many questions as a share of all, what doesn't ask and has a heading of its own is a box of the page. */
const mostlyQuestions = 0.75;

/**
 * Leaves out boxes ("Opening hours", "At a glance") of a page whose questions are marked in another way than its headings.
 * They are recognised by a heading of the page's own that doesn't ask, or by terms of which none asks.
 */
function withoutBoxes(entries: OutlineEntry[], level: number): OutlineEntry[] {
  const isAsking = ({ heading }: OutlineEntry) => asks(heading.text);
  const sections = Map.groupBy(entries, ({ section }) => section);
  const asking = entries.filter(isAsking).length;
  if (asking < 3 || asking < entries.length * mostlyQuestions - 1) return entries;
  return entries.filter((entry) => {
    if (isAsking(entry)) return true;
    const { heading, section } = entry;
    if (heading.level < level) return false;
    return !heading.isTerm || sections.get(section)?.some(isAsking);
  });
}

/** The questions of a page that are answered on other pages: lists of links that mostly ask. */
export function indexOf(items: OutlineItem[], title: string): IndexLink[] {
  return partsOf([{ kind: "heading", level: 1, text: title, anchor: undefined }, ...items])
    .filter(isIndex)
    .flatMap(({ heading, content }) =>
      linksIn(content).map(({ text, url }) => ({ section: heading.text, question: text, url })),
    );
}

/** Besides its links such a part says no more than how many they are. */
const mostBesideLinks = 60;

function isIndex({ content }: Part): boolean {
  const links = linksIn(content);
  const asking = links.filter(({ text }) => asks(text)).length;
  const rest = content
    .filter((item) => !item.links)
    .reduce((sum, { words }) => sum + words.length, 0);
  return asking > 0 && asking * 2 >= links.length && rest <= mostBesideLinks;
}

function linksIn(content: readonly Content[]): { text: string; url: string }[] {
  return content.flatMap(({ links = [] }) => links);
}

function partsOf(items: OutlineItem[]): Part[] {
  const parts: Part[] = [];
  for (const item of items) {
    if (item.kind === "heading") parts.push({ heading: item, content: [] });
    else parts.at(-1)?.content.push(item);
  }
  const read = withoutNoise(parts);
  const titles = read.filter(({ heading }) => heading.level === 1);
  // A lone first-level heading is the page's title: its text introduces the page.
  return read.map((part) => {
    const isTitle = titles.length === 1 && part === titles[0] && !isIndex(part);
    const isContents = part.content.every((content) => content.contents);
    return isTitle || isContents ? { ...part, content: [] } : part;
  });
}

/** Leaves out the parts that answer nothing, with the headings of the page's own below them. */
function withoutNoise(parts: Part[]): Part[] {
  let below = Number.POSITIVE_INFINITY;
  return parts.filter(({ heading }) => {
    if (heading.level > below && heading.level < storey) return false;
    const noise = heading.level > 1 && opensNoise(heading.text);
    below = noise && !isContentsHeading(heading.text) ? heading.level : Number.POSITIVE_INFINITY;
    return !noise;
  });
}

function questionLevel(parts: Part[]): number | undefined {
  const below = deepestBelow(parts);
  // The page's title is no question: what is below doesn't answer it.
  const answered = parts.filter(({ heading, content }, i) => {
    return content.length > 0 || (heading.level > 1 && (below[i] ?? 0) > heading.level);
  });
  const levels = [...Map.groupBy(answered, ({ heading }) => heading.level)].map(([level, all]) => {
    const questions = all.filter(({ heading }) => asks(heading.text)).length;
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

/** Text above the questions of a section that is worth an entry has more characters than this. */
const longIntroduction = 80;

/**
 * Raises questions one level below the others to their level, where the heading above them is the name of a section: it
 * doesn't ask, or it has no text of its own.
 */
function raiseQuestions(parts: Part[], level: number): Part[] {
  const raised: Part[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as Part;
    if (part.heading.level !== level) {
      raised.push(part);
      continue;
    }
    let end = i + 1;
    while ((parts[end]?.heading.level ?? 0) > level) end += 1;
    const below = parts.slice(i + 1, end);
    const first = below.reduce((least, { heading }) => Math.min(least, heading.level), Infinity);
    const asking = below.filter(
      ({ heading, content }) => heading.level === first && content.length > 0 && asks(heading.text),
    );
    const isSection = asking.length > 1 && (!asks(part.heading.text) || part.content.length === 0);
    if (!isSection) {
      raised.push(part);
      continue;
    }
    const section = part.heading.text;
    const words = part.content.reduce((sum, { words }) => sum + words.trim().length, 0);
    if (words > longIntroduction) raised.push({ ...part, section });
    for (const question of below) {
      const isRaised = question.heading.level === first;
      raised.push(
        isRaised ? { ...question, heading: { ...question.heading, level }, section } : question,
      );
    }
    i += below.length;
  }
  return raised;
}

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

/** So many questions in a row share the answer below them; in a longer row they have none. */
const mostInRow = 3;

function toEntries(parts: Part[], level: number, title: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let section = title;
  let neighbours: string | undefined;
  const below = deepestBelow(parts);
  for (const [i, part] of parts.entries()) {
    const { heading } = part;
    const content = part.content.length > 0 ? part.content : sharedAnswer(parts, i, level);
    if (heading.level >= level) {
      if (content.length > 0) entries.push({ section: part.section ?? section, heading, content });
    } else if ((below[i] ?? 0) >= level) {
      section = heading.text;
      neighbours = undefined;
      if (content.length > 0 && asks(section)) entries.push({ section, heading, content });
    } else if (content.length > 0) {
      neighbours ??= heading.text;
      entries.push({ section: neighbours, heading, content });
    }
  }
  return entries;
}

/** The answer of a question without one, if others follow at once that have it. */
function sharedAnswer(parts: readonly Part[], at: number, level: number): Content[] {
  const isAsked = (part: Part | undefined) =>
    part?.heading.level === level && asks(part.heading.text);
  const isBare = (part: Part | undefined) => isAsked(part) && part?.content.length === 0;
  let [first, last] = [at, at];
  while (isBare(parts[first - 1])) first -= 1;
  while (isBare(parts[last])) last += 1;
  const answered = parts[last];
  const isShared = last > at && isAsked(answered) && last - first < mostInRow;
  return isShared ? (answered?.content ?? []) : [];
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
