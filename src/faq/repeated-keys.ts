/** A key that an object has once more, and the line of the text on which it stands again, from 1. */
export interface RepeatedKey {
  key: string;
  line: number;
}

/** Not the whole of a text between quotation marks: on a long one a regular expression runs out of stack. */
const signs = /\\.|["{}:\n]/g;

/**
 * The keys that an object in a text of JSON has more than once: JSON.parse silently keeps the last value alone.
 * @param json a text that JSON.parse takes
 */
export function repeatedKeys(json: string): RepeatedKey[] {
  const repeated: RepeatedKey[] = [];
  const open: Set<string>[] = [];
  let line = 1;
  let begin: number | undefined; // of the text that is open
  let text = ""; // the last one that was closed, with its marks
  for (const { 0: sign, index } of json.matchAll(signs)) {
    if (sign === '"') {
      if (begin !== undefined) text = json.slice(begin, index + 1);
      begin = begin === undefined ? index : undefined;
    } else if (begin !== undefined) continue;
    else if (sign === "{") open.push(new Set());
    else if (sign === "}") open.pop();
    else if (sign === "\n") line += 1;
    else {
      const key: string = JSON.parse(text);
      if (open.at(-1)?.has(key)) repeated.push({ key, line });
      open.at(-1)?.add(key);
    }
  }
  return repeated;
}
