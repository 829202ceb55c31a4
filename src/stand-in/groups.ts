import type { Chat, User } from "grammy/types";
import { Refused } from "./errors.ts";
import { changeMember, seatBot } from "./membership.ts";
import type { Person } from "./person.ts";
import type { Topic } from "./protocol.ts";
import type { Content, Room } from "./rooms.ts";
import type { LocalTelegram, NewGroup } from "./telegram.ts";
import { changeTopic, isForum, openTopic } from "./topics.ts";

/** Telegram signs anonymous administrators with this account, for bots that know nothing of them. */
const ANONYMOUS: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: "Group",
  username: "GroupAnonymousBot",
};

/** The same for people who write as one of their channels. */
const CHANNEL: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: "Channel",
  username: "Channel_Bot",
};

/** What one person does to groups: making them, adding, promoting and removing people and the bot, topics. */
export class GroupLife {
  readonly #telegram: LocalTelegram;
  readonly #person: Person;

  constructor(telegram: LocalTelegram, person: Person) {
    this.#telegram = telegram;
    this.#person = person;
  }

  /** Makes a group with these people. If the bot is to be in it, it is added afterwards and told so. */
  creates(title: string, people: Person[], { bot = true, ...made }: NewGroup = {}): Chat {
    const others = people.filter((other) => other !== this.#person);
    const members = [this.#person, ...new Set(others)];
    const chat = this.#telegram.addGroup(title, members, { ...made, bot: false });
    const created = `${made.type ?? "supergroup"}_chat_created` as const;
    this.#telegram.say(this.#room(chat.id), { from: this.#person.user, [created]: true });
    if (bot) this.addsBot(chat.id);
    return chat;
  }

  addsBot(chat: number): void {
    seatBot(this.#telegram, this.#room(chat), "member", this.#person.user);
  }

  removesBot(chat: number): void {
    seatBot(this.#telegram, this.#administered(chat), "kicked", this.#person.user);
  }

  /** Makes the bot an administrator, or with `false` a member again. */
  promotesBot(chat: number, on = true): void {
    const room = this.#administered(chat);
    if (!room.hasBot) throw new Refused("The bot is not in this group.");
    seatBot(this.#telegram, room, on ? "administrator" : "member", this.#person.user);
  }

  adds(who: Person, chat: number): void {
    const room = this.#room(chat);
    const by = this.#person.user;
    if (room.members.includes(who)) throw new Refused("They are in this group already.");
    changeMember(this.#telegram, room, who, by, () => {
      room.members.push(who);
      if (room.limits.get(who.id) === "kicked") room.limits.delete(who.id);
    });
    this.#telegram.say(room, { from: by, new_chat_members: [who.user] });
  }

  leaves(chat: number): void {
    this.#remove(this.#room(chat), this.#person);
  }

  /** Removes somebody from a group; they can't write there any more, even if it's open to everybody. */
  removes(who: Person, chat: number): void {
    const room = this.#administered(chat);
    this.#remove(room, who, () => room.limits.set(who.id, "kicked"));
  }

  #remove(room: Room, who: Person, also: () => void = () => {}): void {
    const by = this.#person.user;
    this.#checkIn(room, who);
    this.#telegram.say(room, { from: by, left_chat_member: who.user });
    changeMember(this.#telegram, room, who, by, () => {
      room.members.splice(room.members.indexOf(who), 1);
      room.ranks.delete(who.id);
      also();
    });
  }

  /** Restricts somebody, in the group or not, or with `false` no longer. */
  restricts(who: Person, chat: number, on = true): void {
    const room = this.#administered(chat);
    changeMember(this.#telegram, room, who, this.#person.user, () => {
      if (on) room.limits.set(who.id, "restricted");
      else room.limits.delete(who.id);
    });
  }

  /** Makes somebody an administrator, or with `false` a member again. */
  promotes(who: Person, chat: number, on = true): void {
    const room = this.#administered(chat);
    this.#checkIn(room, who);
    if (room.ranks.get(who.id)?.status === "creator") throw new Refused("They made this group.");
    changeMember(this.#telegram, room, who, this.#person.user, () => {
      if (on) room.ranks.set(who.id, { status: "administrator", is_anonymous: false });
      else room.ranks.delete(who.id);
    });
  }

  #checkIn(room: Room, who: Person): void {
    if (!room.members.includes(who)) throw new Refused("They are not in this group.");
  }

  /** Signs what this administrator writes with the group's name from now on, or no longer. */
  hides(chat: number, on = true): void {
    const room = this.#administered(chat);
    if (room.chat.type !== "supergroup") throw new Refused("Only supergroups have this.");
    const rank = room.ranks.get(this.#person.id);
    if (rank) room.ranks.set(this.#person.id, { ...rank, is_anonymous: on });
    this.#telegram.emit({ type: "people" });
  }

  /** Opens a topic in a forum. */
  opensTopic(chat: number, name: string): Topic {
    const room = this.#room(chat);
    if (!isForum(room)) throw new Refused("This group has no topics.");
    return openTopic(this.#telegram, room, { name }, this.#person.user);
  }

  /** Renames, closes or reopens a topic. */
  changesTopic(chat: number, id: number, change: Partial<Pick<Topic, "name" | "closed">>): Topic {
    const room = this.#administered(chat);
    const topic = room.topics.get(id);
    if (!topic) throw new Refused("There is no such topic.", 404);
    changeTopic(this.#telegram, room, topic, change, this.#person.user);
    return { ...topic, ...change };
  }

  /** How this person's messages are signed in a chat. @param channel the channel of theirs that they write as */
  signature(room: Room, channel?: Chat): Content {
    if (channel) return { from: CHANNEL, sender_chat: channel };
    return room.ranks.get(this.#person.id)?.is_anonymous
      ? { from: ANONYMOUS, sender_chat: room.chat }
      : { from: this.#person.user };
  }

  #room(chat: number): Room {
    const room = this.#telegram.rooms.get(chat);
    if (!room?.isGroup || !room.members.includes(this.#person)) {
      throw new Refused("There is no such group.", 404);
    }
    return room;
  }

  #administered(chat: number): Room {
    const room = this.#room(chat);
    if (!room.ranks.has(this.#person.id)) throw new Refused("Only administrators do that.");
    return room;
  }
}
