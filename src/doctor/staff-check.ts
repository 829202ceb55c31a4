import { examineStaffGroup } from "../telegram/staff-group.ts";
import { type BotApiAccess, callOnce, UnreachableError } from "./bot-api.ts";
import type { Verdict } from "./examination.ts";

/** Whether people can be helped in the staff's group. */
export async function checkStaffGroup(
  access: BotApiAccess & { staff: { chat: number | undefined } },
): Promise<Verdict<undefined>> {
  const chat = access.staff.chat ?? 0;
  const [user_id = ""] = access.token.split(":");
  const ask = async (method: string, params: Record<string, string> = {}) => {
    const { status, body } = await callOnce(access, method, { chat_id: String(chat), ...params });
    if (status !== 429 && status < 500) return body;
    throw new UnreachableError(
      `${method} is not answered (${status} ${body.description ?? "without words"}): try again later.`,
    );
  };
  const { level, says } = await examineStaffGroup({
    chat,
    getChat: () => ask("getChat"),
    getBotMember: () => ask("getChatMember", { user_id }),
  });
  return { level, says, value: undefined };
}
