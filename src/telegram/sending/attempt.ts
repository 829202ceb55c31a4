import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type { ApiSuccess } from "grammy/types";
import { z } from "zod";
import { fieldOf } from "./methods.ts";

/** A call that was carried out for an update, and what Telegram returned. */
export interface Delivery {
  /** A hash of the method and its parameters. */
  call: string;
  result: unknown;
}

const deliveriesSchema = z.array(z.object({ call: z.string(), result: z.unknown() }));

interface Call {
  method: string;
  payload: unknown;
  result: unknown;
}

/** What an attempt says before its first answer. */
export interface Preface {
  chat: number;
  /** Plain text; undefined if there's nothing to say. */
  text(): string | undefined;
}

/** The message that an attempt handles. */
export interface HandledMessage {
  chat: number;
  message_id: number;
}

/**
 * One attempt to handle an update. It records the calls it has made, so that the next attempt, after a temporary failure,
 * doesn't repeat them: whoever has got the first of two messages is sent only the second.
 */
export class Attempt {
  private readonly earlier: Delivery[];
  private readonly calls: Call[] = [];
  private preface: Preface | undefined;
  /** The message that is being handled, if there is one. */
  readonly message: HandledMessage | undefined;

  /** @param delivered the `deliveries()` of the attempt before; anything of another form counts as none */
  constructor(delivered: unknown, preface?: Preface, message?: HandledMessage) {
    this.earlier = delivered ? (deliveriesSchema.safeParse(delivered).data ?? []) : [];
    this.preface = preface;
    this.message = message;
  }

  /** The calls made in this attempt and those before. Hashed only here: most attempts succeed and need no hash. */
  deliveries(): Delivery[] {
    const recorded = this.calls.map(({ method, payload, result }) => {
      return { call: hashOf(method, payload), result };
    });
    return [...this.earlier, ...recorded];
  }

  /** The answer to this call in an earlier attempt, if it was made there. Each is found once. */
  earlierAnswer(method: string, payload: unknown): ApiSuccess<unknown> | undefined {
    if (this.earlier.length === 0) return undefined;
    const call = hashOf(method, payload);
    const index = this.earlier.findIndex((delivery) => delivery.call === call);
    if (index < 0) return undefined;
    const [{ result }] = this.earlier.splice(index, 1) as [Delivery];
    this.record(method, payload, result);
    this.takePreface(method, payload); // it went out with the earlier answer
    return { ok: true, result };
  }

  record(method: string, payload: unknown, result: unknown): void {
    this.calls.push({ method, payload, result });
  }

  /** The text to send before this call, if it's the first answer in the chat. Given once. */
  takePreface(method: string, payload: unknown): string | undefined {
    const { preface } = this;
    if (!preface || !/^(sendMessage|editMessageText)$/.test(method)) return undefined;
    if (fieldOf(payload as object, "chat_id") !== preface.chat) return undefined;
    this.preface = undefined;
    return preface.text();
  }
}

function hashOf(method: string, payload: unknown): string {
  return createHash("sha256")
    .update(`${method} ${JSON.stringify(payload)}`)
    .digest("base64url");
}

const attempts = new AsyncLocalStorage<Attempt>();

/** Does work whose calls, wherever they are made, belong to an attempt. */
export function runAttempt<T>(attempt: Attempt, work: () => Promise<T>): Promise<T> {
  return attempts.run(attempt, work);
}

/** The attempt that a call made here belongs to. */
export function currentAttempt(): Attempt | undefined {
  return attempts.getStore();
}
