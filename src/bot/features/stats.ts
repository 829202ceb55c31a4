import { Composer } from "grammy";
import { daysIn } from "../../stats/period.ts";
import type { BotContext, Parts } from "../context.ts";
import { reply } from "../show.ts";
import { isRefused } from "../staff-only.ts";
import { statsTexts } from "../texts/staff/stats.ts";
import { escapeHtml } from "../views/html.ts";
import { statsView } from "../views/stats.ts";
import { plain } from "../views/view.ts";

/** Of how many days it tells if nobody says. */
const usualDays = 7;

/** `/stats [days]`, for those who look after the bot: how it was used. */
export function stats({
  rights,
  reports,
  metrics,
}: Pick<Parts, "rights" | "reports" | "metrics">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("stats", async (ctx) => {
    if (await isRefused(ctx, "stats", { rights, metrics })) return;
    const words = ctx.match.trim();
    const days = words === "" ? usualDays : daysIn(words);
    if (days === undefined) return reply(ctx, plain(escapeHtml(statsTexts.usage)));
    const { knowledge } = ctx.locale;
    const report = await reports.of(days);
    await reply(
      ctx,
      statsView(report, days, (entry) => knowledge.entry(entry)?.question),
    );
  });
  return composer;
}
