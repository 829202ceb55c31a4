import type {
  InlineKeyboardButton,
  InlineQueryResult,
  Message,
  MessageEntity,
  Update,
  User,
} from "grammy/types";
import { detectEntities } from "./detect.ts";
import { formatText, LONGEST_TEXT, lengthOf } from "./entities.ts";
import { Refused } from "./errors.ts";
import type { Kind } from "./files.ts";
import { given, someOf } from "./given.ts";
import type { FormattedText } from "./html.ts";
import type { InlineAnswer, TapAnswer } from "./protocol.ts";
import type { Content, Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** A message of a person, as an update carries it. */
type Sent = NonNullable<Update["message"]>;
type Edited = NonNullable<Update["edited_message"]>;

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
}

/**
 * Somebody with Telegram on their phone. Each method is something that people do there, with the effects
 * that it has there: the chat changes at once, and the bot gets an update.
 */
export class Person {
  readonly user: User;
  /** Whether the bot is blocked: it may not write, until the person unblocks it or writes again. */
  blocked = false;
  readonly #telegram: LocalTelegram;

  constructor(telegram: LocalTelegram, user: User) {
    this.#telegram = telegram;
    this.user = user;
  }

  get id(): number {
    return this.user.id;
  }

  /** Writes a message, or sends a made-up picture, sticker, voice message or place. */
  writes(text: string, { chat, replyTo, kind = "text", entities }: Writing = {}): Message {
    const room = this.#room(chat);
    const words = worded(text, entities);
    if (kind === "text" && words.text === "") throw new Refused("An empty message cannot be sent.");
    const content =
      kind === "text"
        ? asText(words)
        : { ...this.#telegram.files.attachment(kind), ...asCaption(words) };
    return this.#send(room, { ...content, ...this.#reply(room, replyTo) });
  }

  /** Changes one of their own messages: its text, or the caption of what they sent. */
  edits(message: Message | number, text: string, chat?: number): Message {
    const { room, message: old } = this.#find(message, chat);
    if (old.from?.id !== this.id) throw new Refused("Only one's own messages can be edited.");
    const words = worded(text);
    if (words.text === "") throw new Refused("A message cannot be edited into nothing.");
    const { text: before, entities: _, caption: __, caption_entities: ___, ...rest } = old;
    const content = before === undefined ? asCaption(words) : asText(words);
    const edited = { ...rest, ...content, edit_date: this.#telegram.date() };
    this.#telegram.revise(room, edited);
    this.#telegram.push({ edited_message: edited as Edited });
    return edited;
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

  /** Types `@bot query` in some chat. */
  types(query: string, offset = ""): Promise<InlineAnswer> {
    const id = this.#telegram.queries.newId();
    const answer = this.#telegram.queries.inline.ask(id);
    this.#telegram.queries.offered.set(id, { query, results: [] });
    this.#telegram.push({
      inline_query: {
        id,
        from: this.user,
        query: query.slice(0, 256),
        offset,
        chat_type: "sender",
      },
    });
    return answer;
  }

  /** Chooses one of the results of an inline query: its message is sent, from the person, via the bot. */
  chooses(queryId: string, resultId: string, chat?: number): Message {
    const room = this.#room(chat);
    const offered = this.#telegram.queries.offered.get(queryId);
    const result = offered?.results.find(({ id }) => id === resultId);
    if (!offered || !result) throw new Refused("This result is no longer on offer.", 404);
    const via_bot = this.#telegram.botUser;
    const message = this.#send(room, { ...resultContent(result), via_bot });
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
    if (!room?.members.includes(this)) throw new Refused("There is no such chat.", 404);
    return room;
  }

  /** A message as it is now, by its number or by an older version of it. */
  #find(message: Message | number, chat?: number): { room: Room; message: Message } {
    const room = this.#room(typeof message === "number" ? chat : message.chat.id);
    const found = room.find(typeof message === "number" ? message : message.message_id);
    if (!found) throw new Refused("This message is gone.", 404);
    return { room, message: found };
  }

  /** Writing to a blocked bot unblocks it first, as the button in Telegram's apps does. */
  #send(room: Room, content: Content): Message {
    if (room.chat.type === "private") {
      this.unblocks();
      room.started = true;
    }
    const message = this.#telegram.post(room, { from: this.user, ...content });
    if (message.via_bot && message.reply_markup) {
      this.#telegram.inlineMessages.set(`inline-${room.chat.id}-${message.message_id}`, {
        chat: room.chat.id,
        message_id: message.message_id,
      });
    }
    this.#telegram.push({ message: message as Sent });
    return message;
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
    return { reply_to_message: rest as NonNullable<Message["reply_to_message"]> };
  }
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

/** What is sent when a result is chosen. */
function resultContent(result: InlineQueryResult): Content {
  const fields = result as {
    input_message_content?: { message_text?: string; entities?: MessageEntity[] };
    caption?: string;
    title?: string;
    reply_markup?: Message["reply_markup"];
  };
  const words = fields.input_message_content?.message_text ?? fields.caption ?? fields.title;
  const text = words ?? `[${result.type}]`;
  const entities = fields.input_message_content?.entities ?? someOf(detectEntities(text));
  return given({ text, entities, reply_markup: fields.reply_markup });
}
