import type { Message } from "grammy/types";
import { en } from "../../../src/bot/staff/texts/en.ts";
import { createMetrics } from "../../../src/metrics/metrics.ts";
import { LocalTelegram, type Person } from "../../../src/stand-in/index.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { startTestBot } from "../../support/bot.ts";

/** How Telegram signs a message, and what it says of where the words come from. */
export type Signature = Pick<
  Message,
  "from" | "sender_chat" | "forward_origin" | "is_automatic_forward" | "via_bot"
>;

export interface Case {
  person: Person;
  topic: number;
}

/** Someone, or a program, that writes in the staff group. */
export interface Sender {
  /** Makes them what they are, and tells how Telegram signs their messages. */
  sign: () => Signature;
  /** Who taps, if that's a person whom no other sender stands for. */
  tapper?: Person;
  isStaff?: boolean;
  /** What the bot says in a case's topic about their messages. */
  explanation?: string;
}

export const refusal =
  "This is for the bot's staff, in their private chat with it or in the staff group.";

const news = { id: -1005, type: "channel", title: "News" } as const;
const ownChannel = { id: -1006, type: "channel", title: "Bob's channel" } as const;
const gifBot = { id: 99, is_bot: true, first_name: "Gifs", username: "gif" };
const forwardNotice = "Forwarded messages aren't passed on: write or copy the text instead.";
const throughBotNotice =
  "Messages sent through another bot aren't passed on: write or copy the text instead.";

/** A bot whose staff group is open to everyone: it's public, and a channel's discussion group. */
export async function startInOpenGroup() {
  const telegram = new LocalTelegram();
  const people = (names: string[]) =>
    names.map((first_name) => telegram.addPerson({ first_name, language_code: "en" }));
  const [ann, bob, max, rita, lea, kim, eve, ada] = people([
    ..."Ann Bob Max Rita Lea Kim Eve Ada".split(" "),
  ]) as [Person, Person, Person, Person, Person, Person, Person, Person];
  const chat = telegram.addGroup("Staff", [bob, max, rita, lea, kim], {
    forum: true,
    username: "open_staff",
    linked: news,
  }).id;
  const room = telegram.findChat(chat);
  const metrics = createMetrics({ process: false });
  const clock = { time: 0 };
  const store = await openDatabase("sqlite::memory:");
  bob.groups.promoteBot(chat);
  telegram.updates.drop();
  const staff = { admins: new Set([ada.id]), chat };
  const monotonicNow = () => clock.time;
  const bot = await startTestBot({ telegram, store, staff, metrics, monotonicNow });

  const anonymously = (person: Person): Signature => {
    bob.groups.promote(person, chat);
    person.groups.setAnonymous(chat);
    return signatureOf(person.send("hello", { chat }));
  };

  const senders: Record<string, Sender> = {
    "a member": { sign: () => ({ from: bob.user }), tapper: bob, isStaff: true },
    "a restricted member": {
      sign: () => {
        bob.groups.restrict(rita, chat);
        return { from: rita.user };
      },
      tapper: rita,
      isStaff: true,
    },
    "an anonymous administrator": { sign: () => anonymously(max), isStaff: true },
    "someone restricted who isn't a member": {
      sign: () => {
        bob.groups.restrict(eve, chat);
        return { from: eve.user };
      },
      tapper: eve,
    },
    "someone who has left": {
      sign: () => {
        if (room.memberIds.includes(lea.id)) lea.groups.leave(chat);
        return { from: lea.user };
      },
      tapper: lea,
    },
    "someone who was removed": {
      sign: () => {
        if (room.memberIds.includes(kim.id)) bob.groups.remove(kim, chat);
        return { from: kim.user };
      },
      tapper: kim,
    },
    "a stranger": { sign: () => ({ from: ann.user }), tapper: ann },
    "someone unknown to Telegram": {
      sign: () => ({ from: { id: 7, is_bot: false, first_name: "?" } }),
    },
    "an administrator of the bot who isn't a member": {
      sign: () => ({ from: ada.user }),
      tapper: ada,
    },
    "a member who writes as their channel": {
      sign: () => signatureOf(bob.send("hello", { chat, as: ownChannel })),
      explanation: en.cases.asChannel,
    },
    "the linked channel": {
      sign: () => signatureOf(bob.send("hello", { chat, as: news })),
      explanation: en.cases.asChannel,
    },
    "the linked channel's automatic forward": {
      sign: () => signatureOf(telegram.publishChannelPost(chat, "hello")),
    },
    "Telegram's own account": {
      sign: () => ({ from: { id: 777000, is_bot: false, first_name: "Telegram" } }),
    },
    "GroupAnonymousBot without the group": {
      sign: () => ({ from: { id: 1087968824, is_bot: true, first_name: "Group" } }),
    },
    "Channel_Bot without a channel": {
      sign: () => ({ from: { id: 136817688, is_bot: true, first_name: "Channel" } }),
    },
    "another bot": { sign: () => ({ from: gifBot }) },
    "a member's forward": {
      sign: () => signatureOf(bob.forward(bob.send("hello", { chat }), { chat })),
      explanation: forwardNotice,
    },
    "an anonymous administrator's forward": {
      sign: () => ({
        ...anonymously(max),
        forward_origin: { type: "user", sender_user: ann.user, date: 1 },
      }),
      explanation: forwardNotice,
    },
    "a member through another bot": {
      sign: () => signatureOf(bob.send("hello", { chat, via: gifBot })),
      explanation: throughBotNotice,
    },
  };

  let askers = 0;
  return {
    ...{ telegram, bot, store, clock, chat, room, ann, bob, eve, senders },

    /** Someone new asks a question, which opens a case. */
    async newCase(): Promise<Case> {
      askers += 1;
      const person = telegram.addPerson({ first_name: `Asker ${askers}`, language_code: "en" });
      const [unknown] = await bot.asks("who won the match yesterday", person);
      const [offer] = await bot.tap(unknown as Message, "Ask a person", person);
      await bot.tap(offer as Message, "Pass it on", person);
      return { person, topic: [...room.topics.keys()].at(-1) ?? 0 };
    },

    /** The calls that have effects, since the calls were cleared: method, chat, and text or name. */
    effects({ person }: Case) {
      const chats = { [chat]: "staff", [person.id]: "person" };
      return telegram.calls
        .filter(({ method }) => !method.startsWith("get"))
        .map(({ method, params: { chat_id, text, name } }) => [
          method,
          chats[Number(chat_id)] ?? "?",
          text ?? name ?? "",
        ]);
    },

    /** How often a command or button was refused. */
    async refusals(command: string): Promise<number> {
      const line = new RegExp(`^faqbot_refused_total\\{command="${command}"\\} (\\d+)$`, "m");
      return Number(line.exec(await metrics.text())?.[1] ?? 0);
    },

    async close() {
      await bot[Symbol.asyncDispose]();
      await store.close();
    },
  };
}

/** The parts of a message that tell who sent it and where its words come from. */
function signatureOf(message: Message): Signature {
  const { from, sender_chat, forward_origin, is_automatic_forward, via_bot } = message;
  const parts = { from, sender_chat, forward_origin, is_automatic_forward, via_bot };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part)) as Signature;
}
