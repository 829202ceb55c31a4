// @ts-check
/** @import { Remark } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { icon } from "../icons.js";

/** What a field's remarks are about, and what gets the focus. */
export const CONTROLS = "input, textarea, select, [role=textbox]";

let numbers = 0;

/** An id that no other element has. @param {string} name */
export function uniqueId(name) {
  numbers += 1;
  return `${name}-${numbers}`;
}

/**
 * A control with its label, a hint, and a place for remarks on it.
 *
 * @param {object} options
 * @param {string} options.label
 * @param {string} options.field  the name of the field in remarks
 * @param {HTMLElement} options.control
 * @param {string} [options.hint]
 * @param {boolean} [options.isLabelHidden]
 * @param {Node[]} [options.after]  beside the control
 */
export function fieldOf({ label, field, control, hint, isLabelHidden = false, after = [] }) {
  control.id ||= uniqueId("field");
  const hintId = hint === undefined ? null : uniqueId("hint");
  control.dataset.hint = hintId ?? "";
  if (hintId) control.setAttribute("aria-describedby", hintId);
  const isNative = control.matches("input, textarea, select");
  const labelId = uniqueId("label");
  if (!isNative) control.setAttribute("aria-labelledby", labelId);
  const attributes = { id: labelId, class: isLabelHidden ? "visually-hidden" : null };
  return h(
    "div",
    { class: "field", "data-field": field },
    h("label", { ...attributes, for: isNative ? control.id : null }, label),
    h(
      "div",
      { class: "line" },
      control,
      after.length > 0 ? h("span", { class: "beside" }, ...after) : null,
    ),
    hint === undefined ? null : h("p", { class: "hint", id: hintId }, hint),
  );
}

/**
 * Puts remarks beside the fields that they are about. Those on fields that aren't shown stand on top, in `rest`.
 *
 * @param {HTMLElement} form
 * @param {readonly Remark[]} remarks
 * @param {HTMLElement} rest
 */
export function showRemarks(form, remarks, rest) {
  const byField = Map.groupBy(remarks, ({ field = "" }) => field);
  for (const place of form.querySelectorAll("[data-field]")) {
    if (!(place instanceof HTMLElement)) continue;
    const name = place.dataset.field ?? "";
    showRemarksAt(place, byField.get(name) ?? []);
    byField.delete(name);
  }
  const others = [...byField.values()].flat();
  rest.replaceChildren(...others.map(remarkLine));
  rest.hidden = others.length === 0;
}

/**
 * @param {HTMLElement} place
 * @param {readonly Remark[]} remarks
 */
function showRemarksAt(place, remarks) {
  const before = place.querySelector(":scope > .remarks");
  const words = JSON.stringify(remarks.map(({ level, text }) => [level, text]));
  if ((before instanceof HTMLElement ? before.dataset.words : "[]") === words) return;
  before?.remove();
  const control = place.querySelector(CONTROLS) ?? place;
  const hint = (control instanceof HTMLElement && control.dataset.hint) || "";
  const isWrong = remarks.some(({ level }) => level === "error");
  if (isWrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  const id = uniqueId("remarks");
  const describedBy = [hint, remarks.length > 0 ? id : ""].filter(Boolean).join(" ");
  if (describedBy) control.setAttribute("aria-describedby", describedBy);
  else control.removeAttribute("aria-describedby");
  if (remarks.length === 0) return;
  place.append(h("div", { class: "remarks", id, "data-words": words }, ...remarks.map(remarkLine)));
}

/** @param {Remark} remark */
function remarkLine({ level, text }) {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  const kind = level === "error" ? "Error: " : "Note: ";
  return h("p", { class: `remark ${level}` }, h("b", {}, kind), sentence);
}

/**
 * A button with an icon.
 *
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, string | boolean>} [more]
 */
export function iconButton(name, label, onclick, more = {}) {
  const attributes = { type: "button", class: "icon-button", "aria-label": label, title: label };
  return h("button", { ...attributes, onclick, ...more }, icon(name));
}

/**
 * @param {string} label
 * @param {() => void} onclick
 * @param {Record<string, string | boolean>} [more]
 */
export function textButton(label, onclick, more = {}) {
  return h("button", { type: "button", class: "text-button", onclick, ...more }, label);
}

/** The most characters of a text that's quoted in a sentence. */
const MOST_QUOTED = 60;

/** The beginning of a text, to be quoted. @param {string} text */
export function shortened(text) {
  if (text.length <= MOST_QUOTED) return text;
  return `${text.slice(0, MOST_QUOTED).toWellFormed().trimEnd()}…`;
}

/** @param {number} count  @param {string} one  @param {string} [many] */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
