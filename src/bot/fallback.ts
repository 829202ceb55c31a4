import { Composer } from "grammy";
import type { BotContext } from "./context.ts";
import { reply } from "./deliver.ts";
import { escapeHtml } from "./html.ts";
import { plain } from "./view.ts";

/** What no other feature takes: pictures and voices without words, unknown commands, old and forged buttons. */
export function otherwise(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const say = (key: "nothingToCancel" | "unknownCommand" | "onlyText") => (ctx: BotContext) =>
    reply(ctx, plain(escapeHtml(ctx.locale.texts[key])));

  composer.command("cancel", say("nothingToCancel"));
  composer.on("callback_query", (ctx) => {
    ctx.notice = ctx.locale.texts.oldButton;
  });
  const messages = composer.chatType("private");
  messages.on("message:text", say("unknownCommand"));
  messages.on([...wordless], say("onlyText"));
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
