import type { Transformer } from "grammy";
import { type Outcome, outcomeOf, resultOf, settle } from "./outcome.ts";
import { isGone, isNotModified, isTooOld, isTopicAsWanted } from "./refusals.ts";

/**
 * What only decorates what counts: a button's mark, a spinner's end, a sign that somebody types, and suggestions that
 * nobody waits for any more when they come late. Whatever becomes of it, the update goes on.
 */
const decoration =
  /^(answerCallbackQuery|answerInlineQuery|editMessageReplyMarkup|sendChatAction|setMessageReaction)$/;

/** The refusals after which all is as it was to be, by the methods of which they are true. */
const asWanted: readonly [methods: RegExp, says: (refusal: unknown) => boolean][] = [
  [/^edit/, isNotModified],
  [/^answer(Callback|Inline|Guest)Query$/, isTooOld],
  [/^deleteMessages?$/, isGone],
  [/^(edit|close|reopen)ForumTopic$/, isTopicAsWanted],
];

export function isDecoration(method: string): boolean {
  return decoration.test(method);
}

/** Makes a success of what is none but harms nothing. This is the only place that says which failures those are. */
export const harmless: Transformer = async (prev, method, payload, signal) => {
  const outcome = await outcomeOf(prev(method, payload, signal));
  if (resultOf(outcome) === "ok" || !isHarmless(method, outcome)) return settle(outcome);
  return { ok: true, result: true as never };
};

function isHarmless(method: string, outcome: Outcome<unknown>): boolean {
  if (isDecoration(method)) return true;
  return asWanted.some(([methods, says]) => methods.test(method) && says(outcome));
}
