import { normalisePhrasing } from "../../../faq/check.ts";
import { type Phrasing, phrasingSchema } from "../../../faq/schema.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";

/** The result of an export. */
export interface Export {
  /** The new text of the file. */
  text: string;
  /** How many lines were added. */
  added: number;
  /** The lessons whose wordings are all in the file now. */
  exported: StoredLesson[];
  /** What couldn't be exported and why, in sentences for the maintainer. */
  problems: string[];
}

/**
 * Exports lessons to a file of phrasings. New lines follow those of the same entry, the oldest lesson first, so that a
 * reviewer sees them in context; all other lines stay as they are.
 *
 * @param text the valid text of the file, `phrasings.jsonl`
 * @param lessons those of the file's language; those that aren't in force or ask for a new entry are skipped
 * @param ids those of all entries
 */
export function exportLessons(
  text: string,
  lessons: readonly StoredLesson[],
  ids: ReadonlySet<string>,
): Export {
  const lines = text.split("\n");
  while (lines.at(-1)?.trim() === "") lines.pop();
  const phrasings = lines.map(parseLine);
  /** The ids of entries, by normalised phrasing. */
  const entries = new Map(
    phrasings.flatMap((phrasing) =>
      phrasing ? [[normalisePhrasing(phrasing.text), phrasing.id]] : [],
    ),
  );
  const added: Phrasing[] = [];
  const exported: StoredLesson[] = [];
  const problems: string[] = [];
  for (const lesson of lessons.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const { entry, wordings, state } = lesson;
    if (state !== "live" || entry === null) continue;
    const before = problems.length;
    if (entry !== "" && !ids.has(entry))
      problems.push(`lesson ${lesson.id}: no entry has the id "${entry}"`);
    else {
      for (const wording of wordings) {
        const key = normalisePhrasing(wording);
        const existing = entries.get(key);
        if (existing === undefined) {
          added.push({ text: wording, id: entry });
          entries.set(key, entry);
        } else if (existing !== entry)
          problems.push(
            `"${wording}" is a phrasing of ${nameOf(existing)}, not of ${nameOf(entry)}`,
          );
      }
    }
    if (problems.length === before) exported.push(lesson);
  }
  return { text: withLines(lines, phrasings, added), added: added.length, exported, problems };
}

/** The file's text with each new phrasing after the last one of its entry. */
function withLines(
  lines: readonly string[],
  phrasings: readonly (Phrasing | undefined)[],
  added: readonly Phrasing[],
): string {
  const last = new Map(phrasings.flatMap((phrasing, i) => (phrasing ? [[phrasing.id, i]] : [])));
  const following = Map.groupBy(added, ({ id }) => last.get(id) ?? lines.length - 1);
  const linesAfter = (at: number) => (following.get(at) ?? []).map((line) => JSON.stringify(line));
  const all = [...linesAfter(-1), ...lines.flatMap((line, at) => [line, ...linesAfter(at)])];
  return all.map((line) => `${line}\n`).join("");
}

function parseLine(line: string): Phrasing | undefined {
  return line.trim() === "" ? undefined : phrasingSchema.parse(JSON.parse(line));
}

function nameOf(id: string): string {
  return id === "" ? "no entry" : `"${id}"`;
}
