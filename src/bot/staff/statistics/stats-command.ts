import type { Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import type { Feature } from "../../phases.ts";
import { plainText } from "../../view.ts";
import type { Rights } from "../rights.ts";
import { requireStaff } from "../staff-only.ts";
import { daysIn } from "./period.ts";
import type { Reports } from "./reports.ts";
import { statsView } from "./stats-view.ts";
import { statsTexts } from "./texts.ts";

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
        if (days === undefined)
          return void (await deliver(ctx, plainText(statsTexts.usage), "everyone"));
        const { knowledge } = ctx.locale;
        const report = await needs.reports.of(days);
        const view = statsView(report, days, (entry) => knowledge.entry(entry)?.question);
        await deliver(ctx, view, "everyone");
      },
    },
  };
}
