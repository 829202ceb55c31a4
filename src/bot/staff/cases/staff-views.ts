import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { LessonImpact } from "../../../match/lessons/lesson-impact.ts";
import { anchorOf } from "../../../scrape/questions/anchor.ts";
import type { Case } from "../../../store/cases/case.ts";
import { button, key, number } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { textsIn } from "../../locales.ts";
import { labelOf } from "../../shared-buttons.ts";
import { languageName } from "../../texts/wording.ts";
import type { View } from "../../view.ts";
import { discardLesson, spoiledHtml, spoiledKey } from "../spoiled-answers.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { withoutInvisible } from "./relay/invisible.ts";

/** Sends an entry to the person. */
export const sendEntryButton = button("k", { key });

/** Make a lesson of a closed case, or draft an entry from it. */
export const makeLesson = button("cl", { case: number });
export const draftEntry = button("cd", { case: number });

/** Make the lesson even if that spoils the answers that `spoiled` stands for. */
export const makeLessonAnyway = button("ca", { case: number, spoiled: key });

/** Words that tell a person's platform. */
const platforms: [RegExp, "ios" | "android" | "macos" | "desktop"][] = [
  [/\b(iphone|ipad|ios)\b/i, "ios"],
  [/\b(android|samsung|xiaomi|pixel|huawei)\b/i, "android"],
  [/\b(mac|macos|macbook)\b/i, "macos"],
  [/\b(windows|linux|desktop|pc|laptop)\b/i, "desktop"],
];

export interface Header extends Pick<Case, "id" | "question" | "tried" | "language" | "takenBy"> {
  /** Who asks, if staff may see that. */
  from: Person | undefined;
}

/** Somebody as staff that sees names sees them. */
export interface Person {
  id: number;
  first_name: string;
  last_name?: string | undefined;
  username?: string | undefined;
}

/** The first message of a topic: the question, what was tried, how to answer. */
export function headerView(
  { id, question, tried, from, language, takenBy }: Header,
  { language: staffLanguage, labelled, cases: texts }: StaffTexts,
): View {
  const [, platform] =
    platforms.find(([pattern]) => pattern.test(`${question}\n${tried ?? ""}`)) ?? [];
  const facts: [string, string | undefined][] = [
    [texts.tried, tried ?? texts.triedNothing],
    [texts.language, languageName(staffLanguage, language)],
    [texts.platform, platform && textsIn(staffLanguage).platforms[platform]],
    [texts.from, from && nameOf(from)],
  ];
  const lines = facts.flatMap(([label, fact]) => (fact ? [escapeHtml(labelled(label, fact))] : []));
  const html = [
    `<b>${escapeHtml(texts.title(id))}</b>\n<blockquote>${escapeHtml(question || texts.placeholder)}</blockquote>`,
    lines.join("\n"),
    ...(takenBy ? [escapeHtml(texts.takenBy(takenBy))] : []),
    `<i>${escapeHtml(texts.guide)}</i>`,
  ].join("\n");
  return { html, keyboard: new InlineKeyboard() };
}

function nameOf({ first_name, last_name, username, id }: Person): string {
  const name = withoutInvisible([first_name, last_name].filter(Boolean).join(" "));
  return `${name} (${username ? `@${username}, ` : ""}${id})`;
}

/** Proposes entries to send to the person. */
export function entriesView(entries: readonly FaqEntry[], { cases: texts }: StaffTexts): View {
  const rows = entries.map((entry) => [
    sendEntryButton.labelled(labelOf(entry), { key: entry.key }),
  ]);
  const html = escapeHtml(entries.length > 0 ? texts.chooseEntry : texts.noEntries);
  return { html, keyboard: InlineKeyboard.from(rows) };
}

/** Says that a case is closed, and offers to make something of it. */
export function closedView(id: number, closedBy: string, { cases: texts }: StaffTexts): View {
  const keyboard = InlineKeyboard.from([
    [
      makeLesson.labelled(texts.makeLesson, { case: id }),
      draftEntry.labelled(texts.draftEntry, { case: id }),
    ],
  ]);
  return { html: escapeHtml(texts.closedBy(id, closedBy)), keyboard };
}

/**
 * Says which answers the lesson of a case would spoil, for staff to decide.
 *
 * @param questionOf returns the question of an entry
 */
export function lessonSpoilsView(
  id: number,
  impact: LessonImpact,
  questionOf: (id: string) => string,
  texts: StaffTexts,
): View {
  const { anyway, discard } = texts.lessons.spoiled;
  const values = { case: id, spoiled: spoiledKey(impact) };
  const rows = [[makeLessonAnyway.labelled(anyway, values)], [discardLesson.labelled(discard, {})]];
  return { html: spoiledHtml(impact, questionOf, texts), keyboard: InlineKeyboard.from(rows) };
}

/** A draft of an entry in the format of the FAQ's files, to copy and improve. */
export function draftView(
  question: string,
  { answer }: Pick<Case, "answer">,
  { cases: texts }: StaffTexts,
): View {
  const paragraphs = (answer ?? texts.placeholder).split(/\n{2,}/);
  const entry = {
    id: anchorOf(question).slice(0, 64) || "new-entry",
    section: "",
    question,
    answer: paragraphs.map((text) => ({ type: "paragraph", html: escapeHtml(text) })),
  };
  const json = JSON.stringify(entry, undefined, 2);
  return { html: `<pre>${escapeHtml(shorten(json, 3800))}</pre>`, keyboard: new InlineKeyboard() };
}
