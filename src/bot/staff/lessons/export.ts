import { normalisePhrasing } from "../../../faq/check.ts";
import { type Phrasing, phrasingSchema } from "../../../faq/schema.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";

/** What has become of a file of phrasings, and of the lessons that were to be taken into it. */
export interface Export {
  /** The file's new text. */
  text: string;
  /** How many lines are new. */
  added: number;
  /** The lessons of which the file now says everything. */
  taken: StoredLesson[];
  /** What could not be taken in, and why, in words for the maintainer. */
  left: string[];
}

/**
 * Takes lessons into a file of phrasings. New lines stand behind those of the same entry, in the order in which they were
 * taught, so that a reader of the changes sees them among their like; all other lines stay as they are.
 *
 * @param text the file, `phrasings.jsonl`, without mistakes
 * @param lessons those of the file's language; what is not to be taken in is passed over
 * @param ids those of the entries
 */
export function takenInto(
  text: string,
  lessons: readonly StoredLesson[],
  ids: ReadonlySet<string>,
): Export {
  const lines = text.split("\n");
  while (lines.at(-1)?.trim() === "") lines.pop();
  const known = lines.map(phrasingIn);
  const said = new Map(
    known.flatMap((one) => (one ? [[normalisePhrasing(one.text), one.id]] : [])),
  );
  const news: Phrasing[] = [];
  const taken: StoredLesson[] = [];
  const left: string[] = [];
  for (const lesson of lessons.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const { entry, wordings, state } = lesson;
    if (state !== "live" || entry === null) continue;
    const before = left.length;
    if (entry !== "" && !ids.has(entry))
      left.push(`lesson ${lesson.id}: no entry has the id "${entry}"`);
    else {
      for (const wording of wordings) {
        const key = normalisePhrasing(wording);
        const other = said.get(key);
        if (other === undefined) news.push({ text: wording, id: entry });
        else if (other !== entry)
          left.push(`"${wording}" is a phrasing of ${nameOf(other)}, not of ${nameOf(entry)}`);
        if (other === undefined) said.set(key, entry);
      }
    }
    if (left.length === before) taken.push(lesson);
  }
  return { text: withLines(lines, known, news), added: news.length, taken, left };
}

function withLines(
  lines: readonly string[],
  known: readonly (Phrasing | undefined)[],
  news: readonly Phrasing[],
): string {
  const last = new Map(known.flatMap((one, i) => (one ? [[one.id, i]] : [])));
  const behind = Map.groupBy(news, ({ id }) => last.get(id) ?? lines.length - 1);
  const written = (at: number) => (behind.get(at) ?? []).map((one) => JSON.stringify(one));
  const all = [...written(-1), ...lines.flatMap((line, at) => [line, ...written(at)])];
  return all.map((line) => `${line}\n`).join("");
}

function phrasingIn(line: string): Phrasing | undefined {
  return line.trim() === "" ? undefined : phrasingSchema.parse(JSON.parse(line));
}

function nameOf(id: string): string {
  return id === "" ? "no entry" : `"${id}"`;
}
