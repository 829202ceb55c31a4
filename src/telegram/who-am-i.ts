import type { Api } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { z } from "zod";

/** What answers in Telegram's place is no Bot API server. The message says so with the cure. */
export class NoBotError extends Error {
  override name = "NoBotError";
}

const botSchema = z.looseObject({
  id: z.number().int(),
  is_bot: z.literal(true),
  first_name: z.string(),
  username: z.string().min(1),
});

/** Who the bot is at Telegram. @throws NoBotError if the answer describes no bot; grammY's errors if there is none */
export async function whoAmI(api: Api): Promise<UserFromGetMe> {
  const answer: unknown = await api.getMe();
  if (botSchema.safeParse(answer).success) return answer as UserFromGetMe;
  throw new NoBotError(
    "The server at TELEGRAM_API_ROOT is not a Bot API server: its getMe describes no bot. Correct the address, or leave it out to use Telegram's own.",
  );
}
