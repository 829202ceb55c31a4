import type { Transformer } from "grammy";
import type { Logger } from "../../log.ts";
import type { Clock } from "./clock.ts";
import type { Hooks } from "./hooks.ts";
import { type Outcome, outcomeOf, resultOf, settle } from "./outcome.ts";

/** Tells how every request ended and how long it took, those of the receiver too. */
export function watch(hooks: Hooks, clock: Clock): Transformer {
  return async (prev, method, payload, signal) => {
    const began = clock.now();
    const outcome = await outcomeOf(prev(method, payload, signal));
    const seconds = (clock.now() - began) / 1000;
    hooks.onCall?.({ method, result: resultOf(outcome), seconds });
    return settle(outcome);
  };
}

/**
 * Notices that the token has been revoked while the bot runs: Telegram says 401 to whatever it is asked,
 * long polling first of all. A token that never worked is not its business: the start fails then.
 */
export function watchToken(hooks: Hooks, log: Logger | undefined): Transformer {
  let state: "unknown" | "works" | "revoked" = "unknown";
  const look = (outcome: Outcome<unknown>) => {
    if ("ok" in outcome && outcome.ok) state = "works";
    const revoked = "error_code" in outcome && outcome.error_code === 401;
    if (!revoked || state !== "works") return;
    state = "revoked";
    log?.error(
      "Telegram does not know BOT_TOKEN any more (401): it was revoked. Take the new one from @BotFather and start again",
    );
    hooks.onUnauthorized?.();
  };
  return async (prev, method, payload, signal) => {
    const outcome = await outcomeOf(prev(method, payload, signal));
    look(outcome);
    return settle(outcome);
  };
}
