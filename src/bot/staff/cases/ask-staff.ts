import { z } from "zod";
import { wordsAskedIn } from "../../ask/record-miss.ts";
import type { BotContext } from "../../context.ts";
import { replace, reply, send } from "../../deliver.ts";
import { escapeHtml } from "../../html.ts";
import { plain, type View } from "../../view.ts";
import type { Desk } from "./cases.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { kindOf } from "./message-kinds.ts";
import { openCase, type Question } from "./open-case.ts";
import {
  alreadyView,
  describeView,
  type Expecting,
  offerView,
  openedView,
} from "./person-views.ts";
import { quotedIn, triedBefore } from "./tried-before.ts";

/** What is remembered while somebody is about to ask people; `describes`: their next message is the question. */
const askingSchema = z.object({ tried: z.string().optional(), describes: z.boolean() });
type Asking = z.infer<typeof askingSchema>;

/** Offers to pass on what was asked last, if that is at hand, and asks for it if not. */
export async function ask(ctx: BotContext, key: string | undefined, desk: Desk): Promise<void> {
  const chat = ctx.chat?.id ?? 0;
  if (await desk.store.isBlocked(chat)) return refuse(ctx);
  if (await desk.store.findOpen(chat, desk.chat))
    return void (await send(ctx, alreadyView(ctx.locale.texts)));
  const tried = triedBefore(ctx, key);
  const words = cleanedQuestion(quotedIn(ctx, "pre") ?? wordsAskedIn(ctx) ?? "");
  if (words === "") return askToDescribe(ctx, tried, desk);
  await remember(ctx, { tried, describes: false });
  await send(ctx, offerView(words, ctx.locale.texts, await expecting(desk)));
}

/** The next message is to be the question. */
export async function askToDescribe(ctx: BotContext, tried: string | undefined, desk: Desk) {
  await remember(ctx, { tried, describes: true });
  const view = describeView(ctx.locale.texts, await expecting(desk));
  await send(ctx, view);
}

/** Passes on what the tapped offer quotes. */
export async function pass(ctx: BotContext, desk: Desk): Promise<void> {
  const words = cleanedQuestion(quotedIn(ctx, "blockquote") ?? "");
  const about = await asking(ctx);
  const view = await opened(ctx, { words, tried: about?.tried }, desk);
  if (view) await replace(ctx, view);
}

/** The message at hand is the question. */
export async function describe(ctx: BotContext, { tried }: Asking, desk: Desk): Promise<void> {
  if (!ctx.msg || !kindOf(ctx.msg)) return reply(ctx, say(ctx, "unpassable"));
  const words = cleanedQuestion(ctx.msg.text ?? ctx.msg.caption ?? "");
  const view = await opened(ctx, { words, tried, message: ctx.msg }, desk);
  if (view) await reply(ctx, view);
}

/** Opens a case, unless the person has one or is blocked. @returns what they get to read, if anything */
async function opened(ctx: BotContext, question: Question, desk: Desk): Promise<View | undefined> {
  const chat = ctx.chat?.id ?? 0;
  await forgetAsking(ctx);
  if (await desk.store.isBlocked(chat)) {
    await refuse(ctx);
    return undefined;
  }
  const other = await desk.store.findOpen(chat, desk.chat);
  if (other && other.openedBy !== ctx.update.update_id) return alreadyView(ctx.locale.texts);
  const known = await openCase(ctx, question, desk);
  return known ? openedView(known.id, ctx.locale.texts) : say(ctx, "unreachable");
}

/** They were told when they were blocked, so this is a short notice, where there is a tap to answer. */
async function refuse(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery) ctx.notice = ctx.locale.texts.person.blocked;
  else await reply(ctx, say(ctx, "blocked"));
}

type Sentence = "unpassable" | "unreachable" | "blocked" | "glad" | "willTell" | "tooManyWishes";

/** One of the sentences about people who help. */
export function say(ctx: BotContext, key: Sentence): View {
  return plain(escapeHtml(ctx.locale.texts.person[key]));
}

async function expecting({ store, helping, now }: Desk): Promise<Expecting> {
  return { hours: helping.hours, now: now(), waits: await store.recentWaits() };
}

/** What is remembered of somebody who is about to ask people. */
export function asking(ctx: BotContext): Promise<Asking | undefined> {
  return ctx.saved.get("person", askingSchema);
}

function remember(ctx: BotContext, asking: Asking): Promise<void> {
  return ctx.saved.set("person", asking);
}

/** What was remembered of it is not needed any more. */
export function forgetAsking(ctx: BotContext): Promise<void> {
  return ctx.saved.set("person", undefined);
}
