// @ts-check
/** @import { EditorState, Remark } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { askForEntry, confirmBox, removalLines } from "./dialogs.js";
import { Draft } from "./draft.js";
import { EffectPane } from "./effect.js";
import { EntryForm } from "./entry-form.js";
import { EntryList } from "./entry-list.js";
import { counted, textButton, uniqueId } from "./fields.js";
import { languageLabel } from "./language-label.js";
import { PreviewPane } from "./preview.js";
import { requests } from "./requests.js";
import { TrialPane } from "./trial.js";

/** How long after the last change the draft is checked, and the preview drawn, in milliseconds. */
const CHECK_AFTER = 500;
const PREVIEW_AFTER = 120;

/** The Knowledge tab: the knowledge base as a list and a form, and what the bot would make of the draft. */
export class Editor {
  #place;
  #status = h("p", { id: "save-status", role: "status" });
  #banner = h("div", { class: "editor-banner", role: "alert", hidden: true });
  #language = h("select", {});
  #save = textButton("Save", () => void this.save(), { class: "text-button filled" });
  #discard = textButton("Discard changes", () => void this.#discardChanges(), {
    "data-role": "discard",
  });
  #list = new EntryList(
    (id) => this.#open(id),
    () => void this.#addEntry(),
  );
  #form = new EntryForm({
    back: () => this.#toList(),
    remove: (id) => void this.#remove(id),
    toOutcome: () => this.#preview.focus(),
    announce: (sentence) => this.#say(sentence),
  });
  #preview = new PreviewPane();
  #trial = new TrialPane({
    ask: (text) => requests.try(this.#currentDraft.request, text),
    openEntry: () => (this.#current && this.#draft?.item(this.#current)?.entry.question) || null,
    addPhrasing: (text) => {
      this.#currentDraft.addPhrasing(this.#current ?? "", text);
      this.#form.open(this.#currentDraft, this.#current, this.#isReadOnly);
      this.#say(`Added “${text}”.`);
    },
  });
  #effect = new EffectPane(() => requests.effect(this.#currentDraft.request));
  #panes;
  /** @type {Draft | null} */
  #draft = null;
  /** The open entry; empty: the messages for no entry; null: none. @type {string | null} */
  #current = null;
  /** @type {readonly Remark[]} */
  #remarks = [];
  /** How many errors in no entry the banner shows. */
  #generalErrors = 0;
  #isSaving = false;
  #checks = 0;
  #previews = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #checkTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #previewTimer;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
    this.#language.id = uniqueId("language");
    this.#language.addEventListener("change", () => void this.#changeLanguage());
    const outcome = h(
      "div",
      { class: "outcome-pane" },
      ...[this.#preview.element, this.#trial.element, this.#effect.element],
    );
    this.#panes = h(
      "div",
      { class: "panes", "data-pane": "list" },
      ...[this.#list.element, this.#form.element, outcome],
    );
    place.replaceChildren(
      h(
        "div",
        { class: "editor-bar" },
        h("h1", {}, "Knowledge"),
        h(
          "span",
          { class: "language-choice", hidden: true },
          h(
            "label",
            { for: this.#language.id, class: "visually-hidden" },
            "Language of the entries",
          ),
          this.#language,
        ),
        this.#status,
        this.#discard,
        this.#save,
      ),
      this.#banner,
      this.#panes,
    );
    document.addEventListener("keydown", (event) => {
      const isSave = event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey);
      if (!isSave || event.altKey || place.hidden) return;
      event.preventDefault();
      void this.save();
    });
    addEventListener("beforeunload", (event) => {
      if (this.#draft && this.#draft.changeCount > 0) event.preventDefault();
    });
  }

  /** Called when the tab is shown. What is being written stays. */
  show() {
    if (this.#draft) this.#scheduleCheck();
    else void this.#load("");
  }

  /** Saves the draft, or says why not and leads to what keeps it from being saved. */
  async save() {
    const draft = this.#draft;
    if (!draft || this.#isSaving) return;
    if (this.#isReadOnly)
      return this.#say("These files can’t be written, so nothing can be saved.");
    if (draft.changeCount === 0) return this.#say("There’s nothing to save.");
    const focused = document.activeElement;
    const field = focusedField();
    this.#setSaving(true);
    this.#say("Saving…");
    try {
      const answer = await requests.save(draft.request);
      if (answer.kind === "outdated") this.#showOutdated();
      else if (answer.kind === "failed") this.#say(answer.why, true);
      else if (answer.kind === "wrong") this.#refuse(answer.remarks);
      else await this.#afterSave(draft.state.language, field);
    } catch (error) {
      this.#say(messageOf(error), true);
    } finally {
      this.#setSaving(false);
      const isLost = document.activeElement === document.body;
      if (isLost && focused instanceof HTMLElement) focused.focus();
    }
  }

  /**
   * @param {string} language
   * @param {string | undefined} field  the one that had the focus
   */
  async #afterSave(language, field) {
    this.#say("Saved. The bot is taking it in…");
    await this.#load(language, { isQuiet: true });
    this.#setSaving(false);
    if (field) this.#form.focusField(field);
    const outcome = await requests.inUse();
    if (outcome.kind === "loaded") this.#say("Saved. The bot answers with it now.");
    else this.#say(`Saved, but the bot keeps the old data: ${outcome.why}`, true);
  }

  /** @param {readonly Remark[]} remarks */
  #refuse(remarks) {
    this.#showRemarks(remarks);
    const errors = remarks.filter(({ level }) => level === "error");
    this.#setSaving(false);
    const [first] = errors.toSorted(
      (a, b) => Number(b.entry === this.#current) - Number(a.entry === this.#current),
    );
    if (first?.entry !== undefined) {
      if (first.entry !== this.#current) this.#open(first.entry);
      this.#form.focusField(first.field);
    }
    const where = first?.entry === undefined ? ` ${first?.text ?? ""}` : "";
    this.#say(`Not saved: correct ${counted(errors.length, "error")} first.${where}`, true);
  }

  get #currentDraft() {
    if (!this.#draft) throw new Error("Nothing is loaded yet.");
    return this.#draft;
  }

  get #isReadOnly() {
    return this.#draft?.state.readOnly !== undefined;
  }

  /**
   * @param {string} language  empty: the first
   * @param {{ isQuiet?: boolean }} [options]
   */
  async #load(language, { isQuiet = false } = {}) {
    if (!isQuiet) this.#say("Loading…");
    try {
      const state = await requests.state(language);
      this.#begin(state);
      if (!isQuiet) this.#say("");
    } catch (error) {
      this.#say("");
      this.#warn(messageOf(error), "Try again", () => void this.#load(language));
    }
  }

  /** @param {EditorState} state */
  #begin(state) {
    this.#draft = new Draft(state, () => this.#changed());
    const { languages, language, readOnly } = state;
    this.#language.replaceChildren(
      ...languages.map((code) => h("option", { value: code }, languageLabel(code))),
    );
    this.#language.value = language;
    const choice = this.#language.parentElement;
    if (choice) choice.hidden = languages.length < 2;
    this.#banner.hidden = true;
    this.#generalErrors = 0;
    if (readOnly !== undefined)
      this.#warn(`You can read and try everything, but not save: ${readOnly}`);
    this.#remarks = [];
    const isThere =
      this.#current === "" || (this.#current !== null && this.#draft.item(this.#current));
    if (!isThere) this.#current = null;
    this.#draw();
    this.#scheduleCheck(0);
  }

  /** Draws everything anew, as after another entry was opened. */
  #draw() {
    const draft = this.#currentDraft;
    this.#list.show(draft, this.#current, this.#isReadOnly);
    this.#form.open(draft, this.#current, this.#isReadOnly);
    this.#panes.dataset.pane = this.#current === null ? "list" : "entry";
    this.#showRemarks(this.#remarks);
    this.#showCount();
    this.#schedulePreview(0);
  }

  /** @param {string} id */
  #open(id) {
    this.#current = id;
    this.#draw();
    this.#form.focus();
  }

  #toList() {
    this.#panes.dataset.pane = "list";
    this.#list.focus();
  }

  async #addEntry() {
    const draft = this.#currentDraft;
    const current = this.#current ? draft.item(this.#current)?.entry.section : undefined;
    const asked = await askForEntry(draft.sections, current ?? draft.sections[0] ?? "Questions");
    if (!asked) return;
    this.#open(draft.add(asked.question, asked.section || "Questions"));
    this.#form.focusField("answer.0.html");
  }

  /** @param {string} id */
  async #remove(id) {
    const draft = this.#currentDraft;
    const item = draft.item(id);
    if (!item) return;
    try {
      const titleOf = (/** @type {string} */ other) => draft.item(other)?.entry.question || other;
      const references = await requests.references(draft.request, id);
      const isSure = await confirmBox({
        title: `Remove “${item.entry.question || "New entry"}”?`,
        lines: removalLines(references, item.isOfficial, titleOf),
        action: "Remove",
      });
      if (!isSure) return;
      this.#current = null;
      draft.remove(id);
      this.#draw();
      this.#list.focus();
      this.#say("Removed. It’s gone for good when you save.");
    } catch (error) {
      this.#say(messageOf(error), true);
    }
  }

  async #discardChanges() {
    const draft = this.#currentDraft;
    if (!(await this.#mayLose("Discard the changes?", "Discard"))) return;
    await this.#load(draft.state.language);
    this.#list.focus();
  }

  async #changeLanguage() {
    const wanted = this.#language.value;
    const { language } = this.#currentDraft.state;
    if (!(await this.#mayLose("Leave this language?", "Discard and leave"))) {
      this.#language.value = language;
      return;
    }
    this.#current = null;
    await this.#load(wanted);
  }

  /**
   * @param {string} title
   * @param {string} action
   */
  async #mayLose(title, action) {
    const count = this.#draft?.changeCount ?? 0;
    if (count === 0) return true;
    return confirmBox({ title, lines: [`${counted(count, "change")} will be lost.`], action });
  }

  /** Called after every change of the draft. */
  #changed() {
    this.#showCount();
    this.#trial.age();
    this.#effect.age();
    this.#schedulePreview();
    this.#scheduleCheck();
  }

  #showCount() {
    const count = this.#draft?.changeCount ?? 0;
    this.#discard.hidden = count === 0;
    this.#save.textContent = count === 0 ? "Save" : `Save ${counted(count, "change")}`;
    this.#save.disabled = this.#isReadOnly;
    if (count > 0 && this.#status.textContent?.startsWith("Saved")) this.#say("");
  }

  #scheduleCheck(after = CHECK_AFTER) {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#check(), after);
  }

  async #check() {
    const draft = this.#currentDraft;
    const check = ++this.#checks;
    try {
      const { remarks, isOutdated } = await requests.check(draft.request);
      if (check !== this.#checks || draft !== this.#draft) return;
      this.#showRemarks(remarks);
      if (isOutdated) this.#showOutdated();
    } catch (error) {
      if (check === this.#checks) this.#say(messageOf(error), true);
    }
  }

  /** @param {readonly Remark[]} remarks */
  #showRemarks(remarks) {
    this.#remarks = remarks;
    this.#list.showRemarks(remarks);
    this.#form.showRemarks(
      remarks.filter(({ entry }) => entry === this.#current && entry !== undefined),
    );
    const general = remarks.filter(({ entry, level }) => entry === undefined && level === "error");
    if (general.length > 0) this.#warn(general.map(({ text }) => text).join("\n"));
    else if (this.#generalErrors > 0) this.#banner.hidden = true;
    this.#generalErrors = general.length;
  }

  #schedulePreview(after = PREVIEW_AFTER) {
    clearTimeout(this.#previewTimer);
    this.#previewTimer = setTimeout(() => void this.#drawPreview(), after);
  }

  async #drawPreview() {
    const draft = this.#currentDraft;
    const id = this.#current;
    const preview = ++this.#previews;
    if (!id) return this.#preview.show(null, draft.state.username);
    try {
      const shown = await requests.preview(draft.request, id);
      if (preview === this.#previews) this.#preview.show(shown, draft.state.username);
    } catch {
      // The check says it.
    }
  }

  #showOutdated() {
    this.#say("");
    this.#warn(
      "The files have changed on disk since you opened them, so your changes can’t be saved on top.",
      "Load them again",
      async () => {
        if (await this.#mayLose("Load the files again?", "Discard and load"))
          await this.#load(this.#currentDraft.state.language);
      },
    );
  }

  /**
   * @param {string} sentence
   * @param {string} [action]
   * @param {() => void} [onclick]
   */
  #warn(sentence, action, onclick) {
    this.#banner.hidden = false;
    this.#banner.replaceChildren(
      h("span", { dir: "auto" }, sentence),
      ...(action && onclick ? [textButton(action, onclick)] : []),
    );
  }

  /** @param {boolean} isSaving */
  #setSaving(isSaving) {
    this.#isSaving = isSaving;
    // What is typed while the files are written would be lost.
    this.#panes.inert = isSaving;
    this.#place.setAttribute("aria-busy", String(isSaving));
  }

  /**
   * @param {string} sentence
   * @param {boolean} [isWrong]
   */
  #say(sentence, isWrong = false) {
    this.#status.textContent = sentence;
    this.#status.classList.toggle("wrong", isWrong);
  }
}

/** The name of the field that has the focus. */
function focusedField() {
  const place = document.activeElement?.closest("[data-field]");
  return place instanceof HTMLElement ? place.dataset.field : undefined;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
