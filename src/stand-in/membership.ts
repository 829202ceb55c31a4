import type { ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from "grammy/types";
import { badRequest } from "./errors.ts";
import type { Person } from "./person.ts";
import type { Seat } from "./protocol.ts";
import type { Room } from "./rooms.ts";
import type { LocalTelegram } from "./telegram.ts";

/** What an administrator may do here: all that bots and people of a group are usually given. */
const RIGHTS = {
  can_be_edited: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
};

/** What restricted people may do here: read. */
const NOTHING = {
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_change_info: false,
  can_invite_users: false,
  can_pin_messages: false,
  can_manage_topics: false,
  can_edit_tag: false,
  can_react_to_messages: false,
};

function restricted(user: User, is_member: boolean): ChatMemberRestricted {
  return { status: "restricted", user, is_member, until_date: 0, ...NOTHING };
}

function administrator(user: User, is_anonymous: boolean): ChatMemberAdministrator {
  return { status: "administrator", user, is_anonymous, ...RIGHTS };
}

/** What somebody is in a chat, as `getChatMember` tells it. */
export function chatMember(telegram: LocalTelegram, room: Room, id: number): ChatMember {
  if (id === telegram.bot.id) return botMember(telegram, room.bot);
  const person = telegram.person(id);
  if (!person) throw badRequest("invalid user_id specified");
  const { user } = person;
  const isMember = room.members.includes(person);
  const limit = room.limits.get(id);
  if (limit === "restricted") return restricted(user, isMember);
  if (!isMember) {
    return limit === "kicked" ? { status: limit, user, until_date: 0 } : { status: "left", user };
  }
  const { status, is_anonymous } = room.ranks.get(id) ?? { status: "member", is_anonymous: false };
  if (status === "creator") return { status, user, is_anonymous };
  return status === "administrator" ? administrator(user, is_anonymous) : { status, user };
}

function botMember(telegram: LocalTelegram, seat: Seat): ChatMember {
  const user = telegram.botUser;
  if (seat === "administrator") return administrator(user, false);
  if (seat === "member") return { status: seat, user };
  return seat === "kicked" ? { status: seat, user, until_date: 0 } : { status: "left", user };
}

/** Gives the bot another seat in a group, and tells it who did so. */
export function seatBot(telegram: LocalTelegram, room: Room, seat: Seat, by: User): void {
  if (room.bot === seat) return;
  const before = botMember(telegram, room.bot);
  const left = room.hasBot && (seat === "left" || seat === "kicked");
  const came = !room.hasBot && (seat === "member" || seat === "administrator");
  if (left) {
    const left_chat_member = telegram.botUser;
    telegram.say(room, { from: by, left_chat_member });
  }
  room.bot = seat;
  telegram.push({
    my_chat_member: {
      chat: room.chat,
      from: by,
      date: telegram.date(),
      old_chat_member: before,
      new_chat_member: botMember(telegram, seat),
    },
  });
  if (came) telegram.say(room, { from: by, new_chat_members: [telegram.botUser] });
  telegram.emit({ type: "people" });
}

/** Makes a change to a person in a group. The bot hears of it only where it is an administrator. */
export function changeMember(
  telegram: LocalTelegram,
  room: Room,
  person: Person,
  by: User,
  change: () => void,
): void {
  const before = chatMember(telegram, room, person.id);
  change();
  if (room.bot === "administrator") {
    telegram.push({
      chat_member: {
        chat: room.chat,
        from: by,
        date: telegram.date(),
        old_chat_member: before,
        new_chat_member: chatMember(telegram, room, person.id),
      },
    });
  }
  telegram.emit({ type: "people" });
}
