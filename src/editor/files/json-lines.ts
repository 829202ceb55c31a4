/** A line of a `.jsonl` file that holds a value; `line` counts from 1. */
export interface JsonLine {
  line: number;
  value: unknown;
}

/** The values of a `.jsonl` file. @throws SyntaxError that names the line */
export function readLines(text: string): JsonLine[] {
  return text.split("\n").flatMap((raw, i) => {
    if (raw.trim() === "") return [];
    try {
      return [{ line: i + 1, value: JSON.parse(raw) as unknown }];
    } catch (cause) {
      throw new SyntaxError(`line ${i + 1} is not JSON`, { cause });
    }
  });
}

/** Changes to a `.jsonl` file. */
export interface LineChanges {
  /** By line: what it holds from now on; undefined: nothing, it goes. */
  replaced: ReadonlyMap<number, object | undefined>;
  /** New lines. Each stands after the last line of its group, or at the end. */
  added: readonly { value: object; group: string }[];
  /** The group of a line that is there. */
  groupOf(line: number): string | undefined;
}

/** A file's text with the origin of every line. */
export interface WrittenLines {
  text: string;
  /** By line of the new text: the line that it was, or the index of the added one. */
  origins: Map<number, { line: number } | { added: number }>;
}

/** The text of a `.jsonl` file after changes. Lines that aren't changed keep their bytes. */
export function writeLines(text: string, { replaced, added, groupOf }: LineChanges): WrittenLines {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const write = (value: object) => inStyleOf(text, value);
  const raws = text.split(/(?<=\n)/);
  const kept = raws.flatMap((raw, i) => {
    const line = i + 1;
    if (!replaced.has(line)) return raw === "" ? [] : [{ raw, line }];
    const value = replaced.get(line);
    return value === undefined
      ? []
      : [{ raw: write(value) + (/\r?\n$/.exec(raw)?.[0] ?? ""), line }];
  });
  const last = kept.at(-1);
  if (last && added.length > 0 && !last.raw.endsWith("\n")) last.raw += newline;
  const ends = new Map<string, number>();
  for (const [at, { line }] of kept.entries()) {
    const group = groupOf(line);
    if (group !== undefined) ends.set(group, at);
  }
  const after = Map.groupBy(
    added.map(({ value, group }, index) => ({
      value,
      index,
      at: ends.get(group) ?? kept.length - 1,
    })),
    ({ at }) => at,
  );
  const origins: WrittenLines["origins"] = new Map();
  const written: string[] = [];
  const addAfter = (at: number) => {
    for (const { value, index } of after.get(at) ?? []) {
      written.push(write(value) + newline);
      origins.set(written.length, { added: index });
    }
  };
  addAfter(-1);
  for (const [at, { raw, line }] of kept.entries()) {
    written.push(raw);
    origins.set(written.length, { line });
    addAfter(at);
  }
  return { text: written.join(""), origins };
}

/** Without spaces, as the shipped files are, unless the file has them. */
function inStyleOf(text: string, value: object): string {
  if (!/^\s*\{ ?"\w+": /.test(text)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([name, held]) => `${JSON.stringify(name)}: ${JSON.stringify(held)}`,
  );
  return `{${fields.join(", ")}}`;
}
