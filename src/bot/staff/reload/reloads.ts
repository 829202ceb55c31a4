import { AsyncLocalStorage } from "node:async_hooks";
import type { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Logger } from "../../../log.ts";
import { temporaryFailure } from "../../../telegram/sending/temporary-failures.ts";
import type { Signal } from "../../../telegram/signal.ts";
import type { LiveLocales, ReloadOutcome } from "../../live-locales.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { outcomeView } from "./reload-view.ts";

/** How long closing waits for outcomes to be sent, in milliseconds. */
const closeTimeout = 2000;

export interface ReloadsOptions {
  liveLocales: Pick<LiveLocales, "reload">;
  api: Pick<Api, "sendMessage">;
  log: Logger;
}

/** What came of a request; undefined if the bot was stopped before the reload ended. */
interface Report {
  request: Message;
  /** In the language of who asked. */
  texts: StaffTexts;
  outcome: ReloadOutcome | undefined;
}

/**
 * Reloads the data in the background, after the update that asked for it has ended, and sends the outcome to everyone who
 * asked, however long it takes and even if the bot is stopped first.
 */
export class Reloads {
  private readonly options: ReloadsOptions;
  /** Runs work outside the update's turn, which has ended by the time an outcome is sent. */
  private readonly outsideTurn = AsyncLocalStorage.snapshot();
  private readonly stopped = Promise.withResolvers<undefined>();
  private readonly sending = new AbortController();
  private readonly pending = new Set<Promise<void>>();
  private readonly unsent = new Set<Report>();
  private isClosing = false;

  constructor(options: ReloadsOptions) {
    this.options = options;
  }

  /**
   * Starts a reload, or joins the one under way.
   *
   * @param request the message that asks for it
   * @param texts in the language of who asks
   */
  begin(request: Message, texts: StaffTexts): void {
    const done = this.outsideTurn(() => this.reloadFor(request, texts));
    this.pending.add(done);
    void done.finally(() => this.pending.delete(done));
  }

  /** Sends the outcomes that couldn't be sent before. Call it now and then. It never rejects. */
  async sendUnsent(): Promise<void> {
    const reports = [...this.unsent];
    this.unsent.clear();
    await Promise.all(reports.map((report) => this.send(report)));
  }

  /** Stops waiting for reloads. Resolves when everyone who asked was told so, or the time is up. */
  async close(): Promise<void> {
    this.isClosing = true;
    this.stopped.resolve(undefined);
    const timer = setTimeout(() => this.sending.abort(), closeTimeout);
    await Promise.all([...this.pending, this.sendUnsent()]);
    clearTimeout(timer);
  }

  private async reloadFor(request: Message, texts: StaffTexts): Promise<void> {
    const outcome = await Promise.race([this.options.liveLocales.reload(), this.stopped.promise]);
    await this.send({ request, texts, outcome });
  }

  /** Never rejects. */
  private async send(report: Report): Promise<void> {
    const { api, log } = this.options;
    const { chat, message_id, message_thread_id, is_topic_message } = report.request;
    const options = {
      parse_mode: "HTML",
      reply_parameters: { message_id, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
      ...(is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
    } as const;
    const { html } = outcomeView(report.outcome, report.texts);
    try {
      await api.sendMessage(chat.id, html, options, this.sending.signal as Signal);
    } catch (err) {
      const details = { err, outcome: report.outcome?.kind ?? "stopped" };
      if (temporaryFailure(err) && !this.isClosing) {
        this.unsent.add(report);
        log.warn(details, "the outcome of /reload couldn't be sent yet; trying again");
      } else log.error(details, "the outcome of /reload couldn't be sent");
    }
  }
}
