import { HttpError } from "grammy";
import type { ApiError, ApiResponse } from "grammy/types";
import type { Signal } from "../signal.ts";
import type { Admission, Breaker } from "./breaker.ts";
import type { Clock } from "./clock.ts";
import type { FloodWaits } from "./flood-waits.ts";
import { isDecoration } from "./harmless-failures.ts";
import type { RetryReason, SendingHooks } from "./hooks.ts";
import { type Lane, mayBeRepeated } from "./methods.ts";
import { type Outcome, outcomeOf, resultOf, unwrap } from "./outcome.ts";
import { requestWithTimeout } from "./request-timeout.ts";
import { RetryBudget, type RetryLimits } from "./retry-limits.ts";

/** What all calls share. */
export interface CallContext {
  floodWaits: FloodWaits;
  breaker: Breaker;
  clock: Clock;
  limits: RetryLimits;
  hooks: SendingHooks;
  /** Aborted when the bot stops: calls that wait give up. */
  stopping: AbortSignal;
}

export interface CallRequest<T> {
  method: string;
  lane: Lane;
  /** Sends one request. */
  send(signal: Signal): Promise<ApiResponse<T>>;
  /** The caller's; it ends the whole call. */
  signal: Signal | undefined;
}

/** One call, from the first request until it succeeds or is given up. */
export class Call<T> {
  private readonly request: CallRequest<T>;
  private readonly context: CallContext;
  private readonly budget: RetryBudget;

  constructor(request: CallRequest<T>, context: CallContext) {
    this.request = request;
    this.context = context;
    const { clock, limits } = context;
    // A late decoration decorates nothing.
    const floodWaitTime = isDecoration(request.method) ? 0 : limits.floodWaitTime;
    this.budget = new RetryBudget(clock, { ...limits, floodWaitTime });
  }

  async run(): Promise<ApiResponse<T>> {
    for (;;) {
      const refusal = await this.waitForFloodWaits();
      if (refusal) return refusal;
      const outcome = await this.send();
      const reason = this.reasonToRetry(outcome);
      if (!reason || !(await this.prepareRetry(reason, outcome))) return unwrap(outcome);
      this.context.hooks.onRetry?.({ method: this.request.method, reason });
    }
  }

  /** Waits until no flood wait is in the way. @returns a refusal if that would take too long */
  private async waitForFloodWaits(): Promise<ApiError | undefined> {
    const { floodWaits, clock } = this.context;
    const { lane } = this.request;
    for (;;) {
      const now = clock.now();
      const slot = floodWaits.takeSlot(lane, now, now + this.budget.floodWaitTime);
      if (slot === now) return undefined;
      if (slot === undefined || !(await this.pause(slot - now))) {
        return tooManyRequests(floodWaits.endOf(lane) - now);
      }
      this.budget.addWaited(slot - now);
      if (floodWaits.endOf(lane) <= slot) return undefined; // otherwise another flood wait began meanwhile
    }
  }

  private async send(): Promise<Outcome<T>> {
    const { send, signal } = this.request;
    const { breaker } = this.context;
    const admission = breaker.admit();
    if (!admission) return unreachable();
    const answer = requestWithTimeout(this.budget.requestTimeout, signal, send);
    const outcome = await outcomeOf(answer).catch((error) => {
      breaker.cancelled(admission);
      throw error;
    });
    this.report(outcome, admission);
    return outcome;
  }

  /** Shares what this request has shown about Telegram. */
  private report(outcome: Outcome<T>, admission: Admission): void {
    const { breaker, floodWaits } = this.context;
    const lane = this.request.lane.name;
    const result = resultOf(outcome);
    if (this.isAborted()) breaker.cancelled(admission);
    else if (result === "network" || result === "server") breaker.failed(lane, admission);
    else breaker.answered(lane);
    if (result === "ok") floodWaits.callSucceeded();
  }

  private isAborted(): boolean {
    return this.request.signal?.aborted || this.context.stopping.aborted;
  }

  private reasonToRetry(outcome: Outcome<T>): RetryReason | undefined {
    if (this.isAborted()) return undefined;
    const result = resultOf(outcome);
    if (result === "flood") return result;
    if (result !== "server" && result !== "network") return undefined;
    const mayRetry = !this.context.breaker.isOpen && mayBeRepeated(this.request.method);
    return mayRetry ? result : undefined;
  }

  /** Notes a flood wait, or pauses after a failure. @returns whether there is budget for another try */
  private async prepareRetry(reason: RetryReason, outcome: Outcome<T>): Promise<boolean> {
    if (reason !== "flood") {
      const pause = this.budget.pauseAfterFailure();
      return pause !== undefined && (await this.pause(pause));
    }
    const wait = floodWaitIn(outcome);
    this.context.floodWaits.add(this.request.lane, wait, this.context.clock.now());
    return this.budget.acceptsFloodWait(wait);
  }

  /** @returns false when it was cut short, because nobody needs the call any more */
  private async pause(milliseconds: number): Promise<boolean> {
    const { clock, stopping } = this.context;
    const signal = this.request.signal as AbortSignal | undefined;
    try {
      await clock.pause(milliseconds, AbortSignal.any(signal ? [stopping, signal] : [stopping]));
      return true;
    } catch {
      return false;
    }
  }
}

/** The failure of a call that isn't sent because of an outage. */
function unreachable(): HttpError {
  const cause = new Error("Telegram is unreachable; the bot keeps checking whether it is back");
  return new HttpError(cause.message, cause);
}

/** In milliseconds; Telegram gives seconds. */
function floodWaitIn(outcome: Outcome<unknown>): number {
  const seconds = "parameters" in outcome ? outcome.parameters?.retry_after : undefined;
  return (seconds ?? 1) * 1000;
}

/** The refusal that Telegram would give. */
function tooManyRequests(milliseconds: number): ApiError {
  const retry_after = Math.max(1, Math.ceil(milliseconds / 1000));
  const description = `Too Many Requests: retry after ${retry_after}`;
  return { ok: false, error_code: 429, description, parameters: { retry_after } };
}
