import type { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../faq/knowledge.ts";
import type { Block, Platform } from "../../faq/schema.ts";
import { escapeHtml, shorten, withoutMentions } from "../html.ts";
import { languageNote } from "../language-note.ts";
import type { AnswerLocale } from "../locales.ts";
import type { View } from "../view.ts";
import { answerKeyboard, excerptKeyboard, type Place } from "./answer-buttons.ts";
import { pagesOf } from "./answer-pages.ts";
import { orderFor } from "./platform-order.ts";
import type { Vote } from "./votes.ts";

/** How an answer is shown. */
export interface AnswerOptions {
  /** `own` if not given. */
  place?: Place | undefined;
  /** From 0; a page beyond the last is the last. */
  page?: number | undefined;
  /** The person's vote on this answer, which its button marks. */
  vote?: Vote | undefined;
  /** The platform that the person asks about: its steps come first, and those of others are folded. */
  platform?: Platform | undefined;
  /** Shows this part only, with a way to the whole answer. */
  excerpt?: Excerpt | undefined;
}

/** A part of an answer; without blocks it says no more about what was asked. */
export interface Excerpt {
  blocks: readonly Block[];
  /** A line under them, as plain text. */
  note?: string;
  /** Entries that may be meant instead. */
  offered?: readonly FaqEntry[];
  /** Whether people are offered to help, where there are any. */
  offersStaff?: boolean;
}

/** The most characters of a question above its answer, for which pages leave room. */
const longestTitle = 300;

/** A question above its answer, in Telegram's HTML. */
export function titleOf({ question }: Pick<FaqEntry, "question">): string {
  return `<b>${escapeHtml(withoutMentions(shorten(question, longestTitle)))}</b>`;
}

/** Answers without options, put together once: that takes as long as a match. */
const plainViews = new WeakMap<AnswerLocale, WeakMap<FaqEntry, View>>();

/** How a person sees an entry: its question, one page of the answer, and where to go from there. */
export function answerView(
  entry: FaqEntry,
  locale: AnswerLocale,
  options: AnswerOptions = {},
): View {
  if (Object.values(options).some((option) => option !== undefined))
    return viewWith(entry, locale, options);
  const views = plainViews.get(locale) ?? new WeakMap<FaqEntry, View>();
  const view = views.get(entry) ?? viewWith(entry, locale, {});
  plainViews.set(locale, views.set(entry, view));
  return view;
}

function viewWith(entry: FaqEntry, locale: AnswerLocale, options: AnswerOptions): View {
  const { texts } = locale;
  const { place, page = 0, excerpt } = options;
  const pages = pagesIn(entry, locale, options);
  const at = Math.min(page, pages.length - 1);
  const official = place === "official" ? `\n<i>${escapeHtml(texts.answer.official)}</i>` : "";
  const note = excerpt?.note === undefined ? "" : `<i>${escapeHtml(excerpt.note)}</i>`;
  const language = at === 0 ? languageNote(entry, locale) : "";
  const body = [pages[at] ?? "", note].filter(Boolean).join("\n\n");
  return {
    html: `${titleOf(entry)}${official}\n\n${body}${language}`,
    keyboard: excerpt
      ? excerptKeyboard(entry, locale, { ...excerpt, platform: options.platform })
      : answerKeyboard(entry, locale, {
          ...options,
          standing: place ?? "own",
          page: at,
          pages: pages.length,
        }),
    quotes: true,
  };
}

/** The buttons under an answer that is already shown. */
export function keyboardUnder(
  entry: FaqEntry,
  locale: AnswerLocale,
  { standing, ...options }: { standing: Place } & Omit<AnswerOptions, "place" | "excerpt">,
): InlineKeyboard {
  const pages = pagesIn(entry, locale, { ...options, place: standing }).length;
  const page = Math.min(options.page ?? 0, pages - 1);
  return answerKeyboard(entry, locale, { ...options, standing, page, pages });
}

/** The official text stays in its order, word for word. */
function pagesIn(
  entry: FaqEntry,
  { texts: { platforms } }: Pick<AnswerLocale, "texts">,
  { place, platform, excerpt }: AnswerOptions,
): string[] {
  if (excerpt) return pagesOf(excerpt.blocks, platforms).slice(0, 1);
  if (place === "official") return pagesOf(entry.official ?? entry.answer, platforms);
  const { blocks, others } = orderFor(entry.answer, platform);
  return pagesOf(blocks, platforms, { folds: true, folded: others });
}
