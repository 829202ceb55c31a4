import { isDeepStrictEqual } from "node:util";
import type { DraftBlock, DraftEntry } from "../protocol.ts";
import { draftEntrySchema } from "../protocol.ts";
import { entryRanges } from "./entry-ranges.ts";

/** The order of an entry's fields in the shipped data. */
const fieldOrder = ["id", "section", "question", "short", "answer", "related", "source"] as const;

const defaultSection = "Questions";

/** How a file is laid out: what a line ends with, how far entries are indented, and by how much per level. */
interface Layout {
  newline: string;
  prefix: string;
  indent: string;
}

const shippedLayout: Layout = { newline: "\n", prefix: "    ", indent: "  " };

/**
 * The text of a `faq.json` after changes. Entries that aren't changed keep their bytes, so that a diff shows only what was
 * changed. A new entry stands where it stood among those of the scrape, else after the last one of its section.
 *
 * @param json the text before; undefined where there is no file yet
 * @param changed entries that are new or changed
 * @param removed the ids of those that are gone
 * @param order the ids of all entries before the changes, those of the scrape included, in the bot's order
 */
export function writeFaq(
  json: string | undefined,
  changed: readonly DraftEntry[],
  removed: readonly string[],
  order: readonly string[] = [],
): string {
  const text = json ?? `{\n  "entries": []\n}\n`;
  const { list, entries: ranges } = entryRanges(text);
  const layout = layoutOf(text, ranges[0]?.start);
  const gone = new Set(removed);
  const wanted = new Map(changed.map((entry) => [entry.id, entry]));
  const items = ranges.map(({ start, end }, at) => {
    const raw = text.slice(start, end);
    const before = text.slice(ranges[at - 1]?.end ?? list.start + 1, start);
    const own: unknown = JSON.parse(raw);
    const entry = draftEntrySchema.parse(own);
    const draft = wanted.get(entry.id);
    wanted.delete(entry.id);
    const isSame = !draft || isDeepStrictEqual(trimmed(draft), trimmed(entry));
    const written = isSame ? raw : serialize(trimmed(draft), layout, own as object);
    return { id: entry.id, section: (draft ?? entry).section, raw: written, before };
  });
  const between = `,${layout.newline}${layout.prefix}`;
  const kept = items.filter(({ id }) => !gone.has(id));
  for (const entry of wanted.values()) {
    if (gone.has(entry.id)) continue;
    const item = { id: entry.id, section: entry.section, before: between };
    const raw = serialize(trimmed(entry), layout, {});
    kept.splice(placeOf(entry, kept, order), 0, { ...item, raw });
  }
  const opening = items[0]?.before ?? `${layout.newline}${layout.prefix}`;
  const closing =
    ranges.length > 0
      ? text.slice(ranges.at(-1)?.end, list.end)
      : `${layout.newline}${layout.prefix.slice(0, -layout.indent.length)}]`;
  const body = kept.map(({ raw, before }, at) => {
    if (at === 0) return opening + raw;
    return (before.includes(",") ? before : between) + raw;
  });
  const inside = kept.length > 0 ? body.join("") + closing : "]";
  return text.slice(0, list.start + 1) + inside + text.slice(list.end);
}

/** Where a new entry goes among those of the file. */
function placeOf(
  { id, section }: DraftEntry,
  kept: readonly { id: string; section: string }[],
  order: readonly string[],
): number {
  const own = order.indexOf(id);
  if (own < 0) {
    const last = kept.findLastIndex((other) => other.section === section);
    return last < 0 ? kept.length : last + 1;
  }
  const before = new Set(order.slice(0, own));
  return kept.findLastIndex((other) => before.has(other.id)) + 1;
}

function layoutOf(text: string, firstEntry: number | undefined): Layout {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (firstEntry === undefined) return { ...shippedLayout, newline };
  const line = text.slice(text.lastIndexOf("\n", firstEntry - 1) + 1, firstEntry);
  if (!/^[ \t]+$/.test(line)) return { ...shippedLayout, newline };
  return { newline, prefix: line, indent: line.slice(0, Math.ceil(line.length / 2)) };
}

/** @param before the entry as the file had it, whose fields stay in their order */
function serialize(entry: DraftEntry, layout: Layout, before: object): string {
  const fields: Partial<DraftEntry> = { ...entry };
  if (entry.short === undefined || entry.short === "") delete fields.short;
  if (entry.section === defaultSection && !("section" in before)) delete fields.section;
  if (entry.related.length === 0 && !("related" in before)) delete fields.related;
  const names = orderedFields(Object.keys(before)).filter((name) => name in fields);
  const ordered = Object.fromEntries(
    names.map((name) => [name, name === "answer" ? entry.answer.map(blockOf) : fields[name]]),
  );
  const json = JSON.stringify(ordered, null, layout.indent);
  return json.replaceAll("\n", layout.newline + layout.prefix);
}

/** The file's own order if it isn't the shipped one, with new fields at the end. */
function orderedFields(before: readonly string[]): readonly (typeof fieldOrder)[number][] {
  const own = fieldOrder.filter((name) => before.includes(name));
  const isShipped = own.every(
    (name, at) => before.filter((n) => own.includes(n as never))[at] === name,
  );
  if (isShipped) return fieldOrder;
  const kept = before.filter((name): name is (typeof fieldOrder)[number] =>
    fieldOrder.includes(name as never),
  );
  return [...kept, ...fieldOrder.filter((name) => !kept.includes(name))];
}

function blockOf(block: DraftBlock): DraftBlock {
  switch (block.type) {
    case "paragraph":
    case "quote":
      return { type: block.type, html: block.html };
    case "list":
      return { type: block.type, items: block.items };
    case "steps":
      return { type: block.type, platform: block.platform, items: block.items };
  }
}

/** Without spaces around texts, which mean nothing. */
function trimmed(entry: DraftEntry): DraftEntry {
  const { short, ...rest } = entry;
  return {
    ...rest,
    section: entry.section.trim(),
    question: entry.question.trim(),
    ...(short?.trim() ? { short: short.trim() } : {}),
    answer: entry.answer.map((block) =>
      "html" in block
        ? { ...block, html: block.html.trim() }
        : { ...block, items: block.items.map((item) => item.trim()) },
    ),
  };
}
