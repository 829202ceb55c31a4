/** A stretch of a text, in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;

/**
 * Where the entries of a `faq.json` stand in its text, so that those that aren't changed can keep their bytes.
 *
 * @param json valid JSON: an object with a list of objects called `entries`
 * @returns the list with its brackets, and each entry
 */
export function entryRanges(json: string): { list: Range; entries: Range[] } {
  const entries: Range[] = [];
  const list = { start: 0, end: 0 };
  let depth = 0;
  let key = "";
  let isInList = false;
  let start = 0;
  for (const { 0: token, index } of json.matchAll(tokens)) {
    if (token.startsWith('"')) {
      if (depth === 1) key = JSON.parse(token);
      continue;
    }
    if (token === "{" || token === "[") {
      depth++;
      if (depth === 2 && key === "entries" && token === "[") {
        isInList = true;
        list.start = index;
      } else if (depth === 3 && isInList) start = index;
      continue;
    }
    if (depth === 3 && isInList) entries.push({ start, end: index + 1 });
    if (depth === 2 && isInList) {
      isInList = false;
      list.end = index + 1;
    }
    depth--;
  }
  return { list, entries };
}
