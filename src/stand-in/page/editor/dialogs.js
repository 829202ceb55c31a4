// @ts-check
/** @import { References } from "../../../editor/protocol.ts" */
/** @import { Item } from "./draft.js" */
import { h } from "../dom.js";
import { counted, fieldOf } from "./fields.js";

/**
 * Asks before something that can't be undone.
 *
 * @param {{ title: string, lines: string[], action: string }} question
 * @returns {Promise<boolean>}
 */
export function confirmBox({ title, lines, action }) {
  return openDialog(
    title,
    lines.map((line) => h("p", { dir: "auto" }, line)),
    action,
  );
}

/**
 * Asks for the question and the section of a new entry.
 *
 * @param {readonly string[]} sections
 * @param {string} section  the one that's proposed
 * @returns {Promise<{ question: string, section: string } | null>}
 */
export async function askForEntry(sections, section) {
  const question = h("input", { type: "text", required: true, dir: "auto", maxlength: 300 });
  const place = h("input", { type: "text", required: true, dir: "auto", list: "new-sections" });
  place.value = section;
  const list = h(
    "datalist",
    { id: "new-sections" },
    ...sections.map((name) => h("option", { value: name })),
  );
  const done = await openDialog(
    "New entry",
    [
      fieldOf({ label: "Question", field: "", control: question }),
      fieldOf({ label: "Section", field: "", control: place, after: [list] }),
    ],
    "Create",
  );
  if (!done) return null;
  return { question: question.value.trim(), section: place.value.trim() };
}

/**
 * Asks where a link leads.
 *
 * @param {string} address  the one that's proposed
 * @returns {Promise<string | null>} empty: no link; null: everything stays
 */
export async function askForAddress(address) {
  const input = h("input", { type: "text", dir: "ltr", autocomplete: "off", inputmode: "url" });
  input.value = address;
  const hint = "A whole address, such as https://telegram.org/faq. Empty: no link.";
  const field = fieldOf({ label: "The link leads to", field: "", control: input, hint });
  const done = await openDialog("Link", [field], "OK");
  return done ? input.value.trim() : null;
}

/**
 * What goes with an entry that is removed, and what stands in the way, one sentence each.
 *
 * @param {References} references
 * @param {Pick<Item, "isOwn" | "isOfficial">} item
 * @param {(id: string) => string} titleOf
 */
export function removalLines({ related, flows, phrasings, scenarios }, item, titleOf) {
  const { isOwn, isOfficial } = item;
  if (isOwn && isOfficial)
    return ["The official text of the scrape takes its place. Its phrasings stay."];
  const lost = [
    ...(phrasings > 0 ? [counted(phrasings, "phrasing")] : []),
    ...(scenarios > 0 ? [counted(scenarios, "scenario")] : []),
  ];
  return [
    lost.length > 0 ? `Goes with it: ${lost.join(" and ")}.` : "It has no phrasings.",
    ...(isOfficial ? ["The next scrape of its page brings it back."] : []),
    ...(related.length > 0
      ? [
          `These entries lead to it, and won’t any more: ${related.map((id) => `“${titleOf(id)}”`).join(", ")}.`,
        ]
      : []),
    ...(flows.length > 0
      ? [
          `These flows still name it: ${flows.map((title) => `“${title}”`).join(", ")}. The removal can’t be saved until their files in the folder “flows” are changed.`,
        ]
      : []),
  ];
}

/**
 * @param {string} title
 * @param {Node[]} content
 * @param {string} action
 * @returns {Promise<boolean>}
 */
function openDialog(title, content, action) {
  const heading = h("h2", { id: "editor-dialog-title" }, title);
  const cancel = h("button", { type: "button" }, "Cancel");
  const form = h(
    "form",
    { method: "dialog", autocomplete: "off" },
    ...content,
    h("div", { class: "dialog-buttons" }, cancel, h("button", { type: "submit" }, action)),
  );
  const box = h("dialog", { class: "editor-dialog", "aria-labelledby": heading.id }, heading, form);
  document.body.append(box);
  cancel.addEventListener("click", () => box.close("cancel"));
  form.addEventListener("submit", () => {
    box.returnValue = "done";
  });
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () => {
      box.remove();
      resolve(box.returnValue === "done");
    });
  });
}
