import { GrammyError, type InlineKeyboard } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext } from "./context.ts";
import { isEphemeral, isInGroup } from "./ephemeral-messages.ts";
import { cleanedTo } from "./question.ts";
import { sessionValues } from "./session-values.ts";
import type { View } from "./view.ts";

/**
 * Who sees a view, and where:
 *
 * - `everyone`: the reply to the message at hand. If that was edited, the earlier reply is edited too. In a group it
 *   quotes the message, or the one in `quoting`; in private only an edited message, or if the view says so and the
 *   message holds no secret. An ephemeral message gets an ephemeral reply, or none when it's too late for that;
 * - `sender`: the same reply, in a group as an ephemeral message; where Telegram refuses that, for everyone;
 * - `remark`: for the same person, but beside the reply, such as a warning: no later edit changes it. It quotes the message
 *   in groups only, unless the view says otherwise;
 * - `new message`: everyone, in a new message, which replies to `replyTo`, if given;
 * - `in place`: the view takes the place of the message with the tapped button. In a group only the tapper sees it
 *   there, by an ephemeral message; where Telegram refuses that, everyone does. If the message can't be edited, a new
 *   one is sent;
 * - `in place for everyone`: the same, but everyone in a group sees it, unless the tapped message is ephemeral;
 * - `tapper`: the tapper of a button in a group, by an ephemeral message; where Telegram refuses that, and in private,
 *   the tap opens `link` instead.
 */
export type Audience =
  | { to: "everyone"; quoting?: Message }
  | { to: "sender" }
  | { to: "remark" }
  | { to: "new message"; replyTo?: number | undefined }
  | { to: "in place" }
  | { to: "in place for everyone" }
  | { to: "tapper"; link: string };

/** How many replies are remembered for each person in a chat. Hardly anybody edits older messages. */
const mostReplies = 20;

/**
 * Shows a view: the one way in which features send messages.
 *
 * @returns the new message, if it was sent as an ordinary one; undefined if an earlier message was edited, or the view
 *   was sent as an ephemeral message or not at all
 */
export async function deliver(
  ctx: BotContext,
  view: View,
  audience: Audience | Exclude<Audience["to"], "tapper">,
): Promise<Message | undefined> {
  const where = typeof audience === "string" ? { to: audience } : audience;
  switch (where.to) {
    case "everyone":
      return reply(ctx, view, "quoting" in where ? where.quoting : ctx.msg);
    case "sender":
      return replyToSender(ctx, view);
    case "remark":
      return remark(ctx, view);
    case "new message":
      return send(ctx, view, "replyTo" in where ? where.replyTo : undefined);
    case "in place":
      return replace(ctx, view, isInGroup(ctx));
    case "in place for everyone":
      return replace(ctx, view, isEphemeral(ctx.callbackQuery?.message));
    case "tapper":
      return showTapper(ctx, view, where.link);
  }
}

