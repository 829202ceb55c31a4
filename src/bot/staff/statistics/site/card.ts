import { whole } from "../formatting.ts";
import { statsTexts } from "../texts.ts";
import { type Html, html } from "./html.ts";

/** A part of the page under a heading. */
export function card(title: string, content: Html, size: "full" | "half" = "full"): Html {
  return html`<section class="card ${size}"><h2>${title}</h2>${content}</section>`;
}

/** The content of a card that has nothing to show. */
export const nothingYet = html`<p class="soft">${statsTexts.page.none}</p>`;

/** The content of a table's cell. */
export type Cell = Html | string | number;

/** A table whose first column is words; the others are short. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="scroll"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell) => html`<td>${typeof cell === "number" ? whole.format(cell) : cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
