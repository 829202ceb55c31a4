import { z } from "zod";

/** What an examination of the staff's group has found. */
export interface StaffGroupFinding {
  level: "ok" | "warning" | "problem";
  /** Whether staff can answer cases in it. */
  usable: boolean;
  /** One line, with the cure. */
  message: string;
  /** The number of the supergroup that the group has become. */
  movedTo?: number;
}

/** What the Bot API answers: a result, or why it refuses. */
export interface ApiReply {
  result?: unknown;
  description?: string | undefined;
  parameters?: { migrate_to_chat_id?: number | undefined } | undefined;
}

/** Asks the Bot API about the staff's group. It throws if no answer comes, which says nothing about the group. */
export interface StaffGroupAccess {
  /** The group's number. */
  readonly chat: number;
  getChat(): Promise<ApiReply>;
  /** The bot as a member, by `getChatMember`. */
  getBotMember(): Promise<ApiReply>;
}

const chatSchema = z.object({
  id: z.number(),
  type: z.string(),
  username: z.string().optional(),
  active_usernames: z.array(z.string()).optional(),
  is_forum: z.boolean().optional(),
  linked_chat_id: z.number().optional(),
});
type Chat = z.infer<typeof chatSchema>;

const memberSchema = z.object({ status: z.string(), can_manage_topics: z.boolean().optional() });

/**
 * Checks that STAFF_CHAT_ID is a private supergroup with topics, in which the bot is an administrator that manages topics.
 * It matters: the group's members see what people ask, and what they write reaches people.
 */
export async function examineStaffGroup(access: StaffGroupAccess): Promise<StaffGroupFinding> {
  const reply = await access.getChat();
  const chat = chatSchema.safeParse(reply.result).data;
  const number = chat?.id ?? reply.parameters?.migrate_to_chat_id;
  if (number !== undefined && number !== access.chat) {
    const message = `STAFF_CHAT_ID is the group's number from before it became a supergroup: set it to ${number}.`;
    return { ...problem(message), movedTo: number };
  }
  if (!chat) return notInGroup(reply.description);
  return chatFault(chat) ?? (await botFault(access)) ?? usableGroup(chat);
}

function chatFault({ type, is_forum, ...chat }: Chat): StaffGroupFinding | undefined {
  if (type !== "group" && type !== "supergroup") {
    return problem(`STAFF_CHAT_ID belongs to a ${type} chat: set it to the number of a group.`);
  }
  const name = chat.username ?? chat.active_usernames?.[0];
  if (name !== undefined) {
    return problem(
      `the group is public (@${name}), so everybody can read what people ask: make it private.`,
    );
  }
  if (is_forum) return undefined;
  const message =
    "the group has no topics, so the bot can't pass questions on to staff: switch them on";
  const also = type === "group" ? ", and set STAFF_CHAT_ID to the number it has afterwards" : "";
  return { level: "warning", usable: false, message: message + also };
}

async function botFault(access: StaffGroupAccess): Promise<StaffGroupFinding | undefined> {
  const reply = await access.getBotMember();
  const member = memberSchema.safeParse(reply.result).data;
  if (!member || member.status === "left" || member.status === "kicked")
    return notInGroup(reply.description ?? "it isn't a member");
  if (member.status === "administrator" && member.can_manage_topics) return undefined;
  return problem(
    "the bot may not create topics in the group: make it an administrator with the right to manage topics.",
  );
}

function usableGroup({ linked_chat_id }: Chat): StaffGroupFinding {
  if (linked_chat_id === undefined)
    return {
      level: "ok",
      usable: true,
      message: "a group with topics, where the bot may create them",
    };
  return {
    level: "warning",
    usable: true,
    message:
      "a channel is linked to the group, so people who aren't members can comment in it (the bot ignores them): unlink the channel.",
  };
}

function notInGroup(reason = "no reason given"): StaffGroupFinding {
  return problem(
    `STAFF_CHAT_ID is not a group that the bot is in (${reason}): add the bot to the group, or correct the number.`,
  );
}

function problem(message: string): StaffGroupFinding {
  return { level: "problem", usable: false, message };
}
