// @ts-check
/** @import { DraftEntry, DraftRequest, EditorState } from "../../../editor/protocol.ts" */

/**
 * An entry with what became of it.
 *
 * @typedef {object} Item
 * @property {DraftEntry} entry
 * @property {boolean} isOwn  whether faq.json has it, or will have it
 * @property {boolean} isOfficial  whether a scrape has its official text
 * @property {string | null} before  the entry as the files have it, as JSON; null for a new one
 */

/**
 * A phrasing; without a `line` it is new.
 *
 * @typedef {{ id: string, text: string, line?: number, before?: string }} Phrasing
 */

/** The longest id, in characters. */
const LONGEST_ID = 64;

/** What is being written: the knowledge base of one language with the changes that aren't saved yet. */
export class Draft {
  /** @type {EditorState} */
  state;
  /** In the order of the files. @type {Map<string, Item>} */
  items = new Map();
  /** By entry; empty: messages that no entry answers. @type {Map<string, Phrasing[]>} */
  #phrasings = new Map();
  /** @type {Set<string>} */
  #removedEntries = new Set();
  /** @type {Set<number>} */
  #removedLines = new Set();
  /** How many phrasings the files have, by entry. @type {Map<string, number>} */
  #countsBefore = new Map();
  /** In the order in which they were added. @type {Phrasing[]} */
  #added = [];
  #onChange;

  /**
   * @param {EditorState} state
   * @param {() => void} onChange  called after every change
   */
  constructor(state, onChange) {
    this.state = state;
    this.#onChange = onChange;
    for (const { entry, isOwn, isOfficial } of state.entries)
      this.items.set(entry.id, { entry, isOwn, isOfficial, before: JSON.stringify(entry) });
    for (const { id, text, line } of state.phrasings)
      this.#listOf(id).push({ id, text, line, before: text });
    for (const [id, list] of this.#phrasings) this.#countsBefore.set(id, list.length);
  }

  /** @param {string} id */
  item(id) {
    return this.items.get(id);
  }

  /** @param {string} id  of an entry, or empty for messages that no entry answers */
  phrasingsOf(id) {
    return this.#phrasings.get(id) ?? [];
  }

  /** The sections, in the order in which people see them. */
  get sections() {
    return [...new Set([...this.items.values()].map(({ entry }) => entry.section))];
  }

  /**
   * @param {string} id
   * @param {Partial<DraftEntry>} change  an undefined field is deleted
   */
  update(id, change) {
    const item = this.items.get(id);
    if (!item) return;
    const entry = { ...item.entry, ...change };
    if (entry.short === undefined) delete entry.short;
    this.items.set(id, { ...item, entry });
    this.#onChange();
  }

  /**
   * Adds an entry, after the last one of its section.
   *
   * @param {string} question
   * @param {string} section
   * @returns {string} its id
   */
  add(question, section) {
    const id = this.#freeId(question);
    /** @type {DraftEntry} */
    const entry = { id, section, question, answer: [{ type: "paragraph", html: "" }], related: [] };
    const item = { entry, isOwn: true, isOfficial: false, before: null };
    const all = [...this.items];
    const at = all.findLastIndex(([, other]) => other.entry.section === section);
    all.splice(at < 0 ? all.length : at + 1, 0, [id, item]);
    this.items = new Map(all);
    this.#onChange();
    return id;
  }

  /**
   * Removes an entry. Its phrasings and the links to it go along, unless an official text takes its place.
   *
   * @param {string} id
   */
  remove(id) {
    const item = this.items.get(id);
    if (!item) return;
    this.items.delete(id);
    if (item.before !== null) this.#removedEntries.add(id);
    if (item.isOwn && item.isOfficial) return this.#onChange();
    for (const phrasing of [...this.phrasingsOf(id)]) this.#take(phrasing);
    for (const [other, { entry }] of this.items) {
      if (!entry.related.includes(id)) continue;
      this.update(other, { related: entry.related.filter((related) => related !== id) });
    }
    this.#onChange();
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  addPhrasing(id, text) {
    const phrasing = { id, text };
    this.#listOf(id).unshift(phrasing);
    this.#added.push(phrasing);
    this.#onChange();
  }

  /**
   * @param {Phrasing} phrasing
   * @param {string} text
   */
  setPhrasing(phrasing, text) {
    phrasing.text = text;
    this.#onChange();
  }

  /** @param {Phrasing} phrasing */
  removePhrasing(phrasing) {
    this.#take(phrasing);
    this.#onChange();
  }

  /**
   * Removes phrasings by their lines, also those whose id is no entry.
   *
   * @param {readonly number[]} lines
   */
  removeLines(lines) {
    for (const phrasing of [...this.#phrasings.values()].flat())
      if (phrasing.line !== undefined && lines.includes(phrasing.line)) this.#take(phrasing);
    this.#onChange();
  }

  /**
   * The name of a phrasing in remarks.
   *
   * @param {Phrasing} phrasing
   */
  keyOf(phrasing) {
    return phrasing.line === undefined
      ? `new-${this.#added.indexOf(phrasing)}`
      : `${phrasing.line}`;
  }

  /** @param {string} id  @returns whether the entry or its phrasings differ from the files */
  isChanged(id) {
    const item = this.items.get(id);
    const isEdited = item !== undefined && JSON.stringify(item.entry) !== item.before;
    const now = this.phrasingsOf(id);
    const before = this.#countsBefore.get(id) ?? 0;
    return isEdited || now.length !== before || now.some((phrasing) => isEditedPhrasing(phrasing));
  }

  /** How many things aren't saved: entries and phrasings. */
  get changeCount() {
    const { entries, removed, phrasings } = this.request.changes;
    const { edited, removed: lines, added } = phrasings;
    return entries.length + removed.length + edited.length + lines.length + added.length;
  }

  /** What the server needs to know of the draft. @returns {DraftRequest} */
  get request() {
    const { language, version } = this.state;
    const all = [...this.#phrasings.values()].flat();
    const changed = [...this.items.values()].filter(
      ({ entry, before }) => JSON.stringify(entry) !== before,
    );
    return {
      language,
      version,
      changes: {
        entries: changed.map(({ entry }) => entry),
        removed: [...this.#removedEntries],
        phrasings: {
          edited: all
            .filter((phrasing) => phrasing.line !== undefined && isEditedPhrasing(phrasing))
            .map(({ line, text }) => ({ line: /** @type {number} */ (line), text })),
          removed: [...this.#removedLines],
          added: this.#added.map(({ id, text }) => ({ id, text })),
        },
      },
    };
  }

  /** @param {string} id */
  #listOf(id) {
    const list = this.#phrasings.get(id) ?? [];
    this.#phrasings.set(id, list);
    return list;
  }

  /** @param {Phrasing} phrasing */
  #take(phrasing) {
    const list = this.#listOf(phrasing.id);
    list.splice(list.indexOf(phrasing), 1);
    if (phrasing.line !== undefined) this.#removedLines.add(phrasing.line);
    else this.#added.splice(this.#added.indexOf(phrasing), 1);
  }

  /**
   * An id made of the words of a question, which becomes part of links.
   *
   * @param {string} question
   */
  #freeId(question) {
    const words = question.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const slug = words
      .replace(/['’]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const base = slug.slice(0, LONGEST_ID - 4).replace(/-$/, "") || "entry";
    const isTaken = (/** @type {string} */ id) =>
      this.items.has(id) || this.#removedEntries.has(id);
    let id = base;
    for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
    return id;
  }
}

/** @param {Phrasing} phrasing */
function isEditedPhrasing({ text, before }) {
  return text !== before;
}
