import type { Message } from "grammy/types";
import { bareReply } from "../../../conversation/bare-reply.ts";
import { wordsOf } from "../../../match/words/words.ts";
import { withoutSecrets } from "../../../privacy/secrets.ts";
import type { Case } from "../../../store/cases/case.ts";
import { answerQuestion } from "../../ask/answer-question.ts";
import { type Answer, findAnswer } from "../../ask/find-answer.ts";
import { viewOf } from "../../ask/view-of-answer.ts";
import type { BotContext, Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import { questionTo } from "../../question.ts";
import type { CaseNotes } from "../../session-values.ts";
import { plainText } from "../../view.ts";
import { acknowledge } from "./acknowledge.ts";
import { addNotes, notesOf, say } from "./case-notes.ts";
import type { Cases } from "./case-services.ts";
import { closeCase } from "./close-case.ts";
import { ownAnswerView } from "./person-views.ts";
import { looksLikeQuestion, type Meaning, meaningOf } from "./phrases/recognise.ts";
import { reachStaff, sayUnpassable } from "./relay/reach-staff.ts";
import { relayToStaff } from "./relay/to-staff.ts";
import { canReachStaff } from "./relay/words-for-staff.ts";

/** Shorter questions may be about what was said just before. */
const leastWordsInConversation = 4;

/**
 * Takes a message of a person with an open case. It goes to staff, unless the FAQ surely answers it: then the bot does,
 * and staff gets it only if the person wants that, or if it may be more than a question.
 */
export async function takeMessage(
  ctx: BotContext,
  message: Message,
  supportCase: Case,
  cases: Cases,
  services: Pick<Services, "log" | "metrics" | "monotonicNow">,
): Promise<void> {
  if (!canReachStaff(message, cases)) return sayUnpassable(ctx, supportCase);
  if (await isPassedOn(ctx, message, cases)) return;
  if (supportCase.awaits === "person") await addNotes(ctx, supportCase, { answered: true });
  if (await takeReplyToOffer(ctx, message, supportCase, cases)) return;
  const meaning = meaningIn(message, supportCase);
  const needsAnswer = meaning !== "done" && meaning !== "thanks";
  const relay = () =>
    reachStaff(ctx, supportCase, cases, async () =>
      relayToStaff(ctx, await cases.albums.withRest(ctx), supportCase, cases, needsAnswer),
    );
  const words = meaning === undefined ? await ownQuestion(ctx, message, supportCase, cases) : "";
  if (words === "") {
    if (await relay()) await acknowledge(ctx, meaning, supportCase, cases);
    return;
  }
  const answer = answerQuestion(ctx, words, services);
  const isMore = !looksLikeQuestion(words);
  const kind = { isEntry: answer.kind === "answer", wasPassedOn: isMore };
  await deliver(ctx, ownAnswerView(viewOf(answer, ctx), kind, ctx.locale.texts), "everyone");
  if (answer.kind === "answer") {
    const { entries = [] } = await notesOf(ctx, supportCase);
    await addNotes(ctx, supportCase, { entries: [...entries, answer.entry.key].slice(-20) });
  }
  if (isMore) await relay();
}

/** Whether the message was passed on, and acknowledged, with an earlier one of its album. */
async function isPassedOn(
  { isRetry }: BotContext,
  { media_group_id, chat, message_id }: Message,
  { store }: Cases,
): Promise<boolean> {
  if (media_group_id === undefined || isRetry) return false;
  return (await store.findPersonMessage(chat.id, message_id)).length > 0;
}

/** Takes a "yes" or "no" to the question whether to close the case. @returns whether it was one */
async function takeReplyToOffer(
  ctx: BotContext,
  { text }: Message,
  supportCase: Case,
  cases: Cases,
): Promise<boolean> {
  const { said, saidIn = 0 } = await notesOf(ctx, supportCase);
  if (text === undefined || !(said === "closeOffer" || said === "closeOfferAgain")) return false;
  if ((await cases.store.lastAnswer(supportCase.id)) > saidIn) return false; // it may answer what staff asks
  const reply = bareReply(text, ctx.locale.understanding.vocabulary);
  if (reply !== "yes" && reply !== "no") return false;
  if (reply === "no") await say(ctx, supportCase, { kept: plainText(ctx.locale.texts.cases.kept) });
  else await closeCase(supportCase, ctx.update.update_id, cases.texts.cases.person, cases);
  return true;
}

/** What a message means in an open case: a greeting to staff, or asking for a person, asks whether somebody is there. */
function meaningIn({ text }: Message, { awaits }: Case): Meaning | undefined {
  const meaning = text === undefined ? undefined : meaningOf(text);
  if (meaning === "person") return "nudge";
  if (meaning !== "greeting") return meaning;
  return awaits === "staff" ? "nudge" : undefined;
}

/** The words of a message that the bot answers itself; empty if it's for staff. */
async function ownQuestion(
  ctx: BotContext,
  { text, chat, message_id, reply_to_message }: Message,
  supportCase: Case,
  { store }: Cases,
): Promise<string> {
  const question = questionTo(ctx);
  if (question?.kind !== "words" || text === undefined || reply_to_message) return "";
  // With a secret in it the answer couldn't quote it, so the person couldn't send it on.
  if (withoutSecrets(text).found) return "";
  if ((await store.findPersonMessage(chat.id, message_id)).length > 0) return ""; // an earlier try at this update passed it on
  const answer = findAnswer(question.words, ctx.locale, ctx.locales);
  const notes = await notesOf(ctx, supportCase);
  return isSure(answer, question.words, notes, supportCase) ? question.words : "";
}

/** Whether the bot may speak: once people talk to each other only where somebody clearly asks the FAQ. */
function isSure(answer: Answer, words: string, notes: CaseNotes, supportCase: Case): boolean {
  const { answered = false, entries = [] } = notes;
  const inConversation = answered || [supportCase.answer, supportCase.entry].some(Boolean);
  if (answer.kind === "talk") return answer.talk === "who" && !inConversation;
  if (answer.kind !== "answer" || entries.includes(answer.entry.key)) return false;
  if (!inConversation) return true;
  return wordsOf(words).length >= leastWordsInConversation && looksLikeQuestion(words);
}
