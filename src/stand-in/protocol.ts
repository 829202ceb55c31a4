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
import type {
  Chat,
  InlineQueryResult,
  InlineQueryResultsButton,
  Message,
  User,
} from "grammy/types";

/** A command of the menu, already chosen for the person's language and chat. */
export interface MenuCommand {
  command: string;
  description: string;
  /** Sent in a group, it is seen by its sender and the bot only. */
  is_ephemeral?: boolean;
}

/** A chat as one person sees it. */
export interface ChatView {
  chat: Chat;
  /** Oldest first; the person's ephemeral messages among them. */
  messages: Message[];
  commands: MenuCommand[];
  /** Who is in it besides the bot; the first made it. */
  members: number[];
  /** Administrators among the members, its creator too. */
  administrators: number[];
  /** Whether this person's messages are signed with the group's name. */
  anonymous: boolean;
  /** What the bot is here. */
  bot: Seat;
  topics: Topic[];
}

/** What the bot is in a chat; "stranger": it was never there. */
export type Seat = "stranger" | "member" | "administrator" | "left" | "kicked";

/** A topic of a forum group. Its number is that of the service message that opened it. */
export interface Topic {
  message_thread_id: number;
  name: string;
  icon_color: number;
  closed: boolean;
}

/** `GET /local/state?person=<id>`: everything that the page needs to draw itself for one person. */
export interface State {
  bot: User & { description: string; privacy: boolean };
  people: User[];
  chats: ChatView[];
}

/**
 * `GET /local/events`: server-sent events, one JSON object each. `chat` is the chat's id. In a private
 * chat the id is the person's own, so that the page can tell whose window an event belongs to. `only` is the
 * one person who sees an ephemeral message, which may stand in the place of another: read the state anew.
 */
export type LocalEvent =
  | { type: "message"; chat: number; message: Message; only?: number }
  | { type: "edited"; chat: number; message: Message; only?: number }
  | { type: "deleted"; chat: number; message_id: number; only?: number }
  | { type: "typing"; chat: number; action: string }
  | { type: "commands" }
  | { type: "cleared"; chat: number }
  | { type: "people" };

/** `POST /local/send` → 200 `{ message }`. `kind` other than text sends a made-up file of that kind; text is then its caption. */
export interface SendRequest {
  person: number;
  chat: number;
  text: string;
  kind?: "text" | "sticker" | "photo" | "voice" | "document" | "location";
  reply_to?: number;
  /** Instead of `reply_to`: the ephemeral message that is replied to. */
  reply_to_ephemeral?: number;
  /** The topic, by its number; none is General. */
  topic?: number;
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
  ephemeral_message_id?: number;
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
  chat: number;
  query: string;
  offset: string;
}
export interface InlineAnswer {
  answered: boolean;
  results: InlineQueryResult[];
  /** Stands above the results and leads into the private chat with the bot. */
  button?: InlineQueryResultsButton;
  next_offset: string;
  query_id: string;
}

/** `POST /local/choose` → 200 `{ message }`: the person sends one of the inline results into the chat. */
export interface ChooseRequest {
  person: number;
  chat: number;
  query_id: string;
  result_id: string;
  topic?: number;
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

/** `POST /local/language` → 200 `{ person: User }`: the person's Telegram speaks another language. */
export interface LanguageRequest {
  person: number;
  language_code: string;
}

/** `POST /local/delete` → 200 `{}`: deletes a message for everybody. */
export interface DeleteRequest {
  person: number;
  chat: number;
  message_id: number;
}

/** `POST /local/groups` → 200 `{ chat }`: the person makes a group. */
export interface GroupRequest {
  person: number;
  title: string;
  /** The others who are in it. */
  people: number[];
  bot: boolean;
  /** With topics. */
  forum: boolean;
}

/** `POST /local/seat` → 200 `{}`: adds the bot or a person to a group, promotes or removes them. */
export interface SeatRequest {
  person: number;
  chat: number;
  who: number | "bot";
  seat: "member" | "administrator" | "left";
}

/** `POST /local/anonymous` → 200 `{}`: an administrator signs with the group's name, or no longer. */
export interface AnonymousRequest {
  person: number;
  chat: number;
  anonymous: boolean;
}

/** `POST /local/privacy` → 200 `{}`: the bot's privacy mode, which @BotFather sets. It holds in all groups. */
export interface PrivacyRequest {
  privacy: boolean;
}

/** `POST /local/topic` → 200 `{ topic: Topic }`: opens a topic, or renames, closes or reopens one. */
export interface TopicRequest {
  person: number;
  chat: number;
  topic?: number;
  name?: string;
  closed?: boolean;
}

/** Every refusal: status 400, 404 or 413 with a sentence for the person who uses the page. */
export interface Refusal {
  error: string;
}
