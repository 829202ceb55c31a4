import type {
  Chat,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  Update,
  User,
} from "grammy/types";
import { formatText, LONGEST_TEXT, lengthOf } from "./entities.ts";
import { Refused } from "./errors.ts";
import type { Kind } from "./files.ts";
import { given, someOf } from "./given.ts";
import { GroupLife } from "./groups.ts";
import { askGuest } from "./guests.ts";
import type { FormattedText } from "./html.ts";
import { forwardOf } from "./methods/copies.ts";
import type { InlineAnswer, TapAnswer } from "./protocol.ts";
import { resultContent } from "./results.ts";
import type { Content, Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";
import { inTopic, isForum } from "./topics.ts";
import { menuOf } from "./view.ts";

/** A message of a person, as an update carries it. */
type Sent = NonNullable<Update["message"]>;

/** People are numbered from here on. */
export const FIRST_PERSON = 1001;

/** How a message is written, besides its words. */
export interface Writing {
  /** The chat; the private one with the bot if not given. */
  chat?: number;
  replyTo?: Message | number;
  kind?: Kind | "text";
  /** What the person marked; addresses, commands and the like are found without. */
  entities?: MessageEntity[];
  /** The topic of a forum group, by its number; General if not given. */
  topic?: number | undefined;
  /** The channel of theirs that they write as. */
  as?: Chat;
  /** The other bot through whose inline mode they write. */
  via?: User;
}

/**
 * Somebody with Telegram on their phone. Each method is something that people do there, with the effects
 * that it has there: the chat changes at once, and the bot gets an update.
 */
export class Person {
  user: User;
  /** What the person does to groups. */
  readonly groups: GroupLife;
  /** Whether the bot is blocked: it may not write, until the person unblocks it or writes again. */
  blocked = false;
  readonly #telegram: LocalTelegram;

  constructor(telegram: LocalTelegram, user: User) {
    this.#telegram = telegram;
    this.user = user;
    this.groups = new GroupLife(telegram, this);
  }

  get id(): number {
    return this.user.id;
  }

  /** Sets the language of their Telegram; the bot learns of it with the next thing that they do. */
  speaks(language_code: string): void {
    this.user = { ...this.user, language_code };
    this.#telegram.emit({ type: "people" });
  }

  /** What they see in a chat, oldest first: its messages, and those that only they see. */
  sees(chat?: number): Message[] {
    return this.#room(chat).seenBy(this.id);
  }

  /**
   * Writes a message, or sends a made-up picture, sticker, voice message, file or place. A command that the
   * bot's menu marks so, and a reply to an ephemeral message, is an ephemeral message itself.
   */
  writes(text: string, { chat, replyTo, kind = "text", ...writing }: Writing = {}): Message {
    const { entities, topic, as, via } = writing;
    const room = this.#room(chat);
    const words = worded(text, entities);
    if (kind === "text" && words.text === "") throw new Refused("An empty message cannot be sent.");
    const content =
      kind === "text"
        ? asText(words)
        : { ...this.#telegram.files.attachment(kind), ...asCaption(words) };
    if (isEphemeral(replyTo) || this.#isEphemeralCommand(room, words)) {
      return this.#whispers(room, { ...content, ...this.#threaded(room, topic) });
    }
    return this.#send(room, {
      ...(as && this.groups.signature(room, as)),
      ...content,
      ...(via && { via_bot: via }),
      ...this.#threaded(room, topic),
      ...this.#reply(room, replyTo),
    });
  }

  /** Forwards a message of any chat that they see. */
  forwards(message: Message, { chat, topic }: Pick<Writing, "chat" | "topic"> = {}): Message {
    const room = this.#room(chat);
    const { message: original } = this.#find(message);
    return this.#send(room, { ...forwardOf(original), ...this.#threaded(room, topic) });
  }

  /** Changes one of their own messages: its text, or the caption of what they sent. */
  edits(message: Message | number, text: string, chat?: number): Message {
    const { room, message: old } = this.#find(message, chat);
    if (!this.#isOwn(room, old)) throw new Refused("Only one's own messages can be edited.");
    const words = worded(text);
    if (words.text === "") throw new Refused("A message cannot be edited into nothing.");
    const { text: before, entities: _, caption: __, caption_entities: ___, ...rest } = old;
    const content = before === undefined ? asCaption(words) : asText(words);
    const edited = { ...rest, ...content, edit_date: this.#telegram.date() };
    this.#telegram.revise(room, edited);
    this.#telegram.tell(room, edited, "edited_message");
    return edited;
  }

  /** Deletes a message for everybody: an own one, in private any, in a group any as an administrator. */
  deletes(message: Message | number, chat?: number): void {
    const { room, message: found } = this.#find(message, chat);
    const may = !room.isGroup || this.#isOwn(room, found) || room.ranks.has(this.id);
    if (!may) throw new Refused("Only administrators delete what others wrote.");
    this.#telegram.remove(room, found.message_id); // the bot is not told
  }

  /**
   * Taps a button under a message, named by its data or its text. Resolves when the bot answers the query;
   * if it never does, only when the time is up and somebody asks something else.
   */
  async taps(message: Message | number, button: string, chat?: number): Promise<TapAnswer> {
    const { room, message: current } = this.#find(message, chat);
    const data = callbackData(current, button);
    const id = this.#telegram.queries.newId();
    const answer = this.#telegram.queries.taps.ask(id);
    this.#telegram.queries.tapped(id, { chat: room.chat.id, person: this.id, message: current });
    const inline = this.#inlineId(current);
    this.#telegram.push({
      callback_query: {
        id,
        from: this.user,
        ...(inline ? { inline_message_id: inline } : { message: current }),
        chat_instance: String(room.chat.id * 7919),
        data,
      },
    });
    return answer;
  }

  /** Types `@bot query` in some chat. No answer is taken from a cache: every query is an update. */
  types(query: string, offset = "", chat?: number): Promise<InlineAnswer> {
    const { type } = this.#room(chat).chat;
    const id = this.#telegram.queries.newId();
    const answer = this.#telegram.queries.inline.ask(id);
    this.#telegram.queries.offered.set(id, { query, results: [] });
    this.#telegram.push({
      inline_query: {
        id,
        from: this.user,
        query: query.slice(0, 256),
        offset,
        chat_type: type === "private" ? "sender" : type,
      },
    });
    return answer;
  }

  /** Chooses one of the results of an inline query: its message is sent, from the person, via the bot. */
  chooses(queryId: string, resultId: string, chat?: number, topic?: number): Message {
    const room = this.#room(chat);
    const offered = this.#telegram.queries.offered.get(queryId);
    const result = offered?.results.find(({ id }) => id === resultId);
    if (!offered || !result) throw new Refused("This result is no longer on offer.", 404);
    const via_bot = this.#telegram.botUser;
    const content = { ...resultContent(result), via_bot };
    const message = this.#send(room, { ...content, ...this.#threaded(room, topic) });
    const inline_message_id = message.reply_markup && this.#inlineId(message);
    this.#telegram.push({
      chosen_inline_result: given({
        result_id: result.id,
        from: this.user,
        query: offered.query,
        inline_message_id,
      }),
    });
    return message;
  }

  /** Deletes the history of a chat. The bot is not told, and can still write. */
  clears(chat?: number): void {
    const room = this.#room(chat);
    room.clear();
    this.#telegram.emit({ type: "cleared", chat: room.chat.id });
  }

  /** Blocks the bot: it is told so, and every further call that writes is refused with 403. */
  blocks(): void {
    this.#setBlocked(true);
  }

  unblocks(): void {
    this.#setBlocked(false);
  }

  #setBlocked(blocked: boolean): void {
    if (this.blocked === blocked) return;
    this.blocked = blocked;
    this.#telegram.events.changed(); // the bot may not have asked for the update
    const user = this.#telegram.botUser;
    const status = (now: boolean) =>
      now
        ? { status: "kicked" as const, user, until_date: 0 }
        : { status: "member" as const, user };
    this.#telegram.push({
      my_chat_member: {
        chat: this.#room().chat,
        from: this.user,
        date: this.#telegram.date(),
        old_chat_member: status(!blocked),
        new_chat_member: status(blocked),
      },
    });
  }

  #room(chat: number = this.id): Room {
    const room = this.#telegram.rooms.get(chat);
    const isIn = room?.members.includes(this);
    const mayVisit = room?.isOpen && room.limits.get(this.id) !== "kicked";
    if (!room || !(isIn || mayVisit)) throw new Refused("There is no such chat.", 404);
    return room;
  }

  /** A message as it is now, by its number or by an older version of it. */
  #find(message: Message | number, chat?: number): { room: Room; message: Message } {
    const room = this.#room(typeof message === "number" ? chat : message.chat.id);
    const found = isEphemeral(message)
      ? room.ephemerals.find(message.ephemeral_message_id, this.id)?.message
      : room.find(typeof message === "number" ? message : message.message_id);
    if (!found) throw new Refused("This message is gone.", 404);
    return { room, message: found };
  }

  /** What an anonymous administrator writes belongs to all of them. */
  #isOwn(room: Room, { from, sender_chat }: Message): boolean {
    const anonymous = sender_chat?.id === room.chat.id && room.ranks.get(this.id)?.is_anonymous;
    return from?.id === this.id || Boolean(anonymous);
  }

  /** Writing to a blocked bot unblocks it first, as the button in Telegram's apps does. */
  #send(room: Room, content: Content): Message {
    if (room.chat.type === "private") {
      this.unblocks();
      room.started = true;
    }
    const message = this.#telegram.post(room, { ...this.groups.signature(room), ...content });
    if (message.via_bot && message.reply_markup) this.#telegram.keepInline(message);
    this.#telegram.tell(room, message, "message");
    askGuest(this.#telegram, room, message, this.user);
    return message;
  }

  /** Sends a message that only the bot sees. */
  #whispers(room: Room, content: Content): Message {
    const receiver_user = this.#telegram.botUser;
    const whole = { from: this.user, receiver_user, ...content };
    const message = this.#telegram.postEphemeral(room, whole, this.id);
    this.#telegram.push({ message: message as Sent });
    return message;
  }

  #isEphemeralCommand(room: Room, { text }: FormattedText): boolean {
    const [, name] = /^\/(\w+)/.exec(text) ?? [];
    if (!room.isGroup || !name) return false;
    const menu = menuOf(this.#telegram, room, this);
    return menu.some(({ command, is_ephemeral }) => is_ephemeral && command === name);
  }

  /** The place of a message in a forum. */
  #threaded(room: Room, topic: number | undefined): Content {
    if (topic === undefined) return {};
    const found = room.topics.get(topic);
    if (!isForum(room) || !found) throw new Refused("There is no such topic.", 404);
    if (found.closed && !room.ranks.has(this.id)) throw new Refused("This topic is closed.");
    return inTopic(room, topic);
  }

  #inlineId(message: Message): string | undefined {
    const id = `inline-${message.chat.id}-${message.message_id}`;
    return this.#telegram.inlineMessages.has(id) ? id : undefined;
  }

  #reply(room: Room, to: Message | number | undefined): Content {
    if (to === undefined) return {};
    const original = room.find(typeof to === "number" ? to : to.message_id);
    if (!original) throw new Refused("The message that is replied to is gone.", 404);
    const { reply_to_message: _, ...rest } = original;
    const reply_to_message = rest as NonNullable<Message["reply_to_message"]>;
    // In a supergroup replies form a thread, which is no topic.
    const thread = original.message_thread_id ?? original.message_id;
    const isThread = room.chat.type === "supergroup" && !isForum(room);
    return given({ reply_to_message, message_thread_id: isThread ? thread : undefined });
  }
}

