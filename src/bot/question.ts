import type { Message } from "grammy/types";
import { withoutSecrets } from "../privacy/secrets.ts";
import type { BotContext } from "./context.ts";
import { isPerson } from "./sender.ts";

/**
 * What a message asks the bot:
 *
 * - `words`: these, without the bot's name and without codes, passwords and phone numbers, and the message they stand in:
 *   the one at hand, or the one that it points at;
 * - `wordless`: it points at a message without words;
 * - `pointless`: it points at nothing that the bot could answer: at no message, or at a bot's;
 * - `nothing`: it calls the bot and says no more.
 */
export type Question =
  | { kind: "words"; words: string; message: Message }
  | { kind: "wordless" }
  | { kind: "pointless" }
  | { kind: "nothing" };

/** A message as the bot reads it. */
interface Reading {
  /** Whether the message is for the bot. */
  addressed: boolean;
  /** What it says to the bot, as it was written; undefined where it says nothing, or is another command. */
  written: string | undefined;
  question: Question | undefined;
}

/** A command `/ask`, any command, and what a message says that points at the one it replies to. */
const askCommand = /^\/ask(?:@\w+)?(?!\S)/i;
const anyCommand = /^\/\w+(?:@(\w+))?/;
const pointer = /^\^*$/;

/** Each update is read once. */
const readings = new WeakMap<BotContext, Reading>();

function readingOf(ctx: BotContext): Reading {
  const earlier = readings.get(ctx);
  if (earlier) return earlier;
  const addressed = isFor(ctx);
  const written = addressed ? writtenIn(ctx) : undefined;
  const reading = { addressed, written, question: questionIn(ctx, written) };
  readings.set(ctx, reading);
  return reading;
}

/**
 * Whether the message is for the bot: in private all are, in groups commands, mentions, replies to the bot, and what only
 * the bot is shown.
 */
export function isAddressed(ctx: BotContext): boolean {
  return readingOf(ctx).addressed;
}

/**
 * What the message asks the bot: in private by its words, in a group where the bot is mentioned or replied to, and by
 * `/ask` everywhere. A mention with nothing but "^", or `/ask` alone, points at the message that it replies to.
 * Undefined where nothing is asked: other commands, no text, not addressed to the bot.
 */
export function questionTo(ctx: BotContext): Question | undefined {
  return readingOf(ctx).question;
}

/** The words that the message says to the bot and that are no command; undefined where it says none. */
export function wordsTo(ctx: BotContext): string | undefined {
  const { question } = readingOf(ctx);
  if (question?.kind !== "words" || question.message !== ctx.msg) return undefined;
  return textOf(ctx.msg)?.startsWith("/") ? undefined : question.words;
}

/** What the message says to the bot, as it was written. Only what looks for secrets may see it. */
export function writtenTo(ctx: BotContext): string | undefined {
  return readingOf(ctx).written;
}

function questionIn(ctx: BotContext, written: string | undefined): Question | undefined {
  const message = ctx.msg;
  if (!message || written === undefined) return undefined;
  const isAsk = askCommand.test(textOf(message) ?? "");
  const mayPoint = isAsk || !isPrivate(ctx);
  if (!mayPoint || !pointer.test(written)) return inWords(written, message);
  const target = repliedTo(message);
  if (!target && !isAsk && written === "") return { kind: "nothing" };
  if (!target?.from || !isPerson(target.from) || target.via_bot?.id === ctx.me.id)
    return { kind: "pointless" };
  const words = message.quote?.is_manual ? message.quote.text : textOf(target);
  return words?.trim() ? inWords(words, target) : { kind: "wordless" };
}

function inWords(written: string, message: Message): Question {
  return { kind: "words", words: withoutSecrets(written).text.trim(), message };
}

function writtenIn(ctx: BotContext): string | undefined {
  const text = textOf(ctx.msg);
  if (text === undefined) return undefined;
  if (askCommand.test(text)) return text.replace(askCommand, "").trim();
  return text.startsWith("/") ? undefined : text.replace(mention(ctx.me.username), "").trim();
}

function isFor(ctx: BotContext): boolean {
  if (isPrivate(ctx)) return true;
  const { msg, me } = ctx;
  const text = textOf(msg) ?? "";
  const command = anyCommand.exec(text);
  if (command) return (command[1] ?? me.username).toLowerCase() === me.username.toLowerCase();
  if (!msg) return false;
  if (msg.guest_query_id !== undefined || msg.ephemeral_message_id !== undefined) return true;
  return mention(me.username).test(text) || repliedTo(msg)?.from?.id === me.id;
}

/** Between the bot and one person; two people may call it into their chat. */
function isPrivate({ chat, guestMessage }: BotContext): boolean {
  return chat?.type === "private" && guestMessage === undefined;
}

function mention(username: string): RegExp {
  return new RegExp(`(?<!\\w)@${username}\\b`, "gi");
}

/** In a topic, a message that replies to nothing names the topic's first message, which says that it was opened. */
function repliedTo(message: Message): Message | undefined {
  const { reply_to_message: target } = message;
  return target && "forum_topic_created" in target ? undefined : target;
}

function textOf(message: Message | undefined): string | undefined {
  return message?.text ?? message?.caption;
}
