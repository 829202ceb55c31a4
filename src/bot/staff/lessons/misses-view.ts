import { InlineKeyboard } from "grammy";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { LessonImpact } from "../../../match/lessons/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { button, key, number, optional, text } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { languageName } from "../../texts/wording.ts";
import { plainText, type View } from "../../view.ts";
import { discardLesson, spoiledHtml, spoiledKey } from "../spoiled-answers.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { undoLesson } from "./lessons-view.ts";
import { keyOf, type MissGroup } from "./miss-groups.ts";

/** Shows a page of groups, or opens the list anew if there is no page. */
export const openMisses = button("tg", { page: optional(number) });

/** The id of a miss, which stands for its group. */
const miss = text(/[0-9a-z]{1,11}-\d{1,5}/);

/** What a lesson says: the key of an entry, `-` for what no entry answers, `+` for what needs a new entry. */
const lesson = text(/[\w-]{8}|[-+]/);

/** Make a lesson of a group; the second even if that spoils the answers that `spoiled` stands for. */
export const saveLesson = button("tt", { miss, lesson });
export const saveLessonAnyway = button("ta", { miss, lesson, spoiled: optional(key) });

/** "Another entry". */
export const pickOtherEntry = button("te", { miss });

/** How many wordings of a group are shown, and the most characters of each. */
const limits = { wordings: 3, characters: 200 };

/** One group of misses, with buttons to make a lesson of it. */
export function groupView(
  groups: readonly MissGroup[],
  page: number,
  proposals: readonly FaqEntry[],
  { language, quoted, lessons }: StaffTexts,
): View {
  const { misses, buttons } = lessons;
  const at = Math.min(page, groups.length - 1);
  const group = groups[at];
  if (!group) return plainText(misses.none);
  const more = group.wordings.length - limits.wordings;
  const severalLanguages = new Set(groups.map(({ language }) => language)).size > 1;
  const lines = [
    `<b>${escapeHtml(misses.group(at + 1, groups.length))}</b>`,
    escapeHtml(misses.times(group.misses.length, group.wordings.length)),
    ...(severalLanguages
      ? [escapeHtml(misses.inLanguage(languageName(language, group.language)))]
      : []),
    "",
    ...group.wordings.slice(0, limits.wordings).map((words) => {
      const shown = shorten(words.replace(/\s+/g, " "), limits.characters);
      return `• ${escapeHtml(quoted(shown))}`;
    }),
    ...(more > 0 ? [escapeHtml(misses.more(more))] : []),
    "",
    escapeHtml(misses.whichEntry),
  ];
  const miss = keyOf(group);
  const rows = [
    ...proposals.map((entry) => [entryButton(entry, miss)]),
    [
      pickOtherEntry.labelled(buttons.otherEntry, { miss }),
      saveLesson.labelled(buttons.offTopic, { miss, lesson: "-" }),
    ],
    [saveLesson.labelled(buttons.needsEntry, { miss, lesson: "+" })],
    [
      ...(at > 0 ? [openMisses.labelled(buttons.previous, { page: at - 1 })] : []),
      ...(at < groups.length - 1 ? [openMisses.labelled(buttons.next, { page: at + 1 })] : []),
    ],
  ];
  return { html: lines.join("\n"), keyboard: InlineKeyboard.from(rows) };
}

/** The entries that a search found, to choose the one that answers a group. @param miss the group's key */
export function foundEntriesView(
  entries: readonly FaqEntry[],
  miss: string,
  { lessons }: StaffTexts,
): View {
  const { found, notFound } = lessons.misses;
  const html = escapeHtml(entries.length > 0 ? found : notFound);
  return {
    html,
    keyboard: InlineKeyboard.from(entries.map((entry) => [entryButton(entry, miss)])),
  };
}

/** Says that a lesson is saved. @param question its entry's */
export function lessonSavedView(
  { id, wordings, entry }: StoredLesson,
  question: string,
  { lessons }: StaffTexts,
): View {
  const { lesson, buttons } = lessons;
  const html =
    entry === null
      ? lesson.needsEntry
      : entry === ""
        ? lesson.offTopic(wordings.length)
        : lesson.saved(wordings.length, question);
  const rows = [
    [undoLesson.labelled(buttons.undo, { lesson: id }), openMisses.labelled(buttons.misses, {})],
  ];
  return { html: escapeHtml(html), keyboard: InlineKeyboard.from(rows) };
}

/**
 * Says which answers a lesson would spoil, for staff to decide.
 *
 * @param values those of the button that was to save it
 * @param questionOf returns the question of an entry
 */
export function lessonSpoilsView(
  impact: LessonImpact,
  { miss, lesson }: { miss: string; lesson: string },
  questionOf: (id: string) => string,
  texts: StaffTexts,
): View {
  const { anyway, discard } = texts.lessons.spoiled;
  const values = { miss, lesson, spoiled: spoiledKey(impact) };
  const rows = [[saveLessonAnyway.labelled(anyway, values)], [discardLesson.labelled(discard, {})]];
  return { html: spoiledHtml(impact, questionOf, texts), keyboard: InlineKeyboard.from(rows) };
}

function entryButton({ key, question }: FaqEntry, miss: string) {
  return saveLesson.labelled(question, { miss, lesson: key });
}
