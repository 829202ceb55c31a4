import { Composer } from "grammy";
import type { BotContext, Parts } from "../../context.ts";
import { send } from "../../deliver.ts";
import { staffCases } from "../../texts/staff/cases.ts";
import { sendEntry } from "./canned-answers.ts";
import { localeOf } from "./cases.ts";
import { cleanedQuestion } from "./clean-words.ts";
import { proposeLesson } from "./propose-lesson.ts";
import { afterData, cannedData, draftView } from "./staff-views.ts";

/** The buttons in the topics of cases: entries to send, and what can be made of a case that is closed. */
export function staffButtons({
  desk,
  rights,
}: Pick<Parts, "desk" | "rights">): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  if (!desk) return composer;
  const staff = composer.filter((ctx) => rights.isStaffChat(ctx));
  staff.callbackQuery(cannedData, async (ctx) => {
    const { message } = ctx.callbackQuery;
    const topic = message && "message_thread_id" in message ? message.message_thread_id : undefined;
    const known = topic === undefined ? undefined : await desk.store.findByTopic(desk.chat, topic);
    const entry = known && (await localeOf(known, desk)).knowledge.entry(ctx.match[1] ?? "");
    if (!message || !entry || known.state === "closed") {
      ctx.notice = known?.state === "closed" ? staffCases.isClosed : staffCases.gone;
      return;
    }
    if (await sendEntry(entry, known, message.message_id, desk)) {
      ctx.notice = staffCases.sent(entry.question).slice(0, 190);
    }
  });
  staff.callbackQuery(afterData, async (ctx) => {
    const [, what, id] = ctx.match;
    const known = await desk.store.find(Number(id));
    const words = cleanedQuestion(questionIn(ctx));
    if (!known || words === "") {
      ctx.notice = staffCases.noQuestion;
      return;
    }
    if (what === "lesson") {
      const proposed = await proposeLesson(ctx, words, known, desk);
      ctx.notice =
        proposed.kind === "broken" ? staffCases.broken(proposed.count) : staffCases[proposed.kind];
    } else if (known.entry && !known.answer)
      ctx.notice = staffCases.inFaq(known.entry).slice(0, 190);
    else await send(ctx, draftView(words, known), ctx.callbackQuery.message?.message_id);
  });
  return composer;
}

/** The question of the case: it is quoted in the message that the tapped one replies to. */
function questionIn(ctx: BotContext): string {
  const { text = "", entities = [] } = ctx.callbackQuery?.message?.reply_to_message ?? {};
  const quote = entities.find(({ type }) => type === "blockquote");
  return quote ? text.slice(quote.offset, quote.offset + quote.length) : "";
}
