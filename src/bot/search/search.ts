import { Composer } from "grammy";
import { z } from "zod";
import { resultsData, wordsData } from "../browse/lists.ts";
import type { BotContext } from "../context.ts";
import { replace, reply, send, whisper } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import type { Locale } from "../locales.ts";
import { isAddressed, wordsTo } from "../question.ts";
import { isStandIn } from "../sender.ts";
import { plain, type View } from "../view.ts";
import { searchView } from "./results.ts";

/**
 * `/search words`: ranked entries to choose from. Without words it asks for them, and the next message to the bot is them.
 */
export function search(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("search", async (ctx) => {
    if (ctx.match.trim()) return whisper(ctx, searchView(ctx.match, ctx.locale));
    if (isStandIn(ctx)) return reply(ctx, plain(escapeHtml(ctx.locale.texts.onBehalf)));
    await ctx.saved.set("asked", "words");
    await whisper(ctx, ask(ctx.locale));
  });
  composer.callbackQuery(wordsData, async (ctx) => {
    await ctx.saved.set("asked", "words");
    await send(ctx, ask(ctx.locale));
  });
  composer.command("cancel", async (ctx, next) => {
    if (!(await wasAsked(ctx))) return next();
    await reply(ctx, plain(escapeHtml(ctx.locale.texts.cancelled)));
  });
  composer.on("message:text", async (ctx, next) => {
    const words = wordsTo(ctx);
    if (words === undefined || !(await wasAsked(ctx))) return next();
    await whisper(ctx, searchView(words, ctx.locale));
  });
  composer.on("edited_message:text", async (ctx, next) => {
    const words = /^\/search(?:@\w+)?\s+(\S.*)$/s.exec(ctx.msg.text)?.[1];
    if (!words || !isAddressed(ctx)) return next();
    await whisper(ctx, searchView(words, ctx.locale));
  });
  composer.callbackQuery(resultsData, async (ctx) => {
    const words = boldIn(ctx);
    if (words) await replace(ctx, searchView(words, ctx.locale, Number(ctx.match[1])));
    else ctx.notice = ctx.locale.texts.oldSearch;
  });
  return composer;
}

function ask({ texts }: Locale): View {
  return { ...plain(escapeHtml(texts.askWords)), asksBack: true };
}

/** Whether the person has been asked for words; asked once, they answer once. */
async function wasAsked(ctx: BotContext): Promise<boolean> {
  const asked = await ctx.saved.get("asked", z.literal("words"));
  if (asked) await ctx.saved.set("asked", undefined);
  return asked !== undefined;
}

/** The words that a list of results names: the bold part of the bot's own message. */
function boldIn(ctx: BotContext): string | undefined {
  const message = ctx.callbackQuery?.message;
  if (!message || !("text" in message) || !message.text) return undefined;
  const bold = message.entities?.find(({ type }) => type === "bold");
  return bold && message.text.slice(bold.offset, bold.offset + bold.length);
}
