/** A key that an object has already, and the line of its repetition, from 1. */
export interface RepeatedKey {
  key: string;
  line: number;
}

/** Matches no whole string: on a long one a regular expression runs out of stack. */
const tokens = /\\.|["{}:\n]/g;

/**
 * The keys that an object in JSON has more than once: JSON.parse silently keeps only the last value.
 *
 * @param json valid JSON
 */
export function repeatedKeys(json: string): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: Set<string>[] = [];
  let line = 1;
  let start: number | undefined; // of the open string
  let string = ""; // the last closed one, with its quotation marks
  for (const { 0: token, index } of json.matchAll(tokens)) {
    if (token === '"') {
      if (start !== undefined) string = json.slice(start, index + 1);
      start = start === undefined ? index : undefined;
    } else if (start !== undefined) continue;
    else if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (token === "\n") line += 1;
    else {
      const key: string = JSON.parse(string);
      if (open.at(-1)?.has(key)) repeated.push({ key, line });
      open.at(-1)?.add(key);
    }
  }
  return repeated;
}
