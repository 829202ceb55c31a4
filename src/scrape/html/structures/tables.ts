import { isQuestionLine } from "../../questions/asks.ts";
import {
  childrenOf,
  elementsIn,
  hasTextNow,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  textOf,
} from "../dom.ts";
import { makeAnswer, makeQuestion, remove } from "./elements.ts";

/** Makes questions of the column of a table whose cells mostly ask; the cells right of it are the answers. @returns whether there are any */
export function readTables(root: PageNode): boolean {
  let found = false;
  for (const table of elementsIn(root).filter(({ name }) => name === "table")) {
    const rows = elementsIn(table).filter((row) => row.name === "tr" && tableOf(row) === table);
    const cells = rows.map(cellsOf);
    const column = questionColumn(cells);
    if (column === undefined) continue;
    found = true;
    for (const [i, row] of cells.entries()) {
      const isHeader =
        row.every(({ name }) => name === "th") && !isQuestionLine(lineOf(row[column]));
      if (isHeader && rows[i]) remove(rows[i]);
      if (isHeader || row.length <= column + 1) continue;
      for (const before of row.slice(0, column)) remove(before);
      if (row[column]) makeQuestion(row[column]);
      for (const answer of row.slice(column + 1)) makeAnswer(answer);
    }
  }
  return found;
}

function tableOf(row: PageElement): PageNode | null {
  let at: PageNode | null = row.parent;
  while (at && !(isElement(at) && at.name === "table")) at = at.parent;
  return at;
}

function cellsOf(row: PageElement): PageElement[] {
  return childrenOf(row)
    .filter(isElement)
    .filter(({ name }) => name === "td" || name === "th");
}

/** The column in which at least two cells, and half of all, ask and have something to their right. */
function questionColumn(rows: readonly PageElement[][]): number | undefined {
  const answered = rows.filter((row) => row.length > 1 && row.length < 5);
  const asking = [0, 1].map((column) => ({
    column,
    count: answered.filter((row) => {
      const next = row[column + 1];
      return next && hasTextNow(next) && isQuestionLine(lineOf(row[column]));
    }).length,
  }));
  const best = asking.find(({ count }) => count >= 2 && count * 2 >= answered.length - 1);
  return best?.column;
}

function lineOf(cell: PageElement | undefined): string {
  return cell ? oneLine(textOf(cell)) : "";
}
