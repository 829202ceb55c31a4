import type { Message } from "grammy/types";
import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitMessage, stopAwaiting } from "../../awaited.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { sessionValues } from "../../session-values.ts";
import { plainText, type View } from "../../view.ts";
import type { Cases } from "./case-services.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { kindOf } from "./message-kinds.ts";
import { openCase, type Question } from "./open-case.ts";
import {
  alreadyOpenView,
  describeView,
  type Expectation,
  offerView,
  openedView,
} from "./person-views.ts";
import { quotedIn, triedBefore } from "./tried-before.ts";

/**
 * Offers to pass on the question at hand to the staff, or asks for one.
 *
 * @param about the key of the entry or flow that hasn't helped, if any
 */
export async function askStaff(
  ctx: BotContext,
  about: string | undefined,
  cases: Cases,
): Promise<void> {
  const chat = ctx.chat?.id ?? 0;
  if (await cases.store.isBlocked(chat)) return refuse(ctx);
  if (await cases.store.findOpen(chat, cases.chat))
    return void (await deliver(ctx, alreadyOpenView(ctx.locale.texts), "new message"));
  const tried = triedBefore(ctx, about);
  const words = cleanedQuestion(quotedIn(ctx, "pre") ?? questionAnswered(ctx) ?? "");
  if (words === "") return askToDescribe(ctx, tried, cases);
  await stopAwaiting(ctx);
  await ctx.session.set(sessionValues.tried, tried);
  const view = offerView(words, ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/** Asks for the question: the next message is it. */
export async function askToDescribe(ctx: BotContext, tried: string | undefined, cases: Cases) {
  await awaitMessage(ctx, { what: "question to staff", tried });
  const view = describeView(ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/** Passes on what the tapped offer quotes. */
export async function passOnOffered(ctx: BotContext, cases: Cases): Promise<void> {
  const words = cleanedQuestion(quotedIn(ctx, "blockquote") ?? "");
  const tried = await ctx.session.get(sessionValues.tried);
  const view = await open(ctx, { words, tried }, cases);
  if (view) await deliver(ctx, view, "in place");
}

/** Passes on the message at hand. */
export async function passOnMessage(
  ctx: BotContext,
  message: Message,
  tried: string | undefined,
  cases: Cases,
): Promise<void> {
  if (!kindOf(message)) return void (await deliver(ctx, sentence(ctx, "unpassable"), "everyone"));
  const words = cleanedQuestion(message.text ?? message.caption ?? "");
  const view = await open(ctx, { words, tried, message }, cases);
  if (view) await deliver(ctx, view, "everyone");
}

/** Opens a case, unless the person has one or is blocked. @returns what they get to read, if anything */
async function open(ctx: BotContext, question: Question, cases: Cases): Promise<View | undefined> {
  const chat = ctx.chat?.id ?? 0;
  await stopAwaiting(ctx);
  await ctx.session.set(sessionValues.tried, undefined);
  if (await cases.store.isBlocked(chat)) {
    await refuse(ctx);
    return undefined;
  }
  const other = await cases.store.findOpen(chat, cases.chat);
  if (other && other.openedBy !== ctx.update.update_id) return alreadyOpenView(ctx.locale.texts);
  const opened = await openCase(ctx, question, cases);
  return opened ? openedView(opened.id, ctx.locale.texts) : sentence(ctx, "unreachable");
}

/** They were told when they were blocked, so a tap gets a short notice. */
async function refuse(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery) ctx.notice = ctx.locale.texts.cases.blocked;
  else await deliver(ctx, sentence(ctx, "blocked"), "everyone");
}

type Sentence = "unpassable" | "unreachable" | "blocked" | "glad" | "willTell" | "tooManyWishes";

/** One of the sentences about the staff. */
export function sentence(ctx: BotContext, key: Sentence): View {
  return plainText(ctx.locale.texts.cases[key]);
}

async function expectationOf({ store, options, now }: Cases): Promise<Expectation> {
  return { hours: options.hours, now: now(), waits: await store.recentWaits() };
}
