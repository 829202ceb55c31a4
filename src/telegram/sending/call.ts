import { HttpError } from "grammy";
import type { ApiError, ApiResponse } from "grammy/types";
import type { Admission, Breaker } from "./breaker.ts";
import type { Clock } from "./clock.ts";
import type { Floods } from "./flood-waits.ts";
import { isDecoration } from "./harmless-refusals.ts";
import type { Hooks, Reason } from "./hooks.ts";
import { type Lane, mayBeRepeated } from "./methods.ts";
import { type Outcome, outcomeOf, resultOf, settle } from "./outcome.ts";
import { within } from "./request-timeout.ts";
import { type Limits, Patience } from "./retry-limits.ts";
import type { Signal } from "./transformer.ts";

/** What the calls share. */
export interface Shared {
  floods: Floods;
  breaker: Breaker;
  clock: Clock;
  limits: Limits;
  hooks: Hooks;
  /** Given when the bot ends: nobody waits any more. */
  ending: AbortSignal;
}

export interface Asking<T> {
  method: string;
  lane: Lane;
  /** Makes one request. */
  ask(signal: Signal): Promise<ApiResponse<T>>;
  /** The caller's: ends it all. */
  signal: Signal | undefined;
}

/** One call, until it is carried out or given up. */
export class Call<T> {
  private readonly asking: Asking<T>;
  private readonly shared: Shared;
  private readonly patience: Patience;

  constructor(asking: Asking<T>, shared: Shared) {
    this.asking = asking;
    this.shared = shared;
    const { clock, limits } = shared;
    const waiting = isDecoration(asking.method) ? 0 : limits.waiting; // it decorates nothing if it's late
    this.patience = new Patience(clock, { ...limits, waiting });
  }

  async run(): Promise<ApiResponse<T>> {
    for (;;) {
      const refusal = await this.turn();
      if (refusal) return refusal;
      const outcome = await this.request();
      const reason = this.reasonToRepeat(outcome);
      if (!reason || !(await this.bears(reason, outcome))) return settle(outcome);
      this.shared.hooks.onRetry?.({ method: this.asking.method, reason });
    }
  }

  /** Waits until no flood wait is in the way; a refusal if that would take too long. */
  private async turn(): Promise<ApiError | undefined> {
    const { floods, clock } = this.shared;
    const { lane } = this.asking;
    for (;;) {
      const now = clock.now();
      const at = floods.take(lane, now, now + this.patience.waiting);
      if (at === now) return undefined;
      if (at === undefined || !(await this.pause(at - now))) {
        return tooMany(floods.opens(lane) - now);
      }
      this.patience.hasWaited(at - now);
      if (floods.opens(lane) <= at) return undefined; // else there was another flood meanwhile
    }
  }

  private async request(): Promise<Outcome<T>> {
    const { ask, signal } = this.asking;
    const admission = this.shared.breaker.admit();
    if (!admission) return outOfReach();
    const outcome = await outcomeOf(within(this.patience.request, signal, ask)).catch((error) => {
      this.shared.breaker.cancelled(admission);
      throw error;
    });
    this.tell(outcome, admission);
    return outcome;
  }

  /** Tells the others what this request has shown. */
  private tell(outcome: Outcome<T>, admission: Admission): void {
    const { breaker, floods } = this.shared;
    const result = resultOf(outcome);
    if (this.isEnded()) breaker.cancelled(admission);
    else if (result === "network" || result === "server")
      breaker.failed(this.asking.lane.name, admission);
    else breaker.answered(this.asking.lane.name);
    if (result === "ok") floods.passed();
  }

  private isEnded(): boolean {
    return this.asking.signal?.aborted || this.shared.ending.aborted;
  }

  private reasonToRepeat(outcome: Outcome<T>): Reason | undefined {
    if (this.isEnded()) return undefined;
    const result = resultOf(outcome);
    if (result === "flood") return result;
    const passing = result === "server" || result === "network";
    return passing && !this.shared.breaker.isOpen && mayBeRepeated(this.asking.method)
      ? result
      : undefined;
  }

  /** Whether there is patience for another try; after a failure with a pause before. */
  private async bears(reason: Reason, outcome: Outcome<T>): Promise<boolean> {
    if (reason !== "flood") {
      const pause = this.patience.afterFailure();
      return pause !== undefined && (await this.pause(pause));
    }
    const wait = waitOf(outcome);
    this.shared.floods.close(this.asking.lane, wait, this.shared.clock.now());
    return this.patience.bears(wait);
  }

  /** False when it was cut short, because nobody waits for the call any more. */
  private async pause(milliseconds: number): Promise<boolean> {
    const { clock, ending } = this.shared;
    const signal = this.asking.signal as AbortSignal | undefined;
    try {
      await clock.pause(milliseconds, AbortSignal.any(signal ? [ending, signal] : [ending]));
      return true;
    } catch {
      return false;
    }
  }
}

/** What a call is told that does not go out, as others get no answer. */
function outOfReach(): HttpError {
  const why = new Error("Telegram is out of reach; it is asked now and then whether it is back");
  return new HttpError(why.message, why);
}

/** Telegram says how long in seconds. */
function waitOf(outcome: Outcome<unknown>): number {
  const seconds = "parameters" in outcome ? outcome.parameters?.retry_after : undefined;
  return (seconds ?? 1) * 1000;
}

/** The refusal that Telegram would give. */
function tooMany(milliseconds: number): ApiError {
  const retry_after = Math.max(1, Math.ceil(milliseconds / 1000));
  const description = `Too Many Requests: retry after ${retry_after}`;
  return { ok: false, error_code: 429, description, parameters: { retry_after } };
}
