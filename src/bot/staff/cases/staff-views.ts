import { InlineKeyboard } from "grammy";
import type { User } from "grammy/types";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import { anchorOf } from "../../../scrape/anchor.ts";
import type { Case } from "../../../store/cases/case.ts";
import { button, key, number } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import type { Locale } from "../../locales.ts";
import { labelOf } from "../../shared-buttons.ts";
import { en } from "../../texts/en.ts";
import { languageName } from "../../texts/wording.ts";
import type { View } from "../../view.ts";
import { caseTexts as texts } from "./texts.ts";

/** Sends an entry to the person. */
export const sendEntryButton = button("k", { key });

/** Make something of a closed case. */
export const makeLesson = button("cl", { case: number });
export const draftEntry = button("cd", { case: number });

/** What tells the platform that a person has. */
const platforms: [RegExp, string][] = [
  [/\b(iphone|ipad|ios)\b/i, en.platforms.ios],
  [/\b(android|samsung|xiaomi|pixel|huawei)\b/i, en.platforms.android],
  [/\b(mac|macos|macbook)\b/i, en.platforms.macos],
  [/\b(windows|linux|desktop|pc|laptop)\b/i, en.platforms.desktop],
];

/** The first message of a topic: the question, what was tried, how to answer. @param from who asks, if that is shown */
export function headerView({
  id,
  words,
  tried,
  from,
  locale,
}: {
  id: number;
  words: string;
  tried: string | undefined;
  from: User | undefined;
  locale: Pick<Locale, "language">;
}): View {
  const [, platform] = platforms.find(([sign]) => sign.test(`${words}\n${tried ?? ""}`)) ?? [];
  const facts: [string, string | undefined][] = [
    [texts.tried, tried ?? texts.nothing],
    [texts.language, languageName("en", locale.language)],
    [texts.platform, platform],
    [texts.from, from && nameOf(from)],
  ];
  const lines = facts.flatMap(([label, fact]) => (fact ? [`${label}: ${escapeHtml(fact)}`] : []));
  const html = [
    `<b>${texts.title(id)}</b>\n<blockquote>${escapeHtml(words || texts.noAnswer)}</blockquote>`,
    lines.join("\n"),
    `<i>${texts.guide}</i>`,
  ].join("\n");
  return { html, keyboard: new InlineKeyboard() };
}

function nameOf({ first_name, last_name, username, id }: User): string {
  const name = [first_name, last_name].filter(Boolean).join(" ");
  return `${name} (${username ? `@${username}, ` : ""}${id})`;
}

/** Entries that can be sent to the person. */
export function cannedView(entries: readonly FaqEntry[]): View {
  const rows = entries.map(({ question, key }) => [
    sendEntryButton.labelled(labelOf(question), { key }),
  ]);
  const html = escapeHtml(entries.length > 0 ? texts.entries : texts.noEntries);
  return { html, keyboard: InlineKeyboard.from(rows) };
}

/** A case was closed: what can be made of it. */
export function closedView(id: number, who: string): View {
  const keyboard = InlineKeyboard.from([
    [
      makeLesson.labelled(texts.lesson, { case: id }),
      draftEntry.labelled(texts.draft, { case: id }),
    ],
  ]);
  return { html: escapeHtml(texts.closedBy(id, who)), keyboard };
}

/** An entry for the FAQ as its files hold it, to be copied and improved. */
export function draftView(words: string, { answer }: Pick<Case, "answer">): View {
  const paragraphs = (answer ?? texts.noAnswer).split(/\n{2,}/);
  const entry = {
    id: anchorOf(words).slice(0, 64) || "new-entry",
    section: "",
    question: words,
    answer: paragraphs.map((text) => ({ type: "paragraph", html: escapeHtml(text) })),
  };
  const json = JSON.stringify(entry, undefined, 2);
  return { html: `<pre>${escapeHtml(shorten(json, 3800))}</pre>`, keyboard: new InlineKeyboard() };
}
