// @ts-check
/** @import { Likely, Trial } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { fieldOf, textButton } from "./fields.js";
import { Progress } from "./progress.js";

/** @type {Record<Trial["kind"], string>} */
const OUTCOMES = {
  answer: "The bot answers at once:",
  suggest: "The bot isn’t sure. It offers to choose from:",
  unknown: "The bot says that it has no answer.",
  talk: "The bot takes this for small talk, and replies in kind.",
  language: "The bot takes this for another language, and says that it has no entries in it.",
  empty: "There’s nothing to answer.",
  help: "The bot takes this for a complaint, and shows the ways to get further.",
  distress: "The bot sees distress in this, and answers with where help is.",
  insult: "The bot takes this for an insult, and stays friendly.",
  secret: "The bot warns about the code, password or phone number, and answers nothing else.",
  person:
    "The bot takes this for a wish to talk to a person: it leads to your staff, or says that there’s none.",
  command: "A message that begins with “/” is a command, not a question.",
};

const WARNED =
  "The bot warns about the code, password or phone number. Then it goes on without it:";

/** Outcomes that the entries decide. @type {ReadonlySet<Trial["kind"]>} */
const MATCHED = new Set(/** @type {const} */ (["answer", "suggest", "unknown", "language"]));

/** @type {[from: number, words: string][]} */
const CHANCES = [
  [0.9, "almost certain"],
  [0.7, "very likely"],
  [0.45, "likely"],
  [0.2, "possible"],
  [0.05, "unlikely"],
  [0, "hardly"],
];

/** Below this chance an entry isn't worth a line. */
const LEAST_CHANCE = 0.01;

/**
 * Callbacks of the box.
 *
 * @typedef {object} TrialActions
 * @property {(text: string) => Promise<Trial>} ask
 * @property {(text: string) => void} addPhrasing  to the open entry
 * @property {() => string | null} openEntry  the question of the open entry
 */

/** Tries a message on the draft: what would the bot do? */
export class TrialPane {
  #actions;
  #input = h("input", { type: "text", dir: "auto", autocomplete: "off" });
  #progress = new Progress("The bot is learning the draft. This may take some seconds.");
  #result = h("div", { class: "result", role: "status" });
  element;
  #asked = 0;
  #button = textButton("Try it", () => void this.#try(), { disabled: true });

  /** @param {TrialActions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) void this.#try();
    });
    this.element = h(
      "section",
      { class: "trial" },
      h("h2", {}, "Try a message"),
      fieldOf({
        label: "What somebody writes",
        field: "",
        control: this.#input,
        after: [this.#button],
      }),
      this.#progress.element,
      this.#result,
    );
  }

  /** Called when there's a draft to try messages on. */
  enable() {
    this.#button.disabled = false;
  }

  /** Marks the result as one of an earlier draft. */
  age() {
    markAsOld(this.#result);
  }

  async #try() {
    const text = this.#input.value.trim();
    if (this.#button.disabled) return;
    if (text === "") return this.#input.focus();
    const asked = ++this.#asked;
    this.#result.replaceChildren();
    const outcome = await this.#progress.during(this.#actions.ask(text));
    if (asked !== this.#asked) return;
    this.#result.replaceChildren(
      ...(outcome instanceof Error
        ? [h("p", { class: "remark error" }, outcome.message)]
        : this.#lines(text, outcome)),
    );
  }

  /**
   * @param {string} text
   * @param {Trial} trial
   */
  #lines(text, { kind, shown, closest, why, isEstimate, isWarned }) {
    const open = this.#actions.openEntry();
    const isRight = open !== null && kind === "answer" && shown[0]?.question === open;
    const add = textButton(`Add it to “${open}”`, () => {
      this.#actions.addPhrasing(text);
      add.remove();
      this.#input.focus();
    });
    const others = closest.filter(
      ({ id, chance }) => chance >= LEAST_CHANCE && !shown.some((entry) => entry.id === id),
    );
    const mayBeAdded = MATCHED.has(kind) && !isRight && !isWarned;
    return [
      ...(isWarned ? [h("p", { class: "verdict" }, WARNED)] : []),
      h("p", { class: "verdict" }, OUTCOMES[kind]),
      ...(shown.length > 0 ? [likelyList(shown)] : []),
      ...(MATCHED.has(kind)
        ? [
            h("p", { class: "hint" }, `Why: ${why}.`),
            ...(others.length > 0
              ? [h("p", { class: "hint" }, "What comes closest besides:"), likelyList(others)]
              : []),
          ]
        : []),
      ...(isEstimate
        ? [
            h(
              "p",
              { class: "hint" },
              "A quick estimate. “Check the effect” learns the draft in full; then this is exact.",
            ),
          ]
        : []),
      ...(open !== null && mayBeAdded ? [add] : []),
    ];
  }
}

/** @param {readonly Likely[]} entries */
function likelyList(entries) {
  return h(
    "ul",
    { class: "likely" },
    ...entries.map(({ question, chance }) =>
      h(
        "li",
        {},
        h("span", { dir: "auto" }, question),
        h("span", { class: "chance" }, `${wordsFor(chance)} (${Math.round(chance * 100)} %)`),
      ),
    ),
  );
}

/** @param {number} chance */
function wordsFor(chance) {
  return CHANCES.find(([from]) => chance >= from)?.[1] ?? "hardly";
}

/** @param {HTMLElement} result */
export function markAsOld(result) {
  if (!result.hasChildNodes() || result.querySelector(".old")) return;
  result.prepend(h("p", { class: "old hint" }, "You have changed the draft since."));
}
