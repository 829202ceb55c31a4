/**
 * What the chat page and its server say to each other. The page never speaks the Bot API: it plays the
 * part of Telegram's apps, while the bot uses the Bot API of the same server.
 *
 *     page/api.js ──/local/…──▶ server ──▶ LocalTelegram ◀── /bot<token>/… ── the bot
 *        ◀──── server-sent events ───────────┘
 *
 * Messages, keyboards and entities have the shapes of the Bot API, so the page draws what Telegram
 * would have received.
 */
import type { AttachmentKind } from "../state/attachments.ts";

/** `GET /local/events`: server-sent events, one JSON object each. */
export type { LocalEvent } from "../state/events.ts";
export type { Topic } from "../state/local-chat.ts";
export type { InlineAnswer, TapAnswer } from "../state/queries.ts";
/** `GET /local/state?person=<id>`. */
export type { ChatState, PageState, Reaction } from "../telegram/page-state.ts";

/** `GET /local/tabs`: the names of the tabs that the page has. */
export interface Tabs {
  tabs: ("chat" | "knowledge")[];
}

/** `POST /local/send` → 200 `{ message }`. A `kind` other than text sends a made-up file with `text` as its caption. */
export interface SendRequest {
  person: number;
  chat: number;
  text: string;
  kind?: "text" | AttachmentKind;
  reply_to?: number;
  /** Instead of `reply_to`: the ephemeral message to reply to. */
  reply_to_ephemeral?: number;
  /** The topic, by its number; General by default. */
  topic?: number;
}

/** `POST /local/edit` → 200 `{ message }`. */
export interface EditRequest {
  person: number;
  chat: number;
  message_id: number;
  text: string;
}

/** `POST /local/tap` → 200 `TapAnswer`, as soon as the bot has answered the query, or after 15 s. */
export interface TapRequest {
  person: number;
  chat: number;
  message_id: number;
  ephemeral_message_id?: number;
  data: string;
}

/** `POST /local/inline` → 200 `InlineAnswer`, as soon as the bot has answered `@bot query`, or after 15 s. */
export interface InlineRequest {
  person: number;
  chat: number;
  query: string;
  offset: string;
}

/** `POST /local/choose` → 200 `{ message }`: sends one of the inline results into the chat. */
export interface ChooseRequest {
  person: number;
  chat: number;
  query_id: string;
  result_id: string;
  topic?: number;
}

/** `POST /local/clear` → 200 `{}`: deletes the chat's history. */
export interface ClearRequest {
  person: number;
  chat: number;
}

/** `POST /local/people` → 200 `{ person: User }`: adds a person to chat as. */
export interface PersonRequest {
  first_name: string;
  language_code: string;
}

/** `POST /local/language` → 200 `{ person: User }`: changes the language of the person's Telegram. */
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

/** `POST /local/groups` → 200 `{ chat }`: creates a group. */
export interface GroupRequest {
  person: number;
  title: string;
  /** The other members. */
  people: number[];
  bot: boolean;
  /** With topics. */
  forum: boolean;
}

/** `POST /local/member` → 200 `{}`: adds the bot or a person to a group, promotes, demotes or removes them. */
export interface MemberRequest {
  person: number;
  chat: number;
  who: number | "bot";
  status: "member" | "administrator" | "left";
}

/** `POST /local/anonymous` → 200 `{}`: signs an administrator's messages with the group's name, or stops it. */
export interface AnonymousRequest {
  person: number;
  chat: number;
  anonymous: boolean;
}

/** `POST /local/privacy` → 200 `{}`: sets the bot's privacy mode, which applies to all groups. */
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

/** Every refusal: status 400, 404 or 413 with a sentence for the user of the page. */
export interface Refusal {
  error: string;
}
