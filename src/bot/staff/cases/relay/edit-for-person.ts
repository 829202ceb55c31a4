import type { Message } from "grammy/types";
import type { Case } from "../../../../store/cases/case.ts";
import type { CaseMessage } from "../../../../store/cases/messages.ts";
import { isGone } from "../../../../telegram/sending/refusals.ts";
import type { BotContext } from "../../../context.ts";
import { type Cases, localeOf } from "../case-services.ts";
import { nextReminder } from "../reminders.ts";
import { tellStaff } from "../topics.ts";
import { contentOf, fileOf, isFileReplaced } from "./content.ts";
import { deliverToPerson, type PersonPlace } from "./deliver-to-person.ts";
import { moveLocation } from "./live-location.ts";
import { keepAsNotes } from "./notes.ts";
import { maxLength, sendText } from "./send.ts";
import { answerIn, isDelivered, relayToPerson, sendToPerson } from "./to-person.ts";
import { wordsForPerson } from "./words-for-person.ts";

/**
 * Relays a staff member's edit: of an answer, which may become a note and is taken back then, or of a note, which may
 * become an answer.
 */
export async function relayEditToPerson(
  ctx: BotContext,
  message: Message,
  isNote: boolean,
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const links = await cases.store.findStaffMessage(supportCase.id, message.message_id);
  const copies = links.filter(isDelivered);
  const [latest] = copies.slice(-1);
  if (message.location) {
    if (!latest) return;
    return moveLocation(ctx, message, { chat: supportCase.chat, message: latest.person }, cases);
  }
  if (isNote) {
    if (copies.length === 0) return;
    if (await takeBack(copies, supportCase, cases)) {
      await keepAsNotes([message], supportCase, cases);
      await tellStaff(supportCase, cases.texts.cases.isNoteNow, cases);
    }
  } else if (copies.length > 0) await editForPerson(message, copies, supportCase, cases);
  else if (links.length === 0) return;
  else if (supportCase.state === "open") await relayToPerson([message], supportCase, cases);
  else await tellStaff(supportCase, cases.texts.cases.isClosed, cases);
}

/** Deletes for the person what staff has written. @returns whether Telegram allowed it */
export async function takeBack(
  copies: readonly CaseMessage[],
  supportCase: Case,
  cases: Cases,
): Promise<boolean> {
  const { api, store, options, now } = cases;
  for (const copy of copies) {
    const deleted = await deliverToPerson(
      supportCase,
      cases,
      () => api.deleteMessage(supportCase.chat, copy.person),
      cases.texts.cases.undeleted,
    );
    if (!deleted) return false;
    const remindAt = nextReminder(now(), 0, options);
    await store.staffDeleted(copy, { remindAt, now: now() });
  }
  return true;
}

async function editForPerson(
  message: Message,
  copies: readonly CaseMessage[],
  supportCase: Case,
  cases: Cases,
): Promise<void> {
  const { api, store } = cases;
  const [latest] = copies.slice(-1) as [CaseMessage];
  const content = contentOf(message);
  if (content !== "text" && content !== "captioned") return;
  const heading = (await isLaterInAlbum(message, latest, cases)) ? undefined : {};
  const { text, entities } = await wordsForPerson(message, supportCase, cases, heading);
  const limit = content === "text" ? maxLength.text : maxLength.caption;
  const sendAnew = (place: PersonPlace) =>
    sendCorrection(message, copies, supportCase, place, cases);
  const edited = await deliverToPerson(supportCase, cases, async (place) => {
    const isEditable = copies.length === 1 && !isFileReplaced(message, latest);
    if (!isEditable || text.length > limit) return sendAnew(place);
    try {
      return content === "text"
        ? await api.editMessageText(supportCase.chat, latest.person, text, { entities })
        : await api.editMessageCaption(supportCase.chat, latest.person, {
            caption: text,
            caption_entities: entities,
          });
    } catch (error) {
      if (!isGone(error)) throw error;
      return sendAnew(place); // it's too old, or the person has deleted it
    }
  });
  if (!edited) return;
  const links = await store.findStaffMessage(supportCase.id, message.message_id);
  await store.staffEdited(links.filter(isDelivered).at(-1) ?? latest, answerIn([message], cases));
}

/** Whether an album's message comes after another of it, as its copy does. */
async function isLaterInAlbum(
  { media_group_id, message_id }: Message,
  copy: CaseMessage,
  { store }: Cases,
): Promise<boolean> {
  if (media_group_id === undefined) return false;
  const before = await store.findStaffMessage(copy.case, message_id - 1);
  return before.some(({ by, person }) => by === "staff" && person === copy.person - 1);
}

/** Sends an edited message as a reply to its first copy: whole if its file is another one, else its words. */
async function sendCorrection(
  message: Message,
  copies: readonly CaseMessage[],
  supportCase: Case,
  place: PersonPlace,
  cases: Cases,
): Promise<true> {
  const { api, store, now } = cases;
  const label = (await localeOf(supportCase, cases)).texts.cases.edited;
  const replyTo = copies[0]?.person;
  const [latest] = copies.slice(-1) as [CaseMessage];
  if (isFileReplaced(message, latest)) {
    return sendToPerson([message], supportCase, place, cases, { label, replyTo });
  }
  const words = await wordsForPerson(message, supportCase, cases, { label });
  const target = { api, chat: supportCase.chat, place, replyTo };
  for (const person of await sendText(words, target)) {
    const copy = { case: supportCase.id, person, staff: message.message_id };
    await store.linkMessages({ ...copy, by: "staff", file: fileOf(message) }, now());
  }
  return true;
}
