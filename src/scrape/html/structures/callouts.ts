import { elementsIn, oneLine, type PageElement, type PageNode, textOf } from "../dom.ts";
import { isHeading } from "../headings.ts";
import { opensNoise } from "../noise.ts";
import { remove } from "./elements.ts";

/** Class names of boxes with notes and warnings: MkDocs, Docusaurus, GitHub, VitePress, Starlight, Bootstrap, GitBook. */
export const calloutNames =
  /(?:^|\s)(?:admonition|theme-admonition|callout|markdown-alert|custom-block|starlight-aside|alert|hint|notice|note|tip|warning|important|caution|danger)(?:$|[\s_-])/i;

const titleNames = /(?:^|[\s_-])(?:title|heading|label|admonition-?heading)(?:$|[\s_-])/i;

/** Titles that say only what kind of box it is. */
const kinds =
  /^(?:note|notes|info|information|tip|hint|important|warning|caution|danger|attention|error|example|success|nota|notiz|hinweis|tipp|achtung|warnung|wichtig|aviso|atención|importante|consejo|remarque|attention|astuce|avertissement|attenzione|suggerimento|dica|atenção|примечание|внимание|совет|важно|catatan|perhatian|not|uyarı|dikkat|ملاحظة|تنبيه|نکته|توجه|注意|提示|警告|メモ|ヒント)[!:：]?$/iu;

/** Makes quotes of boxes with notes and warnings, without a title that says only that. */
export function readCallouts(root: PageNode): void {
  for (const box of elementsIn(root)) {
    if (
      !["div", "aside", "section", "p", "blockquote"].includes(box.name) ||
      !calloutNames.test(box.attribs.class ?? "")
    )
      continue;
    const inside = elementsIn(box);
    if (inside.some(isQuestionTitle) || oneLine(textOf(box)) === "") continue;
    const title = inside.find(({ attribs }) => titleNames.test(attribs.class ?? ""));
    if (title && opensNoise(oneLine(textOf(title)))) {
      remove(box);
      continue;
    }
    if (title && kinds.test(oneLine(textOf(title)))) remove(title);
    if (box.name !== "p") box.name = "blockquote";
  }
}

/** A box with a question is no note. */
function isQuestionTitle(element: PageElement): boolean {
  return (
    (isHeading(element) || element.name === "summary") &&
    /[?？؟]\s*$/.test(oneLine(textOf(element)))
  );
}
