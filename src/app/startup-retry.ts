import { setTimeout as sleep } from "node:timers/promises";
import { GrammyError, HttpError } from "grammy";
import { backoff } from "../limits/backoff.ts";
import type { Logger } from "../log.ts";
import { errorCode } from "../telegram/error-code.ts";
import { proxyErrorIn } from "../telegram/proxy-error.ts";
import { temporaryFailure } from "../telegram/sending/temporary-failures.ts";

/** Pauses between tries, in milliseconds. */
const pauses = { first: 1000, longest: 30_000 };

/** Retries what the start needs from Telegram until Telegram is reachable. */
export class StartupRetry {
  private readonly log: Logger;
  private readonly signal: AbortSignal;
  private failure: string | undefined = "Telegram has not answered yet.";

  /** @param signal ends it: whoever waits rejects with the signal's reason */
  constructor(log: Logger, signal: AbortSignal) {
    this.log = log;
    this.signal = signal;
  }

  /** For readiness. @throws an Error that says why Telegram has not been reached */
  readonly check = (): void => {
    if (this.failure !== undefined) throw new Error(this.failure);
  };

  /**
   * Does work again and again, with growing pauses, while Telegram is unreachable, failing or asks to wait.
   * @throws errors that aren't temporary, such as a token that Telegram does not know
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; failures++) {
      this.signal.throwIfAborted();
      try {
        const result = await work();
        this.failure = undefined;
        return result;
      } catch (error) {
        const temporary = temporaryFailure(error);
        if (!temporary || temporary.reason === "token") throw error;
        const proxy = proxyErrorIn(error);
        this.failure = proxy
          ? `Telegram is unreachable. ${proxy.message}`
          : `Telegram is unreachable (${causeOf(error)}).`;
        const cure = "check the network, and TELEGRAM_API_ROOT if it is set";
        const pause = temporary.wait ?? backoff(pauses, failures);
        this.log.warn(
          { failures: failures + 1, next: `in ${Math.round(pause / 100) / 10} s` },
          proxy ? `${this.failure} Trying again` : `${this.failure} Trying again; ${cure}`,
        );
        await sleep(pause, undefined, { signal: this.signal });
      }
    }
  }
}

/** Without the token or the text of a proxy's page. */
function causeOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code}: ${error.description}`;
  const cause = error instanceof HttpError ? error.error : error;
  return errorCode(cause) ?? (cause instanceof Error ? cause.message : "no answer");
}
