import { asksOutright } from "../../conversation/asks.ts";
import { bareReply } from "../../conversation/bare-reply.ts";
import { tellingWords } from "../../conversation/telling-words.ts";
import { type Distress, isLeaving, isThanks, recogniseDistress } from "../../distress/recognise.ts";
import type { Situation } from "../../distress/situation.ts";
import { languageOf } from "../../match/words/language.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import type { Locale } from "../locales.ts";
import { type Feature, type Outcome, on, pass } from "../phases.ts";
import { isAddressed, isMereReply, questionTo, writtenTo } from "../question.ts";
import { isFromProxy } from "../sender.ts";
import { sessionValues } from "../session-values.ts";
import { startPayload } from "../start-links.ts";
import { followUpView, fullView, shortView } from "./views.ts";

export interface DistressOptions {
  /** Milliseconds since 1970. */
  now(): number;
  /** Whether the message is in the staff's group, where people may write of others' distress. */
  isStaffChat(ctx: BotContext): boolean;
  /** Whether a case is open in a person's private chat. */
  hasOpenCase(chat: number): Promise<boolean>;
}

/** From this chance on, a message after one of distress asks about something else, even if it's no question by its form. */
const sure = 0.9;

/** From this chance on, a question after a threat may be one about reporting or blocking. */
const likely = 0.3;

/** For how long the bot remembers that somebody was in distress, in milliseconds. */
const rememberedFor = 30 * 60_000;

/** Telegram may cache the empty answer for that person, in seconds. */
const emptyAnswer = { cache_time: 300, is_personal: true };

/**
 * People in distress get a reply with help from people, never an entry that happens to share their words. It comes before
 * everything else, in dialogs too, which stay where they are; what goes to the staff still does. Nothing of the words is
 * kept or logged: for half an hour only the kind of situation is, so that what follows isn't taken for a question either.
 */
export function distress({ now, isStaffChat, hasOpenCase }: DistressOptions): Feature {
  const goesToStaff = async (ctx: BotContext) => {
    if (ctx.chat?.type !== "private" || ctx.msg?.text?.startsWith("/")) return false;
    const awaited = await ctx.session.get(sessionValues.awaited);
    return awaited?.what === "question to staff" || hasOpenCase(ctx.chat.id);
  };

  /** The situation that the person's last messages were about, if that isn't long ago. */
  const recentSituation = async (ctx: BotContext) => {
    if (isFromProxy(ctx)) return undefined;
    const { situation, at } = (await ctx.session.get(sessionValues.distress)) ?? {};
    return at !== undefined && now() - at < rememberedFor ? situation : undefined;
  };

  const reply = async (ctx: BotContext, found: Distress): Outcome => {
    const { situation } = found;
    if (situation === "insult" && isMereReply(ctx)) return pass;
    const toStaff = await goesToStaff(ctx);
    if (toStaff && (situation === "insult" || situation === (await recentSituation(ctx))))
      return pass;
    const locale = localeFor(ctx, found);
    const isPrivate = ctx.chat?.type === "private";
    const view = isPrivate ? fullView(found, locale) : shortView(found, locale);
    await deliver(ctx, { ...view, quotes: false }, toStaff ? "remark" : "sender");
    if (situation !== "insult" && !isFromProxy(ctx))
      await ctx.session.set(sessionValues.distress, { situation, at: now() });
    if (toStaff) return pass;
    await stopSearching(ctx);
    await noteAlbum(ctx);
    return undefined;
  };

  const isFollowUp = async (ctx: BotContext) => {
    const situation = await recentSituation(ctx);
    return situation !== undefined && situation !== "death";
  };

  /** Says one of the two sentences for afterwards, never the longer one twice in a row. */
  const replyAfterwards = async (ctx: BotContext, wanted: "after" | "afterThanks") => {
    const before = await ctx.session.get(sessionValues.distress);
    const key = before?.said === "after" ? "afterThanks" : wanted;
    await deliver(ctx, followUpView(key, ctx.locale, ctx.chat?.type === "private"), "sender");
    if (before) await ctx.session.set(sessionValues.distress, { ...before, said: key });
  };

  return {
    guards: [
      on(["message", "edited_message"], async (ctx): Outcome => {
        if (isStaffChat(ctx)) return pass;
        const words = wordsIn(ctx);
        if (words === undefined) return pass;
        const found = distressIn(ctx, words);
        if (found) return reply(ctx, found);
        // In a dialog too: there a question about deleting may be answered as well.
        if (!isLeaving(words) || (await goesToStaff(ctx)) || !(await isFollowUp(ctx))) return pass;
        if (ctx.msg?.text?.startsWith("/search")) return pass;
        return void (await replyAfterwards(ctx, "after"));
      }),
      on(["guest_message"], async (ctx): Outcome => {
        const words = wordsIn(ctx);
        const found = words === undefined ? undefined : distressIn(ctx, words);
        if (!found) return pass;
        await answerGuest(ctx, found);
      }),
      on(["inline_query"], async (ctx): Outcome => {
        const found = recogniseDistress(ctx.inlineQuery?.query ?? "");
        if (!found || found.situation === "insult") return pass;
        const button = { text: ctx.locale.texts.inline.ask, start_parameter: startPayload("ask") };
        await ctx.answerInlineQuery([], { ...emptyAnswer, button });
      }),
    ],
    questions: [
      on(["message", "edited_message"], async (ctx): Outcome => {
        const question = questionTo(ctx);
        const situation = await recentSituation(ctx);
        if (question?.kind !== "words" || isStaffChat(ctx) || !situation) return pass;
        const { words } = question;
        const isReply = bareReply(words, ctx.locale.understanding.vocabulary) !== undefined;
        if (isThanks(words) || (isReply && situation === "death"))
          return void (await replyAfterwards(ctx, "afterThanks"));
        if (situation === "death" || asksSomethingElse(words, situation, ctx.locale)) {
          await ctx.session.set(sessionValues.distress, undefined); // the person has moved on
          return pass;
        }
        return void (await replyAfterwards(ctx, "after"));
      }),
    ],
  };
}

