import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, onTap, pass, type TapHandler } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import { type Cases, localeOf } from "./case-services.ts";
import { cleanQuestion } from "./clean-words.ts";
import { type LessonProposal, proposeLesson } from "./propose-lesson.ts";
import { sendEntry } from "./send-entry.ts";
import { draftEntry, draftView, makeLesson, sendEntryButton } from "./staff-views.ts";
import { caseTexts } from "./texts.ts";

/** The most characters of a notice: Telegram takes 200. */
const maxNotice = 190;

/** The buttons in the topics of cases: entries to send, and what can be made of a closed case. */
export function caseButtons(cases: Cases, rights: Rights): Feature {
  const inStaffGroup = ({ prefix, handle }: TapHandler): TapHandler => ({
    prefix,
    handle: async (ctx, data) => (rights.isStaffChat(ctx) ? handle(ctx, data) : pass),
  });
  return {
    taps: [
      onTap(sendEntryButton, (ctx, { key }) => sendChosenEntry(ctx, key, cases)),
      onTap(makeLesson, (ctx, values) => makeLessonOf(ctx, values.case, cases)),
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
    ctx.notice = supportCase?.state === "closed" ? caseTexts.isClosed : caseTexts.entryGone;
    return;
  }
  if (await sendEntry(entry, supportCase, message.message_id, cases)) {
    ctx.notice = caseTexts.entrySent(entry.question).slice(0, maxNotice);
  }
}

async function makeLessonOf(ctx: BotContext, id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  const question = cleanQuestion(questionIn(ctx));
  if (!supportCase || question === "") ctx.notice = caseTexts.noQuestion;
  else ctx.notice = noticeOf(await proposeLesson(ctx, question, supportCase, cases));
}

function noticeOf(proposal: LessonProposal): string {
  switch (proposal.kind) {
    case "saved":
      return caseTexts.lessonSaved;
    case "needs entry":
      return caseTexts.needsEntry;
    case "breaks answers":
      return caseTexts.breaksAnswers(proposal.count);
  }
}

async function showDraft(ctx: BotContext, id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  const question = cleanQuestion(questionIn(ctx));
  if (!supportCase || question === "") ctx.notice = caseTexts.noQuestion;
  else if (supportCase.entry && !supportCase.answer) {
    ctx.notice = caseTexts.answeredWithEntry(supportCase.entry).slice(0, maxNotice);
  } else {
    const replyTo = ctx.callbackQuery?.message?.message_id;
    await deliver(ctx, draftView(question, supportCase), { to: "new message", replyTo });
  }
}

/** The question of the case: the tapped message replies to the header, which quotes it. */
function questionIn(ctx: BotContext): string {
  const { text = "", entities = [] } = ctx.callbackQuery?.message?.reply_to_message ?? {};
  const quote = entities.find(({ type }) => type === "blockquote");
  return quote ? text.slice(quote.offset, quote.offset + quote.length) : "";
}
