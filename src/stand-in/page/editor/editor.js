// @ts-check
/** @import { EditorState, Remark } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { Banner } from "./banner.js";
import { Bar } from "./bar.js";
import { askForEntry, confirmBox, removalLines } from "./dialogs.js";
import { Draft } from "./draft.js";
import { EffectPane } from "./effect.js";
import { EntryForm } from "./entry-form.js";
import { EntryList } from "./entry-list.js";
import { counted, shortened } from "./fields.js";
import { Latest } from "./latest.js";
import { PreviewPane } from "./preview.js";
import { requests } from "./requests.js";
import { TrialPane } from "./trial.js";

/** How long after the last change the draft is checked, and the preview drawn, in milliseconds. */
const CHECK_AFTER = 500;
const PREVIEW_AFTER = 120;

/** How many errors in no entry are shown at once. */
const MOST_ERRORS = 5;

/** The Knowledge tab: the knowledge base as a list and a form, and what the bot would make of the draft. */
export class Editor {
  #place;
  #bar = new Bar({
    save: () => void this.save(),
    discard: () => void this.#discardChanges(),
    changeLanguage: (language) => void this.#changeLanguage(language),
  });
  #banner = new Banner();
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
      this.#say(`Added “${shortened(text)}”.`);
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
  #isSaving = false;
  /** Whether the last check was refused, which the bar says. */
  #isRefused = false;
  /** How often the draft was saved. */
  #saves = 0;
  #check = new Latest(CHECK_AFTER, (isLatest) => this.#checkDraft(isLatest));
  #drawing = new Latest(PREVIEW_AFTER, (isLatest) => this.#drawPreview(isLatest));

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#place = place;
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
    place.replaceChildren(this.#bar.element, this.#banner.element, this.#panes);
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
    if (this.#draft) this.#check.request();
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
    void this.#tellWhenInUse();
  }

  /** Says when the bot answers with what was saved: after some seconds if it has to learn it. */
  async #tellWhenInUse() {
    const save = ++this.#saves;
    try {
      const outcome = await requests.inUse();
      if (save !== this.#saves || this.#isSaving) return;
      if (outcome.kind === "loaded") this.#say("Saved. The bot answers with it now.");
      else this.#say(`Saved, but the bot keeps the old data: ${outcome.why}`, true);
    } catch (error) {
      this.#say(messageOf(error), true);
    }
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
      // What was loaded before stays, in its language.
      if (this.#draft)
        this.#bar.showLanguages(this.#draft.state.languages, this.#draft.state.language);
      const again = () => void this.#load(language);
      this.#banner.show("unreadable", messageOf(error), "Try again", again);
    }
  }

  /** @param {EditorState} state */
  #begin(state) {
    if (state.language !== this.#draft?.state.language) this.#current = null;
    this.#draft = new Draft(state, () => this.#changed());
    this.#trial.enable();
    this.#effect.enable();
    const { languages, language, readOnly } = state;
    this.#bar.showLanguages(languages, language);
    this.#banner.hide();
    if (readOnly !== undefined)
      this.#banner.show("read only", `You can read and try everything, but not save: ${readOnly}`);
    this.#remarks = [];
    const isThere =
      this.#current === "" || (this.#current !== null && this.#draft.item(this.#current));
    if (!isThere) this.#current = null;
    this.#draw();
    this.#check.request(0);
  }

  /** Draws everything anew, as after another entry was opened. */
  #draw() {
    const draft = this.#currentDraft;
    this.#list.show(draft, this.#current, this.#isReadOnly);
    this.#form.open(draft, this.#current, this.#isReadOnly);
    this.#panes.dataset.pane = this.#current === null ? "list" : "entry";
    this.#showRemarks(this.#remarks);
    this.#showCount();
    this.#drawing.request(0);
  }

  /** @param {string} id */
  #open(id) {
    this.#current = id;
    this.#draw();
    this.#panes.scrollTop = 0; // on a phone the panes scroll as one
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
        lines: removalLines(references, item, titleOf),
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

  /** @param {string} wanted */
  async #changeLanguage(wanted) {
    const { languages, language } = this.#currentDraft.state;
    if (!(await this.#mayLose("Leave this language?", "Discard and leave")))
      return this.#bar.showLanguages(languages, language);
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
    this.#drawing.request();
    this.#check.request();
  }

  #showCount() {
    this.#bar.showCount(this.#draft?.changeCount ?? 0, this.#isReadOnly);
  }

  /** @param {() => boolean} isLatest */
  async #checkDraft(isLatest) {
    const draft = this.#currentDraft;
    try {
      const { remarks, isOutdated } = await requests.check(draft.request);
      if (!isLatest() || draft !== this.#draft) return;
      if (this.#isRefused) this.#say("");
      this.#isRefused = false;
      this.#showRemarks(remarks);
      if (isOutdated) this.#showOutdated();
    } catch (error) {
      if (!isLatest()) return;
      this.#isRefused = true;
      this.#say(messageOf(error), true);
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
    if (general.length > 0) this.#showGeneral(general);
    else this.#banner.hide("errors");
  }

  /**
   * Shows errors in no entry above the panes, with a button to remove the phrasings that they're about.
   *
   * @param {readonly Remark[]} errors
   */
  #showGeneral(errors) {
    const words = errors.slice(0, MOST_ERRORS).map(({ text }) => text);
    if (errors.length > MOST_ERRORS) words.push(`… and ${errors.length - MOST_ERRORS} more.`);
    const lines = errors.flatMap(({ field }) => /^phrasing\.(\d+)$/.exec(field ?? "")?.[1] ?? []);
    const stray = [...new Set(lines.map(Number))];
    if (stray.length === 0 || this.#isReadOnly)
      return this.#banner.show("errors", words.join("\n"));
    const action =
      stray.length === 1 ? "Remove this phrasing" : `Remove these ${stray.length} phrasings`;
    this.#banner.show("errors", words.join("\n"), action, () => {
      this.#currentDraft.removeLines(stray);
      this.#banner.hide("errors");
      this.#list.focus();
      this.#say("Removed. It’s gone for good when you save.");
    });
  }

  /** @param {() => boolean} isLatest */
  async #drawPreview(isLatest) {
    const draft = this.#currentDraft;
    const { username } = draft.state;
    const id = this.#current;
    if (!id) return this.#preview.show(null, username);
    try {
      const shown = await requests.preview(draft.request, id);
      if (isLatest()) this.#preview.show(shown, username);
    } catch {
      // The check says it.
    }
  }

  #showOutdated() {
    this.#say("");
    this.#banner.show(
      "outdated",
      "The files have changed on disk since you opened them, so your changes can’t be saved on top.",
      "Load them again",
      async () => {
        if (await this.#mayLose("Load the files again?", "Discard and load"))
          await this.#load(this.#currentDraft.state.language);
      },
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
    this.#bar.say(sentence, isWrong);
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
