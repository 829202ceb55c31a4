import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Phrasing } from "./schema.ts";

/** What is known of phrasings without reading them. */
export interface PhrasingSummary {
  /** How many there are. */
  count: number;
  /** How many are for an entry. */
  forEntries: number;
  /** The ids that they are for; an empty one among them stands for no entry. */
  ids: readonly string[];
  /** The SHA-256 of their texts and ids, in hexadecimal: with it, what was learned from them is found again. */
  digest: string;
}

/** Summarises phrasings. */
export function summaryOf(phrasings: readonly Phrasing[]): PhrasingSummary {
  return {
    count: phrasings.length,
    forEntries: phrasings.filter(({ id }) => id !== "").length,
    ids: [...new Set(phrasings.map(({ id }) => id))],
    digest: createHash("sha256")
      .update(phrasings.map(({ id, text }) => `${id}\0${text}\0`).join(""))
      .digest("hex"),
  };
}

/**
 * Phrasings in a tenth of their memory. They're unpacked when they are read, which is seldom: to train a matcher, to load a
 * trained one, and to check lessons.
 */
export class PackedPhrasings {
  readonly summary: PhrasingSummary;
  private readonly bytes: Uint8Array;
  /** They're kept as long as somebody uses them. */
  private unpacked: WeakRef<readonly Phrasing[]> | undefined;

  /** @param bytes as {@link PackedPhrasings.pack} makes them */
  constructor(summary: PhrasingSummary, bytes: Uint8Array) {
    this.summary = summary;
    this.bytes = bytes;
  }

  static pack(phrasings: readonly Phrasing[]): { summary: PhrasingSummary; bytes: Uint8Array } {
    const summary = summaryOf(phrasings);
    const numbers = new Map(summary.ids.map((id, number) => [id, number]));
    const lines: PackedLine[] = phrasings.map(({ text, id }) => [text, numbers.get(id) ?? -1]);
    return { summary, bytes: deflateRawSync(JSON.stringify(lines), { level: 1 }) };
  }

  all(): readonly Phrasing[] {
    const known = this.unpacked?.deref();
    if (known) return known;
    const lines: PackedLine[] = JSON.parse(inflateRawSync(this.bytes).toString());
    const phrasings = lines.map(([text, number]) => ({ text, id: this.summary.ids[number] ?? "" }));
    this.unpacked = new WeakRef(phrasings);
    return phrasings;
  }
}

/** The number is that of the id in the summary. */
type PackedLine = [text: string, id: number];
