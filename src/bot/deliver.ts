import { GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { z } from "zod";
import { withoutSecrets } from "../privacy/secrets.ts";
import type { BotContext } from "./context.ts";
import { isInGroup, isWhisper } from "./ephemeral-messages.ts";
import { writtenTo } from "./question.ts";
import type { View } from "./view.ts";

/** The messages that a person asked with, each with the bot's reply to it, the latest last. */
const repliesSchema = z.array(z.tuple([z.number(), z.number()]));

/** How many of them are remembered for each person in a chat: nobody edits older ones. */
const mostReplies = 20;

/**
 * Answers what a person wrote: with a new message, or, where they have edited a message that was
 * answered before, by editing that answer. In a group all see it, unless what it answers was shown to the bot only.
 *
 * @param quoted the message that it is seen to answer, where that is not the one at hand
 */
export async function reply(ctx: BotContext, view: View, quoted = ctx.msg): Promise<void> {
  const asked = ctx.msg;
  if (!asked || !quoted) return;
  if (isWhisper(asked))
    return void (await ctx.whispers.answer(ctx, view.html, newOptionsOf(view, ctx)));
  if (await correct(ctx, view)) return;
  const quote =
    asked.chat.type !== "private" ||
    ctx.editedMessage !== undefined ||
    (view.quotes === true && !hasSecrets(ctx));
  await remember(ctx, await send(ctx, view, quote ? quoted.message_id : undefined));
}

/** A quote would show once more what should be forgotten. */
function hasSecrets(ctx: BotContext): boolean {
  return withoutSecrets(writtenTo(ctx) ?? "").found;
}

/**
 * Answers what is the business of one person only, such as a command that lists something: in a group nobody else sees
 * it, where Telegram can do that; else it is a reply.
 */
export async function whisper(ctx: BotContext, view: View): Promise<void> {
  const asked = ctx.msg;
  if (!asked || !isInGroup(ctx) || isWhisper(asked)) return reply(ctx, view);
  if (await correct(ctx, view)) return;
  const options = { ...newOptionsOf(view, ctx), ...quoting(asked.message_id) };
  const sent = await ctx.whispers.answer(ctx, view.html, options);
  if (!sent) return reply(ctx, view);
  if (!isWhisper(sent)) await remember(ctx, sent);
}

/**
 * Says something by the way to whoever did what is at hand, and to nobody else where Telegram can do that. No
 * edit of the message changes it. @param quote whether it is seen which message it is about
 */
export async function remark(ctx: BotContext, view: View, quote = isInGroup(ctx)): Promise<void> {
  const id = ctx.msg?.message_id;
  const options = { ...optionsOf(view), ...(quote && id ? quoting(id) : {}) };
  const sent = ctx.callbackQuery
    ? await ctx.whispers.toTapper(ctx, view.html, options, false)
    : await ctx.whispers.answer(ctx, view.html, options);
  if (!sent && !isWhisper(ctx.message)) await ctx.reply(view.html, options);
}

/** Sends a further message, leaving the one whose button was tapped as it is. @param to the message it replies to */
export async function send(ctx: BotContext, view: View, to?: number): Promise<Message> {
  const quote = to === undefined ? {} : quoting(to);
  return ctx.reply(view.html, { ...newOptionsOf(view, ctx), ...quote });
}

/**
 * Shows a view in place of the message whose button was tapped; in a new one where that cannot be changed any more. In a
 * group only who tapped sees it, where Telegram can do that, unless it is `toAll`.
 */
export async function replace(ctx: BotContext, view: View, toAll = false): Promise<void> {
  const shown = ctx.callbackQuery?.message;
  const options = optionsOf(view);
  if (isWhisper(shown) && (await ctx.whispers.change(ctx, view.html, options))) return;
  const apart = isInGroup(ctx) && !(toAll && !isWhisper(shown));
  if (apart && (await ctx.whispers.toTapper(ctx, view.html, options, true))) return;
  const mayChange = shown !== undefined && !isWhisper(shown);
  if (!mayChange || !(await change(ctx, shown.message_id, view))) await send(ctx, view);
}

/**
 * In a group: shows a view to whoever has tapped a button, and leaves the message with the button as it is. Where only
 * all could see it, the tap opens their private chat instead. @param link to the same there
 */
export async function showAside(ctx: BotContext, view: View, link: string): Promise<void> {
  if (await ctx.whispers.toTapper(ctx, view.html, optionsOf(view), false)) return;
  ctx.link = link;
}

/** Shows a view in place of an earlier message of the chat; false where Telegram does not let it. */
export async function change(ctx: BotContext, message: number, view: View): Promise<boolean> {
  const chat = ctx.chat?.id;
  if (chat === undefined) return false;
  try {
    await ctx.api.editMessageText(chat, message, view.html, optionsOf(view));
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return false;
  }
}

/** Changes what an edited message was answered with before; false where there is nothing to change. */
async function correct(ctx: BotContext, view: View): Promise<boolean> {
  if (!ctx.editedMessage) return false;
  const replies = await repliesOf(ctx);
  const earlier = new Map(replies).get(ctx.editedMessage.message_id);
  return earlier !== undefined && change(ctx, earlier, view);
}

async function remember(ctx: BotContext, sent: Message): Promise<void> {
  const asked = ctx.msg?.message_id;
  const others = (await repliesOf(ctx)).filter(([message]) => message !== asked);
  await ctx.saved.set("replies", [...others, [asked, sent.message_id]].slice(-mostReplies));
}

async function repliesOf(ctx: BotContext) {
  return (await ctx.saved.get("replies", repliesSchema)) ?? [];
}

function quoting(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}

function optionsOf(view: View) {
  return {
    parse_mode: "HTML",
    reply_markup: view.keyboard,
    link_preview_options: { is_disabled: true },
  } as const;
}

/** The same for a new message. */
function newOptionsOf(view: View, ctx: BotContext) {
  const options = optionsOf(view);
  if (!view.asksBack || !isInGroup(ctx)) return options;
  return { ...options, reply_markup: { force_reply: true, selective: true } } as const;
}
