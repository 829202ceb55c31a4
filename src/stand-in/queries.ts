import type { InlineQueryResult, Message } from "grammy/types";
import { badRequest } from "./errors.ts";
import type { GuestQuery } from "./guests.ts";
import type { InlineAnswer, TapAnswer } from "./protocol.ts";

/** How long Telegram waits for the answer to a query. Its exact limits are not documented. */
export const CALLBACK_LIMIT_MS = 15_000;
export const INLINE_LIMIT_MS = 10_000;
export const GUEST_LIMIT_MS = 60_000;

/** For so long after a tap, or after an ephemeral message to it, the bot may send one without being asked. */
export const EPHEMERAL_LIMIT_MS = 15_000;

/** Who tapped a button, and where. */
export interface Tap {
  chat: number;
  person: number;
  message: Message;
}

interface Open<Answer> {
  id: string;
  since: number;
  resolve(answer: Answer): void;
}

/** Questions of one kind that wait for the bot's one answer, each for a limited time. */
class Desk<Answer> {
  readonly #limit: number;
  readonly #unanswered: (id: string) => Answer;
  readonly #now: () => number;
  #open = new Map<string, Open<Answer>>();

  constructor(limit: number, now: () => number, unanswered: (id: string) => Answer) {
    this.#limit = limit;
    this.#now = now;
    this.#unanswered = unanswered;
  }

  ask(id: string): Promise<Answer> {
    this.#expire();
    return new Promise((resolve) => {
      this.#open.set(id, { id, since: this.#now(), resolve });
    });
  }

  /** Whether a query can still be answered; throws Telegram's refusal if not. */
  check(id: string): void {
    this.#expire();
    if (!this.#open.has(id)) {
      throw badRequest("query is too old and response timeout expired or query ID is invalid");
    }
  }

  answer(id: string, answer: Answer): void {
    this.check(id);
    this.#open.get(id)?.resolve(answer);
    this.#open.delete(id);
  }

  /** Looks at the clock when somebody asks; there is no timer. */
  #expire(): void {
    for (const { id, since, resolve } of [...this.#open.values()]) {
      if (this.#now() - since <= this.#limit) continue;
      this.#open.delete(id);
      resolve(this.#unanswered(id));
    }
  }
}

/** The taps and inline queries that people wait on, and the results they may still choose from. */
export class Queries {
  readonly taps: Desk<TapAnswer>;
  readonly inline: Desk<InlineAnswer>;
  /** Results of answered inline queries, with the words that were typed. */
  readonly offered = new Map<string, { query: string; results: InlineQueryResult[] }>();
  readonly guests: Desk<boolean>;
  /** What the guest queries that wait were asked with. */
  readonly asked = new Map<string, GuestQuery>();
  readonly #now: () => number;
  #taps: { id: string; since: number; tap: Tap }[] = [];
  #next: number;

  constructor(firstId: number, now: () => number) {
    this.#next = firstId;
    this.#now = now;
    this.guests = new Desk(GUEST_LIMIT_MS, now, () => false);
    this.taps = new Desk(CALLBACK_LIMIT_MS, now, () => ({ answered: false }));
    this.inline = new Desk(INLINE_LIMIT_MS, now, (query_id) => ({
      answered: false,
      results: [],
      next_offset: "",
      query_id,
    }));
  }

  /** Notes a tap for as long as an ephemeral message may follow it, answered or not. */
  tapped(id: string, tap: Tap): void {
    this.#taps = this.#taps.filter(({ since }) => this.isFresh(since));
    this.#taps.push({ id, since: this.#now(), tap });
  }

  /** The tap of a query, if an ephemeral message may still follow it. */
  tap(id: string): Tap | undefined {
    return this.#taps.find((each) => each.id === id && this.isFresh(each.since))?.tap;
  }

  /** Whether something that happened then, in milliseconds, is recent enough for an ephemeral message. */
  isFresh(since: number): boolean {
    return this.#now() - since <= EPHEMERAL_LIMIT_MS;
  }

  /** Telegram's query numbers are long strings of digits. */
  newId(): string {
    this.#next += 1;
    return String(this.#next).padStart(18, "4");
  }
}
