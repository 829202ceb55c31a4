import type { KnownHeadings } from "./known.ts";
import { type Chunk, chunksOf, isQuestionLine, isTitle, mend, titleWords } from "./reader-text.ts";

/** A group of a table of contents: its name, and whether links to questions follow it. */
interface ContentsGroup {
  name: string;
  hasLinks: boolean;
}

/**
 * Turns the text that a reader view gives into Markdown with headings. Such a text is Markdown whose
 * headings are bare lines, and whose paragraphs may be torn by page breaks. Which lines are headings is
 * told by, in this order:
 *
 * - the entries that are known already, by title;
 * - "Q: " at the start of a line;
 * - the table of contents: its groups are the sections, a group without links is an entry itself;
 * - a short line right above a question or right above another short line is a section;
 * - in a section without "Q: ", short lines are questions; a line after a colon is a label or caption;
 * - in the answer to a "Q: ", two short lines and more divide the answer, but a single one divides
 *   nothing: it opens a section that has text of its own.
 */
export function readerToMarkdown(text: string, known: KnownHeadings): string {
  const chunks = mend(chunksOf(unescapeTwice(text)));
  const [first] = chunks;
  const hasTitle = first && isTitle(first) && !isQuestionLine(first.lines[0] ?? "");
  const title = hasTitle ? chunks.shift()?.lines[0] : undefined;
  const { groups, body } = takeContents(chunks);
  const lines = new Classifier(body, groups, known).print();
  return [...(title ? [`# ${title}`] : []), ...lines].join("\n\n");
}

/** Some reader views escape a dollar sign twice; once is all that Markdown takes back. */
function unescapeTwice(text: string): string {
  return text.replace(/(?<!\\)\\+\$/g, "$");
}

const isLinkList = ({ lines }: Chunk) =>
  lines.every((line) => /^[-*]\s+\[.*\]\([^()]*\)$/.test(line));

/** Takes the table of contents off the top: lists of links, each below the name of a section. */
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

/** Names at the end of the contents, without links of their own: titles before the first section's. */
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

/** How the section that a line stands in is built: of questions, or it is an entry with siblings. */
type Mode = "questions" | "own";

/** What a line is. */
type Kind = "section" | "question" | "label" | "text";

/** What can be told of a chunk by itself and its neighbours. */
interface Signs {
  asks: boolean;
  title: boolean;
  followsColon: boolean;
  group: ContentsGroup | undefined;
}

class Classifier {
  private readonly chunks: Chunk[];
  private readonly signs: Signs[];
  private readonly known: KnownHeadings;
  /** For every chunk, how many short lines divide the answer that it stands in. */
  private readonly divisions: number[];
  private mode: Mode = "questions";
  /** The section has had a "Q: " already. */
  private asked = false;

  constructor(chunks: Chunk[], groups: ContentsGroup[], known: KnownHeadings) {
    this.chunks = chunks;
    this.known = known;
    this.signs = signsOf(chunks, findGroups(chunks, groups));
    this.divisions = this.countDivisions();
  }

  print(): string[] {
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
    const known = this.known.kindOf(line);
    if (known === "question") return "question";
    if (known !== undefined) return this.open(known === "own" ? "own" : "questions");
    if (!this.signs[i]?.title) return "text";
    return this.isSection(i) ? this.open(this.modeOf(i)) : this.inSection(i);
  }

  private open(mode: Mode): "section" {
    this.mode = mode;
    this.asked = false;
    return "section";
  }

  /** A title that is not a section's by its own signs. */
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
    // A short line with nothing after it is the end of an answer, whatever it looks like.
    const title = !asks && i + 1 < chunks.length && isTitle(chunk);
    const followsColon = /[:：]$/u.test(chunks[i - 1]?.lines.at(-1) ?? "");
    return { asks, title, followsColon, group: title ? groups.get(i) : undefined };
  });
}

/**
 * The chunks that carry the names of the contents, by index. Contents shorten names ("General" for
 * "General Questions") and word them with more ("Contact Support" for "Support"), so where no title has
 * the very name, one that starts or ends with it, or that it starts or ends with, has it.
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

/** What a name starts and ends with, in whole words, without the name itself; never more words than a title has. */
function endsOf(name: string): string[] {
  const words = name.split(" ");
  const most = Math.min(words.length - 1, titleWords);
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((count) => {
    return [words.slice(0, count).join(" "), words.slice(-count).join(" ")];
  });
}

/** The words of a name in small letters without a plural's s. */
function stems(name: string): string {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/(?<=..)s$/, ""))
    .join(" ");
}
