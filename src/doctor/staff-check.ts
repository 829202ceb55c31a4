import { z } from "zod";
import { type BotApiAccess, callOnce } from "./bot-api.ts";
import { ok, problem, type Verdict, warning } from "./examination.ts";

const chatSchema = z.object({ type: z.string(), is_forum: z.boolean().optional() });
const seatSchema = z.object({ status: z.string(), can_manage_topics: z.boolean().optional() });

/** Whether people can help in the staff's group: the bot makes a topic of every case. */
export async function checkStaffGroup(
  access: BotApiAccess & { staff: { chat: number | undefined } },
): Promise<Verdict<undefined>> {
  const chat_id = String(access.staff.chat);
  const { body } = await callOnce(access, "getChat", { chat_id });
  const chat = chatSchema.safeParse(body.result).data;
  if (!chat) {
    return problem(
      `STAFF_CHAT_ID is no group that the bot is in (${body.description ?? "without words"}): add the bot to it.`,
    );
  }
  if (!chat.is_forum) {
    return warning("the group has no topics, so nobody can ask people: switch them on", undefined);
  }
  const [user_id = ""] = access.token.split(":");
  const member = await callOnce(access, "getChatMember", { chat_id, user_id });
  const seat = seatSchema.safeParse(member.body.result).data;
  if (seat?.status === "administrator" && seat.can_manage_topics)
    return ok("is a group with topics, which the bot may make", undefined);
  return problem(
    "the bot may make no topics in the group: make it an administrator that manages topics.",
  );
}
