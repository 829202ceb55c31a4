import type { ChatMember, ChatMemberAdministrator, ChatMemberRestricted, User } from "grammy/types";
import type { BotStatus, LocalChat } from "../state/local-chat.ts";
import type { TelegramState } from "../state/telegram-state.ts";
import { badRequest } from "../wire/errors.ts";
import { publishMessage } from "./messages.ts";

/** What an administrator may do here: everything that groups usually grant. */
const ADMINISTRATOR_RIGHTS = {
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

/** Restricted people may only read. */
const NO_RIGHTS = {
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
  return { status: "restricted", user, is_member, until_date: 0, ...NO_RIGHTS };
}

function administrator(user: User, is_anonymous: boolean): ChatMemberAdministrator {
  return { status: "administrator", user, is_anonymous, ...ADMINISTRATOR_RIGHTS };
}

/** A person or the bot as a member of a chat, as `getChatMember` returns it. */
export function chatMember(telegram: TelegramState, chat: LocalChat, id: number): ChatMember {
  if (id === telegram.bot.id) return botMember(telegram, chat.botStatus);
  const account = telegram.accounts.get(id);
  if (!account) throw badRequest("invalid user_id specified");
  const { user } = account;
  const isMember = chat.memberIds.includes(id);
  const restriction = chat.restrictions.get(id);
  if (restriction === "restricted") return restricted(user, isMember);
  if (!isMember) {
    return restriction === "kicked"
      ? { status: restriction, user, until_date: 0 }
      : { status: "left", user };
  }
  const role = chat.administrators.get(id);
  if (!role) return { status: "member", user };
  const { status, is_anonymous } = role;
  return status === "creator" ? { status, user, is_anonymous } : administrator(user, is_anonymous);
}

function botMember(telegram: TelegramState, status: BotStatus): ChatMember {
  const user = telegram.botUser;
  if (status === "administrator") return administrator(user, false);
  if (status === "member") return { status, user };
  return status === "kicked" ? { status, user, until_date: 0 } : { status: "left", user };
}

/** Changes what the bot is in a group, and tells it. */
export function setBotStatus(
  telegram: TelegramState,
  chat: LocalChat,
  status: BotStatus,
  by: User,
): void {
  if (chat.botStatus === status) return;
  const before = botMember(telegram, chat.botStatus);
  const isLeaving = chat.hasBot && (status === "left" || status === "kicked");
  const isJoining = !chat.hasBot && (status === "member" || status === "administrator");
  if (isLeaving) {
    const left_chat_member = telegram.botUser;
    publishMessage(telegram, chat, { from: by, left_chat_member });
  }
  chat.botStatus = status;
  telegram.updates.push({
    my_chat_member: {
      chat: chat.info,
      from: by,
      date: telegram.date(),
      old_chat_member: before,
      new_chat_member: botMember(telegram, status),
    },
  });
  if (isJoining) publishMessage(telegram, chat, { from: by, new_chat_members: [telegram.botUser] });
  telegram.events.emit({ type: "people" });
}

/** Makes a change to a person in a group. Only a bot that is an administrator is told. */
export function changeMember(
  telegram: TelegramState,
  chat: LocalChat,
  id: number,
  by: User,
  change: () => void,
): void {
  const before = chatMember(telegram, chat, id);
  change();
  if (chat.botStatus === "administrator") {
    telegram.updates.push({
      chat_member: {
        chat: chat.info,
        from: by,
        date: telegram.date(),
        old_chat_member: before,
        new_chat_member: chatMember(telegram, chat, id),
      },
    });
  }
  telegram.events.emit({ type: "people" });
}
