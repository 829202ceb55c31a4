import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { LessonImpact } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { button, number, optional, text } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { languageName } from "../../texts/wording.ts";
import { plain, type View } from "../../view.ts";
import { undoLesson } from "./lessons-view.ts";
import { type MissGroup, nameOf } from "./misses.ts";
import { lessonTexts as texts } from "./texts.ts";

/** Another page of groups; without a page, the list opened anew. */
export const openMisses = button("tg", { page: optional(number) });

const miss = text(/[0-9a-z]{1,11}-\d{1,5}/);

/** What a lesson says: the key of an entry, `-` for what no entry answers, `+` for what needs a new entry. */
const lesson = text(/[\w-]{8}|[-+]/);

/** Teach a lesson for a group; the second also where that breaks answers. */
export const teachLesson = button("tt", { miss, lesson });
export const teachAnyway = button("ta", { miss, lesson });

/** "Another entry", and "Leave it". */
export const pickOtherEntry = button("te", { miss });
export const leaveMisses = button("tl");

/** How many wordings of a group are shown, how many broken messages, and the most characters of one. */
const shown = { wordings: 3, broken: 5, characters: 200 };

/** One group of misses, with what can be done about it. */
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
      pickOtherEntry.labelled(buttons.other, { miss: name }),
      teachLesson.labelled(buttons.offTopic, { miss: name, lesson: "-" }),
    ],
    [teachLesson.labelled(buttons.wanted, { miss: name, lesson: "+" })],
    [
      ...(at > 0 ? [openMisses.labelled(buttons.previous, { page: at - 1 })] : []),
      ...(at < groups.length - 1 ? [openMisses.labelled(buttons.next, { page: at + 1 })] : []),
    ],
  ];
  return { html: lines.join("\n"), keyboard: InlineKeyboard.from(rows) };
}

/** The entries that a search found, to choose the one that answers a group. @param name the group's */
export function foundView(found: readonly FaqEntry[], name: string): View {
  const html = escapeHtml(found.length > 0 ? texts.misses.found : texts.misses.notFound);
  return { html, keyboard: InlineKeyboard.from(found.map((entry) => [entryButton(entry, name)])) };
}

/** Says that a lesson was taught. @param question its entry's */
export function lessonTaughtView({ id, wordings, entry }: StoredLesson, question: string): View {
  const { lesson, buttons } = texts;
  const html =
    entry === null
      ? lesson.wanted
      : entry === ""
        ? lesson.offTopic(wordings.length)
        : lesson.saved(wordings.length, question);
  const rows = [
    [undoLesson.labelled(buttons.undo, { lesson: id }), openMisses.labelled(buttons.misses, {})],
  ];
  return { html: escapeHtml(html), keyboard: InlineKeyboard.from(rows) };
}

/**
 * What a lesson would break, for the staff to decide.
 *
 * @param again what teaches it all the same
 * @param questionOf the question of an entry
 */
export function breaksView(
  { checked, broken }: LessonImpact,
  again: NonNullable<ReturnType<typeof teachAnyway.read>>,
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
    [teachAnyway.labelled(buttons.anyway, again), leaveMisses.labelled(buttons.leave, {})],
  ];
  return { html, keyboard: InlineKeyboard.from(rows) };
}

function entryButton({ key, question }: FaqEntry, name: string) {
  return teachLesson.labelled(question, { miss: name, lesson: key });
}

function quoted(words: string): string {
  return `“${escapeHtml(shorten(words.replace(/\s+/g, " "), shown.characters))}”`;
}