/** Shows a view in place of an earlier message of the chat. @returns whether Telegram allowed it */
export async function edit(ctx: BotContext, message: number, view: View): Promise<boolean> {
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

/** Shows other buttons under the message with the tapped one. Where Telegram refuses, it stays as it is. */
export async function editButtons(ctx: BotContext, reply_markup: InlineKeyboard): Promise<void> {
  if (!ctx.callbackQuery?.message?.message_id) return;
  try {
    await ctx.editMessageReplyMarkup({ reply_markup });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}

async function reply(
  ctx: BotContext,
  view: View,
  quoted: Message | undefined,
): Promise<Message | undefined> {
  const asked = ctx.msg;
  if (!asked || !quoted) return undefined;
  if (isEphemeral(asked)) {
    await ctx.ephemeral.sendToSender(ctx, view.html, newOptionsOf(view, ctx));
    return undefined;
  }
  if (await editReply(ctx, view)) return undefined;
  const quotes =
    asked.chat.type !== "private" ||
    ctx.editedMessage !== undefined ||
    (view.quotes === true && !hasSecrets(ctx));
  const sent = await send(ctx, view, quotes ? quoted.message_id : undefined);
  await rememberReply(ctx, sent);
  return sent;
}

/** A quote would repeat the secret. */
function hasSecrets(ctx: BotContext): boolean {
  return cleanedTo(ctx).found;
}

async function replyToSender(ctx: BotContext, view: View): Promise<Message | undefined> {
  const asked = ctx.msg;
  if (!asked || !isInGroup(ctx) || isEphemeral(asked)) return reply(ctx, view, asked);
  if (await editReply(ctx, view)) return undefined;
  const options = { ...newOptionsOf(view, ctx), ...replyingTo(asked.message_id) };
  const sent = await ctx.ephemeral.sendToSender(ctx, view.html, options);
  if (!sent) return reply(ctx, view, asked);
  if (!isEphemeral(sent)) await rememberReply(ctx, sent);
  return undefined;
}

async function remark(ctx: BotContext, view: View): Promise<Message | undefined> {
  const asked = ctx.msg?.message_id;
  const quotes = view.quotes ?? isInGroup(ctx);
  const options = { ...optionsOf(view), ...(quotes && asked ? replyingTo(asked) : {}) };
  const sent = ctx.callbackQuery
    ? await ctx.ephemeral.sendToTapper(ctx, view.html, options, false)
    : await ctx.ephemeral.sendToSender(ctx, view.html, options);
  if (sent || isEphemeral(ctx.message)) return undefined;
  return ctx.reply(view.html, options);
}

async function send(ctx: BotContext, view: View, replyTo: number | undefined): Promise<Message> {
  const options = replyTo === undefined ? {} : replyingTo(replyTo);
  return ctx.reply(view.html, { ...newOptionsOf(view, ctx), ...options });
}

async function replace(
  ctx: BotContext,
  view: View,
  forTapper: boolean,
): Promise<Message | undefined> {
  const shown = ctx.callbackQuery?.message;
  const options = optionsOf(view);
  if (isEphemeral(shown) && (await ctx.ephemeral.edit(ctx, view.html, options))) return undefined;
  if (forTapper && isInGroup(ctx)) {
    if (await ctx.ephemeral.sendToTapper(ctx, view.html, options, true)) return undefined;
  }
  const mayEdit = shown !== undefined && !isEphemeral(shown);
  if (mayEdit && (await edit(ctx, shown.message_id, view))) return undefined;
  return send(ctx, view, undefined);
}

async function showTapper(ctx: BotContext, view: View, link: string): Promise<undefined> {
  if (await ctx.ephemeral.sendToTapper(ctx, view.html, optionsOf(view), false)) return;
  ctx.link = link;
}

/** Edits the reply to an edited message. @returns false where there is none to edit */
async function editReply(ctx: BotContext, view: View): Promise<boolean> {
  if (!ctx.editedMessage) return false;
  const replies = (await ctx.session.get(sessionValues.replies)) ?? [];
  const earlier = new Map(replies).get(ctx.editedMessage.message_id);
  return earlier !== undefined && edit(ctx, earlier, view);
}

async function rememberReply(ctx: BotContext, sent: Message): Promise<void> {
  const asked = ctx.msg?.message_id;
  if (asked === undefined) return;
  const replies = (await ctx.session.get(sessionValues.replies)) ?? [];
  const others = replies.filter(([message]) => message !== asked);
  const latest: [number, number][] = [...others, [asked, sent.message_id]];
  await ctx.session.set(sessionValues.replies, latest.slice(-mostReplies));
}

function replyingTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } };
}

function optionsOf(view: View) {
  return {
    parse_mode: "HTML",
    reply_markup: view.keyboard,
    link_preview_options: { is_disabled: true },
  } as const;
}

/** The options of a new message. */
function newOptionsOf(view: View, ctx: BotContext) {
  const options = optionsOf(view);
  if (!view.asksBack || !isInGroup(ctx)) return options;
  return { ...options, reply_markup: { force_reply: true, selective: true } } as const;
}
