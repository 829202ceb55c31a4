// @ts-check
/** @import { InlineAnswer } from "../http/page-protocol.ts" */
/** @import { InlineQueryResult, InlineQueryResultsButton } from "grammy/types" */
/** @import { Session } from "./session.js" */
/** @import { Suggestion } from "./suggestions.js" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./notices.js";
import { Suggestions } from "./suggestions.js";

/** Typing has to pause this long before an inline query is sent. */
const PAUSE_MS = 150;

/**
 * Called when a suggestion is picked.
 *
 * @typedef {object} Actions
 * @property {(text: string) => void} send
 * @property {(text: string) => void} fill
 * @property {(query: string, result: string) => void} choose
 * @property {(parameter: string) => void} openStartLink  the button above the results was picked
 */

/** Suggestions while typing: commands after "/", the bot's inline results after "@bot ". */
export class Completion {
  #session;
  #actions;
  #list;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Counts inline queries, so that late answers to old ones are dropped. */
  #queryNumber = 0;

  /**
   * @param {Session} session
   * @param {HTMLTextAreaElement} input
   * @param {Actions} actions
   */
  constructor(session, input, actions) {
    this.#session = session;
    this.#actions = actions;
    this.#list = new Suggestions(input);
  }

  /** @param {string} text  the text in the box */
  update(text) {
    clearTimeout(this.#timer);
    this.#queryNumber++;
    const name = this.#session.bot?.username ?? "";
    const query = inlineQuery(text, name);
    if (query !== null) this.#timer = setTimeout(() => this.#search(query), PAUSE_MS);
    else if (isCommand(text)) this.#list.show("Commands", this.#commands(text.slice(1)));
    else if (/^@\w*$/.test(text)) this.#list.show("Bots", this.#mention(text.slice(1), name));
    else this.#list.hide();
  }

  /** Updates the commands after they or the person changed. @param {string} text */
  refresh(text) {
    if (isCommand(text)) this.update(text);
  }

  /** @param {KeyboardEvent} event  @returns {boolean} whether the list handled it */
  onKey(event) {
    return this.#list.onKey(event);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#queryNumber++;
    this.#list.hide();
  }

  /**
   * @param {string} start
   * @returns {Suggestion[]}
   */
  #commands(start) {
    const matching = this.#session.commands.filter(({ command }) => command.startsWith(start));
    return matching.map(({ command, description, is_ephemeral }) => ({
      title: `/${command}`,
      detail: is_ephemeral ? `${description} (only you see it)` : description,
      leading: h("span", { class: "lead slash", "aria-hidden": "true" }, "/"),
      pick: () => this.#actions.send(`/${command}`),
      complete: () => this.#actions.fill(`/${command} `),
    }));
  }

  /**
   * @param {string} start
   * @param {string} name
   * @returns {Suggestion[]}
   */
  #mention(start, name) {
    const matches = name.toLowerCase().startsWith(start.toLowerCase());
    if (!matches) return [];
    const fill = () => this.#actions.fill(`@${name} `);
    const leading = h("span", { class: "lead" }, icon("at"));
    return [
      { title: `@${name}`, detail: "search here and send what you find", leading, pick: fill },
    ];
  }

  /** @param {string} query */
  async #search(query) {
    const number = ++this.#queryNumber;
    const slow = setTimeout(() => this.#list.show("Results", [], "Searching…"), 2 * PAUSE_MS);
    const answer = await this.#ask(query, "").finally(() => clearTimeout(slow));
    if (number !== this.#queryNumber) return;
    if (typeof answer === "string") this.#list.show("Results", [], answer);
    else {
      const { results, button } = answer;
      this.#list.show("Results", button ? [this.#button(button)] : []);
      this.#append(query, answer, number);
      if (!results.length) this.#list.showNote("Nothing found.");
    }
  }

  /**
   * @param {string} query
   * @param {InlineAnswer} answer
   * @param {number} number
   */
  #append(query, answer, number) {
    const { next_offset, query_id, results } = answer;
    const loadMore = async () => {
      const next = await this.#ask(query, next_offset);
      if (number === this.#queryNumber && typeof next !== "string") {
        this.#append(query, next, number);
      }
    };
    const items = results.map((result) => this.#result(result, query_id));
    this.#list.append(items, next_offset ? loadMore : null);
  }

  /**
   * @param {string} query
   * @param {string} offset
   * @returns {Promise<InlineAnswer | string>} a string: why there are no results
   */
  async #ask(query, offset) {
    try {
      const answer = await this.#session.inline(query, offset);
      return answer.answered ? answer : "The bot did not answer.";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /**
   * The button above the results.
   *
   * @param {InlineQueryResultsButton} button
   * @returns {Suggestion}
   */
  #button({ text, start_parameter }) {
    const pick = () => {
      if (start_parameter !== undefined) this.#actions.openStartLink(start_parameter);
      else toast("Web Apps open in Telegram itself only.");
    };
    return {
      title: text,
      leading: h("span", { class: "lead" }, icon("arrow")),
      kind: "above",
      pick,
    };
  }

  /**
   * @param {InlineQueryResult} result
   * @param {string} queryId
   * @returns {Suggestion}
   */
  #result(result, queryId) {
    const title = ("title" in result && result.title) || result.type;
    const detail = "description" in result ? result.description : undefined;
    const letter = [...title][0]?.toUpperCase() ?? "";
    const leading = h("span", { class: "lead tile", "aria-hidden": "true" }, letter);
    return { title, detail, leading, pick: () => this.#actions.choose(queryId, result.id) };
  }
}

/** @param {string} text  @returns {boolean} whether it is a command or the beginning of one */
const isCommand = (text) => /^\/\w*$/.test(text);

/**
 * @param {string} text
 * @param {string} name
 * @returns {string | null} what follows "@bot ", or null
 */
function inlineQuery(text, name) {
  const start = `@${name} `;
  const isInline = name && text.slice(0, start.length).toLowerCase() === start.toLowerCase();
  return isInline ? text.slice(start.length).trim() : null;
}
