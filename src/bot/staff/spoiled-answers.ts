import { createHash } from "node:crypto";
import type { LessonImpact, Outcome } from "../../match/lessons/lesson-impact.ts";
import { button } from "../buttons.ts";
import { escapeHtml, shorten } from "../html.ts";
import type { StaffTexts } from "./texts/languages.ts";

/*
 * What staff reads before it decides about a lesson that would spoil answers, wherever the lesson comes from.
 */

/** "Don't teach it". */
export const discardLesson = button("tl");

/** How many spoiled answers are listed, the most characters of a message and of a question, and of the entries of a choice. */
const limits = { messages: 5, message: 150, question: 60, entries: 3 };

/**
 * Lists the answers that a lesson would spoil: each message with what it gets now, and what it would get.
 *
 * @param questionOf returns the question of an entry
 */
export function spoiledHtml(
  { broken }: LessonImpact,
  questionOf: (id: string) => string,
  { quoted, lessons }: StaffTexts,
): string {
  const { notTaught, decide, noAnswer, toChoose, more } = lessons.spoiled;
  const outcome = ({ kind, shown }: Outcome) => {
    const questions = shown
      .slice(0, kind === "answer" ? 1 : limits.entries)
      .map((id) => quoted(shorten(questionOf(id), limits.question)));
    if (questions.length === 0) return noAnswer;
    return kind === "answer" ? questions.join() : toChoose(questions.join(", "));
  };
  const lines = broken.slice(0, limits.messages).flatMap(({ text, before, after }) => {
    const message = `• ${quoted(shorten(text.replace(/\s+/g, " "), limits.message))}`;
    return before && after ? [message, `   ${outcome(before)} → ${outcome(after)}`] : [message];
  });
  const hidden = broken.length - limits.messages;
  return [notTaught(broken.length), "", ...lines, ...(hidden > 0 ? [more(hidden)] : []), "", decide]
    .map(escapeHtml)
    .join("\n");
}

/** Stands for what an impact spoils, so that a button knows whether its message still tells the truth. */
export function spoiledKey({ broken }: LessonImpact): string {
  const spoiled = broken.map(({ text, before, after }) => [text, before, after]);
  return createHash("sha256").update(JSON.stringify(spoiled)).digest("base64url").slice(0, 8);
}

/** The impact as it's stored with a lesson that staff wanted all the same. */
export function insistedOn(impact: LessonImpact): LessonImpact {
  return impact.broken.length > 0 ? { ...impact, insisted: true } : impact;
}

/**
 * A short name that is always the same for the same lesson from the same source, so that two taps at a time make one lesson.
 *
 * @param source what it's made from, such as a case
 */
export function lessonId(
  source: string,
  entry: string | null,
  wordings: readonly string[],
): string {
  const parts = JSON.stringify([source, entry, wordings]);
  return createHash("sha256").update(parts).digest("base64url").slice(0, 8);
}
