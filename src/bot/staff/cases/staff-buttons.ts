import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, onTap, pass, type TapHandler } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import { sendEntry } from "./canned-answers.ts";
import { type Cases, localeOf } from "./case-services.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { proposeLesson } from "./propose-lesson.ts";
import { draftEntry, draftView, makeLesson, sendEntryButton } from "./staff-views.ts";
import { caseTexts } from "./texts.ts";

/** The buttons in the topics of cases: entries to send, and what can be made of a closed case. */
export function staffButtons(cases: Cases, rights: Rights): Feature {
  const inStaffGroup = ({ prefix, handle }: TapHandler): TapHandler => ({
    prefix,
    handle: async (ctx, data) => (rights.isStaffChat(ctx) ? handle(ctx, data) : pass),
  });
  return {
    taps: [
      onTap(sendEntryButton, (ctx, { key }) => sendChosenEntry(ctx, key, cases)),
      onTap(makeLesson, (ctx, values) => proposeLessonOf(ctx, values.case, cases)),
      onTap(draftEntry, (ctx, values) => showDraft(ctx, values.case, cases)),
    ].map(inStaffGroup),
  };
}

async function sendChosenEntry(ctx: BotContext, key: string, cases: Cases): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const topic = message && "message_thread_id" in message ? message.message_thread_id : undefined;
  const supportCase =
    topic === undefined ? undefined : await cases.store.findByTopic(cases.chat, topic);
  const entry = supportCase && (await localeOf(supportCase, cases)).knowledge.entry(key);
  if (!message || !entry || supportCase.state === "closed") {
    ctx.notice = supportCase?.state === "closed" ? caseTexts.isClosed : caseTexts.gone;
    return;
  }
  if (await sendEntry(entry, supportCase, message.message_id, cases)) {
    ctx.notice = caseTexts.sent(entry.question).slice(0, 190);
  }
}

async function proposeLessonOf(ctx: BotContext, id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  const words = cleanedQuestion(questionIn(ctx));
  if (!supportCase || words === "") {
    ctx.notice = caseTexts.noQuestion;
    return;
  }
  const proposed = await proposeLesson(ctx, words, supportCase, cases);
  ctx.notice =
    proposed.kind === "broken" ? caseTexts.broken(proposed.count) : caseTexts[proposed.kind];
}

async function showDraft(ctx: BotContext, id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  const words = cleanedQuestion(questionIn(ctx));
  if (!supportCase || words === "") ctx.notice = caseTexts.noQuestion;
  else if (supportCase.entry && !supportCase.answer)
    ctx.notice = caseTexts.inFaq(supportCase.entry).slice(0, 190);
  else {
    const replyTo = ctx.callbackQuery?.message?.message_id;
    await deliver(ctx, draftView(words, supportCase), { to: "new message", replyTo });
  }
}

/** The question of the case: it's quoted in the message that the tapped one replies to. */
function questionIn(ctx: BotContext): string {
  const { text = "", entities = [] } = ctx.callbackQuery?.message?.reply_to_message ?? {};
  const quote = entities.find(({ type }) => type === "blockquote");
  return quote ? text.slice(quote.offset, quote.offset + quote.length) : "";
}
