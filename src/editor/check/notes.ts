import { notesOn } from "../../faq/notes.ts";
import type { DraftEntry, Remark } from "../protocol.ts";
import { piecesOf } from "./locate.ts";

/** What would read better, entry by entry, in the words of `npm run check:data`. */
export function noteRemarks(entries: readonly DraftEntry[]): Remark[] {
  return entries.flatMap((entry) => {
    const { id, question, short, answer } = entry;
    const notes = notesOn([{ id, question, answer, ...(short ? { short } : {}) }]);
    return notes.map((note): Remark => {
      const text = note.replace(`${id}: `, "").replace(` to ${id}`, "");
      return { level: "note", text, entry: id, field: fieldOf(note, entry) };
    });
  });
}

function fieldOf(note: string, entry: DraftEntry): string {
  if (note.includes('"short"')) return "short";
  const [name] = /@\w+/.exec(note) ?? [];
  const piece = name && piecesOf(entry).find(({ html }) => html.includes(name));
  return piece ? piece.field : "answer";
}
