import type { RunningBot } from "../bot/start-bot.ts";
import type { Config } from "../config.ts";
import type { Resources } from "./resources.ts";

/**
 * The pages of statistics; undefined without STATS_TOKEN.
 * @param languages returns the knowledge bases in use
 */
export async function createStatisticsSite(
  config: Config,
  { reports, metrics }: Pick<Resources, "reports" | "metrics">,
  languages: RunningBot["languages"],
) {
  const { statsToken: token } = config;
  if (token === undefined) return undefined;
  const { statsSite } = await import("../bot/staff/statistics/site/site.ts");
  const questionOf = (id: string) =>
    languages()
      .map(({ knowledge }) => knowledge.entry(id)?.question)
      .find(Boolean);
  return statsSite({
    token,
    reports,
    questionOf,
    ...(config.mode === "local" ? {} : { cookieKey: config.token }),
    onRefused: (reason) => metrics.statsRefused.inc({ reason }),
  });
}
