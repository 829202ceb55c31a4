import { recent } from "../conversation/memory.ts";
import type { BotContext, Services } from "./context.ts";
import type { Locale } from "./locales.ts";
import { isCommand } from "./read-command.ts";
import { sessionValues } from "./session-values.ts";

/** Words of which their own language knows this share are in that, if no other knows more of them. */
const leastOwn = 0.5;

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

/**
 * Switches the context to the language that the person has written in lately. Buttons and what follows come in it, but not
 * commands, and not words that their own language knows as well.
 */
export async function useWrittenLanguage(
  ctx: BotContext,
  { now }: Pick<Services, "now">,
): Promise<void> {
  const memory = recent(await ctx.session.get(sessionValues.conversation), now());
  const written = ctx.locales.find(memory?.language);
  if (!written || written === ctx.ownLocale) return;
  const words = ctx.msg && !ctx.callbackQuery ? (ctx.msg.text ?? ctx.msg.caption ?? "") : undefined;
  if (words === undefined || isRather(words, written, ctx.ownLocale)) ctx.locale = written;
}

/** Whether words are rather in a language than in another one, as far as they say. */
function isRather(words: string, language: Locale, other: Locale): boolean {
  if (isCommand(words)) return false;
  const share = other.matcher.familiarity(words);
  return share < leastOwn || share < language.matcher.familiarity(words);
}
