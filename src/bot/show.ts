import { GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { z } from "zod";
import type { BotContext } from "./context.ts";
import { writtenTo } from "./question.ts";
import { withoutSecrets } from "./secrets.ts";
import { isNotModified } from "./sending/refusals.ts";
import type { View } from "./views/view.ts";

/** The messages that a person asked with, each with the bot's reply to it, the latest last. */
const repliesSchema = z.array(z.tuple([z.number(), z.number()]));

/** How many of them are remembered for each person in a chat: nobody edits older ones. */
const mostReplies = 20;

/**
 * Answers what a person wrote: with a new message, or, where they have edited a message that was
 * answered before, by editing that answer.
 */
export async function reply(ctx: BotContext, view: View): Promise<void> {
  const asked = ctx.msg;
  if (!asked) return;
  const replies = (await ctx.saved.get("replies", repliesSchema)) ?? [];
  const earlier = ctx.editedMessage && new Map(replies).get(asked.message_id);
  if (earlier !== undefined && (await change(ctx, earlier, view))) return;
  const quote =
    asked.chat.type !== "private" ||
    ctx.editedMessage !== undefined ||
    (view.quotes === true && !hasSecrets(ctx));
  const sent = await ctx.reply(view.html, {
    ...optionsOf(view),
    ...(quote ? quoting(asked.message_id) : {}),
  });
  const others = replies.filter(([message]) => message !== asked.message_id);
  const all = [...others, [asked.message_id, sent.message_id]];
  await ctx.saved.set("replies", all.slice(-mostReplies));
}

/** A quote would show once more what should be forgotten. */
function hasSecrets(ctx: BotContext): boolean {
  return withoutSecrets(writtenTo(ctx) ?? "").found;
}

/** Sends a further message, leaving the one whose button was tapped as it is. @param to the message it replies to */
export async function send(ctx: BotContext, view: View, to?: number): Promise<Message> {
  return ctx.reply(view.html, { ...optionsOf(view), ...(to === undefined ? {} : quoting(to)) });
}

/** Shows a view in place of the message whose button was tapped; in a new one where that cannot be edited any more. */
export async function replace(ctx: BotContext, view: View): Promise<void> {
  const id = ctx.callbackQuery?.message?.message_id;
  if (id === undefined || !(await change(ctx, id, view))) await send(ctx, view);
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
    return isNotModified(error);
  }
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
