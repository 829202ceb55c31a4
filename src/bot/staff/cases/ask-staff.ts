import { InlineKeyboard } from "grammy";
import type { Message } from "grammy/types";
import { bareReply } from "../../../conversation/bare-reply.ts";
import type { Case } from "../../../store/cases/case.ts";
import { findAnswer } from "../../ask/find-answer.ts";
import { questionAnswered } from "../../ask/record-miss.ts";
import { awaitMessage, stopAwaiting } from "../../awaited.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Outcome, pass } from "../../phases.ts";
import { wordsTo } from "../../question.ts";
import { memoryOf } from "../../remember.ts";
import { sessionValues } from "../../session-values.ts";
import { plainText, type View } from "../../view.ts";
import { addNotes, say } from "./case-notes.ts";
import type { Cases } from "./case-services.ts";
import { openCase, type Question } from "./open-case.ts";
import {
  alreadyOpenView,
  askAgainView,
  askForQuestionView,
  type Expectation,
  offerView,
  openedView,
  openNow,
} from "./person-views.ts";
import { meaningOf } from "./phrases/recognise.ts";
import { cleanQuestion } from "./relay/clean-words.ts";
import { canReachStaff } from "./relay/words-for-staff.ts";
import { quotedText, type Tried, triedBefore } from "./tried-before.ts";

/** What the person has tried before asking, and which message asked, as it's stored. */
type TriedBefore = { [Key in keyof Tried]?: Tried[Key] | undefined } & {
  asked?: number | undefined;
};

/**
 * Offers to pass on a question to staff, or asks for one if there's none.
 *
 * @param about the key of the entry or flow that hasn't helped, if any
 * @param question the one at hand if not given: the tapped message's
 */
