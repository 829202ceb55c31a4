import { Composer } from "grammy";
import { wordsAskedIn } from "../../ask/record-miss.ts";
import type { BotContext, Parts } from "../../context.ts";
import { replace, reply, send } from "../../deliver.ts";
import { escapeHtml } from "../../html.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import { plain } from "../../view.ts";
import { ask, asking, askToDescribe, describe, forgetAsking, pass, say } from "./ask-staff.ts";
import { type Desk, unlessRefused } from "./cases.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { closeCase } from "./close-case.ts";
import { isSaid, kindOf } from "./message-kinds.ts";
import { personData, personPayload, sorryView } from "./person-views.ts";
import { passEditToStaff, passToStaff } from "./relay.ts";
import { tellStaff } from "./topics.ts";

/**
 * Where the FAQ ends: asking people. Somebody whose case is open writes to people, not to the FAQ; commands and buttons
 * go on as ever. It stands before everything that takes messages but what has asked for some itself.
 */
export function cases({ desk }: Pick<Parts, "desk">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  if (!desk) return composer;
  const personal = composer.chatType("private");
  personal.command("start", (ctx, next) =>
    ctx.match === personPayload ? ask(ctx, undefined, desk) : next(),
  );
  personal.command("cancel", async (ctx, next) => {
    if (!(await asking(ctx))) return next();
    await forgetAsking(ctx);
    await reply(ctx, plain(escapeHtml(ctx.locale.texts.cancelled)));
  });
  personal.on("message", async (ctx, next) => {
    if (ctx.msg.text?.startsWith("/") || !isSaid(ctx.msg)) return next();
    const about = await asking(ctx);
    if (about?.describes) return describe(ctx, about, desk);
    const known = await desk.store.findOpen(ctx.chat.id, desk.chat);
    if (!known) return next();
    if (!kindOf(ctx.msg)) return reply(ctx, say(ctx, "unpassable"));
    await orUnreachable(ctx, desk, () => passToStaff(ctx, known, desk));
  });
  personal.on("edited_message", async (ctx, next) => {
    const link = await desk.store.findPersonMessage(ctx.chat.id, ctx.msg.message_id);
    const known = link && (await desk.store.find(link.case));
    if (!link || known?.state !== "open" || known.staff !== desk.chat) return next();
    await orUnreachable(ctx, desk, () => passEditToStaff(ctx, known, link, desk));
  });
  personal.callbackQuery(personData, (ctx) => {
    const [, what, key] = ctx.match;
    return tapped(ctx, what, key, desk);
  });
  composer.callbackQuery(personData, (ctx) => {
    ctx.notice = ctx.locale.texts.person.privately;
  });
  return composer;
}

async function tapped(
  ctx: BotContext,
  what: string | undefined,
  key: string | undefined,
  desk: Desk,
): Promise<void> {
  switch (what) {
    case "ask":
      return ask(ctx, key, desk);
    case "pass":
      return pass(ctx, desk);
    case "reword":
      return askToDescribe(ctx, (await asking(ctx))?.tried, desk);
    case "done":
      return done(ctx, desk);
    case "tell":
      return keepWish(ctx, desk);
    default:
      return rate(ctx, Number(key), what === "yes", desk);
  }
}

async function done(ctx: BotContext, desk: Desk): Promise<void> {
  const known = await desk.store.findOpen(ctx.chat?.id ?? 0, desk.chat);
  if (known) await closeCase(known, ctx.update.update_id, staffCases.person, desk);
  else ctx.notice = ctx.locale.texts.oldButton;
}

/** Somebody says whether it helped. The button may be forged, so the case has to be theirs. */
async function rate(ctx: BotContext, id: number, helped: boolean, desk: Desk): Promise<void> {
  const known = await desk.store.find(id);
  if (known?.chat !== ctx.chat?.id || !known) {
    ctx.notice = ctx.locale.texts.oldButton;
    return;
  }
  await replace(ctx, helped ? say(ctx, "glad") : sorryView(ctx.locale.texts));
  const line = helped ? staffCases.helped : staffCases.missed;
  if (known.staff !== desk.chat) return;
  await unlessRefused(
    () => tellStaff(known, line, desk),
    (err) => desk.log.warn({ err }, "the staff could not be told whether it helped"),
  );
}

async function keepWish(ctx: BotContext, { store, now }: Desk): Promise<void> {
  const words = cleanedQuestion(wordsAskedIn(ctx) ?? "");
  const chat = ctx.chat?.id ?? 0;
  if (words === "") {
    ctx.notice = ctx.locale.texts.oldButton;
    return;
  }
  const { language } = ctx.locale;
  const kept = await store.addAnswerRequest(
    { id: ctx.update.update_id, chat, language, words },
    now(),
  );
  await send(ctx, say(ctx, kept ? "willTell" : "tooManyWishes"));
}

/** Nobody writes into a void: where it does not arrive, they are told. */
async function orUnreachable(ctx: BotContext, desk: Desk, work: () => Promise<void>) {
  await unlessRefused(work, async (err) => {
    desk.log.error(
      { err },
      "a message did not reach the staff: the bot must administer STAFF_CHAT_ID",
    );
    await reply(ctx, say(ctx, "unreachable"));
  });
}
