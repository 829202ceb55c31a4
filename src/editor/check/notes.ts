import { notesBetween, notesOn } from "../../faq/notes.ts";
import { missingPhrasings } from "../../faq/phrasing-notes.ts";
import type { Draft } from "../draft.ts";
import type { DraftEntry, Remark } from "../protocol.ts";
import { piecesOf } from "./locate.ts";

/** What could be better, entry by entry, in the words of `npm run check:data`. */
export function noteRemarks({
  entries,
  phrasings,
}: Pick<Draft, "entries" | "phrasings">): Remark[] {
  const counts = new Map<string, number>();
  for (const { id } of phrasings.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const shared = notesBetween(entries).flatMap(({ text, ids, field }) =>
    ids.map((entry): Remark => ({ level: "note", text, entry, field })),
  );
  return [
    ...entries.flatMap(ownRemarks),
    ...entries.flatMap(({ id }) => phrasingRemark(id, counts.get(id) ?? 0)),
    ...shared,
  ];
}

function ownRemarks(entry: DraftEntry): Remark[] {
  const { id, question, short, answer } = entry;
  const notes = notesOn([{ id, question, answer, ...(short ? { short } : {}) }]);
  return notes.map((note): Remark => {
    // Here it's about one question, and stands beside the field of its short title.
    const text = note
      .replace(`${id}: `, "")
      .replace(/^1 question (is longer .*): add a "short" title to .*$/, "$1: add a short title");
    return { level: "note", text, entry: id, field: fieldOf(note, entry) };
  });
}

function phrasingRemark(entry: string, phrasings: number): Remark[] {
  const missing = missingPhrasings(phrasings);
  if (missing === 0) return [];
  const text =
    phrasings === 0
      ? `has no phrasings: write ${missing} ways in which people ask for it, so that it's answered at once`
      : `has ${phrasings === 1 ? "1 phrasing" : `${phrasings} phrasings`}: write ${missing} more, so that it's answered at once`;
  return [{ level: "note", text, entry, field: "new-phrasing" }];
}

function fieldOf(note: string, entry: DraftEntry): string {
  if (note.includes('"short"')) return "short";
  if (note.includes("its question")) return "question";
  const [name] = /@\w+/.exec(note) ?? [];
  const piece = name && piecesOf(entry).find(({ html }) => html.includes(name));
  return piece ? piece.field : "answer";
}
