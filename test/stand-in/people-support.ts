import type { Message, Update } from "grammy/types";
import type { LocalTelegram } from "../../src/stand-in/index.ts";
import { Clock, telegramWithAnn } from "./support.ts";

/** The newest pending update. */
export const lastUpdate = (telegram: LocalTelegram): Update => {
  const update = telegram.updates.pending.at(-1);
  if (!update) throw new Error("There is no update.");
  return update;
};

/** Ann's chat with a message of the bot that has a callback button and a link. */
export async function withButtons(clock = new Clock()) {
  const setup = telegramWithAnn({ now: clock.now });
  const message = (await setup.telegram.call("sendMessage", {
    chat_id: 1001,
    text: "Choose",
    reply_markup: {
      inline_keyboard: [
        [{ text: "One", callback_data: "1" }],
        [{ text: "Site", url: "https://telegram.org" }],
      ],
    },
  })) as Message;
  return { ...setup, message };
}

export const TOO_OLD =
  "Bad Request: query is too old and response timeout expired or query ID is invalid";
