import type { InlineQueryResult, InlineQueryResultsButton, Message, User } from "grammy/types";
import { badRequest } from "../wire/errors.ts";

/** How long Telegram waits for an answer. Its exact limits are not documented. */
const CALLBACK_LIMIT_MS = 15_000;
const INLINE_LIMIT_MS = 10_000;
const GUEST_LIMIT_MS = 60_000;

/** For so long after a tap, or an ephemeral message to it, the bot may send an ephemeral message. */
const EPHEMERAL_LIMIT_MS = 15_000;

/** Who tapped a button, and where. */
export interface Tap {
  chat: number;
  person: number;
  message: Message;
}

/** The bot's answer to a tap. */
export interface TapAnswer {
  answered: boolean;
  text?: string;
  show_alert?: boolean;
  url?: string;
}

/** What the bot offers for `@bot query`. */
export interface InlineAnswer {
  answered: boolean;
  results: InlineQueryResult[];
  /** Stands above the results and leads into the private chat with the bot. */
  button?: InlineQueryResultsButton;
  next_offset: string;
  query_id: string;
}

/** Where a guest query was asked, by whom, and in which message. */
export interface GuestQuery {
  chat: number;
  message: Message;
  caller: User;
}

interface OpenQuery<Answer> {
  id: string;
  since: number;
  resolve(answer: Answer): void;
}

/** The open queries of one kind. Each takes one answer, for a limited time. */
class OpenQueries<Answer> {
  readonly #limit: number;
  readonly #unanswered: (id: string) => Answer;
  readonly #now: () => number;
  #open = new Map<string, OpenQuery<Answer>>();

  /** @param unanswered what a query resolves with when its time is up */
  constructor(limit: number, now: () => number, unanswered: (id: string) => Answer) {
    this.#limit = limit;
    this.#now = now;
    this.#unanswered = unanswered;
  }

  /** Opens a query and resolves with its answer. */
  open(id: string): Promise<Answer> {
    this.#expire();
    return new Promise((resolve) => {
      this.#open.set(id, { id, since: this.#now(), resolve });
    });
  }

  /** Throws Telegram's refusal unless the query can still be answered. */
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

  /** Checked on every call, because nothing here runs on timers. */
  #expire(): void {
    for (const { id, since, resolve } of [...this.#open.values()]) {
      if (this.#now() - since <= this.#limit) continue;
      this.#open.delete(id);
      resolve(this.#unanswered(id));
    }
  }
}

/** Open taps, inline queries and guest queries, and the inline results that people may still choose from. */
export class Queries {
  readonly taps: OpenQueries<TapAnswer>;
  readonly inline: OpenQueries<InlineAnswer>;
  readonly guests: OpenQueries<boolean>;
  /** The queries and results of inline queries, by the query's identifier. */
  readonly inlineResults = new Map<string, { query: string; results: InlineQueryResult[] }>();
  /** The open guest queries. */
  readonly guestQueries = new Map<string, GuestQuery>();
  readonly #now: () => number;
  #recentTaps: { id: string; since: number; tap: Tap }[] = [];
  #lastId: number;

  constructor(firstId: number, now: () => number) {
    this.#lastId = firstId;
    this.#now = now;
    this.guests = new OpenQueries(GUEST_LIMIT_MS, now, () => false);
    this.taps = new OpenQueries(CALLBACK_LIMIT_MS, now, () => ({ answered: false }));
    this.inline = new OpenQueries(INLINE_LIMIT_MS, now, (query_id) => ({
      answered: false,
      results: [],
      next_offset: "",
      query_id,
    }));
  }

  /** Remembers a tap, answered or not, for as long as an ephemeral message may follow it. */
  rememberTap(id: string, tap: Tap): void {
    this.#recentTaps = this.#recentTaps.filter(({ since }) => this.isRecent(since));
    this.#recentTaps.push({ id, since: this.#now(), tap });
  }

  /** The tap of a query, if an ephemeral message may still follow it. */
  recentTap(id: string): Tap | undefined {
    return this.#recentTaps.find((entry) => entry.id === id && this.isRecent(entry.since))?.tap;
  }

  /** Whether an ephemeral message may still follow what happened then. @param since in milliseconds */
  isRecent(since: number): boolean {
    return this.#now() - since <= EPHEMERAL_LIMIT_MS;
  }

  /** Telegram's query identifiers are long strings of digits. */
  newId(): string {
    this.#lastId += 1;
    return String(this.#lastId).padStart(18, "4");
  }
}
