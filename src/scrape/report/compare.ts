import { plainText } from "../../faq/plain-text.ts";
import type { PreviousEntry } from "../previous-entries.ts";
import { wording } from "../questions/hash.ts";
import type { ScrapedEntry } from "../questions/read.ts";
import type { Baseline } from "./baseline.ts";

/** What a scrape changes. An entry can be moved, renamed and changed at the same time. */
export interface Comparison {
  added: ScrapedEntry[];
  removed: PreviousEntry[];
  /** Their wording has changed. */
  changed: ScrapedEntry[];
  moved: { entry: ScrapedEntry; from: string }[];
  renamed: { entry: ScrapedEntry; from: PreviousEntry }[];
  unchanged: number;
}

/** Compares a scrape with the previous entries. */
export function compare(
  before: readonly PreviousEntry[],
  after: readonly ScrapedEntry[],
): Comparison {
  const pairs = pairUp(before, after);
  const matched = new Set(pairs.map(({ old }) => old));
  const found = new Set(pairs.map(({ entry }) => entry));
  const changed = pairs.filter(
    ({ old, entry }) => old.hash !== undefined && old.hash !== entry.hash,
  );
  const titled = pairs.filter(({ old }) => !old.isTranslation);
  const moved = titled.filter(({ old, entry }) => old.section !== entry.section);
  const renamed = titled.filter(({ old, entry }) => isRenamed(old, entry));
  const touched = new Set([...changed, ...moved, ...renamed]);
  return {
    added: after.filter((entry) => !found.has(entry)),
    removed: before.filter((old) => !matched.has(old)),
    changed: changed.map(({ entry }) => entry),
    moved: moved.map(({ old, entry }) => ({ entry, from: old.section })),
    renamed: renamed.map(({ old, entry }) => ({ entry, from: old })),
    unchanged: pairs.length - touched.size,
  };
}

/** The answers of the knowledge base that are due for review, as their source has changed. */
export interface Reviews {
  /** The source entry has changed. */
  outdated: PreviousEntry[];
  /** The source entry is no longer on the page. */
  removed: PreviousEntry[];
}

/**
 * Finds the answers that were written from a text that has changed: those written from the page by its hash. Those of a
 * translation were written from the lender's text, so they're due where the page differs from its earlier scrape.
 */
export function findReviews(
  { knowledge, previous }: Pick<Baseline, "knowledge" | "previous">,
  after: readonly ScrapedEntry[],
  { changed }: Pick<Comparison, "changed">,
): Reviews {
  const hashes = new Map(after.map(({ id, hash }) => [id, hash]));
  const changedIds = new Set(changed.map(({ id }) => id));
  const earlier = previous.filter(({ isTranslation }) => !isTranslation);
  const wasThere = new Set(earlier.map(({ id }) => id));
  const isOutdated = ({ id, hash, isTranslation }: PreviousEntry) =>
    isTranslation
      ? changedIds.has(id)
      : hash !== undefined && hashes.has(id) && hashes.get(id) !== hash;
  const isGone = ({ id, hash, isTranslation }: PreviousEntry) =>
    isTranslation ? wasThere.has(id) && !hashes.has(id) : hash !== undefined && !hashes.has(id);
  return { outdated: knowledge.filter(isOutdated), removed: knowledge.filter(isGone) };
}

interface Pair {
  old: PreviousEntry;
  entry: ScrapedEntry;
}

/**
 * Pairs each entry with its previous version: by its id, else by the wording of its question or answer, as a page that
 * rewords a heading gives it a new anchor.
 */
function pairUp(before: readonly PreviousEntry[], after: readonly ScrapedEntry[]): Pair[] {
  const byId = new Map(before.map((old) => [old.id, old]));
  const same = after.flatMap((entry) => {
    const old = byId.get(entry.id);
    return old ? [{ old, entry }] : [];
  });
  const paired = new Set(same.map(({ old }) => old));
  const free = new Unpaired(before.filter((old) => !paired.has(old)));
  const fresh = after.filter((entry) => !byId.has(entry.id));
  const renamed = fresh.flatMap((entry) => {
    const old = free.take(entry);
    return old ? [{ old, entry }] : [];
  });
  return [...same, ...renamed];
}

/** The previous entries without a partner, by their wording. */
class Unpaired {
  private readonly places: Map<PreviousEntry, number>;
  private readonly questions: Map<string, PreviousEntry[]>;
  private readonly answers: Map<string, PreviousEntry[]>;

  constructor(entries: readonly PreviousEntry[]) {
    this.places = new Map(entries.map((entry, i) => [entry, i]));
    const latestFirst = entries.toReversed();
    this.questions = Map.groupBy(latestFirst, ({ question }) => wording(question));
    this.answers = Map.groupBy(latestFirst, ({ words }) => words ?? "");
    this.answers.delete("");
  }

  /** Takes the first with the same question or the same answer as a scraped entry. */
  take({ question, answer }: ScrapedEntry): PreviousEntry | undefined {
    if (this.places.size === 0) return undefined;
    const [first] = [
      this.next(this.questions.get(wording(question))),
      this.next(this.answers.get(wording(plainText(answer)))),
    ]
      .flatMap((entry) => entry ?? [])
      .sort((a, b) => (this.places.get(a) ?? 0) - (this.places.get(b) ?? 0));
    if (first) this.places.delete(first);
    return first;
  }

  /** The last of a list that is not taken yet; drops those that are. */
  private next(entries: PreviousEntry[] = []): PreviousEntry | undefined {
    for (let entry = entries.at(-1); entry; entry = entries.at(-1)) {
      if (this.places.has(entry)) return entry;
      entries.pop();
    }
    return undefined;
  }
}

function isRenamed(old: PreviousEntry, entry: ScrapedEntry): boolean {
  return old.id !== entry.id || wording(old.question) !== wording(entry.question);
}
