import { InlineKeyboard } from "grammy";
import { effectSchema } from "../../../match/lesson-impact.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import { escapeHtml, shorten } from "../../html.ts";
import { teachingTexts as texts } from "../../texts/staff/teaching.ts";
import { plain, type View } from "../../view.ts";

/** Callback data of a page of lessons; and of undo (`lu`) and redo (`lr`), with the page that they were tapped on, if any. */
export const lessonsData = /^lp\.(\d{1,5})$/;
export const stateData = /^(lu|lr)\.([\w-]{8})(?:\.(\d{1,5}))?$/;

/** How many lessons a page holds, and the most characters that are shown of a wording. */
const shown = { lessons: 5, characters: 120 };

const when = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** One page of lessons, the newest first: what was taught by whom and when, with what effect. */
export function lessonsView(
  lessons: readonly StoredLesson[],
  page: number,
  questionOf: (lesson: StoredLesson) => string,
): View {
  if (lessons.length === 0) return plain(escapeHtml(texts.lessons.none));
  const pages = Math.ceil(lessons.length / shown.lessons);
  const at = Math.min(page, pages - 1);
  const first = at * shown.lessons;
  const own = lessons.slice(first, first + shown.lessons);
  const parts = own.map((lesson, i) => described(lesson, first + i + 1, questionOf(lesson)));
  const count = pages > 1 ? ` (${at + 1}/${pages})` : "";
  const { buttons } = texts;
  const rows = [
    own.map(({ id, state }, i) =>
      state === "undone"
        ? InlineKeyboard.text(buttons.redoOne(first + i + 1), `lr.${id}.${at}`)
        : InlineKeyboard.text(buttons.undoOne(first + i + 1), `lu.${id}.${at}`),
    ),
    [
      ...(at > 0 ? [InlineKeyboard.text(buttons.previous, `lp.${at - 1}`)] : []),
      ...(at < pages - 1 ? [InlineKeyboard.text(buttons.next, `lp.${at + 1}`)] : []),
    ],
  ];
  return {
    html: [`<b>${escapeHtml(texts.lessons.title)}</b>${count}`, ...parts].join("\n\n"),
    keyboard: InlineKeyboard.from(rows),
  };
}

/** That a lesson was undone, or is in force again, with the way back. */
export function stateView({ id, state }: StoredLesson): View {
  const { lesson, buttons } = texts;
  const keyboard = new InlineKeyboard();
  if (state === "undone") keyboard.text(buttons.redo, `lr.${id}`);
  else keyboard.text(buttons.undo, `lu.${id}`);
  keyboard.text(buttons.lessons, "lp.0");
  return { html: escapeHtml(state === "undone" ? lesson.undone : lesson.redone), keyboard };
}

function described(lesson: StoredLesson, number: number, question: string): string {
  const { wordings, who, at, state, effect } = lesson;
  const { lessons, misses } = texts;
  const [first = ""] = wordings;
  const measured = effectSchema.safeParse(effect).data;
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