type Ephemeral = Message & { ephemeral_message_id: number };

function isEphemeral(message: Message | number | undefined): message is Ephemeral {
  return typeof message === "object" && message.ephemeral_message_id !== undefined;
}

/** What a person typed, if Telegram's apps would send it. */
function worded(text: string, entities?: MessageEntity[]): FormattedText {
  const words = formatText(text, { entities });
  if (lengthOf(words.text) > LONGEST_TEXT) {
    throw new Refused("A message holds 4,096 characters at most.", 413);
  }
  return words;
}

function asText({ text, entities }: FormattedText): Content {
  return given({ text, entities: someOf(entities) });
}

function asCaption({ text, entities }: FormattedText): Content {
  return text === "" ? {} : given({ caption: text, caption_entities: someOf(entities) });
}

/** The data of the button that has this data or this text. */
function callbackData(message: Message, wanted: string): string {
  const buttons: InlineKeyboardButton[] = message.reply_markup?.inline_keyboard.flat() ?? [];
  const callbacks = buttons.filter((button) => "callback_data" in button);
  const button =
    callbacks.find((b) => b.callback_data === wanted) ?? callbacks.find((b) => b.text === wanted);
  if (button) return button.callback_data;
  const there = callbacks.map((b) => `"${b.text}" (${b.callback_data})`).join(", ");
  throw new Refused(
    `There is no button "${wanted}" to tap under this message; ${there ? `there are ${there}` : "it has no such buttons"}.`,
  );
}
