import type { CallResult, RetryReason } from "./labels.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Hooks for sending that count and time its calls. A long poll is counted but not timed: it lasts as long as nothing
 * happens.
 */
export function callHooks({ apiCalls, apiCallSeconds, apiRetries }: Metrics) {
  return {
    onCall(call: { method: string; result: CallResult; seconds: number }) {
      const { method, result, seconds } = call;
      apiCalls.inc({ method, result });
      if (method !== "getUpdates") apiCallSeconds.observe(seconds);
    },
    onRetry({ reason }: { method: string; reason: RetryReason }) {
      apiRetries.inc({ reason });
    },
  };
}
