import type { Transformer } from "grammy";
import { currentAttempt } from "./attempt.ts";
import { isDecoration } from "./harmless-failures.ts";

/** Doesn't repeat calls that an earlier attempt has made: they return what Telegram returned then. */
export const skipDelivered: Transformer = async (prev, method, payload, signal) => {
  const attempt = currentAttempt();
  if (!attempt || method.startsWith("get") || isDecoration(method))
    return prev(method, payload, signal);
  const earlier = attempt.earlierAnswer(method, payload);
  if (earlier) return earlier as never;
  const answer = await prev(method, payload, signal);
  if (answer.ok) attempt.record(method, payload, answer.result);
  return answer;
};
