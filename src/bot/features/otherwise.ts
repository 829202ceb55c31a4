import { Composer } from "grammy";
import type { BotContext, Parts } from "../context.ts";
import { reply } from "../show.ts";
import { escapeHtml } from "../views/html.ts";
import { plain } from "../views/view.ts";

/** What no other feature takes: pictures and voices without words, unknown commands, old and forged buttons. */
export function otherwise({ texts }: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const say = (ctx: BotContext, text: string) => reply(ctx, plain(escapeHtml(text)));

  composer.command("cancel", (ctx) => say(ctx, texts.nothingToCancel));
  composer.on("callback_query", (ctx) => {
    ctx.notice = texts.oldButton;
  });
  const messages = composer.chatType("private");
  messages.on("message:text", (ctx) => say(ctx, texts.unknownCommand));
  messages.on([...wordless], (ctx) => say(ctx, texts.onlyText));
  return composer;
}

/** Messages that a person sends without words. Others, such as "pinned a message", are nobody's question. */
const wordless = [
  "message:media",
  "message:file",
  "message:sticker",
  "message:contact",
  "message:location",
  "message:poll",
  "message:dice",
  "message:game",
  "message:story",
] as const;
