import type { Chat } from "grammy/types";
import { createGroup, type NewGroup, upgradeGroup } from "../chats/create-chats.ts";
import { changeMember, setBotStatus } from "../chats/membership.ts";
import { publishMessage } from "../chats/messages.ts";
import { changeTopic, openTopic, removeTopic } from "../chats/topics.ts";
import type { LocalChat, Topic } from "../state/local-chat.ts";
import { ActionError } from "../wire/errors.ts";
import type { Actor } from "./find.ts";

/** What one person does to groups: create them; add, promote and remove people and the bot; manage topics. */
export class GroupActions {
  readonly #actor: Actor;

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  /** Creates a group with these people. The bot is added afterwards, so that it is told. */
  create(title: string, people: readonly Actor[], { bot = true, ...options }: NewGroup = {}): Chat {
    const { telegram, user } = this.#actor;
    const memberIds = [...new Set([user.id, ...people.map((other) => other.user.id)])];
    const { info } = createGroup(telegram, title, memberIds, { ...options, bot: false });
    const created = `${options.type ?? "supergroup"}_chat_created` as const;
    publishMessage(telegram, this.#group(info.id), { from: user, [created]: true });
    if (bot) this.addBot(info.id);
    return info;
  }

  /** Makes a supergroup of a basic group. @returns the new chat */
  upgrade(group: number): Chat {
    const chat = this.#administeredGroup(group);
    if (chat.info.type !== "group") throw new ActionError("This is a supergroup already.");
    return upgradeGroup(this.#actor.telegram, chat, this.#actor.user).info;
  }

  addBot(group: number): void {
    setBotStatus(this.#actor.telegram, this.#group(group), "member", this.#actor.user);
  }

  removeBot(group: number): void {
    setBotStatus(this.#actor.telegram, this.#administeredGroup(group), "kicked", this.#actor.user);
  }

  /** Makes the bot an administrator or, with `false`, an ordinary member again. */
  promoteBot(group: number, on = true): void {
    const chat = this.#administeredGroup(group);
    if (!chat.hasBot) throw new ActionError("The bot is not in this group.");
    const status = on ? "administrator" : "member";
    setBotStatus(this.#actor.telegram, chat, status, this.#actor.user);
  }

  add({ user }: Actor, group: number): void {
    const chat = this.#group(group);
    if (chat.memberIds.includes(user.id)) {
      throw new ActionError("They are already in this group.");
    }
    this.#changeMember(chat, user.id, () => {
      chat.memberIds.push(user.id);
      if (chat.restrictions.get(user.id) === "kicked") chat.restrictions.delete(user.id);
    });
    const { telegram, user: by } = this.#actor;
    publishMessage(telegram, chat, { from: by, new_chat_members: [user] });
  }

  leave(group: number): void {
    this.#remove(this.#group(group), this.#actor);
  }

  /** Removes somebody from a group. They can't write there any more, even if it is open to everybody. */
  remove(person: Actor, group: number): void {
    const chat = this.#administeredGroup(group);
    this.#remove(chat, person, () => chat.restrictions.set(person.user.id, "kicked"));
  }

  #remove(chat: LocalChat, { user }: Actor, also: () => void = () => {}): void {
    checkMember(chat, user.id);
    const { telegram, user: by } = this.#actor;
    publishMessage(telegram, chat, { from: by, left_chat_member: user });
    this.#changeMember(chat, user.id, () => {
      chat.memberIds.splice(chat.memberIds.indexOf(user.id), 1);
      chat.administrators.delete(user.id);
      also();
    });
  }

  /** Restricts somebody, member or not, or lifts the restriction with `false`. */
  restrict({ user }: Actor, group: number, on = true): void {
    const chat = this.#administeredGroup(group);
    this.#changeMember(chat, user.id, () => {
      if (on) chat.restrictions.set(user.id, "restricted");
      else chat.restrictions.delete(user.id);
    });
  }

  /** Makes somebody an administrator or, with `false`, an ordinary member again. */
  promote({ user }: Actor, group: number, on = true): void {
    const chat = this.#administeredGroup(group);
    checkMember(chat, user.id);
    if (chat.administrators.get(user.id)?.status === "creator") {
      throw new ActionError("They created this group.");
    }
    this.#changeMember(chat, user.id, () => {
      if (on) chat.administrators.set(user.id, { status: "administrator", is_anonymous: false });
      else chat.administrators.delete(user.id);
    });
  }

  /** Makes this administrator anonymous, or no longer: the group's name signs their messages. */
  setAnonymous(group: number, on = true): void {
    const { telegram, user } = this.#actor;
    const chat = this.#administeredGroup(group);
    if (chat.info.type !== "supergroup") {
      throw new ActionError("Only supergroups have anonymous administrators.");
    }
    const role = chat.administrators.get(user.id);
    if (role) chat.administrators.set(user.id, { ...role, is_anonymous: on });
    telegram.events.emit({ type: "people" });
  }

  /** Opens a topic in a forum. */
  openTopic(group: number, name: string): Topic {
    const chat = this.#group(group);
    if (!chat.isForum) throw new ActionError("This group has no topics.");
    return openTopic(this.#actor.telegram, chat, { name }, this.#actor.user);
  }

  /** Renames, closes or reopens a topic. */
  changeTopic(group: number, id: number, change: Partial<Pick<Topic, "name" | "closed">>): Topic {
    const chat = this.#administeredGroup(group);
    const topic = chat.findTopic(id);
    if (!topic) throw new ActionError("There is no such topic.", 404);
    changeTopic(this.#actor.telegram, chat, topic, change, this.#actor.user);
    return { ...topic, ...change };
  }

  /** Deletes a topic with all its messages. The bot is not told. */
  deleteTopic(group: number, id: number): void {
    const chat = this.#administeredGroup(group);
    if (!chat.findTopic(id)) throw new ActionError("There is no such topic.", 404);
    removeTopic(this.#actor.telegram, chat, id);
  }

  #changeMember(chat: LocalChat, id: number, change: () => void): void {
    changeMember(this.#actor.telegram, chat, id, this.#actor.user, change);
  }

  #group(id: number): LocalChat {
    const chat = this.#actor.telegram.chats.get(id);
    if (
      !chat?.isGroup ||
      chat.migratedTo !== undefined ||
      !chat.memberIds.includes(this.#actor.user.id)
    ) {
      throw new ActionError("There is no such group.", 404);
    }
    return chat;
  }

  #administeredGroup(id: number): LocalChat {
    const chat = this.#group(id);
    if (!chat.administrators.has(this.#actor.user.id)) {
      throw new ActionError("Only administrators can do that.");
    }
    return chat;
  }
}

function checkMember(chat: LocalChat, id: number): void {
  if (!chat.memberIds.includes(id)) throw new ActionError("They are not in this group.");
}
