import type { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { z } from "zod";

/** What answers in Telegram's place knows no bot. The message says so with the cure. */
export class NoBotError extends Error {
  override name = "NoBotError";
}

const botSchema = z.looseObject({
  id: z.number().int(),
  is_bot: z.literal(true),
  first_name: z.string(),
  username: z.string().min(1),
});

/** Who the bot is at Telegram. @throws NoBotError where the answer is about no bot; grammY's errors where there is none */
export async function whoAmI(api: Api): Promise<UserFromGetMe> {
  const answer: unknown = await api.getMe();
  if (botSchema.safeParse(answer).success) return answer as UserFromGetMe;
  throw new NoBotError(
    "What answers at TELEGRAM_API_ROOT describes no bot: it is no Bot API server. Correct the address, or leave it out for Telegram's own.",
  );
}