export async function askStaff(
  ctx: BotContext,
  about: string | undefined,
  cases: Cases,
  question = quotedText(ctx, "pre") ?? questionAnswered(ctx) ?? "",
): Promise<void> {
  const chat = ctx.chat?.id ?? 0;
  if (await cases.store.isBlocked(chat)) return refuse(ctx);
  const existing = await cases.store.findOpen(chat, cases.chat);
  if (existing) return sayAlreadyOpen(ctx, existing);
  const tried = triedBefore(ctx, about, cases.texts);
  const words = cleanQuestion(question);
  if (words === "") return askForQuestion(ctx, tried, cases);
  await stopAwaiting(ctx, "question to staff");
  await ctx.session.set(sessionValues.offer, { ...tried, asked: await askedIn(ctx) });
  const view = offerView(words, ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/** The number of the person's message with the question: this one, or the one that the tapped message answers. */
async function askedIn(ctx: BotContext): Promise<number | undefined> {
  if (!ctx.callbackQuery) return ctx.msgId;
  const replies = (await ctx.session.get(sessionValues.replies)) ?? [];
  return replies.find(([, reply]) => reply === ctx.msgId)?.[0];
}

/** Says that the person has an open case already. */
async function sayAlreadyOpen(ctx: BotContext, { id }: Case): Promise<void> {
  const { texts } = ctx.locale;
  const { html, row } = openNow(id, texts);
  const sentences = {
    already: alreadyOpenView(texts),
    openNow: { html, keyboard: InlineKeyboard.from([row]) },
  };
  await say(ctx, { id }, sentences, "new message");
}

/**
 * Asks for a question: the person's next message is passed on. If the bot waits for that already, it asks in other words.
 *
 * @param tried what they have tried before
 */
export async function askForQuestion(ctx: BotContext, tried: TriedBefore, cases: Cases) {
  const before = await ctx.session.get(sessionValues.awaited);
  const asksAgain = before?.what === "question to staff" && !before.asksAgain;
  const { texts } = ctx.locale;
  await awaitMessage(ctx, { ...tried, what: "question to staff", asksAgain });
  const view = asksAgain
    ? askAgainView(texts)
    : askForQuestionView(texts, await expectationOf(cases));
  await deliver(ctx, view, "new message");
}

/**
 * Takes the message that the bot asked for: usually the question. Passes a message on that belongs to an open case.
 *
 * @param tried what the person has tried before
 */
export async function takeQuestion(
  ctx: BotContext,
  message: Message,
  tried: TriedBefore,
  cases: Cases,
): Outcome {
  const existing = await cases.store.findOpen(message.chat.id, cases.chat);
  if (existing && existing.openedBy !== ctx.update.update_id) {
    await stopAwaiting(ctx, "question to staff");
    return pass;
  }
  const meaning = message.text === undefined ? undefined : meaningOf(message.text);
  const reply = replyIn(ctx, message.text);
  if (meaning === "done" || reply === "no") await sendNothing(ctx, "everyone");
  else if (meaning || reply) await askForQuestion(ctx, tried, cases);
  else await passOnMessage(ctx, message, tried, cases);
}

/**
 * Takes what a person writes instead of tapping the offer to pass their question on: the question in other words, or that
 * they don't want it any more. What the FAQ surely answers, and what was offered long ago, is left to other features.
 */
export async function takeReworded(
  ctx: BotContext,
  { text }: Message,
  cases: Cases,
  services: Pick<Services, "now">,
): Outcome {
  const tried = await ctx.session.get(sessionValues.offer);
  if (!tried || text === undefined || !(await memoryOf(ctx, services))) return pass;
  const meaning = meaningOf(text);
  const reply = replyIn(ctx, text);
  if (meaning === "done" || reply === "no") return sendNothing(ctx, "everyone");
  if (meaning || reply) return askForQuestion(ctx, tried, cases);
  const words = wordsTo(ctx) ?? "";
  const { kind } = findAnswer(words, ctx.locale, ctx.locales);
  if (kind !== "unknown" && kind !== "suggest") return pass;
  await ctx.session.set(sessionValues.offer, { ...tried, asked: ctx.msgId });
  const view = offerView(cleanQuestion(words), ctx.locale.texts, await expectationOf(cases));
  await deliver(ctx, view, "everyone");
}

/** What a message of nothing but a reply means: nobody asks staff "ok". */
function replyIn({ locale }: BotContext, text: string | undefined) {
  return text === undefined ? undefined : bareReply(text, locale.understanding.vocabulary);
}

/** Takes back the offer, or the request to describe the question, that was tapped. */
export async function cancelAsking(ctx: BotContext, cases: Cases): Promise<void> {
  const isPending =
    (await ctx.session.get(sessionValues.offer)) !== undefined ||
    (await ctx.session.get(sessionValues.awaited))?.what === "question to staff";
  if (isPending) return sendNothing(ctx, "in place");
  const existing = await cases.store.findOpen(ctx.chat?.id ?? 0, cases.chat);
  if (existing) await sayAlreadyOpen(ctx, existing);
  else ctx.notice = ctx.locale.texts.fallback.oldButton;
}

async function sendNothing(ctx: BotContext, audience: "everyone" | "in place"): Promise<void> {
  await stopAwaiting(ctx, "question to staff");
  await ctx.session.set(sessionValues.offer, undefined);
  await deliver(ctx, caseSentence(ctx, "notSent"), audience);
}

/** Opens a case with the question in the tapped offer. */
export async function passOnOffer(ctx: BotContext, cases: Cases): Promise<void> {
  const words = cleanQuestion(quotedText(ctx, "blockquote") ?? "");
  const tried = (await ctx.session.get(sessionValues.offer)) ?? {};
  const question = { words, tried: tried.tried, asked: tried.asked, messages: [] };
  const view = await open(ctx, question, tried, cases);
  if (view) await deliver(ctx, view, "in place");
}

/** Opens a case with the message at hand. @param tried what the person has tried before */
async function passOnMessage(
  ctx: BotContext,
  message: Message,
  tried: TriedBefore,
  cases: Cases,
): Promise<void> {
  if (!canReachStaff(message, cases)) {
    return void (await deliver(ctx, caseSentence(ctx, "unpassable"), "everyone"));
  }
  const words = cleanQuestion(message.text ?? message.caption ?? "");
  const messages = await cases.albums.withRest(ctx);
  const view = await open(ctx, { words, tried: tried.tried, messages }, tried, cases);
  if (view) await deliver(ctx, view, "everyone");
}

/** Opens a case, unless the person has one or is blocked. @returns what to show them, if they haven't been answered yet */
async function open(
  ctx: BotContext,
  question: Question,
  { entries }: TriedBefore,
  cases: Cases,
): Promise<View | undefined> {
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
  if (typeof opened === "string") return caseSentence(ctx, opened);
  await addNotes(ctx, opened, { entries });
  return openedView(opened.id, ctx.locale.texts);
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
  | "notSent"
  | "glad"
  | "willTell"
  | "tooManyWishes";

/** A sentence about cases as a view, in the person's language. */
export function caseSentence(ctx: BotContext, key: CaseSentence): View {
  return plainText(ctx.locale.texts.cases[key]);
}

/** When an answer can be expected. */
export async function expectationOf({ store, options, now }: Cases): Promise<Expectation> {
  return { hours: options.hours, now: now(), waits: await store.recentWaits() };
}
