import type { Message } from "grammy/types";
import type { FaqEntry, Knowledge } from "../../src/faq/knowledge.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { buttonsOf, type TestBot } from "./bot.ts";

/** What a reply must be. An entry is named by its id. */
export type Expectation =
  | { entry: string[] }
  | { includes: string[] }
  | { notEntry: true }
  | { shows: string[] }
  | { only: string[] }
  | { never: string[] }
  | { nothingNew: true }
  | { nth: number }
  | { ack: true }
  | { unknown: true }
  | { dialog: true }
  | { fresh: true }
  | { crisis: true }
  | { text: string }
  | { button: string }
  | { any: Expectation[] }
  | { all: Expectation[] }
  | { not: Expectation };

/** A person says something or taps the newest button with that text. */
export type Turn = ({ say: string } | { tap: string }) & { expect?: Expectation };

export interface Conversation {
  /** A kind and a name, such as "bare/after an answer". */
  name: string;
  turns: Turn[];
}

/** A turn that wasn't what it must be. */
export interface Failure {
  name: string;
  turn: Turn;
  reply: string;
}

/** All that the bot sends to a person in one turn. */
interface Reply {
  messages: Message[];
  text: string;
  buttons: string[];
  shown: string[];
  /** Entries on buttons, under a shown entry or not. */
  offered: string[];
}

/** What came up in a conversation before the turn at hand. */
interface History {
  entries: Set<string>;
  texts: string[];
  /** The entries of the last list. */
  list: string[];
}

/** Says every turn of a conversation. @returns the turns that weren't what they must be, and how many had to be something */
export async function playConversation(
  { name, turns }: Conversation,
  bot: TestBot,
  person: Person,
  knowledge: Knowledge,
): Promise<{ failures: Failure[]; judged: number }> {
  const history: History = { entries: new Set(), texts: [], list: [] };
  const failures: Failure[] = [];
  for (const turn of turns) {
    const reply = read(await take(turn, bot, person), knowledge);
    if (turn.expect && !meets(reply, turn.expect, history, knowledge))
      failures.push({ name, turn, reply: `${reply.text}\n[${reply.buttons.join("] [")}]` });
    for (const id of [...reply.shown, ...reply.offered]) history.entries.add(id);
    history.texts.push(reply.text);
    if (reply.offered.length > 0 && reply.shown.length === 0) history.list = reply.offered;
  }
  return { failures, judged: turns.filter(({ expect }) => expect).length };
}

async function take(turn: Turn, bot: TestBot, person: Person): Promise<Message[]> {
  if ("say" in turn) return bot.asks(turn.say, person);
  const message = bot.telegram
    .messages(person.id)
    .findLast((candidate) => buttonsOf(candidate).includes(turn.tap));
  return message ? bot.tap(message, turn.tap, person) : [];
}

function read(messages: Message[], knowledge: Knowledge): Reply {
  const buttons = messages.flatMap(buttonsOf);
  const entryOf = (label: string) => knowledge.entries.find((entry) => isLabelOf(label, entry))?.id;
  return {
    messages,
    text: messages.map(({ text = "" }) => text).join("\n"),
    buttons,
    shown: messages.flatMap((message) => titlesIn(message, knowledge)),
    offered: buttons.flatMap((label) => entryOf(label) ?? []),
  };
}

function isLabelOf(label: string, { question, short }: FaqEntry): boolean {
  if (label === question || label === short) return true;
  return label.endsWith("…") && question.startsWith(label.slice(0, -1).trimEnd());
}

/** The entries whose question begins a line in bold. */
function titlesIn({ text = "", entities = [] }: Message, { entries }: Knowledge): string[] {
  return entities.flatMap(({ type, offset, length }) => {
    if (type !== "bold" || (offset > 0 && text[offset - 1] !== "\n")) return [];
    const title = text.slice(offset, offset + length).replaceAll("\u2060", "");
    return entries.filter(({ question }) => question === title).map(({ id }) => id);
  });
}

const unknownPattern =
  /couldn't find|not in the faq|no answer to (that|this)|(don't|doesn't) (know|say|cover)/i;
const helpPattern =
  /emergency|help ?lines?|hotline|the police|somebody you trust|someone you trust|someone close/i;
const controls = /‹ Back|^Stop$/;

function meets(
  reply: Reply,
  expected: Expectation,
  history: History,
  knowledge: Knowledge,
): boolean {
  const met = (inner: Expectation) => meets(reply, inner, history, knowledge);
  const { text, buttons, shown, offered } = reply;
  const suggested = shown.length === 0 ? offered : [];
  const isWithin = (ids: string[], allowed: string[]) => ids.every((id) => allowed.includes(id));
  if ("any" in expected) return expected.any.some(met);
  if ("all" in expected) return expected.all.every(met);
  if ("not" in expected) return !met(expected.not);
  if ("entry" in expected) return shown.length > 0 && isWithin(shown, expected.entry);
  if ("includes" in expected) return isWithin(expected.includes, [...shown, ...offered]);
  if ("notEntry" in expected) return shown.length === 0 && suggested.length <= 2;
  if ("shows" in expected) return isWithin(shown, expected.shows);
  if ("only" in expected) return isWithin([...shown, ...suggested], expected.only);
  if ("never" in expected) return ![...shown, ...offered].some((id) => expected.never.includes(id));
  if ("nothingNew" in expected)
    return [...shown, ...suggested].every((id) => history.entries.has(id));
  if ("nth" in expected) {
    const wanted = history.list.at(expected.nth > 0 ? expected.nth - 1 : expected.nth);
    return shown.length === 1 && shown[0] === wanted;
  }
  if ("ack" in expected)
    return (
      text.length < 300 &&
      shown.length === 0 &&
      buttons.length <= 3 &&
      suggested.every((id) => history.entries.has(id)) &&
      !unknownPattern.test(text)
    );
  if ("unknown" in expected)
    return unknownPattern.test(text) && shown.length === 0 && suggested.length <= 2;
  if ("dialog" in expected) return buttons.some((label) => controls.test(label));
  if ("fresh" in expected) return !history.texts.some((said) => said !== "" && text.endsWith(said));
  if ("crisis" in expected)
    return helpPattern.test(text) && ![...shown, ...offered].some((id) => isDeletion(id));
  if ("text" in expected) return new RegExp(expected.text, "i").test(text);
  return buttons.some((label) => new RegExp(expected.button, "i").test(label));
}

function isDeletion(id: string): boolean {
  return /delete-my|deleting|passport|self-destruct/.test(id);
}
