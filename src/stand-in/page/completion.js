// @ts-check
/** @import { InlineAnswer } from "../http/page-protocol.ts" */
/** @import { InlineQueryResult, InlineQueryResultsButton } from "grammy/types" */
/** @import { Session } from "./session.js" */
/** @import { Suggestion } from "./suggestions.js" */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./notices.js";
import { Suggestions } from "./suggestions.js";

/** A pause this long in the typing sends the inline query. */
const PAUSE_MS = 150;

/**
 * What the text box should do when a suggestion is taken.
 *
 * @typedef {object} Doer
 * @property {(text: string) => void} send
 * @property {(text: string) => void} fill
 * @property {(query: string, result: string) => void} choose
 * @property {(parameter: string) => void} lead  the button above the results was taken
 */

/** What is offered while one types: commands after "/", the bot's inline results after "@bot ". */
export class Completion {
  #session;
  #doer;
  #list;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Counts the inline queries, so that a late answer to an old one is dropped. */
  #turn = 0;

  /**
   * @param {Session} session
   * @param {HTMLTextAreaElement} input
   * @param {Doer} doer
   */
  constructor(session, input, doer) {
    this.#session = session;
    this.#doer = doer;
    this.#list = new Suggestions(input);
  }

  /** @param {string} text  what is in the box now */
  update(text) {
    clearTimeout(this.#timer);
    this.#turn++;
    const name = this.#session.bot?.username ?? "";
    const query = inlineQuery(text, name);
    if (query !== null) this.#timer = setTimeout(() => this.#search(query), PAUSE_MS);
    else if (isCommand(text)) this.#list.show("Commands", this.#commands(text.slice(1)));
    else if (/^@\w*$/.test(text)) this.#list.show("Bots", this.#mention(text.slice(1), name));
    else this.#list.hide();
  }

  /** Commands may have changed, or are those of another person. @param {string} text */
  refresh(text) {
    if (isCommand(text)) this.update(text);
  }

  /** @param {KeyboardEvent} event  @returns {boolean} whether it was meant for the list */
  onKey(event) {
    return this.#list.onKey(event);
  }

  hide() {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#list.hide();
  }

  /**
   * @param {string} start
   * @returns {Suggestion[]}
   */
  #commands(start) {
    const fitting = this.#session.commands.filter(({ command }) => command.startsWith(start));
    return fitting.map(({ command, description, is_ephemeral }) => ({
      title: `/${command}`,
      detail: is_ephemeral ? `${description} (only you see it)` : description,
      lead: h("span", { class: "lead slash", "aria-hidden": "true" }, "/"),
      pick: () => this.#doer.send(`/${command}`),
      complete: () => this.#doer.fill(`/${command} `),
    }));
  }

  /**
   * @param {string} start
   * @param {string} name
   * @returns {Suggestion[]}
   */
  #mention(start, name) {
    const fits = name.toLowerCase().startsWith(start.toLowerCase());
    if (!fits) return [];
    const fill = () => this.#doer.fill(`@${name} `);
    const lead = h("span", { class: "lead" }, icon("at"));
    return [{ title: `@${name}`, detail: "search here and send what you find", lead, pick: fill }];
  }

  /** @param {string} query */
  async #search(query) {
    const turn = ++this.#turn;
    const slow = setTimeout(() => this.#list.show("Results", [], "Searching…"), 2 * PAUSE_MS);
    const answer = await this.#ask(query, "").finally(() => clearTimeout(slow));
    if (turn !== this.#turn) return;
    if (typeof answer === "string") this.#list.show("Results", [], answer);
    else {
      const { results, button } = answer;
      this.#list.show("Results", button ? [this.#button(button)] : []);
      this.#append(query, answer, turn);
      if (!results.length) this.#list.note("Nothing found.");
    }
  }

  /**
   * @param {string} query
   * @param {InlineAnswer} answer
   * @param {number} turn
   */
  #append(query, answer, turn) {
    const { next_offset, query_id, results } = answer;
    const more = async () => {
      const next = await this.#ask(query, next_offset);
      if (turn === this.#turn && typeof next !== "string") this.#append(query, next, turn);
    };
    const items = results.map((result) => this.#result(result, query_id));
    this.#list.append(items, next_offset ? more : null);
  }

  /**
   * @param {string} query
   * @param {string} offset
   * @returns {Promise<InlineAnswer | string>} a string: why there is nothing
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
   * What stands above the results.
   *
   * @param {InlineQueryResultsButton} button
   * @returns {Suggestion}
   */
  #button({ text, start_parameter }) {
    const pick = () => {
      if (start_parameter !== undefined) this.#doer.lead(start_parameter);
      else toast("Web Apps open in Telegram itself only.");
    };
    return { title: text, lead: h("span", { class: "lead" }, icon("arrow")), kind: "above", pick };
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
    const lead = h("span", { class: "lead tile", "aria-hidden": "true" }, letter);
    return { title, detail, lead, pick: () => this.#doer.choose(queryId, result.id) };
  }
}

/** @param {string} text  @returns {boolean} whether it is a command, perhaps half typed */
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
