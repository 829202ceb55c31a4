import { chooseLanguage, chosenLanguage } from "../chosen-language.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { type Feature, type Outcome, onTap, pass } from "../phases.ts";
import { languageInGroupView, languageView, pickLanguage } from "./language-views.ts";

/** `/language` shows the languages to choose from; in a group it links to the private chat. */
export function language(): Feature {
  return {
    commands: { language: showLanguages },
    startLinks: { language: showLanguages },
    taps: [
      onTap(pickLanguage, async (ctx, { code }): Outcome => {
        if (ctx.chat?.type !== "private") return pass;
        const chosen = code || undefined;
        const locale = ctx.locales.of(chosen ?? ctx.from?.language_code);
        if (chosen !== undefined && locale.language !== chosen) return pass; // it's gone
        await chooseLanguage(ctx, chosen);
        ctx.locale = locale;
        await deliver(ctx, languageView(codesIn(ctx), chosen, locale.texts), "in place");
      }),
    ],
  };
}

async function showLanguages(ctx: BotContext): Promise<void> {
  const view =
    ctx.chat?.type === "private"
      ? languageView(codesIn(ctx), await chosenLanguage(ctx), ctx.locale.texts)
      : languageInGroupView(ctx.locale);
  await deliver(ctx, view, "sender");
}

function codesIn({ locales }: BotContext): string[] {
  return locales.all.map(({ language }) => language);
}
