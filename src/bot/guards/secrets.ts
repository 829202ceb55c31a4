import { Composer } from "grammy";
import { withoutSecrets } from "../../privacy/secrets.ts";
import type { BotContext } from "../context.ts";
import { remark } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { isAddressed, writtenTo } from "../question.ts";
import { plain } from "../view.ts";
import { noteAlbum } from "./note-album.ts";

/**
 * Warns kindly whoever sends the bot a code, a password or a phone number, or edits one into a message. What else the
 * message says goes on to the other features, without the secret; where nothing else is in it, it goes no further.
 */
export function warn(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(["message", "edited_message"], async (ctx, next) => {
    const { text, found } = withoutSecrets(sentTo(ctx));
    if (!found) return next();
    // No quote: it would show once more what should be forgotten.
    await remark(ctx, plain(escapeHtml(ctx.locale.texts.secret)), false);
    if (/\p{L}{2}/u.test(text)) return next();
    await noteAlbum(ctx); // its other pictures need no reply then
  });
  return composer;
}

/** What a message says to the bot, behind a command too; what a link carries (`/start …`) nobody has written. */
function sentTo(ctx: BotContext): string {
  const [, command, words = ""] = /^\/(\w+)(?:@\w+)?(.*)$/s.exec(ctx.msg?.text ?? "") ?? [];
  if (command === undefined) return writtenTo(ctx) ?? "";
  return isAddressed(ctx) && command !== "start" ? words : "";
}
