import type { Transformer } from "grammy";
import type { ApiError } from "grammy/types";
import { BoundedMap } from "../../limits/bounded-map.ts";
import type { Clock } from "./clock.ts";
import type { Hooks } from "./hooks.ts";
import { chatOf, isReceiving } from "./methods.ts";
import { isBlocked } from "./refusals.ts";

/** How long it is remembered, in milliseconds: no update takes longer to handle. */
const remembered = 120_000;

/**
 * The chats that nothing reaches any more, with what Telegram said. What else the bot has to say there is
 * refused in the same words without asking, until the chat is heard from again, or for a while.
 */
export class Blocked {
  private readonly chats = new BoundedMap<{ refusal: ApiError; since: number }>(10_000);
  private readonly hooks: Hooks;
  private readonly clock: Clock;

  constructor(hooks: Hooks, clock: Clock) {
    this.hooks = hooks;
    this.clock = clock;
  }

  /** An update came from there: what is sent may arrive again. */
  heard(chat: number): void {
    this.chats.delete(String(chat));
  }

  readonly transformer: Transformer = async (prev, method, payload, signal) => {
    const chat = chatOf(payload);
    if (chat === undefined || isReceiving(method)) return prev(method, payload, signal);
    const known = method.startsWith("get") ? undefined : this.known(chat);
    if (known) return known;
    const answer = await prev(method, payload, signal);
    if (!answer.ok && isBlocked(answer)) {
      this.chats.set(String(chat), { refusal: answer, since: this.clock.now() });
      this.hooks.onBlocked?.(chat);
    }
    return answer;
  };

  private known(chat: number | string): ApiError | undefined {
    const found = this.chats.get(String(chat));
    return found && this.clock.now() - found.since < remembered ? found.refusal : undefined;
  }
}
