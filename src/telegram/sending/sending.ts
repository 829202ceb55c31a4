import type { Transformer } from "grammy";
import type { Logger } from "../../log.ts";
import { Blocked } from "./blocked.ts";
import { Breaker } from "./breaker.ts";
import { type Clock, realClock } from "./clock.ts";
import { prefacing, resuming } from "./deliveries.ts";
import { Floods } from "./flood-waits.ts";
import { harmless } from "./harmless-refusals.ts";
import type { Hooks } from "./hooks.ts";
import { followMoved } from "./migrated-groups.ts";
import { watch, watchToken } from "./observe.ts";
import { persistence } from "./retry.ts";
import { type Limits, usualLimits } from "./retry-limits.ts";

export interface SendingOptions {
  /** What is told to the rest of the bot. */
  hooks?: Hooks | undefined;
  log?: Logger | undefined;
  clock?: Partial<Clock> | undefined;
  limits?: Partial<Limits> | undefined;
}

/** What all calls of the Bot API go through. */
export interface Sending {
  /** In the order in which grammY takes them: the first is the one next to the network. */
  transformers: Transformer[];
  /** An update came from this chat, so that a bot that was blocked there is not any more. */
  heard(chat: number): void;
  /** Whether Telegram is in reach. */
  breaker: Pick<Breaker, "isOpen" | "room" | "onClose">;
  /** Whoever waits gives up: the bot ends. */
  stop(): void;
}

/**
 * How the bot talks to a Telegram that is not always in a good mood. A call reaches the network through
 * these, from the outside inwards: what an earlier try of the same update has done, failures that harm nothing, what is
 * said before a late answer, groups that have moved, chats that nothing reaches any more, patience with floods and
 * failures, and at last what watches every single request.
 */
export function createSending(options: SendingOptions = {}): Sending {
  const { hooks = {}, log } = options;
  const clock = { ...realClock, ...options.clock };
  const limits = { ...usualLimits, ...options.limits };
  const ending = new AbortController();
  const blocked = new Blocked(hooks, clock);
  const breaker = new Breaker(clock, (begins) => hooks.onOutage?.(begins));
  const shared = { floods: new Floods(), breaker, clock, limits, hooks, ending: ending.signal };
  return {
    transformers: [
      watch(hooks, clock),
      watchToken(hooks, log),
      persistence(shared),
      blocked.transformer,
      followMoved(hooks),
      prefacing,
      harmless,
      resuming,
    ],
    breaker,
    heard: (chat) => blocked.heard(chat),
    stop: () => ending.abort(),
  };
}
