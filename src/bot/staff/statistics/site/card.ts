import type { StaffTexts } from "../../texts/languages.ts";
import { formattingIn } from "../formatting.ts";
import { type Html, html } from "./html.ts";

/** A part of the page under a heading. */
export function card(title: string, content: Html, size: "full" | "half" = "full"): Html {
  return html`<section class="card ${size}"><h2>${title}</h2>${content}</section>`;
}

/** The content of a card that has nothing to show. */
export function nothingYet({ statistics }: StaffTexts): Html {
  return html`<p class="soft">${statistics.page.none}</p>`;
}

/** The content of a table's cell. */
export type Cell = Html | string | number;

/** A table whose first column is words; the others are short. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  { language }: StaffTexts,
): Html {
  const { whole } = formattingIn(language);
  return html`<div class="scroll"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell) => html`<td>${typeof cell === "number" ? whole(cell) : cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