/**
 * Whether words after a message of distress are a clear question about something else. "What should I do" isn't one. Whoever
 * is threatened or followed may ask how to block or report somebody, even if no answer to that is sure.
 */
function asksSomethingElse(
  words: string,
  situation: Situation,
  { matcher, understanding }: Locale,
) {
  const { vocabulary } = understanding;
  const { kind, results } = matcher.match(words);
  const score = results[0]?.score ?? 0;
  const isQuestion = asksOutright(words, vocabulary) && tellingWords(words, vocabulary).length > 0;
  if (kind === "answer") return isQuestion || score >= sure;
  const isLikely = kind === "suggest" && score >= likely;
  return isLikely && isQuestion && situation !== "self-harm";
}

/** The words to the bot: a question, the message that `/ask` points at, or what follows a command. */
function wordsIn(ctx: BotContext): string | undefined {
  if (!isAddressed(ctx)) return undefined;
  const question = questionTo(ctx);
  if (question) return question.kind === "words" ? question.words : undefined;
  const [, command, words] = /^\/(\w+)(?:@\w+)?\s+(.+)$/s.exec(ctx.msg?.text ?? "") ?? [];
  return command === "start" ? undefined : words;
}

/** An insult counts only if it's the sender's own to the bot, not one that they point at. */
function distressIn(ctx: BotContext, words: string): Distress | undefined {
  const found = recogniseDistress(words);
  return found?.situation === "insult" && !writtenTo(ctx) ? undefined : found;
}

/** The person's language if the words are in it, else the one that they're in. */
function localeFor({ locale, locales, msg }: BotContext, { languages }: Distress): Locale {
  const own = languages.find((language) => language === locale.language);
  const [first] = languages;
  const written =
    languages.length > 1 && first
      ? languageOf(msg?.text ?? msg?.caption ?? "", own ?? first, languages, own !== undefined)
      : first;
  return locales.find(written) ?? locale;
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

async function answerGuest(ctx: BotContext, found: Distress): Promise<void> {
  const { html } = shortView(found, localeFor(ctx, found));
  await ctx.answerGuestQuery({
    type: "article",
    id: "distress",
    title: ctx.locale.texts.profile.name,
    input_message_content: {
      message_text: html,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
  });
}
