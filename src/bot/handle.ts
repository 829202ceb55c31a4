import { type Bot, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import type { BotContext } from "./context.ts";
import type { Texts } from "./texts/en.ts";

/**
 * Handles one update to its end, whatever happens: an error is logged with the update's id, the person
 * is told where that is still possible, and the bot goes on.
 */
export async function handleUpdate(
  bot: Bot<BotContext>,
  update: Update,
  texts: Texts,
  log: Logger,
) {
  try {
    await bot.handleUpdate(update);
  } catch (thrown) {
    const err = thrown instanceof BotError ? thrown.error : thrown;
    if (isBlocked(err)) {
      log.info(
        { update: update.update_id },
        "a person who has blocked the bot could not be answered",
      );
      return;
    }
    log.error({ update: update.update_id, err }, "an update could not be handled");
    const chat = update.message?.chat ?? update.callback_query?.message?.chat;
    if (chat) await bot.api.sendMessage(chat.id, texts.failed).catch(() => {});
  }
}

function isBlocked(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403;
}
