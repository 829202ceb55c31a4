import type { Transformer } from "grammy";
import type { Signal } from "../signal.ts";
import { Call, type CallContext } from "./call.ts";
import { isReceiving, laneOf } from "./methods.ts";
import { requestWithTimeout } from "./request-timeout.ts";

/** How long a call of the receiver may take, in milliseconds: a long poll of 25 s and its way. */
const receivingTimeout = 40_000;

/**
 * Carries calls through temporary failures:
 *
 * - Flood waits are obeyed, also by calls that come meanwhile. A wait longer than the limit is not sat out: the call
 *   fails with the 429 at once.
 * - When Telegram fails (5xx, a proxy's page) or the network does (a reset, also in the middle of an answer, or no answer
 *   in time), the call is retried within limits, after growing random pauses.
 *
 * A request whose answer got lost may have been carried out, so a person may get a message twice. That is better than
 * leaving somebody without an answer. Calls where a repetition would do harm are not retried, nor are the receiver's
 * own (`methods.ts`).
 */
export function retryCalls(context: CallContext): Transformer {
  return (prev, method, payload, signal) => {
    const send = (limited: Signal) => prev(method, payload, limited);
    if (isReceiving(method)) return requestWithTimeout(receivingTimeout, signal, send);
    return new Call({ method, lane: laneOf(method, payload), send, signal }, context).run();
  };
}
