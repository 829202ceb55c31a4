import type { Message } from "grammy/types";
import type { TestBot } from "../../support/bot.ts";

/** What Ann does in her chat with a bot. @param botOf the bot of the running test */
export function chatWith(botOf: () => TestBot) {
  return {
    /** Writes a message. @returns the bot's last message then */
    async write(text: string): Promise<Message> {
      return (await botOf().asks(text)).at(-1) as Message;
    },
    /** Taps a button, under the last message if no other is given. @returns the bot's last message then */
    async tap(button: string, message = botOf().last()): Promise<Message> {
      return (await botOf().tap(message, button)).at(-1) as Message;
    },
    /** A message as it is now, after edits. */
    current({ chat, message_id }: Message): Message | undefined {
      const messages = botOf().telegram.messages(chat.id);
      return messages.find((message) => message.message_id === message_id);
    },
  };
}
