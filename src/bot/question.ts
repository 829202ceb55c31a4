import type { Message } from "grammy/types";
import { withoutSecrets } from "../privacy/secrets.ts";
import type { BotContext } from "./context.ts";
import { isPerson } from "./sender.ts";

/**
 * What a message asks the bot:
 *
 * - `words`: these, without the bot's name and without codes, passwords and phone numbers, and the message that they
 *   stand in: the one at hand, or the one that it points at;
 * - `wordless`: it points at a message in which there are none;
 * - `pointless`: it points at nothing that the bot could answer: at no message, or at one that a bot has written;
 * - `nothing`: it calls the bot and says no more.
 */
export type Question =
  | { kind: "words"; words: string; message: Message }
  | { kind: "wordless" }
  | { kind: "pointless" }
  | { kind: "nothing" };

/** A command `/ask`, a command at all, and what a message says that points at the one it replies to. */
const askCommand = /^\/ask(?:@\w+)?(?!\S)/i;
const anyCommand = /^\/\w+(?:@(\w+))?/;
const pointer = /^\^*$/;

/**
 * What a message asks the bot: in private in its words, in a group where the bot is mentioned or replied to, and by
 * `/ask` everywhere. A mention with nothing but "^", or `/ask` alone, points at the message that it replies to.
 * Undefined where nothing is asked: other commands, what is no text, what is not addressed to the bot.
 */
export function questionTo(ctx: BotContext): Question | undefined {
  const message = ctx.msg;
  const written = writtenTo(ctx);
  if (!message || written === undefined) return undefined;
  const isCommand = askCommand.test(writtenIn(message) ?? "");
  const mayPoint = isCommand || !isPrivate(ctx);
  if (!mayPoint || !pointer.test(written)) return inWords(written, message);
  const other = repliedTo(message);
  if (!other && !isCommand && written === "") return { kind: "nothing" };
  if (!other?.from || !isPerson(other.from) || other.via_bot?.id === ctx.me.id)
    return { kind: "pointless" };
  const words = message.quote?.is_manual ? message.quote.text : writtenIn(other);
  return words?.trim() ? inWords(words, other) : { kind: "wordless" };
}

function inWords(written: string, message: Message): Question {
  return { kind: "words", words: withoutSecrets(written).text.trim(), message };
}

/** The words that a message says to the bot and that are no command; undefined where it says none. */
export function wordsTo(ctx: BotContext): string | undefined {
  const question = questionTo(ctx);
  if (question?.kind !== "words" || question.message !== ctx.msg) return undefined;
  return writtenIn(ctx.msg)?.startsWith("/") ? undefined : question.words;
}

/** What a message says to the bot as it was written. Only what looks for secrets may see it. */
export function writtenTo(ctx: BotContext): string | undefined {
  const written = writtenIn(ctx.msg);
  if (written === undefined || !isAddressed(ctx)) return undefined;
  if (askCommand.test(written)) return written.replace(askCommand, "").trim();
  return written.startsWith("/") ? undefined : withoutName(written, ctx);
}

/**
 * Whether a message is for the bot: in private all are, in groups commands, mentions, replies to it and what only the
 * bot is shown.
 */
export function isAddressed(ctx: BotContext): boolean {
  if (isPrivate(ctx)) return true;
  const command = anyCommand.exec(writtenIn(ctx.msg) ?? "");
  const name = command?.[1] ?? ctx.me.username;
  if (command) return name.toLowerCase() === ctx.me.username.toLowerCase();
  return isCalled(ctx);
}

function isCalled(ctx: BotContext): boolean {
  const { msg, me } = ctx;
  if (!msg) return false;
  if (msg.guest_query_id !== undefined || msg.ephemeral_message_id !== undefined) return true;
  return mention(me.username).test(writtenIn(msg) ?? "") || repliedTo(msg)?.from?.id === me.id;
}

/** Between the bot and one person; two people may call it into theirs. */
function isPrivate({ chat, guestMessage }: BotContext): boolean {
  return chat?.type === "private" && guestMessage === undefined;
}

function withoutName(written: string, { me }: BotContext): string {
  return written.replace(mention(me.username), "").trim();
}

function mention(username: string): RegExp {
  return new RegExp(`(?<!\\w)@${username}\\b`, "gi");
}

/** In a topic a message that replies to nothing names the topic's first message, which says that it was opened. */
function repliedTo(message: Message): Message | undefined {
  const { reply_to_message: other } = message;
  return other && "forum_topic_created" in other ? undefined : other;
}

function writtenIn(message: Message | undefined): string | undefined {
  return message?.text ?? message?.caption;
}
