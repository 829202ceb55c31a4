import type { Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import type { Feature } from "../../phases.ts";
import { plainText } from "../../view.ts";
import type { Rights } from "../rights.ts";
import { requireStaff } from "../staff-only.ts";
import { staffTextsIn } from "../texts/languages.ts";
import { daysIn, mostDays } from "./period.ts";
import type { Reports } from "./reports.ts";
import { statsView } from "./stats-view.ts";

/** The number of days if the command has none. */
const defaultDays = 7;

interface Needs extends Pick<Services, "metrics"> {
  rights: Rights;
  reports: Pick<Reports, "of">;
}

/** `/stats [days]`, for staff: how the bot was used. */
export function statsCommand(needs: Needs): Feature {
  return {
    commands: {
      async stats(ctx, words) {
        if (!(await requireStaff(ctx, "stats", needs))) return;
        const days = words.trim() === "" ? defaultDays : daysIn(words.trim());
        const { knowledge, language } = ctx.locale;
        const texts = staffTextsIn(language);
        if (days === undefined) {
          const usage = texts.statistics.usage(mostDays);
          return void (await deliver(ctx, plainText(usage), "everyone"));
        }
        const report = await needs.reports.of(days);
        const view = statsView(report, days, (entry) => knowledge.entry(entry)?.question, texts);
        await deliver(ctx, view, "everyone");
      },
    },
  };
}
