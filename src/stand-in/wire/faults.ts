import type { ErrorAnswer } from "./errors.ts";

/** How a call fails, as the bot's HTTP client sees it. */
export type Failure =
  /** An error of the Bot API: 429 with `retry_after`, 500, 403, 409 … The call has no effect. */
  | {
      kind: "error";
      status: number;
      description?: string;
      parameters?: ErrorAnswer["parameters"];
    }
  /** A proxy's 502 page, which is not JSON. The call has no effect. */
  | { kind: "html" }
  /** A connection reset: before the call takes effect or, with `body`, after it and halfway through the answer. */
  | { kind: "reset"; when?: "before" | "body" }
  /** No answer, ever. The call has no effect. */
  | { kind: "hang" }
  /** The call takes effect, but the connection is reset before the answer. */
  | { kind: "lost" }
  /** The call takes effect after a delay. */
  | { kind: "delay"; ms: number };

/** A failure and which calls it hits; with nothing else it hits them all. */
export interface Fault {
  method?: string;
  times?: number;
  chat?: number;
  /** Words that the text has to hold. */
  text?: string;
  how: Failure;
}

/** The faults to inject. A bot that is only tested on a perfect network loses messages on the first bad day. */
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

  /** The failure that hits this call, if any. Uses up one of the `times` of the oldest fault that matches. */
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
  const sameChat = fault.chat === undefined || String(params.chat_id) === `${fault.chat}`;
  return sameMethod && sameChat && String(params.text ?? "").includes(fault.text ?? "");
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

/** The description for a status, unless the fault brings its own. */
export function defaultDescription(status: number, retryAfter?: number): string {
  const name = NAMES[status] ?? "Error";
  return retryAfter === undefined ? name : `${name}: retry after ${retryAfter}`;
}
