import { Composer } from "grammy";
import type { BotContext, Parts } from "../../context.ts";
import { reply } from "../../deliver.ts";
import { escapeHtml } from "../../html.ts";
import { statsTexts } from "../../texts/staff/stats.ts";
import { plain } from "../../view.ts";
import { isRefused } from "../staff-only.ts";
import { daysIn } from "./period.ts";
import { statsView } from "./stats-view.ts";

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
