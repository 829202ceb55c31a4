import { ApiError } from "./errors.ts";
import { type Failure, Faults, usualDescription } from "./faults.ts";
import { methods } from "./methods/index.ts";
import type { LocalTelegram } from "./telegram.ts";

/** The parameters of a call as they came: from JSON, a form or an address. */
export type Params = Record<string, unknown>;

/** A call that the bot made, and how it ended. */
export interface RecordedCall {
  method: string;
  params: Params;
  ok: boolean;
  error?: string;
}

/** How a call ends on the wire: with an answer, or in one of the ways in which networks fail. */
export type Outcome =
  | { kind: "answer"; status: number; body: unknown }
  | { kind: "html" }
  | { kind: "hang" }
  | { kind: "reset"; partOf?: unknown };

/** Enough for any test; an evening on the chat page does not fill the memory. */
const MOST_CALLS = 10_000;

/** The bot's side of a local Telegram: runs the methods, keeps a record of them, lets them fail. */
export class BotApi {
  /** Everything but `getUpdates`. */
  readonly calls: RecordedCall[] = [];
  readonly polls: RecordedCall[] = [];
  readonly faults = new Faults();
  readonly #telegram: LocalTelegram;

  constructor(telegram: LocalTelegram) {
    this.#telegram = telegram;
  }

  clear(): void {
    this.calls.length = 0;
    this.polls.length = 0;
  }

  /** One call: the result, or an `ApiError`. */
  async call(method: string, params: Params, signal?: AbortSignal): Promise<unknown> {
    const name = properName(method);
    try {
      const found = methods.get(name);
      const isKnown = found && (found.since ?? 0) <= this.#telegram.version;
      if (!isKnown) throw new ApiError(404, "Not Found");
      const result = await found.call(this.#telegram, params, signal);
      this.#record({ method: name, params, ok: true });
      return result;
    } catch (error) {
      this.#record({ method: name, params, ok: false, error: (error as Error).message });
      throw error;
    }
  }

  /** One call as it goes over the wire, with the faults that are switched on. */
  async handle(method: string, params: Params, signal?: AbortSignal): Promise<Outcome> {
    const name = properName(method);
    const failure = this.faults.take(name, params);
    if (failure && isBefore(failure)) return this.#failed(name, params, failure);
    if (failure?.kind === "delay") await new Promise((go) => setTimeout(go, failure.ms));
    const outcome = await this.#answer(name, params, signal);
    if (failure?.kind === "lost") return { kind: "reset" };
    return failure?.kind === "reset" ? { kind: "reset", partOf: outcome.body } : outcome;
  }

  async #answer(method: string, params: Params, signal: AbortSignal | undefined) {
    try {
      const result = await this.call(method, params, signal);
      return { kind: "answer" as const, status: 200, body: { ok: true, result } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { kind: "answer" as const, status: error.status, body: error.toJSON() };
    }
  }

  #failed(method: string, params: Params, failure: Failure): Outcome {
    if (failure.kind !== "error") {
      this.#record({ method, params, ok: false, error: `fault: ${failure.kind}` });
      return failure.kind === "html" || failure.kind === "hang" ? failure : { kind: "reset" };
    }
    const { status, parameters } = failure;
    const description = failure.description ?? usualDescription(status, parameters?.retry_after);
    this.#record({ method, params, ok: false, error: description });
    const body = new ApiError(status, description, parameters).toJSON();
    return { kind: "answer", status, body };
  }

  #record(call: RecordedCall): void {
    const list = call.method === "getUpdates" ? this.polls : this.calls;
    list.push(call);
    if (list.length > MOST_CALLS) list.shift();
    this.#telegram.events.happened();
  }
}

/** Whether the failure strikes before the call takes effect. */
function isBefore(failure: Failure): boolean {
  if (failure.kind === "reset") return failure.when !== "body";
  return failure.kind !== "lost" && failure.kind !== "delay";
}

const properNames = new Map([...methods.keys()].map((name) => [name.toLowerCase(), name]));

/** Telegram takes method names in any case. */
function properName(method: string): string {
  return properNames.get(method.toLowerCase()) ?? method;
}
