import type { ErrorAnswer } from "./errors.ts";

/** What goes wrong, on the wire as the bot's HTTP client meets it. */
export type Failure =
  /** An answer of the Bot API: 429 with `retry_after`, 500, 403, 409 … Nothing was done. */
  | {
      kind: "error";
      status: number;
      description?: string;
      parameters?: ErrorAnswer["parameters"];
    }
  /** A proxy's 502 page: not JSON. Nothing was done. */
  | { kind: "html" }
  /** The connection is reset: before anything was done, or (`body`) after it, in the middle of the answer. */
  | { kind: "reset"; when?: "before" | "body" }
  /** No answer, ever. Nothing was done. */
  | { kind: "hang" }
  /** It was done, but the answer is lost: the connection is reset after the effect. */
  | { kind: "lost" }
  /** It is done after a while. */
  | { kind: "delay"; ms: number };

/** A failure and the calls that it meets: all of them, one method's, one chat's, a number of times. */
export interface Fault {
  method?: string;
  times?: number;
  chat?: number;
  how: Failure;
}

/**
 * The weather. Networks fail in a handful of ways, and a bot that only ever met the sunny one loses
 * messages on the first bad day: switch a fault on, let the bot run, look at what people got.
 */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** Switches a fault on and returns the function that switches it off. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#faults.push(entry);
    return () => {
      this.#faults = this.#faults.filter((other) => other !== entry);
    };
  }

  /** The failure that this call meets, if any. The oldest fault that matches counts one down. */
  take(method: string, params: Record<string, unknown>): Failure | undefined {
    const entry = this.#faults.find(
      ({ fault, left }) => left > 0 && matches(fault, method, params),
    );
    if (!entry) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#faults = this.#faults.filter((other) => other !== entry);
    return entry.fault.how;
  }
}

function matches(fault: Fault, method: string, params: Record<string, unknown>): boolean {
  const sameMethod = !fault.method || fault.method === "*" || fault.method === method;
  return sameMethod && (fault.chat === undefined || String(params.chat_id) === `${fault.chat}`);
}

const NAMES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
};

/** The description that goes with a status where the fault gives none. */
export function usualDescription(status: number, retryAfter?: number): string {
  const name = NAMES[status] ?? "Error";
  return retryAfter === undefined ? name : `${name}: retry after ${retryAfter}`;
}
