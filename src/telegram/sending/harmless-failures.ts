import type { Transformer } from "grammy";
import { type Outcome, outcomeOf, resultOf, unwrap } from "./outcome.ts";
import { isDeleted, isNotModified, isTooOld, isTopicAsWanted } from "./refusals.ts";

/**
 * Calls that only decorate: they mark a button, end a spinner, show that the bot is typing, or offer suggestions that are
 * useless when late. Their failure never fails the update.
 */
const decoration =
  /^(answerCallbackQuery|answerInlineQuery|editMessageReplyMarkup|sendChatAction)$/;

/** Refusals that mean the wanted state is already reached, by the methods for which that's true. */
const alreadyDone: readonly [methods: RegExp, matches: (refusal: unknown) => boolean][] = [
  [/^edit/, isNotModified],
  [/^answer(Callback|Inline|Guest)Query$/, isTooOld],
  [/^deleteMessages?$/, isDeleted],
  [/^(edit|close|reopen)ForumTopic$/, isTopicAsWanted],
];

export function isDecoration(method: string): boolean {
  return decoration.test(method);
}

/** Turns harmless failures into successes. No other place decides which failures are harmless. */
export const ignoreHarmlessFailures: Transformer = async (prev, method, payload, signal) => {
  const outcome = await outcomeOf(prev(method, payload, signal));
  if (resultOf(outcome) === "ok" || !isHarmless(method, outcome)) return unwrap(outcome);
  return { ok: true, result: true as never };
};

function isHarmless(method: string, outcome: Outcome<unknown>): boolean {
  if (isDecoration(method)) return true;
  return alreadyDone.some(([methods, matches]) => methods.test(method) && matches(outcome));
}
