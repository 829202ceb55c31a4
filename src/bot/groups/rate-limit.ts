import { InlineKeyboard } from "grammy";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { PostponedError } from "../postponed-error.ts";
import { isAddressed } from "../question.ts";
import { sentAt } from "../sent-at.ts";
import type { View } from "../view.ts";
import type { GroupLimits } from "./group-limits.ts";

/** A message older than this, in milliseconds, has waited for the bot, which isn't the group's fault. */
const freshFor = 60_000;

/**
 * Keeps the bot within what Telegram accepts for one group. A group that has used that up gets a notice once a minute;
 * its other messages stay unanswered until there is room. Messages that waited for the bot are postponed until then. A
 * tap gets its notice as an answer, which counts as no message. Staff in its group is never held up.
 *
 * @param now milliseconds since 1970
 */
export function groupRateLimit(
  limits: GroupLimits,
  now: () => number,
  onLimited: (() => void) | undefined,
  isStaffChat: (ctx: BotContext) => boolean,
): Feature {
  const isFull = (chat: number | undefined) => chat !== undefined && limits.isFull(chat);
  const holdBack = async (ctx: BotContext, chat: number): Outcome => {
    const sent = sentAt(ctx);
    if (sent !== undefined && now() - sent > freshFor)
      throw new PostponedError(limits.opensIn(chat));
    onLimited?.();
    if (limits.isNoticeDue(chat)) await deliver(ctx, tooManyView(ctx.locale), "remark");
  };
  return {
    guards: [
      on(["message", "edited_message"], (ctx) => {
        const chat = ctx.chat?.id;
        const isLimited = isInGroup(ctx) && isFull(chat) && !isStaffChat(ctx) && isAddressed(ctx);
        return chat === undefined || !isLimited ? pass : holdBack(ctx, chat);
      }),
      on(["callback_query"], (ctx) => {
        if (!isInGroup(ctx) || !isFull(ctx.chat?.id) || isStaffChat(ctx)) return pass;
        onLimited?.();
        ctx.notice = ctx.locale.texts.groups.tooMany;
        return undefined;
      }),
    ],
  };
}

/** The notice, with a link to the private chat. */
function tooManyView({ texts, links }: Locale): View {
  const keyboard = InlineKeyboard.from([[InlineKeyboard.url(texts.groups.more, links.chat)]]);
  return { html: escapeHtml(texts.groups.tooMany), keyboard };
}
