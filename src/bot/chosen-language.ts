import type { BotContext } from "./context.ts";
import { sessionValues } from "./session-values.ts";

/** The code of the language that a person chose in their private chat; undefined for their Telegram's. */
export function chosenLanguage(ctx: BotContext): Promise<string | undefined> {
  return ctx.privateSession.get(sessionValues.language);
}

/** Stores a choice; undefined takes it back. Only in a private chat. */
export async function chooseLanguage(ctx: BotContext, code: string | undefined): Promise<void> {
  await ctx.session.set(sessionValues.language, code);
}

/** Switches the context to the language that the person chose, if any. */
export async function useChosenLanguage(ctx: BotContext): Promise<void> {
  ctx.locale = ctx.locales.find(await chosenLanguage(ctx)) ?? ctx.locale;
}
