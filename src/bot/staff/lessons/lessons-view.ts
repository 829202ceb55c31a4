import { InlineKeyboard } from "grammy";
import { lessonImpactSchema } from "../../../match/lessons/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { button, key, number, optional } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { perLanguage } from "../../texts/wording.ts";
import { plainText, type View } from "../../view.ts";
import type { StaffTexts } from "../texts/languages.ts";

/** Shows a page of lessons. */
export const openLessons = button("lp", { page: number });

/** Undo and redo a lesson; on a page of lessons they carry its number. */
export const undoLesson = button("lu", { lesson: key, page: optional(number) });
export const redoLesson = button("lr", { lesson: key, page: optional(number) });

/** How many lessons are on a page. */
const pageSize = 5;

/** The most characters of a wording. */
const maxWording = 120;

const dateFormat = perLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }),
);

/**
 * One page of lessons: what each says, who made it and when, and its impact.
 *
 * @param lessons the newest first
 */
export function lessonsView(
  lessons: readonly StoredLesson[],
  page: number,
  questionOf: (lesson: StoredLesson) => string,
  texts: StaffTexts,
): View {
  const { buttons, lessons: listTexts } = texts.lessons;
  if (lessons.length === 0) return plainText(listTexts.none);
  const pages = Math.ceil(lessons.length / pageSize);
  const at = Math.min(page, pages - 1);
  const first = at * pageSize;
  const onPage = lessons.slice(first, first + pageSize);
  const parts = onPage.map((lesson, i) =>
    lessonPart(lesson, first + i + 1, questionOf(lesson), texts),
  );
  const count = pages > 1 ? ` (${at + 1}/${pages})` : "";
  const rows = [
    onPage.map(({ id, state }, i) =>
      state === "undone"
        ? redoLesson.labelled(buttons.redoNumber(first + i + 1), { lesson: id, page: at })
        : undoLesson.labelled(buttons.undoNumber(first + i + 1), { lesson: id, page: at }),
    ),
    [
      ...(at > 0 ? [openLessons.labelled(buttons.previous, { page: at - 1 })] : []),
      ...(at < pages - 1 ? [openLessons.labelled(buttons.next, { page: at + 1 })] : []),
    ],
  ];
  return {
    html: [`<b>${escapeHtml(listTexts.title)}</b>${count}`, ...parts].join("\n\n"),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** Says that a lesson is undone or in force again, with a button that reverts this. */
export function stateView({ id, state }: StoredLesson, { lessons }: StaffTexts): View {
  const { lesson, buttons } = lessons;
  const revert =
    state === "undone"
      ? redoLesson.labelled(buttons.redo, { lesson: id })
      : undoLesson.labelled(buttons.undo, { lesson: id });
  const keyboard = InlineKeyboard.from([
    [revert, openLessons.labelled(buttons.lessons, { page: 0 })],
  ]);
  return { html: escapeHtml(state === "undone" ? lesson.undone : lesson.redone), keyboard };
}

function lessonPart(
  lesson: StoredLesson,
  number: number,
  question: string,
  texts: StaffTexts,
): string {
  const { wordings, who, at, state, effect } = lesson;
  const { lessons, misses } = texts.lessons;
  const [first = ""] = wordings;
  const impact = lessonImpactSchema.safeParse(effect).data;
  const lines = [
    `${number}. ${texts.quoted(shorten(first, maxWording))}`,
    ...(wordings.length > 1 ? [misses.more(wordings.length - 1)] : []),
    `→ ${question}`,
    lessons.by(who, `${dateFormat(texts.language).format(at)} UTC`),
    ...(impact ? [lessons.impact(impact.checked, impact.mended, impact.broken.length)] : []),
    ...(impact?.insisted ? [lessons.insisted(impact.broken.length)] : []),
    lessons.states[state],
  ];
  return lines.map(escapeHtml).join("\n");
}
