import type { Api } from "grammy";
import type { Message } from "grammy/types";
import type { Logger } from "../log.ts";
import type { Reloaded, School } from "./school.ts";
import type { Signal } from "./sending/transformer.ts";
import { reloadedView } from "./views/reload.ts";

/** How long stopping waits until Telegram has taken what there is to tell, in milliseconds. */
const patience = 2000;

export interface ReloadingOptions {
  school: Pick<School, "reload">;
  api: Pick<Api, "sendMessage">;
  log: Logger;
}

/**
 * Loads data for those who have asked for it in a chat, outside the update with which they did, and tells each of them
 * what came of it, however long it takes: also that the bot was stopped before that was known.
 */
export class Reloading {
  private readonly options: ReloadingOptions;
  private readonly stopped = Promise.withResolvers<undefined>();
  private readonly late = new AbortController();
  private readonly telling = new Set<Promise<void>>();

  constructor(options: ReloadingOptions) {
    this.options = options;
  }

  /** Begins to load, unless that is under way already. @param asked the message that asks for it */
  begin(asked: Message): void {
    const outcome = Promise.race([this.options.school.reload(), this.stopped.promise]);
    const told = outcome
      .then((reloaded) => this.tell(asked, reloaded))
      .finally(() => this.telling.delete(told));
    this.telling.add(told);
  }

  /** Waits for nothing more to be loaded. Resolves when everybody has been told so, or cannot be. */
  async close(): Promise<void> {
    this.stopped.resolve(undefined);
    const timer = setTimeout(() => this.late.abort(), patience);
    await Promise.all(this.telling);
    clearTimeout(timer);
  }

  /** Never rejects. */
  private async tell(asked: Message, reloaded: Reloaded | undefined): Promise<void> {
    const { chat, message_id, message_thread_id, is_topic_message } = asked;
    const options = {
      parse_mode: "HTML",
      reply_parameters: { message_id, allow_sending_without_reply: true },
      link_preview_options: { is_disabled: true },
      ...(is_topic_message && message_thread_id !== undefined ? { message_thread_id } : {}),
    } as const;
    const { html } = reloadedView(reloaded);
    await this.options.api
      .sendMessage(chat.id, html, options, this.late.signal as Signal)
      .catch((err) => {
        const outcome = reloaded?.kind ?? "stopped";
        this.options.log.error({ err, outcome }, "it could not be told what came of /reload");
      });
  }
}
