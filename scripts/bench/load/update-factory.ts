import type { Update, User } from "grammy/types";

const date = 1_790_000_000;

/** Creates the updates of people in private chats with the bot. */
export class UpdateFactory {
  private updates = 1_000_000;
  private messages = 100_000_000;
  private people = 1_000_000;
  /** The language of people's Telegram where it isn't English. */
  private readonly languages = new Map<number, string>();

  /** The ids of people who have never written before. @param language that of their Telegram */
  newPeople(count: number, language = "en"): number[] {
    const ids = Array.from({ length: count }, () => ++this.people);
    if (language !== "en") for (const id of ids) this.languages.set(id, language);
    return ids;
  }

  message(person: number, text: string): Update {
    const message = this.textMessage(person, ++this.messages, text);
    return { update_id: ++this.updates, message } as Update;
  }

  /** @param message the number of the edited message */
  edit(person: number, message: number, text: string): Update {
    const edited_message = { ...this.textMessage(person, message, text), edit_date: date + 1 };
    return { update_id: ++this.updates, edited_message } as Update;
  }

  /** @param message the number of the bot's message with the button */
  tap(person: number, message: number, data: string): Update {
    const update_id = ++this.updates;
    const callback_query = {
      id: String(update_id),
      from: this.createUser(person),
      chat_instance: "1",
      data,
      message: { message_id: message, chat: createChat(person), date, text: "…" },
    };
    return { update_id, callback_query } as Update;
  }

  private textMessage(person: number, message_id: number, text: string) {
    const [command] = /^\/\w+/.exec(text) ?? [];
    const entities = [{ type: "bot_command", offset: 0, length: command?.length }];
    return {
      message_id,
      from: this.createUser(person),
      chat: createChat(person),
      date,
      text,
      ...(command ? { entities } : {}),
    };
  }

  private createUser(id: number): User {
    const language_code = this.languages.get(id) ?? "en";
    return { id, is_bot: false, first_name: "Ann", username: `ann_${id}`, language_code };
  }
}

function createChat(id: number) {
  return { id, type: "private", first_name: "Ann", username: `ann_${id}` };
}
