import type { Update } from "grammy/types";

/** The parameters that the benchmarks read. */
export interface Payload {
  chat_id?: number;
  message_id?: number;
  text?: string;
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
  callback_query_id?: string;
  offset?: number;
  limit?: number;
  timeout?: number;
}

/** One call of a bot. */
export interface Call {
  method: string;
  payload: Payload;
  /** The number of the message that it sent or edited. */
  messageId: number;
  /** When it arrived, by `performance.now()`. */
  at: number;
}

const botUser = JSON.stringify({
  id: 424242,
  is_bot: true,
  first_name: "Benchmark",
  username: "bench_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
});

/** The Bot API as one bot sees it: canned answers, and a queue of updates for long polling. */
export class FakeBotApi {
  readonly token: string;
  /** The latency of every answer, in milliseconds. */
  latency = 0;
  /** Calls by method. */
  readonly counts = new Map<string, number>();
  private readonly listeners = new Set<(call: Call) => void>();
  private readonly waiters = new Map<string, () => void>();
  private queue: Update[] = [];
  private wake: (() => void) | undefined;
  private messages = 0;

  constructor(token: string) {
    this.token = token;
  }

  /** Resolves at the next call of a method. */
  nextCall(method: string): Promise<void> {
    return new Promise((resolve) => this.waiters.set(method, resolve));
  }

  /** Subscribes to calls that change something; returns the function that unsubscribes. */
  onCall(listener: (call: Call) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Queues an update for long polling. */
  push(update: Update): void {
    this.queue.push(update);
    this.wake?.();
  }

  /** Answers a call. @returns the result as JSON */
  call(method: string, payload: Payload): string | Promise<string> {
    const at = performance.now();
    this.counts.set(method, (this.counts.get(method) ?? 0) + 1);
    this.waiters.get(method)?.();
    this.waiters.delete(method);
    if (method === "getUpdates") return this.updates(payload);
    if (method === "getMe") return botUser;
    if (method === "getMyCommands") return "[]";
    if (method.startsWith("getMy")) return "{}";
    if (method === "getWebhookInfo") return '{"url":"","pending_update_count":0}';
    const isSend = method === "sendMessage";
    const messageId = isSend ? ++this.messages : (payload.message_id ?? 0);
    for (const listener of this.listeners) listener({ method, payload, messageId, at });
    return isSend || method.startsWith("edit") ? messageOf(payload, messageId) : "true";
  }

  /** Long polling. Updates below the offset are confirmed and removed. */
  private async updates({ offset = 0, limit = 100, timeout = 0 }: Payload): Promise<string> {
    this.queue = this.queue.filter(({ update_id }) => update_id >= offset);
    if (this.queue.length === 0 && timeout > 0) {
      const wake = Promise.withResolvers<void>();
      const timer = setTimeout(wake.resolve, timeout * 1000);
      this.wake = wake.resolve;
      await wake.promise;
      clearTimeout(timer);
    }
    return JSON.stringify(this.queue.slice(0, limit));
  }
}

function messageOf({ chat_id, text, reply_markup }: Payload, message_id: number): string {
  const chat = { id: chat_id, type: "private", first_name: "Ann" };
  const from = { id: 424242, is_bot: true, first_name: "Benchmark", username: "bench_bot" };
  return JSON.stringify({ message_id, from, chat, date: 1_790_000_000, text, reply_markup });
}
