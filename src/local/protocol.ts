/**
 * What the chat page and the server behind it say to each other. The page never speaks the Bot API:
 * it plays the part of Telegram's apps, the bot's side of the same server plays the Bot API.
 *
 *     page.js ──/local/…──▶ server ──▶ LocalTelegram ◀── /bot<token>/… ── the bot
 *        ◀──── server-sent events ────────┘
 *
 * Messages, keyboards and entities have the Bot API's own shapes, so that what the page draws is what
 * Telegram would have got.
 */
import type { Chat, InlineQueryResult, Message, User } from "grammy/types";

/** A command of the menu, already chosen for the person's language and chat. */
export interface MenuCommand {
  command: string;
  description: string;
}

/** A chat as one person sees it. */
export interface ChatView {
  chat: Chat;
  /** Oldest first. */
  messages: Message[];
  commands: MenuCommand[];
}

/** `GET /local/state?person=<id>`: everything that the page needs to draw itself for one person. */
export interface State {
  bot: User & { description: string };
  people: User[];
  chats: ChatView[];
}

/**
 * `GET /local/events`: server-sent events, one JSON object each. `chat` is the chat's id. In a private
 * chat the id is the person's own, so that the page can tell whose window an event belongs to.
 */
export type LocalEvent =
  | { type: "message"; chat: number; message: Message }
  | { type: "edited"; chat: number; message: Message }
  | { type: "deleted"; chat: number; message_id: number }
  | { type: "typing"; chat: number; action: string }
  | { type: "commands" }
  | { type: "cleared"; chat: number }
  | { type: "people" };

/** `POST /local/send` → 200 `{ message }`. `kind` other than text sends a made-up file of that kind; text is then its caption. */
export interface SendRequest {
  person: number;
  chat: number;
  text: string;
  kind?: "text" | "sticker" | "photo" | "voice" | "location";
  reply_to?: number;
}

/** `POST /local/edit` → 200 `{ message }`. */
export interface EditRequest {
  person: number;
  chat: number;
  message_id: number;
  text: string;
}

/** `POST /local/tap` → 200 `TapAnswer`, as soon as the bot has answered the query (or after 15 s without an answer). */
export interface TapRequest {
  person: number;
  chat: number;
  message_id: number;
  data: string;
}
export interface TapAnswer {
  answered: boolean;
  text?: string;
  show_alert?: boolean;
  url?: string;
}

/** `POST /local/inline` → 200 `InlineAnswer`: what the bot offers for `@bot query`. */
export interface InlineRequest {
  person: number;
  query: string;
  offset: string;
}
export interface InlineAnswer {
  answered: boolean;
  results: InlineQueryResult[];
  next_offset: string;
  query_id: string;
}

/** `POST /local/choose` → 200 `{ message }`: the person sends one of the inline results into the chat. */
export interface ChooseRequest {
  person: number;
  chat: number;
  query_id: string;
  result_id: string;
}

/** `POST /local/clear` → 200 `{}`: the person deletes the chat's history, as "Restart the chat" does. */
export interface ClearRequest {
  person: number;
  chat: number;
}

/** `POST /local/people` → 200 `{ person: User }`: one more person to chat as. */
export interface PersonRequest {
  first_name: string;
  language_code: string;
}

/** Every refusal: status 400, 404 or 413 with a sentence for the person who uses the page. */
export interface Refusal {
  error: string;
}
