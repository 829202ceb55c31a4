import type { PreviousHeadings } from "../previous-entries.ts";
import {
  type Chunk,
  chunksOf,
  isQuestionLine,
  isTitle,
  joinTorn,
  titleWords,
} from "./reader-text.ts";

/** A group of a table of contents: its name, and whether links to questions follow. */
interface ContentsGroup {
  name: string;
  hasLinks: boolean;
}

/**
 * Converts the text of a reader view to Markdown with headings. Such a text is Markdown whose headings are bare lines and
 * whose paragraphs may be torn by page breaks. Headings are recognised by, in this order:
 *
 * - "Q: " at the start of a line;
 * - the titles of previous entries;
 * - the table of contents: its groups are sections, and a group without links is an entry itself;
 * - position: a short line right above a question or another short line is a section;
 * - in a section without "Q: ", short lines are questions, but a line after a colon is a label or a caption;
 * - in the answer to a "Q: ", two or more short lines divide the answer; a single one divides nothing, so it opens a
 *   section with text of its own.
 */
export function readerToMarkdown(text: string, previous: PreviousHeadings): string {
  const chunks = joinTorn(chunksOf(unescapeTwice(text)));
  const [first] = chunks;
  const hasTitle = first && isTitle(first) && !isQuestionLine(first.lines[0] ?? "");
  const title = hasTitle ? chunks.shift()?.lines[0] : undefined;
  const { groups, body } = takeContents(chunks);
  const lines = new Classifier(body, groups, previous).toMarkdown();
  return [...(title ? [`# ${title}`] : []), ...lines].join("\n\n");
}

/** Some reader views escape a dollar sign twice; once is all that Markdown takes back. */
function unescapeTwice(text: string): string {
  return text.replace(/(?<!\\)\\+\$/g, "$");
}

const isLinkList = ({ lines }: Chunk) =>
  lines.every((line) => /^[-*]\s+\[.*\]\([^()]*\)$/.test(line));

/** Splits off the table of contents: lists of links, each below the name of a section. */
function takeContents(chunks: Chunk[]): { groups: ContentsGroup[]; body: Chunk[] } {
  const start = chunks.findIndex(isLinkList);
  const firstQuestion = chunks.findIndex(({ lines }) => isQuestionLine(lines[0] ?? ""));
  if (start < 1 || (firstQuestion !== -1 && firstQuestion < start))
    return { groups: [], body: chunks };
  const region = chunks.slice(start - 1);
  let end = region.findIndex((chunk) => !isLinkList(chunk) && !isTitle(chunk));
  if (end === -1) end = region.length;
  const last = region.slice(0, end).findLastIndex(isLinkList);
  const groups = region.slice(0, last + 1).flatMap((chunk, i) => {
    const hasLinks = region[i + 1] !== undefined && isLinkList(region[i + 1] as Chunk);
    return isLinkList(chunk) ? [] : [{ name: chunk.lines[0] ?? "", hasLinks }];
  });
  return takeTrailing(groups, region.slice(last + 1));
}

/** Splits off the names without links at the end of the contents: titles before that of the first section. */
function takeTrailing(
  groups: ContentsGroup[],
  body: Chunk[],
): { groups: ContentsGroup[]; body: Chunk[] } {
  let taken = 0;
  while (isTrailing(body, taken)) taken += 1;
  const names = body
    .slice(0, taken)
    .map(({ lines }) => ({ name: lines[0] ?? "", hasLinks: false }));
  return { groups: [...groups, ...names], body: body.slice(taken) };
}

function isTrailing(chunks: Chunk[], index: number): boolean {
  const [first, second, third] = chunks.slice(index, index + 3);
  if (!first || !second || !third || !isTitle(first) || !isTitle(second)) return false;
  return isQuestionLine(third.lines[0] ?? "") || isTitle(third);
}

/** What the section of a line consists of: questions, or it is an entry of its own with siblings. */
type Mode = "questions" | "own";

/** What a line is. */
type Kind = "section" | "question" | "label" | "text";

/** What a chunk itself and its neighbours reveal. */
interface Signs {
  asks: boolean;
  title: boolean;
  followsColon: boolean;
  group: ContentsGroup | undefined;
}

class Classifier {
  private readonly chunks: Chunk[];
  private readonly signs: Signs[];
  private readonly previous: PreviousHeadings;
  /** By chunk: how many short lines divide its answer. */
  private readonly divisions: number[];
  private mode: Mode = "questions";
  /** Whether the section has had a "Q: " already. */
  private asked = false;

