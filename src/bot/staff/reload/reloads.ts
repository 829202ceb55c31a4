import { AsyncLocalStorage } from "node:async_hooks";
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Logger } from "../../../log.ts";
import { temporaryFailure } from "../../../telegram/sending/temporary-failures.ts";
import type { Signal } from "../../../telegram/signal.ts";
import type { LiveLocales, ReloadOutcome } from "../../live-locales.ts";
import { outcomeView } from "./reload-view.ts";

/** How long stopping waits until Telegram has taken what there is to tell, in milliseconds. */
const patience = 2000;

export interface ReloadsOptions {
  liveLocales: Pick<LiveLocales, "reload">;
  api: Pick<Api, "sendMessage">;
  log: Logger;
}

/** What is to be told: the message that asked for it, and what came of it; undefined where the bot was stopped before. */
interface Outcome {
  asked: Message;
  reloaded: ReloadOutcome | undefined;
}

/**
 * Loads data for those who have asked for it in a chat, outside the update with which they did, and tells each of them
 * what came of it, however long it takes: also that the bot was stopped before that was known.
 */
export class Reloads {
  private readonly options: ReloadsOptions;
  /** What is told is no part of the update's turn, which has ended by then. */
  private readonly outsideTurn = AsyncLocalStorage.snapshot();
  private readonly stopped = Promise.withResolvers<undefined>();
  private readonly late = new AbortController();
  private readonly telling = new Set<Promise<void>>();
  private readonly untold = new Set<Outcome>();
  private closing = false;

  constructor(options: ReloadsOptions) {
    this.options = options;
  }

  /** Begins to load, unless that is under way already. @param asked the message that asks for it */
  begin(asked: Message): void {
    const told = this.outsideTurn(() => this.loadFor(asked));
    this.telling.add(told);
    void told.finally(() => this.telling.delete(told));
  }

  /** Tells what could not be told before; to be called now and then. It never rejects. */
  async tellAgain(): Promise<void> {
    const outcomes = [...this.untold];
    this.untold.clear();
    await Promise.all(outcomes.map((outcome) => this.tell(outcome)));
  }

  /** Waits for nothing more to be loaded. Resolves when everybody has been told so, or cannot be. */
  async close(): Promise<void> {
    this.closing = true;
    this.stopped.resolve(undefined);
    const timer = setTimeout(() => this.late.abort(), patience);
    await Promise.all([...this.telling, this.tellAgain()]);
    clearTimeout(timer);
  }

  private async loadFor(asked: Message): Promise<void> {
    const reloaded = await Promise.race([this.options.liveLocales.reload(), this.stopped.promise]);
    await this.tell({ asked, reloaded });
  }

  /** Never rejects. */
  private async tell(outcome: Outcome): Promise<void> {
    const { api, log } = this.options;
    const { chat, message_id, message_thread_id, is_topic_message } = outcome.asked;
    const options = {
      parse_mode: "HTML",
      reply_parameters: { message_id, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
      ...(is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
    } as const;
    const { html } = outcomeView(outcome.reloaded);
    try {
      await api.sendMessage(chat.id, html, options, this.late.signal as Signal);
    } catch (err) {
      const what = { err, outcome: outcome.reloaded?.kind ?? "stopped" };
      if (temporaryFailure(err) && !this.closing) {
        this.untold.add(outcome);
        log.warn(what, "what came of /reload could not be told yet; trying again");
      } else log.error(what, "what came of /reload could not be told");
    }
  }
}
