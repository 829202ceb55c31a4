import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { replace, whisper } from "../deliver.ts";
import { sectionData, sectionsData, sectionsView, sectionView } from "./lists.ts";

/** `/faq`: sections, then questions, then the answer, all in one message with a way back. */
export function browse(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("faq", (ctx) => whisper(ctx, sectionsView(ctx.locale)));
  composer.callbackQuery(sectionsData, (ctx) => replace(ctx, sectionsView(ctx.locale)));
  composer.callbackQuery(sectionData, async (ctx, next) => {
    const [, key = "", page = ""] = ctx.match;
    const section = ctx.locale.knowledge.section(key);
    if (!section) return next();
    await replace(ctx, sectionView(section, Number(page), ctx.locale.texts));
  });
  return composer;
}
