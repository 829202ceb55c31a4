import { type Distress, recogniseDistress } from "../../distress/recognise.ts";
import type { ReadWords } from "../../distress/terms.ts";
import { languageOf } from "../../match/words/language.ts";
import type { BotContext } from "../context.ts";
import type { Locale } from "../locales.ts";
import { isAddressed, questionTo, writtenTo } from "../question.ts";

/** The words to the bot: a question, the message that `/ask` points at, or what follows a command. */
export function wordsIn(ctx: BotContext): string | undefined {
  if (!isAddressed(ctx)) return undefined;
  const question = questionTo(ctx);
  if (question) return question.kind === "words" ? question.words : undefined;
  const [, command, words] = /^\/(\w+)(?:@\w+)?\s+(.+)$/s.exec(ctx.msg?.text ?? "") ?? [];
  return command === "start" ? undefined : words;
}

/**
 * The distress in words to the bot. An insult counts only if the sender wrote it, not if they point at it.
 *
 * @param read the same words
 */
export function distressIn(ctx: BotContext, words: string, read?: ReadWords): Distress | undefined {
  const found = recogniseDistress(words, read);
  return found?.situation === "insult" && !writtenTo(ctx) ? undefined : found;
}

/** The person's language if the words are in it, else the one that they're in. */
export function localeFor({ locale, locales, msg }: BotContext, { languages }: Distress): Locale {
  const own = languages.find((language) => language === locale.language);
  const [first] = languages;
  const written =
    languages.length > 1 && first
      ? languageOf(msg?.text ?? msg?.caption ?? "", own ?? first, languages, own !== undefined)
      : first;
  return locales.find(written) ?? locale;
}
