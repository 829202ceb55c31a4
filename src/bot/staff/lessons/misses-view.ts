import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { LessonImpact } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/store.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { teachingTexts as texts } from "../../texts/staff/teaching.ts";
import { languageName } from "../../texts/wording.ts";
import { plain, type View } from "../../view.ts";
import { type MissGroup, nameOf } from "./misses.ts";

/** Callback data of a page of groups; without a number, of the list opened anew. */
export const missesData = /^tg(?:\.(\d{1,5}))?$/;

const miss = "([0-9a-z]{1,11}-\\d{1,5})";

/**
 * Callback data that teaches a group: with the key of an entry, `-` for what no entry shall answer, `+` for what an entry
 * is wanted for; `ta` also where that breaks something.
 */
export const teachData = new RegExp(`^(t[ta])\\.${miss}\\.([\\w-]{8}|[-+])$`);

/** Callback data of "Another entry" and of "Leave it". */
export const otherData = new RegExp(`^te\\.${miss}$`);
export const leaveData = /^tl$/;

/** How many wordings are shown of a group, how many broken messages, and the most characters of one. */
const shown = { wordings: 3, broken: 5, characters: 200 };

/** One group of what was asked in vain, with what can be done about it. */
export function groupView(
  groups: readonly MissGroup[],
  page: number,
  proposals: readonly FaqEntry[],
): View {
  const at = Math.min(page, groups.length - 1);
  const group = groups[at];
  if (!group) return plain(escapeHtml(texts.misses.none));
  const { misses, buttons } = texts;
  const more = group.wordings.length - shown.wordings;
  const severalLanguages = new Set(groups.map(({ language }) => language)).size > 1;
  const lines = [
    `<b>${escapeHtml(misses.group(at + 1, groups.length))}</b>`,
    escapeHtml(misses.times(group.misses.length, group.wordings.length)),
    ...(severalLanguages
      ? [escapeHtml(misses.inLanguage(languageName("en", group.language)))]
      : []),
    "",
    ...group.wordings.slice(0, shown.wordings).map((words) => `• ${quoted(words)}`),
    ...(more > 0 ? [escapeHtml(misses.more(more))] : []),
    "",
    escapeHtml(misses.which),
  ];
  const name = nameOf(group);
  const rows = [
    ...proposals.map((entry) => [entryButton(entry, name)]),
    [
      InlineKeyboard.text(buttons.other, `te.${name}`),
      InlineKeyboard.text(buttons.offTopic, `tt.${name}.-`),
    ],
    [InlineKeyboard.text(buttons.wanted, `tt.${name}.+`)],
    [
      ...(at > 0 ? [InlineKeyboard.text(buttons.previous, `tg.${at - 1}`)] : []),
      ...(at < groups.length - 1 ? [InlineKeyboard.text(buttons.next, `tg.${at + 1}`)] : []),
    ],
  ];
  return { html: lines.join("\n"), keyboard: InlineKeyboard.from(rows) };
}

/** Entries that were looked for, to choose the one that answers a group. @param name the group's */
export function foundView(found: readonly FaqEntry[], name: string): View {
  const html = escapeHtml(found.length > 0 ? texts.misses.found : texts.misses.notFound);
  return { html, keyboard: InlineKeyboard.from(found.map((entry) => [entryButton(entry, name)])) };
}

/** A lesson has been given. @param question that of its entry */
export function taughtView({ id, wordings, entry }: StoredLesson, question: string): View {
  const { lesson, buttons } = texts;
  const html =
    entry === null
      ? lesson.wanted
      : entry === ""
        ? lesson.offTopic(wordings.length)
        : lesson.taught(wordings.length, question);
  const rows = [
    [InlineKeyboard.text(buttons.undo, `lu.${id}`), InlineKeyboard.text(buttons.misses, "tg")],
  ];
  return { html: escapeHtml(html), keyboard: InlineKeyboard.from(rows) };
}

/**
 * What a lesson would break, for the administrator to decide.
 *
 * @param again callback data that gives it all the same
 * @param questionOf the question of an entry
 */
export function breaksView(
  { checked, broken }: LessonImpact,
  again: string,
  questionOf: (id: string) => string,
): View {
  const { lesson, misses, buttons } = texts;
  const more = broken.length - shown.broken;
  const lines = broken.slice(0, shown.broken).map(({ text, labels: [id] }) => {
    const what = id === undefined ? lesson.expectsNothing : lesson.expects(questionOf(id));
    return `• ${quoted(text)} ${escapeHtml(what)}`;
  });
  const html = [
    escapeHtml(lesson.breaks(broken.length, checked)),
    "",
    ...lines,
    ...(more > 0 ? [escapeHtml(misses.more(more))] : []),
    "",
    escapeHtml(lesson.decide),
  ].join("\n");
  const rows = [
    [InlineKeyboard.text(buttons.anyway, again), InlineKeyboard.text(buttons.leave, "tl")],
  ];
  return { html, keyboard: InlineKeyboard.from(rows) };
}

function entryButton({ key, question }: FaqEntry, name: string) {
  return InlineKeyboard.text(question, `tt.${name}.${key}`);
}

function quoted(words: string): string {
  return `“${escapeHtml(shorten(words.replace(/\s+/g, " "), shown.characters))}”`;
}
