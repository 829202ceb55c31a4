import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import type { Transformer } from "grammy";
import type { ApiSuccess } from "grammy/types";
import { z } from "zod";
import { isDecoration } from "./harmless-refusals.ts";
import { fieldOf } from "./methods.ts";
import { passingOf } from "./temporary-failures.ts";

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

/** The most characters of a text that another is put before; Telegram takes 4,096 without the markup. */
const longestText = 4096;

/** What a turn may say before its first answer. */
export interface Preface {
  chat: number;
  /** Plain text; undefined where nothing is to be said. */
  text(): string | undefined;
}

/**
 * One try to handle an update. It remembers which calls were carried out, so that the next try, after a failure that
 * passes, does not make them again: whoever has got the first of two messages is sent only the second.
 */
export class Turn {
  private readonly earlier: Delivery[];
  private readonly calls: Call[] = [];
  private preface: Preface | undefined;

  /** @param delivered what `deliveries` of the try before returned; what is not of that form counts as nothing */
  constructor(delivered: unknown, preface?: Preface) {
    this.earlier = deliveriesSchema.safeParse(delivered).data ?? [];
    this.preface = preface;
  }

  /** Everything that was carried out in this try and those before. */
  deliveries(): Delivery[] {
    const fresh = this.calls.map(({ method, payload, result }) => {
      return { call: hashOf(method, payload), result };
    });
    return [...this.earlier, ...fresh];
  }

  /** What an earlier try was told when it made this call, if one did. Each is found once. */
  replayed(method: string, payload: unknown): ApiSuccess<unknown> | undefined {
    if (this.earlier.length === 0) return undefined;
    const call = hashOf(method, payload);
    const at = this.earlier.findIndex((one) => one.call === call);
    if (at < 0) return undefined;
    const [{ result }] = this.earlier.splice(at, 1) as [Delivery];
    this.calls.push({ method, payload, result });
    this.isAnswer(method, payload); // it was said before it
    return { ok: true, result };
  }

  carriedOut(method: string, payload: unknown, result: unknown): void {
    this.calls.push({ method, payload, result });
  }

  /** What is to be said before this call, if it is the first answer. */
  prefaceOf(method: string, payload: unknown): string | undefined {
    const preface = this.preface;
    return this.isAnswer(method, payload) ? preface?.text() : undefined;
  }

  /** Whether a call is the first that says something in the chat. */
  private isAnswer(method: string, payload: unknown): boolean {
    const chat = this.preface?.chat;
    if (chat === undefined || !/^(sendMessage|editMessageText)$/.test(method)) return false;
    if (fieldOf(payload as object, "chat_id") !== chat) return false;
    this.preface = undefined;
    return true;
  }
}

function hashOf(method: string, payload: unknown): string {
  return createHash("sha256")
    .update(`${method} ${JSON.stringify(payload)}`)
    .digest("base64url");
}

const turns = new AsyncLocalStorage<Turn>();

/** Does work whose calls, wherever they are made, belong to a turn. */
export function inTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  return turns.run(turn, work);
}

/**
 * What the bot does of its own accord, tried again until it works: while the process lives, no try makes a call that an
 * earlier one has made.
 */
export class Attempts {
  private readonly delivered = new Map<string, Delivery[]>();

  /** @param name of what is tried @throws what the work throws */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = new Turn(this.delivered.get(name) ?? []);
    this.delivered.delete(name);
    try {
      return await inTurn(turn, work);
    } catch (error) {
      if (passingOf(error)) this.delivered.set(name, turn.deliveries());
      throw error;
    }
  }
}

/** Makes no call that an earlier try of the turn has made. */
export const resuming: Transformer = async (prev, method, payload, signal) => {
  const turn = turns.getStore();
  if (!turn || method.startsWith("get") || isDecoration(method))
    return prev(method, payload, signal);
  const known = turn.replayed(method, payload);
  if (known) return known as never;
  const answer = await prev(method, payload, signal);
  if (answer.ok) turn.carriedOut(method, payload, answer.result);
  return answer;
};

/** Says the turn's preface, if it has one, before its first answer. */
export const prefacing: Transformer = async (prev, method, payload, signal) => {
  const preface = turns.getStore()?.prefaceOf(method, payload);
  if (preface === undefined) return prev(method, payload, signal);
  const { chat_id, message_thread_id, text, parse_mode, entities } = payload as unknown as Said;
  const whole = `${parse_mode === "HTML" ? escaped(preface) : preface}\n\n${text}`;
  if (!entities && whole.length <= longestText)
    return prev(method, { ...payload, text: whole } as typeof payload, signal);
  const place = message_thread_id === undefined ? {} : { message_thread_id };
  await prev("sendMessage", { chat_id, text: preface, ...place }, signal);
  return prev(method, payload, signal);
};

interface Said {
  chat_id: number;
  message_thread_id?: number;
  text: string;
  parse_mode?: string;
  entities?: unknown;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
