import { elementsIn, isElement, type PageElement, type PageNode } from "../dom.ts";
import { isHeading } from "../headings.ts";
import { makeAnswer, makeQuestion } from "./elements.ts";

/** Makes questions of what a page marks as such for search engines in its tags (https://schema.org/Question). */
export function readMicrodata(root: PageNode): void {
  for (const question of elementsIn(root).filter((element) => isOfType(element, "Question"))) {
    const inside = elementsIn(question);
    const name = inside.find((element) => hasProperty(element, "name"));
    const answer = inside.find(
      (element) => hasProperty(element, "acceptedAnswer") || isOfType(element, "Answer"),
    );
    if (!name || !answer || name === answer) continue;
    const isRead = [name, ...elementsIn(name), ...above(name, question)].some(isHeading);
    if (!isRead && name.name !== "meta") makeQuestion(name);
    if (!isHeading(answer) && !["dd", "details"].includes(answer.name)) makeAnswer(answer);
  }
}

function isOfType({ attribs }: PageElement, type: string): boolean {
  const types = `${attribs.itemtype ?? ""} ${attribs.typeof ?? ""}`;
  return types.split(/\s+/).some((name) => name.replace(/^.*[/:]/, "") === type);
}

function hasProperty({ attribs }: PageElement, property: string): boolean {
  return `${attribs.itemprop ?? ""} ${attribs.property ?? ""}`
    .split(/\s+/)
    .some((name) => name.replace(/^.*[/:]/, "") === property);
}

function above(element: PageElement, end: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let at = element.parent; at && at !== end; at = at.parent) if (isElement(at)) found.push(at);
  return found;
}
