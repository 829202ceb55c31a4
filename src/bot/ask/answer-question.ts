import type { ListReason } from "../../conversation/response.ts";
import type { BotContext, Services } from "../context.ts";
import { record } from "../events.ts";
import { isSameLanguage } from "../texts/wording.ts";
import { type Answer, findAnswer } from "./find-answer.ts";
import { recordMiss } from "./record-miss.ts";

type Needs = Pick<Services, "log" | "metrics" | "monotonicNow">;

/** Finds the answer to a person's words, whatever came before, and records the decision and misses. */
export function answerQuestion(ctx: BotContext, words: string, services: Needs): Answer {
  return recorded(ctx, words, () => findAnswer(words, ctx.locale, ctx.locales), services);
}

/** What the statistics call an answer. */
const decisions = {
  answer: "answer",
  part: "answer",
  suggest: "suggest",
  unknown: "unknown",
  none: "talk",
  help: "talk",
  talk: "talk",
  language: "language",
} as const satisfies Record<Exclude<Answer["kind"], "empty">, string>;

/** Finds an answer, and records the decision and misses. */
export function recorded(
  ctx: BotContext,
  words: string,
  find: () => Answer,
  { log, metrics, monotonicNow }: Needs,
): Answer {
  const begun = monotonicNow();
  const answer = find();
  if (answer.kind === "empty") return answer;
  const decision = decisions[answer.kind];
  const isShown = answer.kind === "answer" || answer.kind === "part";
  const entry = isShown ? { entry: answer.entry.id } : {};
  log.debug({ update: ctx.update.update_id, decision, ...entry }, "asked");
  metrics.decisions.inc({ kind: decision });
  record(ctx, "asked", {
    decision,
    ...entry,
    ...borrowedBy(answer),
    language: answer.kind === "language" ? answer.written : answer.locale.language,
    place: placeOf(ctx),
    took: toMicroseconds(monotonicNow() - begun),
  });
  if (answer.kind === "suggest" && isGuess[answer.why])
    recordMiss(ctx, words, answer.locale, answer.entries, "suggested");
  if (answer.kind === "unknown") recordMiss(ctx, words, answer.locale, [], "unknown");
  return answer;
}

/** The language of the entry that is shown, if it isn't the question's. */
function borrowedBy(answer: Answer): { borrowed?: string } {
  if (answer.kind !== "answer" && answer.kind !== "part") return {};
  const { entry, locale } = answer;
  return isSameLanguage(entry.language, locale.language) ? {} : { borrowed: entry.language };
}

/** Which lists are guesses at what the message asks. */
const isGuess: Record<ListReason, boolean> = {
  unsure: true,
  several: false,
  which: false,
  others: false,
  more: false,
};

/** Milliseconds, rounded to the microsecond: beyond that is noise, stored with every event. */
function toMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

function placeOf(ctx: BotContext): "private" | "group" | "guest" {
  if (ctx.guestMessage) return "guest";
  return ctx.chat?.type === "private" ? "private" : "group";
}
