import { z } from "zod";
import type { BotContext } from "./context.ts";

const name = "language";

/** The code of the language that somebody has chosen in their private chat; undefined for that of their Telegram. */
export function chosenLanguage(ctx: BotContext): Promise<string | undefined> {
  return ctx.own.get(name, z.string());
}

/** Remembers a choice; undefined takes it back. Only for a private chat. */
export async function chooseLanguage(ctx: BotContext, code: string | undefined): Promise<void> {
  await ctx.saved.set(name, code);
}
