import { asksOutright } from "../../conversation/asks.ts";
import { bareReply } from "../../conversation/bare-reply.ts";
import { isSameWord, tellingWords } from "../../conversation/telling-words.ts";
import { type Distress, isLeaving, isThanks, readForDistress } from "../../distress/recognise.ts";
import type { Situation } from "../../distress/situation.ts";
import { wordsOf } from "../../match/words/words.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import type { Locale } from "../locales.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { isMereReply, questionTo } from "../question.ts";
import { isCommand } from "../read-command.ts";
import { sessionValues } from "../session-values.ts";
import { answerInlineQuery, replyAsGuest } from "./elsewhere.ts";
import { distressIn, localeFor, wordsIn } from "./find-distress.ts";
import { forgetSituation, noteSituation, recentSituation } from "./recent-situation.ts";
import { followUpView, fullView, shortView } from "./views.ts";

export interface DistressOptions {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether the message is in the staff's group, where people may write of others' distress. */
  isStaffChat(ctx: BotContext): boolean;
  /** Whether a case is open in a person's private chat. */
  hasOpenCase(chat: number): Promise<boolean>;
}

/**
 * People in distress get a reply with help from people, never an entry that happens to share their words. It comes before
 * everything else, in dialogs too, which stay where they are; what goes to the staff still does. Nothing of the words is
 * kept or logged: for half an hour only the kind of situation is, so that what follows isn't taken for a question either.
 */
export function distress(options: DistressOptions): Feature {
  return {
    guards: [
      on(["message", "edited_message"], (ctx) => replyToDistress(ctx, options)),
      on(["guest_message"], replyAsGuest),
      on(["inline_query"], answerInlineQuery),
    ],
    questions: [on(["message", "edited_message"], (ctx) => replyToFollowUp(ctx, options))],
  };
}

async function replyToDistress(ctx: BotContext, options: DistressOptions): Outcome {
  const words = options.isStaffChat(ctx) ? undefined : wordsIn(ctx);
  if (words === undefined) return pass;
  const read = readForDistress(words);
  const found = distressIn(ctx, words, read);
  if (found) return reply(ctx, found, options);
  // In a dialog too: there a question about deleting may be answered as well.
  const mayFollow = isLeaving(words, read) && !(await goesToStaff(ctx, options));
  if (!mayFollow || !(await isFollowUp(ctx, options))) return pass;
  if (ctx.msg?.text?.startsWith("/search")) return pass;
  return replyAgain(ctx, "after");
}

async function reply(ctx: BotContext, found: Distress, options: DistressOptions): Outcome {
  const { situation } = found;
  const isInsult = situation === "insult";
  if (isInsult && isMereReply(ctx)) return pass;
  const now = options.now();
  const toStaff = await goesToStaff(ctx, options);
  if (toStaff && (isInsult || situation === (await recentSituation(ctx, now)))) return pass;
  const locale = localeFor(ctx, found);
  const isPrivate = ctx.chat?.type === "private";
  const view = isPrivate ? fullView(found, locale) : shortView(found, locale);
  await deliver(ctx, { ...view, quotes: false }, toStaff ? "remark" : "sender");
  if (!isInsult) await noteSituation(ctx, situation, now);
  if (toStaff) return pass;
  await stopSearching(ctx);
  await noteAlbum(ctx);
}

/** Replies to what follows a message of distress, unless the person has moved on to a question. */
async function replyToFollowUp(ctx: BotContext, options: DistressOptions): Outcome {
  const question = questionTo(ctx);
  const situation = await recentSituation(ctx, options.now());
  if (question?.kind !== "words" || options.isStaffChat(ctx) || !situation) return pass;
  const { words } = question;
  const isReply = bareReply(words, ctx.locale.understanding.vocabulary) !== undefined;
  if (isThanks(words) || (isReply && situation === "death")) return replyAgain(ctx, "afterThanks");
  const hasMovedOn = situation === "death" || asksSomethingElse(words, situation, ctx.locale);
  if (!hasMovedOn) return replyAgain(ctx, "after");
  await forgetSituation(ctx);
  return pass;
}

/** From this chance on, a message asks about something else, even if it's no question by its form. */
const sure = 0.9;

/** From this chance on, a question after a threat may be one about reporting or blocking. */
const likely = 0.3;

/**
 * Whether words after a message of distress are a clear question about something else. "What should I do" isn't one. People
 * who are threatened or followed may ask how to block or report somebody, even if no answer to that is sure. Where hardly
 * any answer ever is, two telling words make a clear question, if one is in the question of an entry that's offered.
 */
function asksSomethingElse(
  words: string,
  situation: Situation,
  { matcher, understanding }: Locale,
): boolean {
  const { vocabulary, knowledge } = understanding;
  const { kind, results, shown } = matcher.match(words);
  const score = results[0]?.score ?? 0;
  const telling = tellingWords(words, vocabulary);
  const isQuestion = asksOutright(words, vocabulary) && telling.length > 0;
  if (kind === "answer") return isQuestion || score >= sure;
  if (kind === "unknown" || !isQuestion) return false;
  if (score >= likely && situation !== "self-harm") return true;
  if (!matcher.hasFewPhrasings || telling.length < 2) return false;
  const offered = shown.flatMap((id) => wordsOf(knowledge.entry(id)?.question ?? ""));
  return telling.some((word) => offered.some((other) => isSameWord(word, other)));
}

/** Says one of the two sentences for afterwards, never the longer one twice in a row. */
async function replyAgain(ctx: BotContext, wanted: "after" | "afterThanks"): Promise<void> {
  const before = await ctx.session.get(sessionValues.distress);
  const key = before?.said === "after" ? "afterThanks" : wanted;
  await deliver(ctx, followUpView(key, ctx.locale, ctx.chat?.type === "private"), "sender");
  if (before) await ctx.session.set(sessionValues.distress, { ...before, said: key });
}

/** Whether a message follows one of distress. After a death people may well ask about the account. */
async function isFollowUp(
  ctx: BotContext,
  { now }: Pick<DistressOptions, "now">,
): Promise<boolean> {
  const situation = await recentSituation(ctx, now());
  return situation !== undefined && situation !== "death";
}

async function goesToStaff(
  ctx: BotContext,
  { hasOpenCase }: Pick<DistressOptions, "hasOpenCase">,
): Promise<boolean> {
  if (ctx.chat?.type !== "private" || isCommand(ctx.msg?.text ?? "")) return false;
  const awaited = await ctx.session.get(sessionValues.awaited);
  return awaited?.what === "question to staff" || hasOpenCase(ctx.chat.id);
}

/** Somebody who searches and then writes of distress doesn't go on searching. */
async function stopSearching(ctx: BotContext): Promise<void> {
  const awaited = await ctx.session.get(sessionValues.awaited);
  if (awaited?.what === "search words") await ctx.session.set(sessionValues.awaited, undefined);
}

/** The other pictures of an album get no reply. */
async function noteAlbum(ctx: BotContext): Promise<void> {
  const album = ctx.chat?.type === "private" ? ctx.message?.media_group_id : undefined;
  if (album !== undefined) await ctx.session.set(sessionValues.album, album);
}
