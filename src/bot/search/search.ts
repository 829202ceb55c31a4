import { localeToSearch } from "../ask/read-in-languages.ts";
import { awaitedMessages, awaitMessage, stopAwaiting } from "../awaited.ts";
import type { BotContext, Services } from "../context.ts";
import { deliver } from "../deliver.ts";
import { type Feature, type Outcome, on, onTap, pass } from "../phases.ts";
import { isAddressed, wordsTo } from "../question.ts";
import { remember } from "../remember.ts";
import { isFromProxy } from "../sender.ts";
import { startSearch } from "../shared-buttons.ts";
import { plainText, type View } from "../view.ts";
import { firstFound, openResults, searchView } from "./results-view.ts";

/** `/search words` lists entries to choose from. Without words it asks for them, and takes the next message as them. */
export function search(services: Pick<Services, "now">): Feature {
  return {
    awaited: [
      awaitedMessages({
        async "search words"(ctx): Outcome {
          const words = ctx.message?.text === undefined ? undefined : wordsTo(ctx);
          if (words === undefined) return pass;
          await stopAwaiting(ctx);
          await showResults(ctx, words, services);
        },
      }),
    ],
    commands: {
      async search(ctx, words) {
        if (words.trim()) return showResults(ctx, words, services);
        if (isFromProxy(ctx))
          return void (await deliver(ctx, plainText(ctx.locale.texts.groups.onBehalf), "everyone"));
        await awaitMessage(ctx, { what: "search words" });
        await deliver(ctx, askView(ctx), "sender");
      },
    },
    startLinks: {
      search: async (ctx, { words }) =>
        void (await deliver(ctx, resultsOf(ctx, words), "everyone")),
    },
    taps: [
      onTap(startSearch, async (ctx) => {
        await awaitMessage(ctx, { what: "search words" });
        await deliver(ctx, askView(ctx), "new message");
      }),
      onTap(openResults, async (ctx, { page }) => {
        const words = boldIn(ctx);
        if (words) await deliver(ctx, resultsOf(ctx, words, page), "in place");
        else ctx.notice = ctx.locale.texts.search.old;
      }),
    ],
    questions: [on(["edited_message"], searchAgain)],
  };
}

/** Shows the first results; the person may choose one of them in words, too. */
async function showResults(
  ctx: BotContext,
  words: string,
  services: Pick<Services, "now">,
): Promise<void> {
  const locale = localeToSearch(words, ctx.locale, ctx.locales);
  await deliver(ctx, searchView(words, locale), "sender");
  const listed = firstFound(words, locale).map(({ id }) => id);
  const language = locale === ctx.ownLocale ? undefined : locale.language;
  if (listed.length > 0) await remember(ctx, { said: "choice", listed, language }, services);
}

/** A page of the results for words, in the language of the words. */
function resultsOf(ctx: BotContext, words: string, page = 0): View {
  return searchView(words, localeToSearch(words, ctx.locale, ctx.locales), page);
}

/** Searches again when `/search words` was edited. */
async function searchAgain(ctx: BotContext): Promise<typeof pass | undefined> {
  const words = /^\/search(?:@\w+)?\s+(\S.*)$/s.exec(ctx.editedMessage?.text ?? "")?.[1];
  if (!words || !isAddressed(ctx)) return pass;
  await deliver(ctx, resultsOf(ctx, words), "sender");
  return undefined;
}

function askView({ locale }: BotContext): View {
  return { ...plainText(locale.texts.search.ask), asksBack: true };
}

/**
 * The words that a list of results is for: the bold part of the message. Telegram splits bold text where a name, a link or
 * a tag begins or ends in it.
 */
function boldIn(ctx: BotContext): string | undefined {
  const message = ctx.callbackQuery?.message;
  if (!message || !("text" in message) || !message.text) return undefined;
  const [first, ...others] = (message.entities ?? [])
    .filter(({ type }) => type === "bold")
    .sort((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  let end = first.offset + first.length;
  for (const { offset, length } of others) if (offset === end) end += length;
  return message.text.slice(first.offset, end);
}
