import { deliver } from "../deliver.ts";
import { type Feature, type Outcome, onTap, pass } from "../phases.ts";
import { openSection, openSections } from "../shared-buttons.ts";
import { sectionsView, sectionView } from "./section-views.ts";

/** `/faq` shows sections, then questions, then the answer, all in one message with a way back. */
export function browse(): Feature {
  return {
    commands: {
      faq: async (ctx) => void (await deliver(ctx, sectionsView(ctx.locale), "sender")),
    },
    startLinks: {
      async section(ctx, { key }): Outcome {
        const section = ctx.locale.knowledge.section(key);
        if (!section) return pass;
        await deliver(ctx, sectionView(section, 0, ctx.locale.texts), "everyone");
      },
    },
    taps: [
      onTap(openSections, async (ctx) => {
        await deliver(ctx, sectionsView(ctx.locale), "in place");
      }),
      onTap(openSection, async (ctx, { key, page }): Outcome => {
        const section = ctx.locale.knowledge.section(key);
        if (!section) return pass;
        await deliver(ctx, sectionView(section, page, ctx.locale.texts), "in place");
      }),
    ],
  };
}
