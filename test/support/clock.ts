import type { Clock } from "../../src/telegram/sending/clock.ts";

/** A clock on which every pause is over at once: it only moves on. For what happens one after the other. */
export class InstantClock implements Clock {
  private ms = 0;
  /** What was waited, in milliseconds. */
  readonly pauses: number[] = [];
  now = () => this.ms;
  random = () => 0.5;

  pause = async (milliseconds: number): Promise<void> => {
    this.pauses.push(milliseconds);
    this.ms += milliseconds;
  };
}

/** A clock that stands still until it is moved: who pauses sleeps until then. */
export class ManualClock implements Clock {
  private ms = 0;
  private sleepers: { until: number; wake: () => void }[] = [];
  now = () => this.ms;
  random = () => 0.5;

  get sleeping(): number {
    return this.sleepers.length;
  }

  pause = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { until: this.ms + milliseconds, wake: resolve };
    this.sleepers.push(sleeper);
    signal.addEventListener("abort", () => {
      this.sleepers = this.sleepers.filter((other) => other !== sleeper);
      reject(signal.reason);
    });
    return promise;
  };

  /** Moves on, and wakes whoever has slept long enough. */
  moves(milliseconds: number): void {
    this.ms += milliseconds;
    const awake = this.sleepers.filter(({ until }) => until <= this.ms);
    this.sleepers = this.sleepers.filter((sleeper) => !awake.includes(sleeper));
    for (const { wake } of awake) wake();
  }
}
