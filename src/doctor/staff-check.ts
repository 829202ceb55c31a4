import { examineStaffGroup } from "../telegram/staff-group.ts";
import { type BotApiAccess, callOnce, UnreachableError } from "./bot-api.ts";
import type { Verdict } from "./examination.ts";

/** Whether staff can answer cases in the group. */
export async function checkStaffGroup(
  access: BotApiAccess & { staff: { chat: number | undefined } },
): Promise<Verdict<undefined>> {
  const chat = access.staff.chat ?? 0;
  const [user_id = ""] = access.token.split(":");
  const call = async (method: string, params: Record<string, string> = {}) => {
    const { status, body } = await callOnce(access, method, { chat_id: String(chat), ...params });
    if (status !== 429 && status < 500) return body;
    throw new UnreachableError(
      `Telegram does not answer ${method} (${status} ${body.description ?? "no reason given"}): try again later.`,
    );
  };
  const { level, message } = await examineStaffGroup({
    chat,
    getChat: () => call("getChat"),
    getBotMember: () => call("getChatMember", { user_id }),
  });
  return { level, message, value: undefined };
}
