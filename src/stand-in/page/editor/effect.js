// @ts-check
/** @import { ChangedScenario, Effect } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { counted, textButton } from "./fields.js";
import { Progress } from "./progress.js";
import { markAsOld } from "./trial.js";

/** Checks what the draft changes among the scenarios: messages whose right answers are known. */
export class EffectPane {
  #progress = new Progress("The bot is learning the draft and answers all scenarios.");
  #result = h("div", { class: "result", role: "status" });
  #button;
  element;

  /** @param {() => Promise<Effect>} ask */
  constructor(ask) {
    const check = async () => {
      button.disabled = true;
      this.#result.replaceChildren();
      const outcome = await this.#progress.during(ask());
      button.disabled = false;
      this.#result.replaceChildren(
        ...(outcome instanceof Error
          ? [h("p", { class: "remark error" }, outcome.message)]
          : linesOf(outcome)),
      );
    };
    const button = textButton("Check the effect", () => void check(), { disabled: true });
    this.#button = button;
    this.element = h(
      "section",
      { class: "effect" },
      h("h2", {}, "Effect on the scenarios"),
      h(
        "p",
        { class: "hint" },
        "Scenarios are messages whose right answers are known. See what your changes do to them before you save.",
      ),
      button,
      this.#progress.element,
      this.#result,
    );
  }

  /** Called when there's a draft to check. */
  enable() {
    this.#button.disabled = false;
  }

  /** Marks the result as one of an earlier draft. */
  age() {
    markAsOld(this.#result);
  }
}

/** @param {Effect} effect */
function linesOf({ before, after, nowWrong, nowRight }) {
  if (after.all === 0)
    return [h("p", {}, "This knowledge base has no scenarios (scenarios.jsonl).")];
  const scenarios =
    before.all === after.all
      ? counted(after.all, "scenario")
      : `${before.all} → ${counted(after.all, "scenario")}`;
  return [
    h("p", { class: "verdict" }, `${scenarios}: ${before.right} right → ${after.right} right`),
    ...(nowWrong.length + nowRight.length === 0 ? [h("p", {}, "Nothing changes.")] : []),
    ...listOf("Now wrong", "error", nowWrong),
    ...listOf("Now right", "good", nowRight),
  ];
}

/**
 * @param {string} title
 * @param {string} kind
 * @param {readonly ChangedScenario[]} scenarios
 */
function listOf(title, kind, scenarios) {
  if (scenarios.length === 0) return [];
  return [
    h("h3", { class: kind }, `${title}: ${scenarios.length}`),
    h("ul", { class: "scenarios" }, ...scenarios.map(scenarioLine)),
  ];
}

/** @param {ChangedScenario} scenario */
function scenarioLine({ text, expected, kind, shown }) {
  const named = (/** @type {string[]} */ titles) => titles.map((title) => `“${title}”`);
  const right = expected.length > 0 ? named(expected).join(" or ") : "no answer at once";
  const now =
    kind === "answer"
      ? `is answered with ${named(shown).join()}`
      : kind === "suggest"
        ? `is offered ${named(shown).join(", ")}`
        : "gets no answer";
  return h(
    "li",
    {},
    h("span", { dir: "auto" }, `“${text}”`),
    h("span", { class: "hint", dir: "auto" }, `${now}. Right would be: ${right}.`),
  );
}
