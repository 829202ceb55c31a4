import { Composer } from "grammy";
import type { BotContext } from "../context.ts";
import { withoutSecrets } from "../privacy/secrets.ts";
import { writtenTo } from "../question.ts";
import { remark } from "../show.ts";
import { escapeHtml } from "../views/html.ts";
import { plain } from "../views/view.ts";

/**
 * Warns kindly whoever sends a code, a password or a phone number. What else the message says goes on to
 * the other features, without the secret; where nothing else is in it, it goes no further.
 */
export function warn(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on("message", async (ctx, next) => {
    const { text, found } = withoutSecrets(writtenTo(ctx) ?? "");
    if (!found) return next();
    // No quote: it would show once more what should be forgotten.
    await remark(ctx, plain(escapeHtml(ctx.locale.texts.secret)), false);
    if (/\p{L}{2}/u.test(text)) await next();
  });
  return composer;
}
