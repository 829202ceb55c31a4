import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import type { GroupLimits } from "../group-limits.ts";
import { isAddressed } from "../question.ts";
import { remark } from "../show.ts";
import { tooManyView } from "../views/group.ts";

/**
 * Keeps the bot within what Telegram takes for one group. Where that is used up the group is told so once a minute; what
 * else it asks is left unanswered until there is room again. A tap gets a notice, which is no message.
 */
export function groupCalm(
  limits: GroupLimits,
  onLimited: (() => void) | undefined,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const full = composer
    .chatType(["group", "supergroup"])
    .filter((ctx) => !ctx.guestMessage && limits.isFull(ctx.chat.id));
  full.on(["message", "edited_message"], async (ctx, next) => {
    if (!isAddressed(ctx)) return next();
    onLimited?.();
    if (limits.mayComplain(ctx.chat.id)) await remark(ctx, tooManyView(ctx.locale));
  });
  full.on("callback_query", (ctx) => {
    onLimited?.();
    ctx.notice = ctx.locale.texts.groups.tooMany;
  });
  return composer;
}
