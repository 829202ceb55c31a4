import { type Explanation, lineOf, placeOf } from "../files/explain-issue.ts";

/** The most characters of a question or a phrasing that a sentence shows. */
const mostShown = 60;

/** What's wrong with a request, as a sentence for whoever wrote the draft in it. */
export function explainRequest({ path, text }: Explanation, request: unknown): string {
  const [, list, ...rest] = path;
  if (path[0] === "text") return `The message ${text}.`;
  if (path[0] === "changes" && list === "entries") {
    const [index, ...field] = rest;
    const entry = valueAt(request, ["changes", "entries", index ?? ""]);
    const name = titleOf(valueAt(entry, ["question"])) ?? `Entry ${Number(index) + 1}`;
    // "html" is how a block's text is called in the file only.
    const inEntry = field.at(-1) === "html" ? field.slice(0, -1) : field;
    const place = inEntry[0] === "question" ? undefined : placeOf(inEntry, entry);
    return `${lineOf({ where: [name, place].filter(Boolean).join(", "), text })}.`;
  }
  if (path[0] === "changes" && list === "phrasings") {
    const phrasing = titleOf(valueAt(request, path));
    if (phrasing && path.at(-1) === "text") return `The phrasing ${phrasing} ${text}.`;
  }
  const what = lineOf({ where: placeOf(path, request), text });
  return `The page sent what the bot can't read: load the page again. (${what})`;
}

function titleOf(text: unknown): string | undefined {
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return text.length > mostShown ? `“${text.slice(0, mostShown).toWellFormed()}…”` : `“${text}”`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === "object" && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}
