import { asks, longestQuestion } from "../../questions/asks.ts";
import {
  answerTag,
  elementsIn,
  isElement,
  oneLine,
  type PageElement,
  type PageNode,
  questionTag,
  textOf,
} from "../dom.ts";
import { isHeading } from "../headings.ts";
import {
  byId,
  formOf,
  isInside,
  linkShare,
  makeAnswer,
  makeQuestion,
  moveAfter,
  nextWithText,
} from "./elements.ts";

/** A control that opens something, and what it opens. */
interface Disclosure {
  control: PageElement;
  panel: PageElement;
}

/** Class names of the line of an accordion that stays visible. */
const lineNames =
  /(?:^|[\s_-])(?:(?:faq|qa|q-a)[_-]*(?:q|question|title|header|heading|toggle|trigger|button|head|name)|(?:accordion|toggle|collapse|collapsible|expander|panel|spoiler)[\w]*?[_-]*(?:title|header|heading|toggle|trigger|button|head|label|question|control)|questions?|question[_-]*(?:title|text|header|name)|accordion|collapsible)(?:$|[\s_-])/i;

/** What controls say that open a menu or more of the same. */
const notQuestions =
  /^(?:(?:toggle|open|close|main)\s)?(?:menu|navigation|search|filters?|languages?|share|copy|more|login|sign in|categories|contents)$|^(?:show|read|load|view|expand|collapse|see|learn)\s(?:more|all|less)$/i;

/**
 * Makes questions of the controls that open their answers: buttons, tags with `aria-expanded` or `aria-controls`, Bootstrap's
 * toggles, and the lines of accordions that only their class names tell. A heading in or around such a control is one
 * anyway.
 */
export function readDisclosures(root: PageNode): void {
  const ids = byId(root);
  const found = elementsIn(root).flatMap((control) => disclosureOf(control, ids));
  const controls = found.map(({ control }) => control);
  const forms = Map.groupBy(found, ({ control }) => formOf(control));
  for (const { control, panel } of found) {
    const alike = forms.get(formOf(control))?.length ?? 0;
    const text = labelOf(control);
    if (alike < 2 && !asks(text)) continue;
    if (controls.some((other) => other !== control && isInside(other, control))) continue;
    makeQuestion(control);
    if (!precedes(control, panel, controls)) moveAfter(panel, control);
    if (!controls.some((other) => isInside(other, panel))) makeAnswer(panel);
  }
}

function disclosureOf(control: PageElement, ids: ReadonlyMap<string, PageElement>): Disclosure[] {
  if (!isControl(control)) return [];
  const text = labelOf(control);
  const hasHeading =
    isHeading(control) || hasHeadingAround(control) || elementsIn(control).some(isHeading);
  if (
    hasHeading ||
    text.length > longestQuestion ||
    !/\p{L}/u.test(text) ||
    notQuestions.test(text)
  )
    return [];
  const target = targetOf(control, ids);
  const panel = target && !isInside(control, target) ? target : nextWithText(control);
  if (!panel || isInside(panel, control) || isHeading(panel)) return [];
  const isMenu = !asks(text) && linkShare(panel) > 0.6;
  return isMenu ? [] : [{ control, panel }];
}

function isControl({ name, attribs }: PageElement): boolean {
  const { role = "", class: classes = "" } = attribs;
  if (
    role === "tab" ||
    [
      questionTag,
      answerTag,
      "html",
      "body",
      "main",
      "article",
      "form",
      "ul",
      "ol",
      "table",
      "summary",
      "details",
      "input",
      "select",
      "svg",
    ].includes(name)
  )
    return false;
  if (attribs["aria-expanded"] !== undefined || attribs["aria-controls"] !== undefined) return true;
  if (/collapse/.test(attribs["data-toggle"] ?? attribs["data-bs-toggle"] ?? "")) return true;
  return (
    name === "button" || role === "button" || lineNames.test(classes) || leadsNowhere(name, attribs)
  );
}

/** A link without a target is a control of a script. */
function leadsNowhere(name: string, { href, id = "" }: PageElement["attribs"]): boolean {
  return (
    name === "a" && (href === undefined ? id !== "" : /^(?:javascript:.*|#?)$/i.test(href.trim()))
  );
}

function labelOf(control: PageElement): string {
  return oneLine(textOf(control));
}

function targetOf(
  { attribs }: PageElement,
  ids: ReadonlyMap<string, PageElement>,
): PageElement | undefined {
  const names = [
    attribs["aria-controls"],
    attribs["data-target"],
    attribs["data-bs-target"],
    attribs.href,
  ];
  return names.flatMap((name) => ids.get((name ?? "").replace(/^#/, "")) ?? [])[0];
}

function hasHeadingAround(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent) {
    if (isElement(at) && (isHeading(at) || ["summary", "dt", questionTag].includes(at.name)))
      return true;
  }
  return false;
}

/** Whether a panel follows its control with no other control between them. */
function precedes(
  control: PageElement,
  panel: PageElement,
  controls: readonly PageElement[],
): boolean {
  const next = controls[controls.indexOf(control) + 1];
  if (!next || isInside(next, panel)) return true;
  return isBefore(control, panel) && isBefore(panel, next);
}

/** Whether a tag comes before another in the page. */
function isBefore(first: PageElement, second: PageElement): boolean {
  const a = pathOf(first);
  const b = pathOf(second);
  const at = a.findIndex((node, i) => node !== b[i]);
  const [left, right] = [a[at], b[at]];
  if (!left || !right) return at === -1;
  for (let next = left.next; next; next = next.next) if (next === right) return true;
  return false;
}

function pathOf(node: PageNode): PageNode[] {
  const path: PageNode[] = [];
  for (let at: PageNode | null = node; at; at = at.parent) path.push(at);
  return path.reverse();
}
