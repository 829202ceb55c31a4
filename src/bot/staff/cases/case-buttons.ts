import type { BotContext } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { type Feature, onTap, pass, type TapHandler } from "../../phases.ts";
import { plainText } from "../../view.ts";
import type { Rights } from "../rights.ts";
import type { StaffTexts } from "../texts/languages.ts";
import { type Cases, localeOf } from "./case-services.ts";
import { type LessonProposal, proposeLesson } from "./propose-lesson.ts";
import { cleanQuestion } from "./relay/clean-words.ts";
import { sendEntry } from "./send-entry.ts";
import {
  draftEntry,
  draftView,
  lessonSpoilsView,
  makeLesson,
  makeLessonAnyway,
  sendEntryButton,
} from "./staff-views.ts";

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
      onTap(makeLesson, (ctx, values) => makeLessonOf(ctx, values, cases)),
      onTap(makeLessonAnyway, (ctx, values) => makeLessonOf(ctx, values, cases)),
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
  const { isClosed, entryGone, entrySent } = cases.texts.cases;
  if (!message || !entry || supportCase.state === "closed") {
    ctx.notice = supportCase?.state === "closed" ? isClosed : entryGone;
    return;
  }
  if (await sendEntry(entry, supportCase, message.message_id, cases)) {
    ctx.notice = entrySent(entry.question).slice(0, maxNotice);
  }
}

/** @param spoiled given by a tap on "Teach it anyway": stands for the spoiled answers that staff has seen */
async function makeLessonOf(
  ctx: BotContext,
  { case: id, spoiled }: { case: number; spoiled?: string },
  cases: Cases,
): Promise<void> {
  const supportCase = await cases.store.find(id);
  const question = supportCase?.question || cleanQuestion(quotedQuestion(ctx));
  if (!supportCase || question === "") {
    ctx.notice = cases.texts.cases.noQuestion;
    return;
  }
  const proposal = await proposeLesson(ctx, question, supportCase, cases, spoiled);
  if (proposal.kind !== "spoils answers") {
    const notice = noticeOf(proposal.kind, cases.texts);
    ctx.notice = notice;
    if (spoiled !== undefined) await deliver(ctx, plainText(notice), "in place for everyone");
    return;
  }
  const { knowledge } = await localeOf(supportCase, cases);
  const view = lessonSpoilsView(
    id,
    proposal.impact,
    (entry) => knowledge.entry(entry)?.question ?? entry,
    cases.texts,
  );
  if (spoiled === undefined) {
    // It replies to the header, as the tapped message does, so that its buttons find the question again.
    const replyTo = ctx.callbackQuery?.message?.reply_to_message?.message_id;
    await deliver(ctx, view, { to: "new message", replyTo });
  } else {
    ctx.notice = cases.texts.lessons.spoiled.otherImpact;
    await deliver(ctx, view, "in place for everyone");
  }
}

function noticeOf(
  outcome: Exclude<LessonProposal["kind"], "spoils answers">,
  { cases }: StaffTexts,
): string {
  const notices = {
    saved: cases.lessonSaved,
    "needs entry": cases.needsEntry,
    exists: cases.lessonExists,
    "entry gone": cases.entryGone,
  };
  return notices[outcome];
}

async function showDraft(ctx: BotContext, id: number, cases: Cases): Promise<void> {
  const supportCase = await cases.store.find(id);
  const question = supportCase?.question || cleanQuestion(quotedQuestion(ctx));
  const { texts } = cases;
  if (!supportCase || question === "") ctx.notice = texts.cases.noQuestion;
  else if (supportCase.entry && !supportCase.answer) {
    ctx.notice = texts.cases.answeredWithEntry(supportCase.entry).slice(0, maxNotice);
  } else {
    const replyTo = ctx.callbackQuery?.message?.message_id;
    await deliver(ctx, draftView(question, supportCase, texts), { to: "new message", replyTo });
  }
}

/** The question of a case of an earlier version: the tapped message replies to the header, which quotes it. */
function quotedQuestion(ctx: BotContext): string {
  const { text = "", entities = [] } = ctx.callbackQuery?.message?.reply_to_message ?? {};
  const quote = entities.find(({ type }) => type === "blockquote");
  return quote ? text.slice(quote.offset, quote.offset + quote.length) : "";
}
