import type { Transformer } from "grammy";
import type { Logger } from "../../log.ts";
import { proxyErrorIn } from "../proxy-error.ts";
import type { Clock } from "./clock.ts";
import type { SendingHooks } from "./hooks.ts";
import { type Outcome, outcomeOf, resultOf, unwrap } from "./outcome.ts";

/** Looks at how a request ended. */
export type Observer = (outcome: Outcome<unknown>, request: ObservedRequest) => void;

interface ObservedRequest {
  method: string;
  /** How long it took. */
  seconds: number;
}

/** Shows the end of every single request, the receiver's included, to observers. */
export function observeRequests(observers: readonly Observer[], clock: Clock): Transformer {
  return async (prev, method, payload, signal) => {
    const startedAt = clock.now();
    const outcome = await outcomeOf(prev(method, payload, signal));
    const request = { method, seconds: (clock.now() - startedAt) / 1000 };
    for (const observe of observers) observe(outcome, request);
    return unwrap(outcome);
  };
}

/** Reports how every request ended and how long it took. */
export function reportRequests({ onCall }: SendingHooks): Observer {
  return (outcome, request) => onCall?.({ ...request, result: resultOf(outcome) });
}

/**
 * Detects that the token was revoked while the bot runs: Telegram then answers 401 to everything, long polling first of
 * all. A token that has never worked is left to the start, which fails.
 */
export function detectRevokedToken(hooks: SendingHooks, log: Logger | undefined): Observer {
  let state: "unknown" | "works" | "revoked" = "unknown";
  return (outcome) => {
    if ("ok" in outcome && outcome.ok) state = "works";
    const isUnauthorized = "error_code" in outcome && outcome.error_code === 401;
    if (!isUnauthorized || state !== "works") return;
    state = "revoked";
    log?.error(
      "Telegram no longer accepts BOT_TOKEN (401): it was revoked. Get the new one from @BotFather and start the bot again",
    );
    hooks.onUnauthorized?.();
  };
}

/**
 * Says once what is wrong with the proxy, and once that it works again. A proxy that has never worked is left to the start,
 * which says so at every try.
 */
export function reportProxy(log: Logger | undefined): Observer {
  let hasWorked = false;
  let reported: string | undefined;
  return (outcome) => {
    const problem = proxyErrorIn(outcome)?.message;
    if (problem === undefined) {
      if ("ok" in outcome) hasWorked = true;
      if (reported !== undefined && "ok" in outcome) {
        log?.info("Telegram is reachable through the proxy again");
        reported = undefined;
      }
    } else if (hasWorked && problem !== reported) {
      log?.warn(`${problem} Updates wait, and the bot keeps trying`);
      reported = problem;
    }
  };
}
