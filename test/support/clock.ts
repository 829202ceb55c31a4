import type { Clock } from "../../src/telegram/sending/clock.ts";

/** A clock on which pauses end at once. */
export class InstantClock implements Clock {
  private ms = 0;
  /** The pauses so far, in milliseconds. */
  readonly pauses: number[] = [];
  now = () => this.ms;
  random = () => 0.5;

  pause = async (milliseconds: number): Promise<void> => {
    this.pauses.push(milliseconds);
    this.ms += milliseconds;
  };
}

/** A clock that stands still until it's advanced, which ends the pauses that are over. */
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

  /** Advances the clock and ends the pauses that are over. */
  advance(milliseconds: number): void {
    this.ms += milliseconds;
    const awake = this.sleepers.filter(({ until }) => until <= this.ms);
    this.sleepers = this.sleepers.filter((sleeper) => !awake.includes(sleeper));
    for (const { wake } of awake) wake();
  }
}
