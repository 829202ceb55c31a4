import { basename } from "node:path";
import { readInline } from "../../faq/inline-html.ts";
import type { Problem } from "../../faq/problems.ts";
import type { Draft } from "../draft.ts";
import type { DraftEntry, Remark } from "../protocol.ts";

/** Where a remark belongs, as far as a problem tells. */
type Place = Pick<Remark, "entry" | "field">;

/** A phrasing of a draft, and how the page names it. */
type NamedPhrasing = NonNullable<ReturnType<Draft["phrasings"]["get"]>>;

/** Turns a problem of the draft's files into remarks on what the page shows. */
export function remarksOn(problem: Problem, draft: Draft): Remark[] {
  const text = readable(problem.text, draft);
  const stray = strayPhrasing(problem, draft);
  if (stray) return [strayRemark(stray, text)];
  const places = placesOf(problem, draft);
  if (places.length > 0) return places.map((place) => ({ level: "error", text, ...place }));
  const where = [basename(problem.file), problem.place].filter(Boolean).join(", ");
  return [{ level: "error", text: `${where}: ${text}` }];
}

function placesOf(problem: Problem, draft: Draft): Place[] {
  const { file, place } = problem;
  if (place === undefined) return [];
  switch (basename(file)) {
    case "faq.json":
      return entriesNamed(place, draft).map((entry) => ({
        entry: entry.id,
        ...fieldOf(problem, entry),
      }));
    case "phrasings.jsonl": {
      const phrasing = phrasingOf(problem, draft);
      return phrasing ? [{ entry: phrasing.id, field: `phrasing.${phrasing.key}` }] : [];
    }
    default:
      return [];
  }
}

function phrasingOf({ place = "" }: Problem, { phrasings }: Draft): NamedPhrasing | undefined {
  return phrasings.get(Number(/^line (\d+)/.exec(place)?.[1]));
}

/** The phrasing that a problem is about, if its id is no entry, so that no form shows it. */
function strayPhrasing(problem: Problem, draft: Draft): NamedPhrasing | undefined {
  if (basename(problem.file) !== "phrasings.jsonl") return undefined;
  const phrasing = phrasingOf(problem, draft);
  const isStray = phrasing?.id && !draft.entries.some(({ id }) => id === phrasing.id);
  return isStray ? phrasing : undefined;
}

/** Names the line in the file on disk: that's where the person can look. */
function strayRemark({ text, key }: NamedPhrasing, problem: string): Remark {
  const words = `phrasings.jsonl, line ${key}: “${shortened(text)}” ${problem}, or remove the phrasing`;
  return { level: "error", text: words, field: `phrasing.${key}` };
}

/** The most characters of a phrasing that a remark shows. */
const mostShown = 60;

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown).toWellFormed()}…` : text;
}

/** The entries of a place, such as `boil-water`, `boil-water and clean`, or `entry 3`. */
function entriesNamed(place: string, { entries }: Draft): DraftEntry[] {
  const [item = ""] = place.split(" · ");
  const names = item.split(/,? and |, /);
  const named = entries.filter(({ id }) => names.includes(id));
  if (named.length > 0) return named;
  return entries.slice(Number(/^entry (\d+)$/.exec(item)?.[1]) - 1 || entries.length).slice(0, 1);
}

/** The field that a problem's text is about: by its path, else by the text that has the problem, else by its words. */
function fieldOf({ path = [], text }: Problem, entry: DraftEntry): { field: string } {
  const [field] = path;
  if (field !== undefined) return { field: field === "answer" ? path.join(".") : String(field) };
  const [piece] = piecesOf(entry).filter(({ html }) => readInline(html).problems.includes(text));
  if (piece) return { field: piece.field };
  if (/\brelated\b/.test(text)) return { field: "related" };
  if (/\bbutton\b|"short"/.test(text)) return { field: "short" };
  return { field: /\bquestion\b/.test(text) ? "question" : "answer" };
}

/** The texts of an answer with the fields that they stand in. */
export function piecesOf({ answer }: DraftEntry): { field: string; html: string }[] {
  return answer.flatMap((block, i) =>
    "html" in block
      ? [{ field: `answer.${i}.html`, html: block.html }]
      : block.items.map((html, j) => ({ field: `answer.${i}.items.${j}`, html })),
  );
}

/** Says whose phrasing a line is: the page shows no numbers of lines. */
function readable(text: string, { phrasings, entries }: Draft): string {
  return text.replace(/\bline (\d+)\b/g, (all, number) => {
    const phrasing = phrasings.get(Number(number));
    if (!phrasing) return all;
    const question = entries.find(({ id }) => id === phrasing.id)?.question;
    return `“${shortened(phrasing.text)}” (${question || phrasing.id || "a message for no entry"})`;
  });
}
