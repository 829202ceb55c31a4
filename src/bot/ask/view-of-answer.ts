import type { BotContext } from "../context.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { isFromProxy } from "../sender.ts";
import type { Texts } from "../texts/texts.ts";
import { plainText, type View } from "../view.ts";
import type { AnswerViews } from "./answer-views.ts";
import { answerView, type Excerpt } from "./entry-view.ts";
import type { Answer } from "./find-answer.ts";
import { groupViews } from "./group-views.ts";
import { helpView, otherLanguageView, suggestView, unknownView } from "./suggestion-views.ts";

/** How answers look in the chat. People behind a proxy account can't be recognized by their taps, so anyone may choose. */
export function viewsIn(ctx: BotContext): AnswerViews {
  const update = ctx.update.update_id;
  if (ctx.guestMessage) return groupViews(undefined);
  if (!isInGroup(ctx)) return privateViews(update);
  return groupViews({ asker: isFromProxy(ctx) ? 0 : (ctx.from?.id ?? 0), update });
}

/** An answer as it looks in the chat at hand. */
export function viewOf(answer: Answer, ctx: BotContext): View {
  const { locale } = answer;
  const { texts } = locale;
  const views = viewsIn(ctx);
  switch (answer.kind) {
    case "answer":
      return views.answer(answer.entry, locale, { platform: answer.platform });
    case "part":
      return views.answer(answer.entry, locale, {
        platform: answer.platform,
        excerpt: excerptOf(answer, texts),
      });
    case "suggest":
      return views.suggest(answer.entries, locale, answer);
    case "unknown":
      return views.unknown(locale);
    case "none":
      return views.unknown(locale, texts.feedback.elsewhere);
    case "help":
      return views.help(answer.why, answer.entry, locale);
    case "talk":
      return plainText(texts.conversation[answer.talk]);
    case "language":
      return views.otherLanguage(answer, locale, ctx.locales.understood);
    case "empty":
      return plainText(texts.answer.empty);
  }
}

/** Undefined if the part is all that there is. */
function excerptOf(part: Extract<Answer, { kind: "part" }>, texts: Texts): Excerpt | undefined {
  const { blocks, entry, offered } = part;
  const note = noteOf(part, texts);
  if (note !== undefined) return { blocks, note, offered, offersStaff: part.isRepeated === true };
  return blocks.length < entry.answer.length ? { blocks, offered } : undefined;
}

/** What stands under a part of an answer, if anything. */
function noteOf(
  { blocks, separately, isRepeated, offered }: Extract<Answer, { kind: "part" }>,
  { conversation, platforms }: Texts,
): string | undefined {
  if (isRepeated) return offered.length > 0 ? conversation.again : conversation.noMore;
  if (separately) return conversation.separately(platforms[separately]);
  return blocks.length === 0 ? conversation.noMore : undefined;
}

/** @param update the one that asked */
function privateViews(update: number): AnswerViews {
  return {
    answer: answerView,
    suggest: (entries, locale, list) => suggestView(entries, locale, update, list),
    unknown: unknownView,
    help: helpView,
    otherLanguage: otherLanguageView,
  };
}
