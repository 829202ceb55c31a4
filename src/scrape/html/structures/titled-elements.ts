import { asks, longestQuestion } from "../../questions/asks.ts";
import { elementsIn, hasTextNow, oneLine, type PageElement, type PageNode } from "../dom.ts";
import { formOf, makeAnswer, questionWith } from "./elements.ts";

/** Where components of scripts keep the line that stays visible. */
const titles = [
  "title",
  "header",
  "heading",
  "header-text",
  "header_text",
  "question",
  "label",
  "summary",
  "headline",
  "caption",
];

/** Makes questions of the titles that components (`<x-accordion header="…">`) carry as attributes. */
export function readTitledElements(root: PageNode): void {
  const found = elementsIn(root).flatMap((element) => {
    const title = element.name.includes("-") && hasTextNow(element) ? titleOf(element) : "";
    return title === "" ? [] : [{ element, title }];
  });
  for (const alike of Map.groupBy(found, ({ element }) => formOf(element)).values()) {
    if (alike.length < 2 || !alike.some(({ title }) => asks(title))) continue;
    for (const { element, title } of alike) {
      makeAnswer(element);
      questionWith(title, element);
    }
  }
}

function titleOf({ attribs }: PageElement): string {
  const title =
    titles.map((name) => oneLine(attribs[name] ?? "")).find((text) => text !== "") ?? "";
  return title.length <= longestQuestion ? title : "";
}
