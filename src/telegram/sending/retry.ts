import type { Transformer } from "grammy";
import { Call, type Shared } from "./call.ts";
import { isReceiving, laneOf } from "./methods.ts";
import type { Signal } from "./transformer.ts";

/**
 * Sees calls through what passes by itself:
 *
 * - Flood waits are obeyed, also by the calls that come meanwhile; those longer than the limit are not sat
 *   out, the call fails with the 429 at once.
 * - When Telegram is out of order (5xx, a proxy's page) or the network is (a reset, also in the middle of
 *   an answer, or no answer in time), the call is made again within limits, after pauses of random
 *   length that grow.
 *
 * A request whose answer was lost may have been carried out, so a person may get a message twice. That is
 * the lesser evil: somebody who gets no answer is lost. What would do more harm is not repeated, nor are
 * the receiver's own calls (`methods.ts`).
 */
export function persistence(shared: Shared): Transformer {
  return (prev, method, payload, signal) => {
    if (isReceiving(method)) return prev(method, payload, signal);
    const ask = (limited: Signal) => prev(method, payload, limited);
    return new Call({ method, lane: laneOf(method, payload), ask, signal }, shared).run();
  };
}
