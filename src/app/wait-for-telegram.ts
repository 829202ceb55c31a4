import { setTimeout as pause } from "node:timers/promises";
import { GrammyError, HttpError } from "grammy";
import type { Logger } from "../log.ts";
import { passingOf } from "../telegram/sending/temporary-failures.ts";

/** The pause before the next try, in milliseconds: twice as long each time, within these, and up to half of it less by chance. */
const pauses = { first: 1000, longest: 30_000 };

/** Whether Telegram has been reached since the start, and what kept the bot from it last. */
export class Reaching {
  private readonly log: Logger;
  private readonly signal: AbortSignal;
  private why: string | undefined = "Telegram has not answered yet.";

  /** @param signal ends it all: whoever waits rejects with the signal's reason */
  constructor(log: Logger, signal: AbortSignal) {
    this.log = log;
    this.signal = signal;
  }

  /** For readiness. @throws an Error that says why Telegram has not been reached */
  readonly check = (): void => {
    if (this.why !== undefined) throw new Error(this.why);
  };

  /**
   * Does what needs Telegram, again and again with growing pauses while Telegram is out of reach, out of order or asks to
   * wait. @throws whatever does not pass by itself, such as that it does not know the token
   */
  async once<T>(work: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures++) {
      this.signal.throwIfAborted();
      try {
        const result = await work();
        this.why = undefined;
        return result;
      } catch (error) {
        const passing = passingOf(error);
        if (!passing || passing.reason === "token") throw error;
        this.why = `Telegram is out of reach (${causeOf(error)}).`;
        const wait = passing.wait ?? pauseAfter(failures);
        this.log.warn(
          { failures: failures + 1, next: `in ${Math.round(wait / 100) / 10} s` },
          `${this.why} Trying again; check the network, and TELEGRAM_API_ROOT if it is set`,
        );
        await pause(wait, undefined, { signal: this.signal });
      }
    }
  }
}

function pauseAfter(failures: number): number {
  const longest = Math.min(pauses.longest, pauses.first * 2 ** failures);
  return longest * (0.5 + Math.random() / 2);
}

/** In words that hold neither the token nor what a proxy's page says. */
function causeOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code}: ${error.description}`;
  const cause = error instanceof HttpError ? error.error : error;
  return codeOf(cause) ?? (cause instanceof Error ? cause.message : "no answer");
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error.cause);
}
