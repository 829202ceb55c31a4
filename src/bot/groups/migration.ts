import { Composer } from "grammy";
import type { SendingHooks } from "../../telegram/sending/hooks.ts";
import type { BotContext } from "../context.ts";

/** A group that becomes a supergroup gets a new id; it is told so in the old one, where nobody expects a reply. */
export function migrate({ onMigrated }: Pick<SendingHooks, "onMigrated">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message:migrate_to_chat_id", (ctx) => {
    onMigrated?.(ctx.chat.id, ctx.msg.migrate_to_chat_id);
  });
  return composer;
}
