import type { Message } from "grammy/types";
import { type Cleaned, withoutSecrets } from "../privacy/secrets.ts";
import type { BotContext } from "./context.ts";
import { commandAt, mentionsIn, textOf, withoutMentions } from "./mentions.ts";
import { isCommand } from "./read-command.ts";
import { isPerson } from "./sender.ts";

/**
 * What a message asks the bot:
 *
 * - `words`: a question, without the bot's name, codes, passwords and phone numbers, and the message that it's in: the
 *   one at hand, or the one that this points at;
 * - `wordless`: it points at a message without words;
 * - `no target`: it points at no message, or at a bot's;
 * - `empty`: it mentions the bot and says nothing else.
 */
export type Question =
  | { kind: "words"; words: string; message: Message }
  | { kind: "wordless" }
  | { kind: "no target" }
  | { kind: "empty" };

/** A message as the bot reads it, as far as it's asked for: one beyond the rate limit isn't searched for secrets. */
class Reading {
  /** Whether the message is for the bot. */
  readonly addressed: boolean;
  /** The words to the bot as they were written; undefined if there are none, or it's a command other than `/ask`. */
  readonly written: string | undefined;
  private readonly ctx: BotContext;
  private withoutSecrets: Cleaned | undefined;
  private asked: { question: Question | undefined } | undefined;

  constructor(ctx: BotContext) {
    this.ctx = ctx;
    this.addressed = isFor(ctx);
    this.written = this.addressed ? writtenIn(ctx) : undefined;
  }

  /** What was written without secrets; empty if there are no words. */
  get cleaned(): Cleaned {
    this.withoutSecrets ??= withoutSecrets(this.written ?? "");
    return this.withoutSecrets;
  }

  get question(): Question | undefined {
    this.asked ??= { question: questionIn(this.ctx, this) };
    return this.asked.question;
  }
}

/** The command `/ask`, and the words of a message that points at the one it replies to. */
const askCommand = /^\/ask(?:@\w+)?(?!\S)/i;
const pointer = /^\^*$/;

/** Each update is read once. */
const readings = new WeakMap<BotContext, Reading>();

function readingOf(ctx: BotContext): Reading {
  const reading = readings.get(ctx) ?? new Reading(ctx);
  readings.set(ctx, reading);
  return reading;
}

/**
 * Whether the message is for the bot: in private all are; in groups commands, mentions, replies to the bot, and
 * messages that only the bot gets.
 */
export function isAddressed(ctx: BotContext): boolean {
  return readingOf(ctx).addressed;
}

/**
 * What the message asks the bot: in private by its words, in a group where the bot is mentioned or replied to, and by
 * `/ask` everywhere. A mention with nothing but "^", or `/ask` alone, points at the message that it replies to.
 * Undefined for other commands, messages without text, and those that aren't for the bot.
 */
export function questionTo(ctx: BotContext): Question | undefined {
  return readingOf(ctx).question;
}

/** The words of a message to the bot that isn't a command; undefined if there are none. */
export function wordsTo(ctx: BotContext): string | undefined {
  const { question } = readingOf(ctx);
  if (question?.kind !== "words" || question.message !== ctx.msg) return undefined;
  return isCommand(textOf(ctx.msg) ?? "") ? undefined : question.words;
}

/** Whether the message is for the bot only as it replies to one of the bot's in a group, without naming it. */
export function isMereReply(ctx: BotContext): boolean {
  const text = textOf(ctx.msg) ?? "";
  return !isPrivate(ctx) && !isCommand(text) && mentionsIn(ctx.msg, ctx.me).length === 0;
}

/** The words of the message to the bot, as they were written. Only the search for secrets may use them. */
export function writtenTo(ctx: BotContext): string | undefined {
  return readingOf(ctx).written;
}

/** The words of the message to the bot without secrets; empty if there are none. */
export function cleanedTo(ctx: BotContext): Cleaned {
  return readingOf(ctx).cleaned;
}

function questionIn(ctx: BotContext, reading: Reading): Question | undefined {
  const message = ctx.msg;
  const { written } = reading;
  if (!message || written === undefined) return undefined;
  const isAsk = askCommand.test(textOf(message) ?? "");
  const mayPoint = isAsk || !isPrivate(ctx);
  if (!mayPoint || !pointer.test(written)) return inWords(reading.cleaned, message);
  const target = repliedTo(message);
  if (!target && !isAsk && written === "") return { kind: "empty" };
  if (!target?.from || !isPerson(target.from) || target.via_bot?.id === ctx.me.id)
    return { kind: "no target" };
  const words = message.quote?.is_manual ? message.quote.text : textOf(target);
  return words?.trim() ? inWords(withoutSecrets(words), target) : { kind: "wordless" };
}

function inWords({ text }: Cleaned, message: Message): Question {
  return { kind: "words", words: text.trim(), message };
}

function writtenIn(ctx: BotContext): string | undefined {
  const { msg, me } = ctx;
  const text = textOf(msg);
  if (!msg || text === undefined) return undefined;
  if (askCommand.test(text)) return text.replace(askCommand, "").trim();
  const isAny = isPrivate(ctx) ? isCommand(text) : commandAt(msg) !== undefined;
  return isAny ? undefined : withoutMentions(msg, me).trim();
}

function isFor(ctx: BotContext): boolean {
  if (isPrivate(ctx)) return true;
  const { msg, me } = ctx;
  if (!msg) return false;
  const command = commandAt(msg);
  if (command) return isOwnCommand(command, me.username);
  if (msg.guest_query_id !== undefined || msg.ephemeral_message_id !== undefined) return true;
  return mentionsIn(msg, me).length > 0 || repliedTo(msg)?.from?.id === me.id;
}

/** Whether only the bot and one person are in the chat: two people may mention it in theirs as a guest. */
function isPrivate({ chat, guestMessage }: BotContext): boolean {
  return chat?.type === "private" && guestMessage === undefined;
}

function isOwnCommand(command: string, username: string): boolean {
  const [, name = username] = command.split("@");
  return name.toLowerCase() === username.toLowerCase();
}

/** The message that this one replies to. In a topic, others seem to reply to the service message that opened it. */
function repliedTo(message: Message): Message | undefined {
  const { reply_to_message: target } = message;
  return target && "forum_topic_created" in target ? undefined : target;
}