  constructor(chunks: Chunk[], groups: ContentsGroup[], previous: PreviousHeadings) {
    this.chunks = chunks;
    this.previous = previous;
    this.signs = signsOf(chunks, findGroups(chunks, groups));
    this.divisions = this.countDivisions();
  }

  toMarkdown(): string[] {
    return this.chunks.map((chunk, i) => {
      const line = chunk.lines[0] ?? "";
      const kind = chunk.lines.length === 1 ? this.classify(i, line) : "text";
      if (kind === "section") return `### ${line}`;
      if (kind === "question") return `#### ${line}`;
      if (kind === "label") return /[*_`]/.test(line) ? line : `**${line}**`;
      return chunk.lines.join("\n");
    });
  }

  private classify(i: number, line: string): Kind {
    if (this.signs[i]?.asks) {
      this.mode = "questions";
      this.asked = true;
      return "question";
    }
    const kind = this.previous.kindOf(line);
    if (kind === "question") return "question";
    if (kind !== undefined) return this.open(kind === "own" ? "own" : "questions");
    if (!this.signs[i]?.title) return "text";
    return this.isSection(i) ? this.open(this.modeOf(i)) : this.inSection(i);
  }

  private open(mode: Mode): "section" {
    this.mode = mode;
    this.asked = false;
    return "section";
  }

  /** Classifies a title whose own signs don't make it a section. */
  private inSection(i: number): Kind {
    if (this.mode === "questions" && this.asked && (this.divisions[i] ?? 0) > 1) return "label";
    if (this.signs[i]?.followsColon) return "text";
    if (this.mode === "own") return "section";
    return this.asked ? this.open("own") : "question";
  }

  private isSection(i: number): boolean {
    const { title, followsColon, group } = this.signs[i] ?? {};
    return title === true && !followsColon && (this.standsOverHeading(i) || group !== undefined);
  }

  private standsOverHeading(i: number): boolean {
    const next = this.signs[i + 1];
    return next !== undefined && (next.asks || next.title);
  }

  private modeOf(i: number): Mode {
    return this.standsOverHeading(i) || this.signs[i]?.group?.hasLinks ? "questions" : "own";
  }

  private countDivisions(): number[] {
    const answers: number[] = [];
    let answer = 0;
    for (const [i, { asks }] of this.signs.entries()) {
      if (asks || this.isSection(i)) answer += 1;
      answers.push(answer);
    }
    const titles = this.signs.map(({ title }, i) => title && !this.isSection(i));
    const counts = Map.groupBy(
      answers.filter((_, i) => titles[i]),
      (number) => number,
    );
    return answers.map((number) => counts.get(number)?.length ?? 0);
  }
}

function signsOf(chunks: Chunk[], groups: ReadonlyMap<number, ContentsGroup>): Signs[] {
  return chunks.map((chunk, i) => {
    const asks = isQuestionLine(chunk.lines[0] ?? "");
    // A short line at the end of the text ends an answer, whatever it looks like.
    const title = !asks && i + 1 < chunks.length && isTitle(chunk);
    const followsColon = /[:：]$/u.test(chunks[i - 1]?.lines.at(-1) ?? "");
    return { asks, title, followsColon, group: title ? groups.get(i) : undefined };
  });
}

/**
 * By index of a chunk: the group of the contents that it is the title of. Contents shorten titles ("General" for "General
 * Questions") and extend them ("Contact Support" for "Support"), so where no title has the exact name, one that starts or
 * ends with it will do, or one that it starts or ends with.
 */
function findGroups(chunks: Chunk[], groups: ContentsGroup[]): Map<number, ContentsGroup> {
  const titles = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const [i, chunk] of chunks.entries()) {
    const title = isTitle(chunk) ? stems(chunk.lines[0] ?? "") : "";
    if (title === "") continue;
    if (!titles.has(title)) titles.set(title, i);
    for (const part of endsOf(title)) if (!parts.has(part)) parts.set(part, i);
  }
  const found = groups.flatMap((group) => {
    const name = stems(group.name);
    const alike = [parts.get(name), ...endsOf(name).map((part) => titles.get(part))];
    const index = titles.get(name) ?? Math.min(...alike.filter((i) => i !== undefined));
    return Number.isFinite(index) ? [[index, group] as const] : [];
  });
  return new Map(found);
}

/** The beginnings and ends of a name in whole words, without the name itself, none longer than a title. */
function endsOf(name: string): string[] {
  const words = name.split(" ");
  const most = Math.min(words.length - 1, titleWords);
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((count) => {
    return [words.slice(0, count).join(" "), words.slice(-count).join(" ")];
  });
}

/** The words of a name in lower case, without a plural's s. */
function stems(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/(?<=..)s$/, ""))
    .join(" ");
}
