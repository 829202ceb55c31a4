import { Composer } from "grammy";
import type { BotContext, Parts } from "../context.ts";
import { reply, send, whisper } from "../deliver.ts";
import { forgetGivenUp } from "../given-up.ts";
import { escapeHtml } from "../html.ts";
import { isStandIn } from "../sender.ts";
import { keysOf, namesUnder } from "../session-values.ts";
import { forgetPerson } from "../staff/cases/close-case.ts";
import { plain, type View } from "../view.ts";
import {
  forgetData,
  forgottenView,
  privacyElsewhereView,
  privacyPayload,
  privacyView,
} from "./privacy-view.ts";

/** `/privacy`: what is kept about people; in a group the way there. `/forget`, or its button: deletes it. */
export function privacy(parts: Pick<Parts, "store" | "desk">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("privacy", (ctx) => whisper(ctx, privacyIn(ctx)));
  composer.command("start", (ctx, next) =>
    ctx.match === privacyPayload ? reply(ctx, privacyIn(ctx)) : next(),
  );
  composer.command("forget", async (ctx) => {
    if (ctx.chat.type === "private") return reply(ctx, await forgetAll(ctx, parts));
    await whisper(ctx, await forgetHere(ctx));
  });
  composer.chatType("private").callbackQuery(forgetData, async (ctx) => {
    await send(ctx, await forgetAll(ctx, parts));
  });
  return composer;
}

function privacyIn({ chat, locale }: BotContext): View {
  return chat?.type === "private"
    ? privacyView(locale)
    : privacyElsewhereView(locale.texts, locale.links.start(privacyPayload));
}

/**
 * Forgets everything about the person at hand, in all chats, when the update ends: if the process dies before, it is
 * forgotten when the update comes again. What is remembered in this chat cannot come back, as its updates are handled one
 * after the other. In a group an update of the same person may be in hand at this moment; what it has read before, it
 * writes afterwards. That stays until they send /forget again, or until it is old.
 */
async function forgetAll(
  ctx: BotContext,
  { store, desk }: Pick<Parts, "store" | "desk">,
): Promise<View> {
  const names = await ctx.saved.forget();
  const keys = ctx.from ? await keysOf(ctx.from.id, store) : [];
  const elsewhere = await Promise.all(keys.map((key) => namesUnder(key, store)));
  ctx.forgotten.push(...keys);
  const givenUp = ctx.from ? await forgetGivenUp(ctx.from.id, store.givenUp) : false;
  const helped = ctx.from && desk ? await forgetPerson(ctx.from.id, desk) : false;
  // Where it doesn't work now, it is tried again soon.
  if (givenUp || helped) await store.scrub().catch(() => {});
  const all = [
    ...names,
    ...elsewhere.flat(),
    ...(helped ? ["helpers"] : []),
    ...(givenUp ? ["givenUp"] : []),
  ];
  return forgottenView(all, ctx.locale.texts);
}

/** What is remembered in other chats is not the business of this one. Many people look like one who writes for a group. */
async function forgetHere(ctx: BotContext): Promise<View> {
  const { texts } = ctx.locale;
  if (isStandIn(ctx)) return plain(escapeHtml(texts.onBehalf));
  const names = await ctx.saved.forget();
  return plain(escapeHtml(names.length > 0 ? texts.forget.groups : texts.forget.nothing));
}
