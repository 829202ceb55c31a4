import { Composer } from "grammy";
import { z } from "zod";
import { cleanedQuestion } from "../cases/cleaned.ts";
import { closeCase } from "../cases/closing.ts";
import { type Desk, unlessRefused } from "../cases/desk.ts";
import { isSaid, kindOf } from "../cases/kinds.ts";
import { openCase, type Question } from "../cases/opening.ts";
import { passEditToStaff, passToStaff } from "../cases/relay.ts";
import { tellStaff } from "../cases/topics.ts";
import { quotedIn, triedBefore } from "../cases/tried.ts";
import type { BotContext, Parts } from "../context.ts";
import { wordsAskedIn } from "../misses.ts";
import { replace, reply, send } from "../show.ts";
import { staffCases } from "../texts/staff/cases.ts";
import {
  alreadyView,
  describeView,
  type Expecting,
  offerView,
  openedView,
  personData,
  personPayload,
  sorryView,
} from "../views/cases.ts";
import { escapeHtml } from "../views/html.ts";
import { plain, type View } from "../views/view.ts";

/** What is remembered while somebody is about to ask people; `describes`: their next message is the question. */
const askingSchema = z.object({ tried: z.string().optional(), describes: z.boolean() });
type Asking = z.infer<typeof askingSchema>;

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
    await forget(ctx);
    await reply(ctx, plain(escapeHtml(ctx.locale.texts.cancelled)));
  });
  personal.on("message", async (ctx, next) => {
    if (ctx.msg.text?.startsWith("/") || !isSaid(ctx.msg)) return next();
    const about = await asking(ctx);
    if (about?.describes) return describe(ctx, about, desk);
    const known = await desk.store.openIn(ctx.chat.id);
    if (!known) return next();
    if (!kindOf(ctx.msg)) return reply(ctx, say(ctx, "unpassable"));
    await orUnreachable(ctx, desk, () => passToStaff(ctx, known, desk));
  });
  personal.on("edited_message", async (ctx, next) => {
    const link = await desk.store.ofPerson(ctx.chat.id, ctx.msg.message_id);
    const known = link && (await desk.store.find(link.case));
    if (!known || known.state === "closed") return next();
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

/** Offers to pass on what was asked last, if that is at hand, and asks for it if not. */
async function ask(ctx: BotContext, key: string | undefined, desk: Desk): Promise<void> {
  const chat = ctx.chat?.id ?? 0;
  if (await desk.store.isBlocked(chat)) return refuse(ctx);
  if (await desk.store.openIn(chat)) return void (await send(ctx, alreadyView(ctx.locale.texts)));
  const tried = triedBefore(ctx, key);
  const words = cleanedQuestion(quotedIn(ctx, "pre") ?? wordsAskedIn(ctx) ?? "");
  if (words === "") return askToDescribe(ctx, tried, desk);
  await remember(ctx, { tried, describes: false });
  await send(ctx, offerView(words, ctx.locale.texts, await expecting(desk)));
}

async function askToDescribe(ctx: BotContext, tried: string | undefined, desk: Desk) {
  await remember(ctx, { tried, describes: true });
  const view = describeView(ctx.locale.texts, await expecting(desk));
  await send(ctx, view);
}

/** Passes on what the tapped offer quotes. */
async function pass(ctx: BotContext, desk: Desk): Promise<void> {
  const words = cleanedQuestion(quotedIn(ctx, "blockquote") ?? "");
  const about = await asking(ctx);
  const view = await opened(ctx, { words, tried: about?.tried }, desk);
  if (view) await replace(ctx, view);
}

/** The message at hand is the question. */
async function describe(ctx: BotContext, { tried }: Asking, desk: Desk): Promise<void> {
  if (!ctx.msg || !kindOf(ctx.msg)) return reply(ctx, say(ctx, "unpassable"));
  const words = cleanedQuestion(ctx.msg.text ?? ctx.msg.caption ?? "");
  const view = await opened(ctx, { words, tried, message: ctx.msg }, desk);
  if (view) await reply(ctx, view);
}

/** Opens a case, unless the person has one or is blocked. @returns what they get to read, if anything */
async function opened(ctx: BotContext, question: Question, desk: Desk): Promise<View | undefined> {
  const chat = ctx.chat?.id ?? 0;
  await forget(ctx);
  if (await desk.store.isBlocked(chat)) {
    await refuse(ctx);
    return undefined;
  }
  const other = await desk.store.openIn(chat);
  if (other && other.openedBy !== ctx.update.update_id) return alreadyView(ctx.locale.texts);
  const known = await openCase(ctx, question, desk);
  return known ? openedView(known.id, ctx.locale.texts) : say(ctx, "unreachable");
}

async function done(ctx: BotContext, desk: Desk): Promise<void> {
  const known = await desk.store.openIn(ctx.chat?.id ?? 0);
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
  const kept = await store.wish({ id: ctx.update.update_id, chat, language, words }, now());
  await send(ctx, say(ctx, kept ? "willTell" : "tooManyWishes"));
}

/** They were told when they were blocked, so this is a short notice, where there is a tap to answer. */
async function refuse(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery) ctx.notice = ctx.locale.texts.person.blocked;
  else await reply(ctx, say(ctx, "blocked"));
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

type Sentence = "unpassable" | "unreachable" | "blocked" | "glad" | "willTell" | "tooManyWishes";

function say(ctx: BotContext, key: Sentence): View {
  return plain(escapeHtml(ctx.locale.texts.person[key]));
}

async function expecting({ store, helping, now }: Desk): Promise<Expecting> {
  return { hours: helping.hours, now: now(), waits: await store.waitsOfLate() };
}

function asking(ctx: BotContext): Promise<Asking | undefined> {
  return ctx.saved.get("person", askingSchema);
}

function remember(ctx: BotContext, asking: Asking): Promise<void> {
  return ctx.saved.set("person", asking);
}

function forget(ctx: BotContext): Promise<void> {
  return ctx.saved.set("person", undefined);
}
