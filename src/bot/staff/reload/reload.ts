import { Composer } from "grammy";
import type { BotContext, Parts } from "../../context.ts";
import { reply } from "../../deliver.ts";
import { isRefused } from "../staff-only.ts";
import { loadingView } from "./reload-view.ts";

/**
 * `/reload`, for those who look after the bot: takes changed data into use without a stop. Its update ends at once, so
 * that the chat goes on meanwhile; what came of it is told in a message of its own.
 */
export function reload(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("reload", async (ctx) => {
    if (await isRefused(ctx, "reload", parts)) return;
    await reply(ctx, loadingView());
    parts.reloading.begin(ctx.msg);
  });
  return composer;
}
