import type { BotContext, Parts } from "../context.ts";
import { isInGroup } from "../ephemeral-messages.ts";
import { record } from "../events.ts";
import { escapeHtml } from "../html.ts";
import { isStandIn } from "../sender.ts";
import { plain, type View } from "../view.ts";
import { type Answer, answerTo } from "./find-answer.ts";
import { groupShowing } from "./group-views.ts";
import { recordMiss } from "./record-miss.ts";
import { privately, type Showing } from "./views.ts";

/** Finds the answer to a person's words, and notes what kind it was and what was asked in vain. */
export function respond(ctx: BotContext, words: string, parts: Parts): Answer {
  const { log, metrics, monotonicNow } = parts;
  const begun = monotonicNow();
  const answer = answerTo(words, ctx.locale, ctx.locales);
  if (answer.kind === "empty") return answer;
  const entry = answer.kind === "answer" ? { entry: answer.entry.id } : {};
  log.debug({ update: ctx.update.update_id, decision: answer.kind, ...entry }, "asked");
  metrics.decisions.inc({ kind: answer.kind });
  record(ctx, "asked", {
    decision: answer.kind,
    ...entry,
    language: answer.kind === "language" ? answer.written : answer.locale.language,
    place: placeOf(ctx),
    took: rounded(monotonicNow() - begun),
  });
  if (answer.kind === "suggest") recordMiss(ctx, words, answer.entries, "suggested");
  if (answer.kind === "unknown") recordMiss(ctx, words, [], "unknown");
  return answer;
}

/** Milliseconds to the microsecond: what is beyond that is noise, and would be kept with every event. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

/** How an answer is seen in the chat at hand. */
export function viewOf(answer: Answer, ctx: BotContext): View {
  const { locale } = answer;
  const { texts } = locale;
  const showing = showingIn(ctx);
  switch (answer.kind) {
    case "answer":
      return showing.answer(answer.entry, locale);
    case "suggest":
      return showing.suggest(answer.entries, locale);
    case "unknown":
      return showing.unknown(locale);
    case "talk":
      return plain(escapeHtml(texts.smallTalk[answer.talk]));
    case "language":
      return showing.otherLanguage(answer.written, locale, ctx.locales.understood);
    case "empty":
      return plain(escapeHtml(texts.empty));
  }
}

/** How answers look in the chat at hand. Who stands behind an account that many share cannot be told from their taps. */
export function showingIn(ctx: BotContext): Showing {
  const update = ctx.update.update_id;
  if (ctx.guestMessage) return groupShowing(undefined);
  if (!isInGroup(ctx)) return privately(update);
  return groupShowing({ asker: isStandIn(ctx) ? 0 : (ctx.from?.id ?? 0), update });
}

function placeOf(ctx: BotContext): "private" | "group" | "guest" {
  if (ctx.guestMessage) return "guest";
  return ctx.chat?.type === "private" ? "private" : "group";
}
