import type { Transformer } from "grammy";
import type { Logger } from "../../log.ts";
import { BlockedChats } from "./blocked-chats.ts";
import { Breaker } from "./breaker.ts";
import { type Clock, realClock } from "./clock.ts";
import { FloodWaits } from "./flood-waits.ts";
import { ignoreHarmlessFailures } from "./harmless-failures.ts";
import type { SendingHooks } from "./hooks.ts";
import { replyWithoutTopic } from "./lost-topics.ts";
import { followMigratedGroups } from "./migrated-groups.ts";
import { detectRevokedToken, observeRequests, reportProxy, reportRequests } from "./observe.ts";
import { sendPrefaces } from "./preface.ts";
import { retryCalls } from "./retry.ts";
import { defaultRetryLimits, type RetryLimits } from "./retry-limits.ts";
import { skipDelivered } from "./skip-delivered.ts";

export interface SendingOptions {
  hooks?: SendingHooks | undefined;
  log?: Logger | undefined;
  clock?: Partial<Clock> | undefined;
  limits?: Partial<RetryLimits> | undefined;
  /** Whether the caller looks after the topics of a chat itself: a message to one that is gone is refused. */
  keepsTopics?: ((chat: number | string) => boolean) | undefined;
}

/** What all calls to the Bot API go through. */
export interface Sending {
  /** In grammY's order: the first is next to the network. */
  transformers: Transformer[];
  /** An update came from this chat, so the bot isn't blocked there any more. */
  unblock(chat: number): void;
  /** Whether Telegram is reachable. */
  breaker: Pick<Breaker, "isOpen" | "capacity" | "onClose">;
  /** The bot stops: calls that wait give up. */
  stop(): void;
}

/**
 * Makes calls survive Telegram's bad moments. From the caller to the network, a call passes: what an earlier attempt at
 * the same update has delivered, failures that do no harm, the preface of a late answer, topics that aren't found, migrated
 * groups, chats that have blocked the bot, retries and flood waits, and last what observes every single request.
 */
export function createSending(options: SendingOptions = {}): Sending {
  const { hooks = {}, log, keepsTopics = () => false } = options;
  const clock = { ...realClock, ...options.clock };
  const limits = { ...defaultRetryLimits, ...options.limits };
  const stopping = new AbortController();
  const blockedChats = new BlockedChats(hooks, clock);
  const breaker = new Breaker(clock, (begins) => hooks.onOutage?.(begins));
  const floodWaits = new FloodWaits();
  const context = { floodWaits, breaker, clock, limits, hooks, stopping: stopping.signal };
  const observers = [reportRequests(hooks), detectRevokedToken(hooks, log), reportProxy(log)];
  return {
    transformers: [
      observeRequests(observers, clock),
      retryCalls(context),
      blockedChats.transformer,
      followMigratedGroups(hooks),
      replyWithoutTopic(keepsTopics),
      sendPrefaces,
      ignoreHarmlessFailures,
      skipDelivered,
    ],
    breaker,
    unblock: (chat) => blockedChats.unblock(chat),
    stop: () => stopping.abort(),
  };
}
