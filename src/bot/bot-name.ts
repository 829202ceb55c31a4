import type { BotContext } from "./context.ts";

/** What the bot is called: by the knowledge base, or else at Telegram. */
export function botName({ locale, me }: Pick<BotContext, "locale" | "me">): string {
  return locale.about.profile?.name ?? me.first_name;
}
