import type { BotContext, Services } from "../context.ts";
import { record } from "../events.ts";
import { type Answer, findAnswer } from "./find-answer.ts";
import { recordMiss } from "./record-miss.ts";

/** Finds the answer to a person's words, and records the decision and misses. */
export function answerQuestion(
  ctx: BotContext,
  words: string,
  { log, metrics, monotonicNow }: Pick<Services, "log" | "metrics" | "monotonicNow">,
): Answer {
  const begun = monotonicNow();
  const answer = findAnswer(words, ctx.locale, ctx.locales);
  if (answer.kind === "empty") return answer;
  const entry = answer.kind === "answer" ? { entry: answer.entry.id } : {};
  log.debug({ update: ctx.update.update_id, decision: answer.kind, ...entry }, "asked");
  metrics.decisions.inc({ kind: answer.kind });
  record(ctx, "asked", {
    decision: answer.kind,
    ...entry,
    language: answer.kind === "language" ? answer.written : answer.locale.language,
    place: placeOf(ctx),
    took: toMicroseconds(monotonicNow() - begun),
  });
  if (answer.kind === "suggest") recordMiss(ctx, words, answer.entries, "suggested");
  if (answer.kind === "unknown") recordMiss(ctx, words, [], "unknown");
  return answer;
}

/** Milliseconds, rounded to the microsecond: beyond that is noise, stored with every event. */
function toMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

function placeOf(ctx: BotContext): "private" | "group" | "guest" {
  if (ctx.guestMessage) return "guest";
  return ctx.chat?.type === "private" ? "private" : "group";
}
