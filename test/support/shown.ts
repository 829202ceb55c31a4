import type { Message } from "grammy/types";
import { LocalTelegram } from "../../src/stand-in/index.ts";

const telegram = new LocalTelegram();
const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
ann.send("/start");

/** The message that Telegram makes of HTML. It refuses what Telegram refuses. */
export async function shownAs(html: string): Promise<Required<Pick<Message, "text" | "entities">>> {
  const params = { chat_id: ann.id, text: html, parse_mode: "HTML" };
  const { text = "", entities = [] } = (await telegram.call("sendMessage", params)) as Message;
  return { text, entities };
}
