import { createHash } from "node:crypto";
import type { LessonImpact, Outcome } from "../../match/lessons/lesson-impact.ts";
import { button } from "../buttons.ts";
import { escapeHtml, shorten } from "../html.ts";
import { plural } from "../texts/wording.ts";

/*
 * What staff reads before it decides about a lesson that would spoil answers, wherever the lesson comes from.
 */

/** "Don't teach it". */
export const discardLesson = button("tl");

/** What staff reads. Staff texts are in English only. */
export const spoiledTexts = {
  notTaught: (spoiled: number) =>
    `Not taught yet: it would spoil ${count(spoiled, "answer that's right", "answers that are right")} today.`,
  more: (spoiled: number) => `and ${count(spoiled, "more", "more")}`,
  noAnswer: "no answer",
  toChoose: (entries: string) => `a choice of ${entries}`,
  decide: "Teach it all the same?",
  anyway: "Teach it anyway",
  discard: "Don't teach it",
  unchanged: "Nothing has changed.",
  otherImpact: "Something has changed since: look again, please.",
};

/** How many spoiled answers are listed, the most characters of a message and of a question, and of the entries of a choice. */
const limits = { messages: 5, message: 150, question: 60, entries: 3 };

/**
 * Lists the answers that a lesson would spoil: each message with what it gets now, and what it would get.
 *
 * @param questionOf returns the question of an entry
 */
export function spoiledHtml({ broken }: LessonImpact, questionOf: (id: string) => string): string {
  const outcome = ({ kind, shown }: Outcome) => {
    const questions = shown
      .slice(0, kind === "answer" ? 1 : limits.entries)
      .map((id) => `“${shorten(questionOf(id), limits.question)}”`);
    if (questions.length === 0) return spoiledTexts.noAnswer;
    return kind === "answer" ? questions.join() : spoiledTexts.toChoose(questions.join(", "));
  };
  const lines = broken.slice(0, limits.messages).flatMap(({ text, before, after }) => {
    const message = `• “${shorten(text.replace(/\s+/g, " "), limits.message)}”`;
    return before && after ? [message, `   ${outcome(before)} → ${outcome(after)}`] : [message];
  });
  const more = broken.length - limits.messages;
  const { notTaught, decide } = spoiledTexts;
  return [
    notTaught(broken.length),
    "",
    ...lines,
    ...(more > 0 ? [spoiledTexts.more(more)] : []),
    "",
    decide,
  ]
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

function count(value: number, one: string, other: string): string {
  return plural("en", value, { one: `# ${one}`, other: `# ${other}` });
}
