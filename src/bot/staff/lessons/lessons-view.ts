import { InlineKeyboard } from "grammy";
import { lessonImpactSchema } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { button, key, number, optional } from "../../buttons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { plain, type View } from "../../view.ts";
import { lessonTexts as texts } from "./texts.ts";

/** Another page of lessons. */
export const openLessons = button("lp", { page: number });

/** Undo and redo a lesson, with the page that they were tapped on, if any. */
export const undoLesson = button("lu", { lesson: key, page: optional(number) });
export const redoLesson = button("lr", { lesson: key, page: optional(number) });

/** How many lessons a page holds, and the most characters that are shown of a wording. */
const shown = { lessons: 5, characters: 120 };

const when = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** One page of lessons, the newest first: what they teach, by whom and when, with what impact. */
export function lessonsView(
  lessons: readonly StoredLesson[],
  page: number,
  questionOf: (lesson: StoredLesson) => string,
): View {
  if (lessons.length === 0) return plain(escapeHtml(texts.lessons.none));
  const pages = Math.ceil(lessons.length / shown.lessons);
  const at = Math.min(page, pages - 1);
  const first = at * shown.lessons;
  const shownHere = lessons.slice(first, first + shown.lessons);
  const parts = shownHere.map((lesson, i) => described(lesson, first + i + 1, questionOf(lesson)));
  const count = pages > 1 ? ` (${at + 1}/${pages})` : "";
  const { buttons } = texts;
  const rows = [
    shownHere.map(({ id, state }, i) =>
      state === "undone"
        ? redoLesson.labelled(buttons.redoOne(first + i + 1), { lesson: id, page: at })
        : undoLesson.labelled(buttons.undoOne(first + i + 1), { lesson: id, page: at }),
    ),
    [
      ...(at > 0 ? [openLessons.labelled(buttons.previous, { page: at - 1 })] : []),
      ...(at < pages - 1 ? [openLessons.labelled(buttons.next, { page: at + 1 })] : []),
    ],
  ];
  return {
    html: [`<b>${escapeHtml(texts.lessons.title)}</b>${count}`, ...parts].join("\n\n"),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** Says that a lesson was undone or is in force again, with the way back. */
export function stateView({ id, state }: StoredLesson): View {
  const { lesson, buttons } = texts;
  const change =
    state === "undone"
      ? redoLesson.labelled(buttons.redo, { lesson: id })
      : undoLesson.labelled(buttons.undo, { lesson: id });
  const keyboard = InlineKeyboard.from([
    [change, openLessons.labelled(buttons.lessons, { page: 0 })],
  ]);
  return { html: escapeHtml(state === "undone" ? lesson.undone : lesson.redone), keyboard };
}

function described(lesson: StoredLesson, number: number, question: string): string {
  const { wordings, who, at, state, effect } = lesson;
  const { lessons, misses } = texts;
  const [first = ""] = wordings;
  const measured = lessonImpactSchema.safeParse(effect).data;
  const lines = [
    `${number}. “${shorten(first, shown.characters)}”`,
    ...(wordings.length > 1 ? [misses.more(wordings.length - 1)] : []),
    `→ ${question}`,
    lessons.by(who, `${when.format(at)} UTC`),
    ...(measured
      ? [lessons.effect(measured.checked, measured.mended, measured.broken.length)]
      : []),
    lessons.states[state],
  ];
  return lines.map(escapeHtml).join("\n");
}
