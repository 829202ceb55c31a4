import { entryRanges } from "./entry-ranges.ts";

/**
 * The text of an `official.json` without some entries. All else keeps its bytes: a file as the scrape wrote it stays laid
 * out as the scrape writes it.
 *
 * @param json valid JSON: an object with a list of objects called `entries`
 * @param removed the ids of entries that are gone
 */
export function withoutOfficial(json: string, removed: ReadonlySet<string>): string {
  const { list, entries } = entryRanges(json);
  const kept = entries
    .map(({ start, end }, at) => ({
      raw: json.slice(start, end),
      before: json.slice(entries[at - 1]?.end ?? list.start + 1, start),
    }))
    .filter(({ raw }) => !removed.has((JSON.parse(raw) as { id: string }).id));
  const [first] = entries;
  const opening = json.slice(list.start + 1, first?.start);
  const closing = json.slice(entries.at(-1)?.end, list.end);
  const body = kept.map(({ raw, before }, at) => (at === 0 ? opening : before) + raw).join("");
  const inside = kept.length > 0 ? body + closing : "]";
  return json.slice(0, list.start + 1) + inside + json.slice(list.end);
}
