import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { CaseMessage } from "../../../../store/cases/messages.ts";
import type { BotContext } from "../../../context.ts";
import { type Cases, catchRefusal } from "../case-services.ts";
import { inTopic } from "../topics.ts";
import { cleanQuestion, maxQuestionLength } from "./clean-words.ts";
import { contentOf, fileOf, isFileReplaced } from "./content.ts";
import { wordsOf } from "./formatted-text.ts";
import { moveLocation } from "./live-location.ts";
import { maxLength, sendText } from "./send.ts";
import { awaitStaff, replyTarget, sendToStaff } from "./to-staff.ts";
import { wordsForStaff } from "./words-for-staff.ts";

/**
 * Relays a person's edit. It counts as a new message, so staff is reminded of it.
 *
 * @param copies the message's copies in the topic
 * @returns whether anything has changed for staff that the person should know of
 */
export async function relayEditToStaff(
  ctx: BotContext,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<boolean> {
  const { msg } = ctx;
  const latest = copies.at(-1);
  if (!msg || !latest) return false;
  if (msg.location) {
    await moveLocation(ctx, msg, { chat: cases.chat, message: latest.staff }, cases);
    return false;
  }
  const isChanged = await editForStaff(ctx, msg, supportCase, copies, cases);
  if (isChanged) await awaitStaff(ctx, supportCase, cases);
  return isChanged;
}

async function editForStaff(
  { isRetry }: BotContext,
  message: Message,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<boolean> {
  const content = contentOf(message);
  const latest = copies.at(-1);
  if (!latest || (content !== "text" && content !== "captioned")) return false;
  const isReplaced = isFileReplaced(message, latest);
  if (copies.some(({ by }) => by === "opening")) {
    const question = cleanQuestion(wordsOf(message).text);
    if (question === supportCase.question && saysAll(question, cases) && !isReplaced) return false;
    await sendAnew(message, supportCase, copies, cases);
    await cases.store.setQuestion(supportCase.id, question);
    return true;
  }
  if (copies.length > 1 || isReplaced) return sendAnew(message, supportCase, copies, cases);
  const isReplyShown = (await replyTarget(message, supportCase, cases)) !== undefined;
  const { text, entities } = wordsForStaff(message, { isReplyShown, cases });
  const limit = content === "text" ? maxLength.text : maxLength.caption;
  if (text.length > limit) return sendAnew(message, supportCase, copies, cases);
  const { api, chat } = cases;
  const edited = await catchRefusal(
    async () =>
      content === "text"
        ? api.editMessageText(chat, latest.staff, text, { entities })
        : api.editMessageCaption(chat, latest.staff, { caption: text, caption_entities: entities }),
    () => sendAnew(message, supportCase, copies, cases),
  );
  // An edit that changes nothing yields `true` instead of the message. On a retry that proves nothing: the earlier try may
  // have made the change.
  return isRetry || edited !== true;
}

/** Whether a question, as it's stored, holds all that staff may see of the words that asked it. */
function saysAll(question: string, { options }: Cases): boolean {
  return !options.seesNames && question.length < maxQuestionLength;
}

/** Sends an edited message as a reply to its first copy: whole if its file is another one, else its words. */
async function sendAnew(
  message: Message,
  supportCase: Case,
  copies: readonly CaseMessage[],
  cases: Cases,
): Promise<true> {
  const [first] = copies;
  const latest = copies.at(-1);
  if (!first || !latest) return true;
  const { api, chat, store, texts, now } = cases;
  const label = first.by === "opening" ? texts.cases.questionChanged : texts.cases.edited;
  await inTopic(supportCase, cases, async (place) => {
    const replyTo = first.staff;
    if (isFileReplaced(message, latest)) {
      return sendToStaff([message], supportCase.id, { place, replyTo, label }, cases);
    }
    const words = wordsForStaff(message, { isReplyShown: true, label, cases });
    for (const staff of await sendText(words, { api, chat, place, replyTo })) {
      const copy = { case: supportCase.id, person: message.message_id, staff };
      await store.linkMessages({ ...copy, by: "person", file: fileOf(message) }, now());
    }
  });
  return true;
}
