import { recent } from "../conversation/memory.ts";
import type { BotContext, Services } from "./context.ts";
import { sessionValues } from "./session-values.ts";

/** The code of the language that a person chose in their private chat; undefined for their Telegram's. */
export function chosenLanguage(ctx: BotContext): Promise<string | undefined> {
  return ctx.privateSession.get(sessionValues.language);
}

/** Stores a choice; undefined takes it back. What they wrote in before doesn't count any more. Only in a private chat. */
export async function chooseLanguage(ctx: BotContext, code: string | undefined): Promise<void> {
  await ctx.session.set(sessionValues.language, code);
  const memory = await ctx.session.get(sessionValues.conversation);
  if (memory) await ctx.session.set(sessionValues.conversation, { ...memory, language: undefined });
}

/** Switches the context to the language that the person chose, if any. */
export async function useChosenLanguage(ctx: BotContext): Promise<void> {
  ctx.ownLocale = ctx.locales.find(await chosenLanguage(ctx)) ?? ctx.ownLocale;
  ctx.locale = ctx.ownLocale;
}

/** Switches the context to the language that the person has written in lately: buttons and bare replies follow it. */
export async function useWrittenLanguage(
  ctx: BotContext,
  { now }: Pick<Services, "now">,
): Promise<void> {
  const memory = recent(await ctx.session.get(sessionValues.conversation), now());
  ctx.locale = ctx.locales.find(memory?.language) ?? ctx.locale;
}
