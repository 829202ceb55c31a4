import { createHash } from "node:crypto";
import { PackedPhrasings, type PhrasingSummary, summaryOf } from "./packed-phrasings.ts";
import type { Block, Entry, OtherTopics, Phrasing, Scenario, SmallTalk } from "./schema.ts";

/**
 * Everything the bot knows in one language: what it can answer, and how people ask for it. It is loaded once, checked, and
 * never changed; new data makes a new one.
 */
export interface Knowledge {
  language: string;
  sections: Section[];
  entries: readonly FaqEntry[];
  /** They may be packed: whoever needs to know only how many there are asks for {@link phrasingSummary}. */
  readonly phrasings: readonly Phrasing[];
  /** Messages with their right answers, to measure on: the matcher never learns from them. */
  scenarios: readonly Scenario[];
  /** Chat spellings and abbreviations, each with the words it stands for. */
  slang: ReadonlyMap<string, string>;
  smallTalk: SmallTalk;
  /** What else a message may be about: other products, say. */
  otherTopics: OtherTopics;
  /** By id, or by the short key that buttons carry. */
  entry(idOrKey: string): FaqEntry | undefined;
  section(key: string): Section | undefined;
}

/** A chapter of the FAQ with its entries in the page's order. */
export interface Section {
  key: string;
  title: string;
  entries: FaqEntry[];
}

/** An entry as the bot uses it: with its address, and with the official text where a scrape has it. */
export interface FaqEntry extends Entry {
  key: string;
  /** The language that it's written in. */
  language: string;
  url: string | undefined;
  official: Block[] | undefined;
}

/**
 * A short name for a long id. Callback data has 64 bytes at most, as many as an id, so buttons carry the first 8 characters
 * of the id's SHA-256 (48 bits) in base64url. It never changes, so that old buttons keep working.
 */
export function keyOf(id: string): string {
  return createHash("sha256").update(id).digest("base64url").slice(0, 8);
}

const noOtherTopics: OtherTopics = { own: [], others: {} };

const noSmallTalk: SmallTalk = { greeting: [], thanks: [], goodbye: [], who: [] };

/** The packed phrasings of a knowledge, which a changed copy of it hasn't. */
const packedIn = new WeakMap<Knowledge, PackedPhrasings>();

/** What was found out of phrasings that aren't packed. */
const summaries = new WeakMap<readonly Phrasing[], PhrasingSummary>();

/** Phrasings as a knowledge keeps them. */
export type KeptPhrasings = readonly Phrasing[] | PackedPhrasings;

/** A knowledge's phrasings for another one, packed if they are. */
export function keptPhrasings(knowledge: Knowledge): KeptPhrasings {
  return packedIn.get(knowledge) ?? knowledge.phrasings;
}

/** What is known of a knowledge's phrasings; they aren't unpacked for it. */
export function phrasingSummary(knowledge: Knowledge): PhrasingSummary {
  const packed = packedIn.get(knowledge);
  if (packed) return packed.summary;
  const { phrasings } = knowledge;
  const summary = summaries.get(phrasings) ?? summaryOf(phrasings);
  summaries.set(phrasings, summary);
  return summary;
}

/** Creates a Knowledge from checked entries and phrasings. */
export function createKnowledge(
  language: string,
  entries: FaqEntry[],
  phrasings: KeptPhrasings,
  {
    slang = new Map(),
    smallTalk = noSmallTalk,
    otherTopics = noOtherTopics,
    scenarios = [],
  }: Partial<Pick<Knowledge, "slang" | "smallTalk" | "otherTopics" | "scenarios">> = {},
): Knowledge {
  const byName = new Map(entries.flatMap((e) => [[e.id, e] as const, [e.key, e] as const]));
  const sections = sectionsOf(entries);
  const sectionByKey = new Map(sections.map((section) => [section.key, section]));
  const isPacked = phrasings instanceof PackedPhrasings;
  const knowledge: Knowledge = {
    language,
    sections,
    entries,
    get phrasings() {
      return isPacked ? phrasings.all() : phrasings;
    },
    scenarios,
    slang,
    smallTalk,
    otherTopics,
    entry: (name) => byName.get(name),
    section: (key) => sectionByKey.get(key),
  };
  if (isPacked) packedIn.set(knowledge, phrasings);
  return knowledge;
}

function sectionsOf(entries: FaqEntry[]): Section[] {
  const grouped = Map.groupBy(entries, (entry) => entry.section);
  return [...grouped].map(([title, entries]) => ({ key: keyOf(`#${title}`), title, entries }));
}
