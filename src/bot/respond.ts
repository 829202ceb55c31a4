import { type Answer, answerTo } from "./answering.ts";
import type { BotContext, Parts } from "./context.ts";
import { record } from "./events.ts";
import { recordMiss } from "./misses.ts";
import { answerView } from "./views/answer.ts";
import { escapeHtml } from "./views/html.ts";
import { otherLanguageView, suggestView, unknownView } from "./views/lists.ts";
import { plain, type View } from "./views/view.ts";

/** Finds the answer to a person's words, and notes what kind it was and what was asked in vain. */
export function respond(ctx: BotContext, words: string, parts: Parts): Answer {
  const { locales, log, metrics, now } = parts;
  const begun = now();
  const answer = answerTo(words, ctx.locale, locales);
  if (answer.kind === "empty") return answer;
  const entry = answer.kind === "answer" ? { entry: answer.entry.id } : {};
  log.debug({ update: ctx.update.update_id, decision: answer.kind, ...entry }, "asked");
  metrics.decisions.inc({ kind: answer.kind });
  record(ctx, "asked", {
    decision: answer.kind,
    ...entry,
    language: answer.kind === "language" ? answer.written : answer.locale.language,
    place: ctx.chat?.type === "private" ? "private" : "group",
    took: now() - begun,
  });
  if (answer.kind === "suggest") recordMiss(ctx, words, answer.entries, "suggested");
  if (answer.kind === "unknown") recordMiss(ctx, words, [], "unknown");
  return answer;
}

/** How a person sees an answer in their private chat. @param update the one that asked */
export function viewOf(answer: Answer, { locales }: Pick<Parts, "locales">, update: number): View {
  const { locale } = answer;
  const { texts } = locale;
  switch (answer.kind) {
    case "answer":
      return answerView(answer.entry, locale);
    case "suggest":
      return suggestView(answer.entries, locale, update);
    case "unknown":
      return unknownView(locale);
    case "talk":
      return plain(escapeHtml(texts.smallTalk[answer.talk]));
    case "language":
      return otherLanguageView(answer.written, texts, locales.understood);
    case "empty":
      return plain(escapeHtml(texts.empty));
  }
}
