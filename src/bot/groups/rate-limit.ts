import { Composer } from "grammy";
import { tooManyView } from "../ask/group-views.ts";
import type { BotContext } from "../context.ts";
import { remark } from "../deliver.ts";
import { Later } from "../postpone.ts";
import { isAddressed } from "../question.ts";
import { writtenAt } from "../sent-at.ts";
import type { GroupLimits } from "./group-limits.ts";

/** What was written longer ago than this, in milliseconds, waited for the bot: it is no fault of the group's. */
const live = 60_000;

/**
 * Keeps the bot within what Telegram takes for one group. Where that is used up the group is told so once a minute; what
 * else it asks is left unanswered until there is room again. What was asked while the bot was away waits for room. A tap
 * gets a notice, which is no message.
 *
 * @param now milliseconds since 1970
 */
export function groupCalm(
  limits: GroupLimits,
  now: () => number,
  onLimited: (() => void) | undefined,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const full = composer
    .chatType(["group", "supergroup"])
    .filter((ctx) => !ctx.guestMessage && limits.isFull(ctx.chat.id));
  full.on(["message", "edited_message"], async (ctx, next) => {
    if (!isAddressed(ctx)) return next();
    const written = writtenAt(ctx);
    if (written !== undefined && now() - written > live)
      throw new Later(limits.opensIn(ctx.chat.id));
    onLimited?.();
    if (limits.mayComplain(ctx.chat.id)) await remark(ctx, tooManyView(ctx.locale));
  });
  full.on("callback_query", (ctx) => {
    onLimited?.();
    ctx.notice = ctx.locale.texts.groups.tooMany;
  });
  return composer;
}
