import type { Message, User } from "grammy/types";
import { canForward, forwardOf } from "../chats/message-copies.ts";
import { openTopic } from "../chats/topics.ts";
import type { Account } from "../state/account.ts";
import type { Topic } from "../state/local-chat.ts";
import type { InlineAnswer, TapAnswer } from "../state/queries.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { ActionError } from "../wire/errors.ts";
import { setBotBlocked } from "./block.ts";
import { openTopicFields } from "./compose.ts";
import type { Draft } from "./content.ts";
import { type EditOptions, edit, moveLocation, type Place, remove } from "./edit.ts";
import { type Actor, accessibleChat, accessibleMessage } from "./find.ts";
import { GroupActions } from "./group-actions.ts";
import { chooseResult, queryInline, tap } from "./query.ts";
import { react } from "./react.ts";
import { type AlbumOptions, type SendOptions, send, sendAlbum, sendContent } from "./send.ts";

/**
 * Somebody with Telegram on their phone. Each method is something that people do there, with the same
 * effects: the chat changes at once, and the bot gets an update. A chat that is not given is the person's
 * private chat with the bot. What Telegram's apps wouldn't allow throws an ActionError.
 */
export class Person implements Actor {
  readonly id: number;
  readonly telegram: TelegramState;
  /** What the person does to groups. */
  readonly groups: GroupActions;
  readonly #account: Account;

  constructor(telegram: TelegramState, account: Account) {
    this.id = account.user.id;
    this.telegram = telegram;
    this.#account = account;
    this.groups = new GroupActions(this);
  }

  get user(): User {
    return this.#account.user;
  }

  /** Changes the language of their app; the bot learns of it with the next update. */
  setLanguage(language_code: string): void {
    this.#account.user = { ...this.user, language_code };
    this.telegram.events.emit({ type: "people" });
  }

  /** Hides them in forwards of what they write: those give their name alone. */
  hideInForwards(on = true): void {
    this.#account.isHiddenInForwards = on;
    this.telegram.events.notifyChange();
  }

  /** What they see in a chat, oldest first, including their ephemeral messages. */
  messages(chat = this.id): Message[] {
    return accessibleChat(this, chat).messagesFor(this.id);
  }

  /** Sends a text or a made-up picture, sticker, place, poll and so on. */
  send(text: string, options: SendOptions = {}): Message {
    return send(this, text, options);
  }

  /** Sends photos and videos, or files, or audio files as one album; each may have a caption. */
  sendAlbum(items: readonly Draft[], options: AlbumOptions = {}): Message[] {
    return sendAlbum(this, items, options);
  }

  /** Opens a topic in their private chat with a bot that has topics. For those of groups see `groups`. */
  openTopic(name: string): Topic {
    if (!this.telegram.bot.allows_users_to_create_topics) {
      throw new ActionError("This chat has no topics.");
    }
    return openTopic(this.telegram, accessibleChat(this, this.id), { name }, this.user);
  }

  /** Forwards a message of any chat that they see. */
  forward(message: Message, { chat, topic }: Pick<SendOptions, "chat" | "topic"> = {}): Message {
    const target = accessibleChat(this, chat ?? this.id);
    const { message: original } = accessibleMessage(this, message, this.id);
    if (!canForward(original)) throw new ActionError("This message can't be forwarded.");
    const place = openTopicFields(target, this.user, topic);
    return sendContent(this, target, { ...forwardOf(this.telegram, original), ...place });
  }

  /** Edits one of their own messages: its text, its caption, or its file. @param options or the chat alone */
  edit(message: Message | number, text: string, options: EditOptions | number = {}): Message {
    return edit(this, message, text, typeof options === "number" ? { chat: options } : options);
  }

  /** Moves their live location. */
  moveLocation(message: Message | number, place: Place, chat = this.id): Message {
    return moveLocation(this, message, place, chat);
  }

  /** Ends their live location before its time. */
  stopLocation(message: Message | number, chat = this.id): Message {
    return moveLocation(this, message, undefined, chat);
  }

  /** Deletes a message for everybody. */
  delete(message: Message | number, chat = this.id): void {
    remove(this, message, chat);
  }

  /**
   * Taps a button under a message, named by its data or its text. Resolves when the bot answers the query.
   * If it never does, resolves after the time limit, as soon as another query is opened or answered.
   */
  tap(message: Message | number, button: string, chat = this.id): Promise<TapAnswer> {
    return tap(this, message, button, chat);
  }

  /** Types `@bot query` into a chat. Answers are never cached: every query becomes an update. */
  queryInline(query: string, offset = "", chat = this.id): Promise<InlineAnswer> {
    return queryInline(this, query, offset, chat);
  }

  /** Chooses a result of an inline query: sends its message, via the bot. */
  chooseResult(queryId: string, resultId: string, chat = this.id, topic?: number): Message {
    return chooseResult(this, queryId, resultId, chat, topic);
  }

  /** Replaces their reactions to a message; `[]` takes them away. */
  react(message: Message | number, emoji: string | readonly string[], chat = this.id): void {
    react(this, message, [emoji].flat(), chat);
  }

  /** Deletes the history of a chat. The bot is not told and can still write. */
  clearHistory(chat = this.id): void {
    accessibleChat(this, chat).clear();
    this.telegram.events.emit({ type: "cleared", chat });
  }

  /** Blocks the bot: it is told, and every further call that writes to this person is refused with 403. */
  blockBot(): void {
    setBotBlocked(this, true);
  }

  unblockBot(): void {
    setBotBlocked(this, false);
  }
}
