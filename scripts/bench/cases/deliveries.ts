import type { Message } from "grammy/types";
import type { LocalTelegram } from "../../../src/stand-in/index.ts";

/** Who gets the copy of a message. */
export type Recipient = "person" | "staff";

/** A message on its way from one chat of a case to the other. */
export interface Delivery {
  /** A word that stands in this message alone. */
  token: string;
  /** The number of the person whose case it belongs to. */
  person: number;
  to: Recipient;
  /** When it was in Telegram, in milliseconds of the process. */
  sentAt: number;
  /** When its copy was; undefined if there's none. */
  arrivedAt: number | undefined;
  /** How often a copy was sent. */
  copies: number;
}

/** A copy that came to somebody else. */
export interface Crossing {
  token: string;
  /** Whose chat or topic it came to; undefined for a topic of nobody's. */
  person: number | undefined;
}

/** Where copies come to. */
interface Place {
  person: number | undefined;
  to: Recipient;
}

const tokens = /\btok[a-z]{6}\b/g;

/**
 * Watches a Telegram for the copies of messages, which it knows by their tokens. The list of open cases outside of all
 * topics quotes many cases and doesn't count.
 */
export class Deliveries {
  readonly all: Delivery[] = [];
  readonly crossings: Crossing[] = [];
  /** How many have no copy yet. */
  open = 0;
  private readonly byToken = new Map<string, Delivery>();
  private readonly topics = new Map<number, number>();
  private readonly telegram: LocalTelegram;
  private readonly staffChat: number;

  constructor(telegram: LocalTelegram, staffChat: number) {
    this.telegram = telegram;
    this.staffChat = staffChat;
    telegram.on((event) => {
      if (event.type === "message" || event.type === "edited") {
        this.look(event.message, event.type === "edited");
      }
    });
  }

  /** Makes up the token of a message that is sent at once. */
  begin(person: number, to: Recipient): string {
    const token = `tok${lettersOf(this.all.length)}`;
    const sentAt = performance.now();
    const delivery = { token, person, to, sentAt, arrivedAt: undefined, copies: 0 };
    this.all.push(delivery);
    this.byToken.set(token, delivery);
    this.open += 1;
    return token;
  }

  /** The topic of a person's case: the first that something of theirs came to. */
  topicOf(person: number): number | undefined {
    return this.topics.get(person);
  }

  private look(message: Message, isEdit: boolean): void {
    if (message.from?.id !== this.telegram.bot.id) return;
    const words = message.text ?? message.caption ?? "";
    for (const [token] of words.matchAll(tokens)) {
      const delivery = this.byToken.get(token);
      const place = delivery && this.placeOf(message, delivery.person);
      if (place) this.note(delivery, place, isEdit);
    }
  }

  private note(delivery: Delivery, { person, to }: Place, isEdit: boolean): void {
    if (person !== delivery.person) this.crossings.push({ token: delivery.token, person });
    else if (to === delivery.to) {
      if (delivery.arrivedAt === undefined) this.open -= 1;
      delivery.arrivedAt ??= performance.now();
      if (!isEdit) delivery.copies += 1;
    }
  }

  /** @param sender who takes a topic that belongs to nobody yet, if they have none */
  private placeOf({ chat, message_thread_id: topic }: Message, sender: number): Place | undefined {
    if (chat.id !== this.staffChat) return { person: chat.id, to: "person" };
    if (topic === undefined) return undefined;
    const owner = [...this.topics].find(([, theirs]) => theirs === topic)?.[0];
    if (owner === undefined && !this.topics.has(sender)) {
      this.topics.set(sender, topic);
      return { person: sender, to: "staff" };
    }
    return { person: owner, to: "staff" };
  }
}

/** Six letters for a number, so that nothing takes them for a code or a phone number. */
function lettersOf(number: number): string {
  const digits = number.toString(26).padStart(6, "0");
  return digits.replaceAll(/./g, (digit) =>
    String.fromCharCode("a".charCodeAt(0) + Number.parseInt(digit, 26)),
  );
}
