import type { Case } from "../../../store/cases/case.ts";
import { isTopicAsWanted, isTopicClosed, isTopicGone } from "../../../telegram/sending/refusals.ts";
import { shorten } from "../../html.ts";
import type { Cases } from "./case-services.ts";
import { headerView } from "./staff-views.ts";

/** The most characters of a topic's name. Telegram takes 128, but its list of topics shows fewer. */
const maxNameLength = 60;

/** In milliseconds; twice as long before the third try. */
const pauseBetweenTries = 400;

/** The option of a Bot API call that puts a message into a topic. */
export interface TopicPlace {
  message_thread_id: number;
}

/** The name of a case's topic: its number, the staff member who has taken it, if anyone, and the question. */
export function topicName({
  id,
  takenBy,
  question,
}: Pick<Case, "id" | "question" | "takenBy">): string {
  const parts = [
    String(id),
    ...(takenBy ? [shorten(takenBy, 20)] : []),
    question.replaceAll(/\s+/g, " ").trim(),
  ];
  return shorten(parts.filter(Boolean).join(" · "), maxNameLength);
}

/** The address of a topic in a supergroup, for its members. */
export function topicLink(chat: number, topic: number): string {
  return `https://t.me/c/${String(chat).replace(/^-100/, "")}/${topic}`;
}

/**
 * Sends something to a case's topic. A closed topic is opened again. If Telegram says that there's no such topic, which in
 * large groups may be wrong, that's checked: one that's there is tried again. Else a new topic takes its place, and the old
 * one, should it be there after all, still leads to the case.
 */
export async function inTopic<T>(
  { id, topic: given }: Case,
  cases: Cases,
  send: (place: TopicPlace) => Promise<T>,
): Promise<T> {
  const attempt = (topic = 0) => send({ message_thread_id: topic });
  try {
    return await attempt(given);
  } catch (error) {
    if (isTopicClosed(error)) {
      await cases.api.reopenForumTopic(cases.chat, given ?? 0);
      return attempt(given);
    }
    if (!isTopicGone(error)) throw error;
  }
  const current = await cases.store.find(id); // another message may have had the topic made anew
  const topic = current?.topic ?? given;
  for (let tries = 0; tries < 3 && (topic !== given || (await isThere(topic, cases))); tries++) {
    try {
      await cases.pause(pauseBetweenTries * tries);
      return await attempt(topic);
    } catch (error) {
      if (!isTopicGone(error)) throw error;
    }
  }
  if (!current) return attempt(given);
  return attempt(await recreateTopic(current, cases));
}

/** Whether a topic exists: an edit that changes nothing is refused only if it doesn't. */
async function isThere(topic: number | undefined, { api, chat }: Cases): Promise<boolean> {
  try {
    await api.editForumTopic(chat, topic ?? 0, {});
    return true;
  } catch (error) {
    if (isTopicGone(error)) return false;
    throw error;
  }
}

/** Makes a case's topic anew, with what is known of the case. */
async function recreateTopic(supportCase: Case, cases: Cases): Promise<number> {
  const { api, chat, store, texts } = cases;
  const { message_thread_id } = await api.createForumTopic(chat, topicName(supportCase));
  const place = { message_thread_id };
  const { html } = headerView({ ...supportCase, from: undefined }, texts);
  const header = await api.sendMessage(chat, html, { ...place, parse_mode: "HTML" });
  await api.sendMessage(chat, texts.cases.topicRecreated(supportCase.id), place);
  await store.place(supportCase.id, { topic: message_thread_id, header: header.message_id });
  return message_thread_id;
}

/** Sends a notice for staff to a case's topic. */
export async function tellStaff(supportCase: Case, text: string, cases: Cases): Promise<void> {
  await inTopic(supportCase, cases, (place) => cases.api.sendMessage(cases.chat, text, place));
}

/** Opens or closes a case's topic; nothing happens if it already is, or if it was deleted. */
export async function setTopicOpen(
  { topic = 0 }: Case,
  open: boolean,
  { api, chat }: Cases,
): Promise<void> {
  try {
    await (open ? api.reopenForumTopic(chat, topic) : api.closeForumTopic(chat, topic));
  } catch (error) {
    if (!isTopicAsWanted(error) && !isTopicGone(error)) throw error;
  }
}
