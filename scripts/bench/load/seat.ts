import type { Update } from "grammy/types";

/** The parameters that anybody here looks at. */
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

/** One call of a bot's. */
export interface Call {
  method: string;
  payload: Payload;
  /** The number of the message that it sent. */
  messageId: number;
  /** When it came, by the clock of `performance.now()`. */
  at: number;
}

const me = JSON.stringify({
  id: 424242,
  is_bot: true,
  first_name: "Bench",
  username: "bench_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
});

/** What one bot sees of Telegram. */
export class Seat {
  readonly token: string;
  /** How long every answer takes on its way, in milliseconds. */
  latency = 0;
  /** How often each method was called. */
  readonly counts = new Map<string, number>();
  private readonly listeners = new Set<(call: Call) => void>();
  private readonly awaited = new Map<string, () => void>();
  private queue: Update[] = [];
  private wake: (() => void) | undefined;
  private messages = 0;

  constructor(token: string) {
    this.token = token;
  }

  /** Resolves when a method is called for the next time. */
  next(method: string): Promise<void> {
    return new Promise((resolve) => this.awaited.set(method, resolve));
  }

  /** Tells of every call. */
  listen(listener: (call: Call) => void): { end(): void } {
    this.listeners.add(listener);
    return { end: () => void this.listeners.delete(listener) };
  }

  /** Has one more update ready for long polling. */
  push(update: Update): void {
    this.queue.push(update);
    this.wake?.();
  }

  /** @returns the result as JSON */
  call(method: string, payload: Payload): string | Promise<string> {
    const at = performance.now();
    this.counts.set(method, (this.counts.get(method) ?? 0) + 1);
    this.awaited.get(method)?.();
    this.awaited.delete(method);
    if (method === "getUpdates") return this.updates(payload);
    if (method === "getMe") return me;
    if (method === "getMyCommands") return "[]";
    if (method.startsWith("getMy")) return "{}";
    if (method === "getWebhookInfo") return '{"url":"","pending_update_count":0}';
    const sends = method === "sendMessage";
    const messageId = sends ? ++this.messages : (payload.message_id ?? 0);
    for (const listener of this.listeners) listener({ method, payload, messageId, at });
    return sends || method.startsWith("edit") ? messageOf(payload, messageId) : "true";
  }

  /** Long polling: what was asked for after these is not given again. */
  private async updates({ offset = 0, limit = 100, timeout = 0 }: Payload): Promise<string> {
    this.queue = this.queue.filter(({ update_id }) => update_id >= offset);
    if (this.queue.length === 0 && timeout > 0) {
      const late = Promise.withResolvers<void>();
      const timer = setTimeout(late.resolve, timeout * 1000);
      this.wake = late.resolve;
      await late.promise;
      clearTimeout(timer);
    }
    return JSON.stringify(this.queue.slice(0, limit));
  }
}

function messageOf({ chat_id, text, reply_markup }: Payload, message_id: number): string {
  const chat = { id: chat_id, type: "private", first_name: "Ann" };
  const from = { id: 424242, is_bot: true, first_name: "Bench", username: "bench_bot" };
  return JSON.stringify({ message_id, from, chat, date: 1_790_000_000, text, reply_markup });
}
