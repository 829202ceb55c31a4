// @ts-check
/** @import { Remark } from "../../../editor/protocol.ts" */
/** @import { Draft } from "./draft.js" */
import { h } from "../dom.js";
import { Blocks } from "./blocks.js";
import { CONTROLS, fieldOf, showRemarks, textButton } from "./fields.js";
import { Phrasings } from "./phrasings.js";
import { related } from "./related.js";

/** The most characters of a button that a phone shows whole, as `maxLabelLength` in src/faq/schema.ts. */
const BUTTON_LENGTH = 34;

/**
 * Callbacks of the form.
 *
 * @typedef {object} FormActions
 * @property {() => void} back  to the list, on a phone
 * @property {() => void} toOutcome  to the preview, on a phone
 * @property {(id: string) => void} remove
 * @property {(sentence: string) => void} announce
 */

/** The fields of the open entry, or the messages for no entry. */
export class EntryForm {
  element = h("section", { class: "form-pane", "aria-label": "Entry" });
  #actions;
  /** @type {string | null} */
  #id = null;
  /** @type {Phrasings | null} */
  #phrasings = null;
  #rest = h("div", { class: "remarks", role: "group", "aria-label": "Remarks", hidden: true });
  #fields = h("fieldset", { class: "fields" });
  /** Those on the open entry. @type {readonly Remark[]} */
  #remarks = [];

  /** @param {FormActions} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /**
   * @param {Draft} draft
   * @param {string | null} id  empty: the messages for no entry; null: nothing is open
   * @param {boolean} isReadOnly
   */
  open(draft, id, isReadOnly) {
    const item = id ? draft.item(id) : undefined;
    if (id !== this.#id) this.#remarks = [];
    if (id === null || (id !== "" && !item)) {
      this.#phrasings = null;
      this.element.replaceChildren(
        h("p", { class: "empty" }, "Choose an entry, or write a new one."),
      );
      return;
    }
    this.#phrasings = new Phrasings(draft, id, this.#actions.announce, () => this.#drawRemarks());
    const title = item ? item.entry.question || "New entry" : "Messages for no entry";
    const heading = h("h2", { tabindex: -1, dir: "auto" }, title);
    this.#fields.disabled = isReadOnly;
    this.#fields.replaceChildren(
      ...(item ? this.#entryFields(draft, item.entry.id, heading) : []),
      this.#phrasings.element,
    );
    const canRemove = item !== undefined && !isReadOnly;
    this.element.replaceChildren(
      h(
        "div",
        { class: "form-head" },
        textButton("‹ All entries", this.#actions.back, { class: "text-button to-list" }),
        item
          ? textButton("Preview ↓", this.#actions.toOutcome, { class: "text-button to-outcome" })
          : null,
        heading,
        canRemove
          ? textButton("Remove", () => this.#actions.remove(id), {
              "aria-label": "Remove entry",
              class: "text-button danger",
            })
          : null,
      ),
      ...(item && !item.isOwn ? [officialNote()] : []),
      this.#rest,
      this.#fields,
    );
    if (id !== this.#id) this.element.scrollTop = 0;
    this.#id = id;
    this.#drawRemarks();
  }

  /** Moves the focus to the form's heading. */
  focus() {
    this.element.querySelector("h2")?.focus();
  }

  /** @param {readonly Remark[]} remarks  those on the open entry */
  showRemarks(remarks) {
    this.#remarks = remarks;
    this.#drawRemarks();
  }

  #drawRemarks() {
    showRemarks(this.element, this.#remarks, this.#rest);
  }

  /**
   * Moves the focus to a field, or to the heading if it isn't shown.
   *
   * @param {string | undefined} field
   */
  focusField(field) {
    const [, key] = /^phrasing\.(.+)$/.exec(field ?? "") ?? [];
    if (key) this.#phrasings?.reveal(key);
    const place = this.element.querySelector(`[data-field="${CSS.escape(field ?? "")}"]`);
    const control = place?.querySelector(CONTROLS) ?? place;
    if (control instanceof HTMLElement) control.focus();
    else this.focus();
  }

  /**
   * @param {Draft} draft
   * @param {string} id
   * @param {HTMLElement} heading
   */
  #entryFields(draft, id, heading) {
    const { entry } = /** @type {{ entry: import("../../../editor/protocol.ts").DraftEntry }} */ (
      draft.item(id)
    );
    const question = h("textarea", { rows: 1, dir: "auto" });
    question.value = entry.question;
    question.addEventListener("input", () => {
      heading.textContent = question.value || "New entry";
      draft.update(id, { question: question.value });
    });
    return [
      fieldOf({ label: "Question", field: "question", control: question }),
      shortTitle(draft, id, entry.short ?? ""),
      section(draft, id, entry.section),
      new Blocks(entry.answer, (answer) => draft.update(id, { answer }), this.#fields.disabled)
        .element,
      related(draft, id),
    ];
  }
}

/**
 * @param {Draft} draft
 * @param {string} id
 * @param {string} value
 */
function shortTitle(draft, id, value) {
  const input = h("input", { type: "text", dir: "auto" });
  input.value = value;
  const count = h("span", { class: "count", "aria-hidden": "true" });
  const show = () => {
    count.textContent = `${input.value.length}/${BUTTON_LENGTH}`;
    count.classList.toggle("over", input.value.length > BUTTON_LENGTH);
  };
  input.addEventListener("input", () => {
    show();
    draft.update(id, { short: input.value === "" ? undefined : input.value });
  });
  show();
  return fieldOf({
    label: "Short title",
    field: "short",
    control: input,
    hint: `What buttons say in place of a long question: at most ${BUTTON_LENGTH} characters. May stay empty.`,
    after: [count],
  });
}

/**
 * @param {Draft} draft
 * @param {string} id
 * @param {string} value
 */
function section(draft, id, value) {
  const input = h("input", { type: "text", dir: "auto", list: "sections" });
  input.value = value;
  input.addEventListener("input", () => draft.update(id, { section: input.value }));
  const sections = h(
    "datalist",
    { id: "sections" },
    ...draft.sections.map((name) => h("option", { value: name })),
  );
  return fieldOf({
    label: "Section",
    field: "section",
    control: input,
    hint: "The topic under which /faq lists it.",
    after: [sections],
  });
}

function officialNote() {
  return h(
    "p",
    { class: "notice" },
    "This is the official text of a scrape. If you change it, your version is saved in faq.json and used instead.",
  );
}
