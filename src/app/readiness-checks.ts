import type { Api } from "grammy";
import type { RunningBot } from "../bot/start-bot.ts";
import type { Check } from "../http/readiness.ts";
import type { Polling } from "../telegram/polling.ts";

/** How long a successful call counts, in milliseconds: probes come often, and each would be a call. */
const callLifetime = 30_000;

/** This many failed polls in a row are no accident: they take some seconds. */
const maxFailedPolls = 3;

/** Longer than a long poll and a pause after a failure take, in milliseconds. */
const maxPollingSilence = 90_000;

/** @param languages returns the knowledge bases in use */
export function checkData(languages: RunningBot["languages"]): Check {
  return () =>
    assert(
      languages().every(({ knowledge }) => knowledge.entries.length > 0),
      "The knowledge base has no entries.",
    );
}

export function checkTelegram(api: Pick<Api, "getMe">, reach: RunningBot["reach"]): Check {
  let lastSuccess = Number.NEGATIVE_INFINITY;
  return async () => {
    assert(!reach.isOpen, "Telegram is unreachable: calls get no answer.");
    if (performance.now() - lastSuccess < callLifetime) return;
    await api.getMe();
    lastSuccess = performance.now();
  };
}

export function checkPolling(polling: Pick<Polling, "failures" | "lastSuccess">): Check {
  return () => {
    const silence = performance.now() - polling.lastSuccess;
    assert(
      polling.failures < maxFailedPolls && silence < maxPollingSilence,
      "The bot cannot receive updates; the log says why.",
    );
  };
}

function assert(condition: boolean, cause: string): void {
  if (!condition) throw new Error(cause);
}
