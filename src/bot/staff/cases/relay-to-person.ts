import type { Message, MessageEntity } from "grammy/types";
import type { Case } from "../../../store/cases/case.ts";
import { isLate } from "../../sent-at.ts";
import { type Cases, localeOf } from "./case-services.ts";
import { deliverToPerson } from "./deliver-to-person.ts";
import { relayKindOf, replyingTo } from "./relayed-message.ts";
import { autoCloseAt } from "./reminders.ts";

/** The most characters that Telegram takes, by the kind of message. */
const maxLength = { text: 4096, captioned: 1024 };

/**
 * Relays a staff member's message to the person, marked as a human's, unless an earlier try at this update has done so.
 * Where Telegram refuses it, staff is told.
 */
export async function relayToPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { store, now } = cases;
  const { message_id: staff } = message;
  if (!(await store.findStaffMessage(supportCase.id, staff))) {
    const repliedTo = message.reply_to_message?.message_id;
    const link =
      repliedTo === undefined ? undefined : await store.findStaffMessage(supportCase.id, repliedTo);
    const reply = link ? replyingTo(link.person) : {};
    const sent = await deliverToPerson(supportCase, cases, () =>
      copyToPerson(message, supportCase, reply, cases),
    );
    if (!sent) return;
    await store.linkMessages(
      { case: supportCase.id, person: sent.message_id, staff, by: "staff" },
      now(),
    );
  }
  await store.staffAnswered(supportCase.id, answerIn(message, cases));
}

async function copyToPerson(
  message: Message,
  supportCase: Case,
  options: object,
  cases: Cases,
): Promise<{ message_id: number }> {
  const { api, chat } = cases;
  const { text, entities } = await withSignature(message, supportCase, cases);
  if (message.text !== undefined) {
    const preview = { link_preview_options: { is_disabled: true } };
    return api.sendMessage(supportCase.chat, text, { ...options, ...preview, entities });
  }
  const caption =
    relayKindOf(message) === "captioned" ? { caption: text, caption_entities: entities } : {};
  return api.copyMessage(supportCase.chat, chat, message.message_id, { ...options, ...caption });
}

/** Relays a staff member's edit of a message that the person has received. */
export async function relayEditToPerson(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const link = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  if (link?.by !== "staff") return;
  const { api } = cases;
  const { text, entities } = await withSignature(message, supportCase, cases);
  const edited = await deliverToPerson(supportCase, cases, async () =>
    message.text === undefined
      ? api.editMessageCaption(supportCase.chat, link.person, {
          caption: text,
          caption_entities: entities,
        })
      : api.editMessageText(supportCase.chat, link.person, text, { entities }),
  );
  if (edited) await cases.store.staffEdited(link, answerIn(message, cases));
}

/** What is stored about an answer: when it was given, when the case closes by itself, and its text if it has any. */
function answerIn({ text }: Message, { now }: Cases) {
  const times = { now: now(), closeAt: autoCloseAt(now()) };
  return { ...times, ...(text ? { answer: text.toWellFormed() } : {}) };
}

/**
 * A message's words below a line that says that a human wrote them, with an apology if they come late. Unchanged where
 * that would exceed Telegram's limit.
 */
async function withSignature(
  message: Message,
  supportCase: Case,
  cases: Cases,
): Promise<{ text: string; entities: MessageEntity[] }> {
  const { texts } = await localeOf(supportCase, cases);
  const { support } = texts.cases;
  const words = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const limit = message.text === undefined ? maxLength.captioned : maxLength.text;
  const sentAt = (message.edit_date ?? message.date) * 1000;
  const apology = isLate(sentAt, cases.now()) ? `${texts.faults.late}\n\n` : "";
  const signature = `${support}\n${apology}`;
  if (words.length + signature.length > limit) return { text: words, entities };
  const bold: MessageEntity = { type: "bold", offset: 0, length: support.length };
  const shifted = entities.map((entity) => ({
    ...entity,
    offset: entity.offset + signature.length,
  }));
  return { text: signature + words, entities: [bold, ...shifted] };
}
