import type { Transformer } from "grammy";
import type { ApiError } from "grammy/types";
import { BoundedMap } from "../../limits/bounded-map.ts";
import type { Clock } from "./clock.ts";
import type { SendingHooks } from "./hooks.ts";
import { chatOf, isReceiving } from "./methods.ts";
import { isBlocked } from "./refusals.ts";

/** How long a refusal is reused, in milliseconds: no update takes longer to handle. */
const refusalLifetime = 120_000;

/**
 * Chats that the bot can't write to any more. Further calls there fail with Telegram's own refusal, without a request,
 * until the chat writes to the bot again or the refusal expires.
 */
export class BlockedChats {
  private readonly chats = new BoundedMap<{ refusal: ApiError; since: number }>(10_000);
  private readonly hooks: SendingHooks;
  private readonly clock: Clock;

  constructor(hooks: SendingHooks, clock: Clock) {
    this.hooks = hooks;
    this.clock = clock;
  }

  /** An update came from the chat, so messages may arrive there again. */
  unblock(chat: number): void {
    this.chats.delete(String(chat));
  }

  readonly transformer: Transformer = async (prev, method, payload, signal) => {
    const chat = chatOf(payload);
    if (chat === undefined || isReceiving(method)) return prev(method, payload, signal);
    const refusal = method.startsWith("get") ? undefined : this.refusalFor(chat);
    if (refusal) return refusal;
    const answer = await prev(method, payload, signal);
    if (!answer.ok && isBlocked(answer)) {
      this.chats.set(String(chat), { refusal: answer, since: this.clock.now() });
      this.hooks.onBlocked?.(chat);
    }
    return answer;
  };

  private refusalFor(chat: number | string): ApiError | undefined {
    const blocked = this.chats.get(String(chat));
    return blocked && this.clock.now() - blocked.since < refusalLifetime
      ? blocked.refusal
      : undefined;
  }
}
