import { z } from "zod";

/** What an examination of the staff's group has found, in one line with the cure. */
export interface StaffGroupFinding {
  level: "ok" | "warning" | "problem";
  /** Whether people can be helped in it. */
  fit: boolean;
  says: string;
}

/** What the Bot API answers: a result, or why it refuses. */
export interface Reply {
  result?: unknown;
  description?: string | undefined;
  parameters?: { migrate_to_chat_id?: number | undefined } | undefined;
}

/** Asks the Bot API about the staff's group. @throws where no answer comes, which says nothing about the group */
export interface StaffGroupAccess {
  /** The group's number, as it's set. */
  chat: number;
  getChat(): Promise<Reply>;
  /** How the bot is in it, by `getChatMember`. */
  getBotMember(): Promise<Reply>;
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
 * Whether the group of STAFF_CHAT_ID is what it must be: a private supergroup with topics, which the bot administers and
 * may manage topics in. Its members see what people ask, and what they write reaches people.
 */
export async function examineStaffGroup(access: StaffGroupAccess): Promise<StaffGroupFinding> {
  const reply = await access.getChat();
  const chat = chatSchema.safeParse(reply.result).data;
  const number = chat?.id ?? reply.parameters?.migrate_to_chat_id;
  if (number !== undefined && number !== access.chat) {
    return problem(
      `STAFF_CHAT_ID is the group's number from before it became a supergroup: set it to ${number}.`,
    );
  }
  if (!chat) return notThere(reply.description);
  return troubleWith(chat) ?? (await troubleWithBot(access)) ?? verdictOn(chat);
}

function troubleWith({ type, is_forum, ...chat }: Chat): StaffGroupFinding | undefined {
  if (type !== "group" && type !== "supergroup") {
    return problem(`STAFF_CHAT_ID is the number of a ${type} chat: give that of a group.`);
  }
  const name = chat.username ?? chat.active_usernames?.[0];
  if (name !== undefined) {
    return problem(
      `the group is public (@${name}), so everybody can read what people ask: make it private.`,
    );
  }
  if (is_forum) return undefined;
  const says = "the group has no topics, so nobody can ask people: switch them on";
  const also = type === "group" ? ", and set STAFF_CHAT_ID to the number it has afterwards" : "";
  return { level: "warning", fit: false, says: says + also };
}

async function troubleWithBot(access: StaffGroupAccess): Promise<StaffGroupFinding | undefined> {
  const reply = await access.getBotMember();
  const member = memberSchema.safeParse(reply.result).data;
  if (!member || member.status === "left" || member.status === "kicked")
    return notThere(reply.description ?? "it isn't a member");
  if (member.status === "administrator" && member.can_manage_topics) return undefined;
  return problem(
    "the bot may make no topics in the group: make it an administrator that manages topics.",
  );
}

function verdictOn({ linked_chat_id }: Chat): StaffGroupFinding {
  if (linked_chat_id === undefined)
    return { level: "ok", fit: true, says: "is a group with topics, which the bot may make" };
  return {
    level: "warning",
    fit: true,
    says: "a channel is linked to the group, so people who aren't members can comment in it (the bot ignores them): unlink the channel.",
  };
}

function notThere(why = "without words"): StaffGroupFinding {
  return problem(
    `STAFF_CHAT_ID is no group that the bot is in (${why}): add the bot to the group, or correct the number.`,
  );
}

function problem(says: string): StaffGroupFinding {
  return { level: "problem", fit: false, says };
}
