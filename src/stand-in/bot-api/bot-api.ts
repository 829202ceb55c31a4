import { methods } from "../methods/index.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { ApiError } from "../wire/errors.ts";
import { defaultDescription, type Failure, Faults } from "../wire/faults.ts";

/** The raw parameters of a call: from JSON, a form or a query string. */
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

/** Enough for any test, and little enough for a chat page that stays open all evening. */
const MOST_CALLS = 10_000;

/** The bot's side of a local Telegram: runs methods, records calls, injects faults. */
export class BotApi {
  /** All calls except `getUpdates`, oldest first. */
  readonly calls: RecordedCall[] = [];
  /** The calls of `getUpdates`. */
  readonly polls: RecordedCall[] = [];
  readonly faults = new Faults();
  readonly #telegram: TelegramState;

  constructor(telegram: TelegramState) {
    this.#telegram = telegram;
  }

  clearCalls(): void {
    this.calls.length = 0;
    this.polls.length = 0;
  }

  /** Makes one call, without faults. @throws ApiError for a refusal */
  async call(method: string, params: Params, signal?: AbortSignal): Promise<unknown> {
    const name = canonicalName(method);
    try {
      const match = methods.get(name);
      const isSupported = match && (match.since ?? 0) <= this.#telegram.version;
      if (!isSupported) throw new ApiError(404, "Not Found");
      const result = await match.call(this.#telegram, params, signal);
      this.#record({ method: name, params, ok: true });
      return result;
    } catch (error) {
      this.#record({ method: name, params, ok: false, error: (error as Error).message });
      throw error;
    }
  }

  /** Makes one call as it goes over the wire, with the active faults. */
  async handle(method: string, params: Params, signal?: AbortSignal): Promise<Outcome> {
    const name = canonicalName(method);
    const failure = this.faults.take(name, params);
    if (failure && preventsEffect(failure)) return this.#fail(name, params, failure);
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

  #fail(method: string, params: Params, failure: Failure): Outcome {
    if (failure.kind !== "error") {
      this.#record({ method, params, ok: false, error: `fault: ${failure.kind}` });
      return failure.kind === "html" || failure.kind === "hang" ? failure : { kind: "reset" };
    }
    const { status, parameters } = failure;
    const description = failure.description ?? defaultDescription(status, parameters?.retry_after);
    this.#record({ method, params, ok: false, error: description });
    const body = new ApiError(status, description, parameters).toJSON();
    return { kind: "answer", status, body };
  }

  #record(call: RecordedCall): void {
    const list = call.method === "getUpdates" ? this.polls : this.calls;
    list.push(call);
    if (list.length > MOST_CALLS) list.shift();
    this.#telegram.events.notifyWaiters();
  }
}

/** Whether the failure strikes before the call takes effect. */
function preventsEffect(failure: Failure): boolean {
  if (failure.kind === "reset") return failure.when !== "body";
  return failure.kind !== "lost" && failure.kind !== "delay";
}

const canonicalNames = new Map([...methods.keys()].map((name) => [name.toLowerCase(), name]));

/** Telegram accepts method names in any case. */
function canonicalName(method: string): string {
  return canonicalNames.get(method.toLowerCase()) ?? method;
}
