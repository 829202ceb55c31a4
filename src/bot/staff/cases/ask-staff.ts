import type { Message } from "grammy/types";
import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitMessage, stopAwaiting } from "../../awaited.ts";
import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { sessionValues } from "../../session-values.ts";
import { plainText, type View } from "../../view.ts";
import type { Cases } from "./case-services.ts";
import { cleanQuestion } from "./clean-words.ts";
import { openCase, type Question } from "./open-case.ts";
import {
  alreadyOpenView,
  askForQuestionView,
  type Expectation,
  offerView,
  openedView,
} from "./person-views.ts";
import { relayKindOf } from "./relayed-message.ts";
import { quotedText, triedBefore } from "./tried-before.ts";

/**
 * Offers to pass on the question at hand to staff, or asks for a question if there's none.
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
  if (await cases.store.findOpen(chat, cases.chat)) {
    return void (await deliver(ctx, alreadyOpenView(ctx.locale.texts), "new message"));
  }
  const tried = triedBefore(ctx, about);
  const words = cleanQuestion(quotedText(ctx, "pre") ?? questionAnswered(ctx) ?? "");
  if (words === "") return askForQuestion(ctx, tried, cases);
  await stopAwaiting(ctx, "question to staff");
  await ctx.session.set(sessionValues.offer, { tried });
  const view = offerView(words, ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/** Asks for a question: the person's next message is passed on. @param tried what they have tried before */
export async function askForQuestion(ctx: BotContext, tried: string | undefined, cases: Cases) {
  await awaitMessage(ctx, { what: "question to staff", tried });
  const view = askForQuestionView(ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/** Opens a case with the question in the tapped offer. */
export async function passOnOffer(ctx: BotContext, cases: Cases): Promise<void> {
  const words = cleanQuestion(quotedText(ctx, "blockquote") ?? "");
  const { tried } = (await ctx.session.get(sessionValues.offer)) ?? {};
  const view = await open(ctx, { words, tried }, cases);
  if (view) await deliver(ctx, view, "in place");
}

/** Opens a case with the message at hand. @param tried what the person has tried before */
export async function passOnMessage(
  ctx: BotContext,
  message: Message,
  tried: string | undefined,
  cases: Cases,
): Promise<void> {
  if (!relayKindOf(message)) {
    return void (await deliver(ctx, caseSentence(ctx, "unpassable"), "everyone"));
  }
  const words = cleanQuestion(message.text ?? message.caption ?? "");
  const view = await open(ctx, { words, tried, message }, cases);
  if (view) await deliver(ctx, view, "everyone");
}

/** Opens a case, unless the person has one or is blocked. @returns what to show them, if they haven't been answered yet */
async function open(ctx: BotContext, question: Question, cases: Cases): Promise<View | undefined> {
  const chat = ctx.chat?.id ?? 0;
  await stopAwaiting(ctx, "question to staff");
  await ctx.session.set(sessionValues.offer, undefined);
  if (await cases.store.isBlocked(chat)) {
    await refuse(ctx);
    return undefined;
  }
  const existing = await cases.store.findOpen(chat, cases.chat);
  if (existing && existing.openedBy !== ctx.update.update_id) {
    return alreadyOpenView(ctx.locale.texts);
  }
  const opened = await openCase(ctx, question, cases);
  return opened ? openedView(opened.id, ctx.locale.texts) : caseSentence(ctx, "unreachable");
}

/** Tells a blocked person so. They got a message when they were blocked, so a tap shows only a notice. */
async function refuse(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery) ctx.notice = ctx.locale.texts.cases.blocked;
  else await deliver(ctx, caseSentence(ctx, "blocked"), "everyone");
}

type CaseSentence =
  | "unpassable"
  | "unreachable"
  | "blocked"
  | "glad"
  | "willTell"
  | "tooManyWishes";

/** A sentence about cases as a view, in the person's language. */
export function caseSentence(ctx: BotContext, key: CaseSentence): View {
  return plainText(ctx.locale.texts.cases[key]);
}

async function expectationOf({ store, options, now }: Cases): Promise<Expectation> {
  return { hours: options.hours, now: now(), waits: await store.recentWaits() };
}
