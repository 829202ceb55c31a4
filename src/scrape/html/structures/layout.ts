import {
  elementsIn,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "../dom.ts";
import { isHeading } from "../headings.ts";
import { remove } from "./elements.ts";

/** A side of a page, or what stands below its last line, has no more of the text than this. */
const mostOfText = 1 / 3;

/** Characters of what stands below the last line of a page. */
const longestTail = 500;

/** Removes the cells of a layout table beside the one with the questions. */
export function dropSideCells(root: PageNode): void {
  const rows = elementsIn(root).filter(({ name }) => name === "tr");
  for (const row of rows) {
    const cells = row.children.filter(isElement).filter(({ name }) => name === "td");
    const main = cells.find((cell) => elementsIn(cell).filter(isQuestion).length > 1);
    if (!main) continue;
    for (const cell of cells) {
      const isSide = cell !== main && !elementsIn(cell).some(isQuestion);
      if (isSide && textOf(cell).length < textOf(main).length * mostOfText) remove(cell);
    }
  }
}

/** Removes what stands below the last rule (`<hr>`) of a page, if that's a few lines with links or a date. */
export function dropTail(root: PageNode): void {
  const all = elementsIn(root);
  const rule = all.findLast(({ name }) => name === "hr");
  if (!rule || all.slice(all.indexOf(rule)).some(isQuestion)) return;
  const after: PageNode[] = [];
  for (let next = rule.next; next; next = next.next) after.push(next);
  const text = oneLine(after.map((node) => textOf(node)).join(" "));
  const saysFooter =
    /©|\(c\) ?\d{4}|copyright|last (?:change|update|modified|revised)|home ?page|webmaster|\bhome\b|back to/i;
  if (text.length <= longestTail && saysFooter.test(text)) after.forEach(remove);
}

function isQuestion(element: PageElement): boolean {
  return (
    element.name === questionTag ||
    element.name === "summary" ||
    element.name === "dt" ||
    isHeading(element)
  );
}
