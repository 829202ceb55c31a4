import type { Update, User } from "grammy/types";

const date = 1_790_000_000;

/** Writes down what people do, as Telegram would tell the bot of it. Everybody has a private chat with the bot. */
export class Writer {
  private updates = 1_000_000;
  private messages = 100_000_000;
  private people = 1_000_000;

  /** People who have never written before. */
  newcomers(count: number): number[] {
    return Array.from({ length: count }, () => ++this.people);
  }

  message(person: number, text: string): Update {
    const message = this.textOf(person, ++this.messages, text);
    return { update_id: ++this.updates, message } as Update;
  }

  /** @param message the number of the message that is written anew */
  edit(person: number, message: number, text: string): Update {
    const edited_message = { ...this.textOf(person, message, text), edit_date: date + 1 };
    return { update_id: ++this.updates, edited_message } as Update;
  }

  /** @param message the number of the bot's message whose button is tapped */
  tap(person: number, message: number, data: string): Update {
    const update_id = ++this.updates;
    const callback_query = {
      id: String(update_id),
      from: userOf(person),
      chat_instance: "1",
      data,
      message: { message_id: message, chat: chatOf(person), date, text: "…" },
    };
    return { update_id, callback_query } as Update;
  }

  private textOf(person: number, message_id: number, text: string) {
    const [command] = /^\/\w+/.exec(text) ?? [];
    const entities = [{ type: "bot_command", offset: 0, length: command?.length }];
    return {
      message_id,
      from: userOf(person),
      chat: chatOf(person),
      date,
      text,
      ...(command ? { entities } : {}),
    };
  }
}

function userOf(id: number): User {
  return { id, is_bot: false, first_name: "Ann", username: `ann_${id}`, language_code: "en" };
}

function chatOf(id: number) {
  return { id, type: "private", first_name: "Ann", username: `ann_${id}` };
}
