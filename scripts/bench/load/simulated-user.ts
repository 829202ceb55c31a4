import type { Update } from "grammy/types";
import type { Call } from "./fake-bot-api.ts";
import type { QuestionSource } from "./questions.ts";
import type { UpdateFactory } from "./update-factory.ts";

/** An update, and the one call of the Bot API that has to follow it. */
export interface Action {
  update: Update;
  reply: "sendMessage" | "editMessageText";
}

const commands = ["/start", "/help", "/faq", "/troubleshoot", "/search stickers", "/unheard_of"];

const links = ["/start fix-login-code", "/start fix-notifications", "/start fix-contacts"];

/** A user who acts at random: asks, edits a question, sends a command, walks through a dialog. */
export class SimulatedUser {
  readonly id: number;
  /** The message with the last question. */
  private lastQuestion: number | undefined;
  /** The dialog's last message and the data of its buttons, which are none outside a dialog. */
  private dialog = { message: 0, buttons: [] as string[] };
  private readonly factory: UpdateFactory;
  private readonly questions: QuestionSource;
  private readonly random: () => number;

  constructor(id: number, factory: UpdateFactory, questions: QuestionSource, random: () => number) {
    this.id = id;
    this.factory = factory;
    this.questions = questions;
    this.random = random;
  }

  act(): Action {
    const { factory, id, lastQuestion, dialog } = this;
    if (dialog.buttons.length > 0) {
      const update = factory.tap(id, dialog.message, this.pick(dialog.buttons));
      return { update, reply: "sendMessage" };
    }
    const choice = this.random();
    if (choice < 0.2) return this.write(this.pick(commands));
    if (choice < 0.35) return this.write(this.pick(links));
    if (choice < 0.55 && lastQuestion !== undefined) {
      const update = factory.edit(id, lastQuestion, this.questions.next());
      return { update, reply: "editMessageText" };
    }
    const action = this.write(this.questions.next());
    this.lastQuestion = action.update.message?.message_id;
    return action;
  }

  /** Receives a message of the bot. */
  receive({ payload, messageId }: Call): void {
    const buttons = payload.reply_markup?.inline_keyboard?.flat() ?? [];
    const replies = buttons.flatMap(({ callback_data = "" }) =>
      callback_data.startsWith("d.") ? [callback_data] : [],
    );
    this.dialog = { message: messageId, buttons: replies };
  }

  private write(text: string): Action {
    return { update: this.factory.message(this.id, text), reply: "sendMessage" };
  }

  private pick(list: readonly string[]): string {
    return list[Math.floor(this.random() * list.length)] ?? "";
  }
}
