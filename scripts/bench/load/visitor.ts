import type { Update } from "grammy/types";
import type { Questions } from "./questions.ts";
import type { Call } from "./seat.ts";
import type { Writer } from "./writer.ts";

/** What somebody does, and the one call of the Bot API that has to follow it. */
export interface Act {
  update: Update;
  answer: "sendMessage" | "editMessageText";
}

const commands = ["/start", "/help", "/faq", "/troubleshoot", "/search stickers", "/unheard_of"];

const links = ["/start fix-login-code", "/start fix-notifications", "/start fix-contacts"];

/** Somebody who does now this, now that: asks, corrects a question, gives a command, goes through a dialog. */
export class Visitor {
  readonly id: number;
  /** The message with the last question. */
  private asked: number | undefined;
  /** The dialog's last message, and the data of its buttons; none outside a dialog. */
  private screen = { message: 0, buttons: [] as string[] };
  private readonly writer: Writer;
  private readonly questions: Questions;
  private readonly random: () => number;

  constructor(id: number, writer: Writer, questions: Questions, random: () => number) {
    this.id = id;
    this.writer = writer;
    this.questions = questions;
    this.random = random;
  }

  act(): Act {
    const { writer, id, asked, screen } = this;
    if (screen.buttons.length > 0) {
      const update = writer.tap(id, screen.message, this.oneOf(screen.buttons));
      return { update, answer: "sendMessage" };
    }
    const kind = this.random();
    if (kind < 0.2) return this.says(this.oneOf(commands));
    if (kind < 0.35) return this.says(this.oneOf(links));
    if (kind < 0.55 && asked !== undefined) {
      const update = writer.edit(id, asked, this.questions.next());
      return { update, answer: "editMessageText" };
    }
    const act = this.says(this.questions.next());
    this.asked = act.update.message?.message_id;
    return act;
  }

  /** Shows them a message of the bot's. */
  sees({ payload, messageId }: Call): void {
    const buttons = payload.reply_markup?.inline_keyboard?.flat() ?? [];
    const replies = buttons.flatMap(({ callback_data = "" }) =>
      callback_data.startsWith("d.") ? [callback_data] : [],
    );
    this.screen = { message: messageId, buttons: replies };
  }

  private says(text: string): Act {
    return { update: this.writer.message(this.id, text), answer: "sendMessage" };
  }

  private oneOf(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)] ?? "";
  }
}
