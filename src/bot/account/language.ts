import { Composer } from "grammy";
import { chooseLanguage, chosenLanguage } from "../chosen-language.ts";
import type { BotContext } from "../context.ts";
import { replace, whisper } from "../deliver.ts";
import {
  languageData,
  languageElsewhereView,
  languagePayload,
  languageView,
} from "./language-view.ts";

/** `/language`: in private the languages to choose from, also by a link; in a group the way there. */
export function language(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const languagesIn = ({ locales }: BotContext) => locales.all.map(({ language }) => language);
  const show = async (ctx: BotContext) => {
    const view =
      ctx.chat?.type === "private"
        ? languageView(languagesIn(ctx), await chosenLanguage(ctx), ctx.locale.texts)
        : languageElsewhereView(ctx.locale);
    await whisper(ctx, view);
  };
  composer.command("language", show);
  composer.command("start", (ctx, next) => (ctx.match === languagePayload ? show(ctx) : next()));
  composer.chatType("private").callbackQuery(languageData, async (ctx, next) => {
    const code = ctx.match[1] || undefined;
    const locale = ctx.locales.of(code ?? ctx.from.language_code);
    if (code !== undefined && locale.language !== code) return next(); // it is not spoken any more
    await chooseLanguage(ctx, code);
    ctx.locale = locale;
    await replace(ctx, languageView(languagesIn(ctx), code, locale.texts));
  });
  return composer;
}
