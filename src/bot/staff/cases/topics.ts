import type { Case } from "../../../store/cases/case.ts";
import { isTopicAsWanted, isTopicGone } from "../../../telegram/sending/refusals.ts";
import { shorten } from "../../html.ts";
import { languageName } from "../../texts/wording.ts";
import type { Cases } from "./case-services.ts";

/** The most characters of a topic's name. Telegram takes 128, but its list of topics shows fewer. */
const maxNameLength = 60;

/** The option of a Bot API call that puts a message into a topic. */
export interface TopicThread {
  message_thread_id: number;
}

/** The name of a case's topic. @param takenBy the staff member who has taken the case */
export function topicName(id: number, question: string, takenBy?: string): string {
  const parts = [
    String(id),
    ...(takenBy ? [shorten(takenBy, 20)] : []),
    question.replaceAll(/\s+/g, " ").trim(),
  ];
  return shorten(parts.filter(Boolean).join(" · "), maxNameLength);
}

/** Sends something to a case's topic, or to a new topic if that one was deleted. */
export async function inTopic<T>(
  supportCase: Case,
  cases: Cases,
  send: (thread: TopicThread) => Promise<T>,
): Promise<T> {
  try {
    return await send({ message_thread_id: supportCase.topic ?? 0 });
  } catch (error) {
    if (!isTopicGone(error)) throw error;
    return send({ message_thread_id: await recreateTopic(supportCase, cases) });
  }
}

async function recreateTopic({ id, language }: Case, cases: Cases): Promise<number> {
  const { api, chat, store, texts } = cases;
  const { message_thread_id } = await api.createForumTopic(chat, topicName(id, ""));
  const name = languageName(texts.language, language);
  const lines = [texts.cases.topicRecreated(id), texts.labelled(texts.cases.language, name)];
  const notice = await api.sendMessage(chat, lines.join("\n"), { message_thread_id });
  await store.place(id, { topic: message_thread_id, header: notice.message_id });
  return message_thread_id;
}

/** Sends a notice for staff to a case's topic. */
export async function tellStaff(supportCase: Case, text: string, cases: Cases): Promise<void> {
  await inTopic(supportCase, cases, (thread) => cases.api.sendMessage(cases.chat, text, thread));
}

/** Opens or closes a case's topic; nothing happens if it already is, or if it was deleted. */
export async function setTopicOpen(
  supportCase: Case,
  open: boolean,
  { api, chat }: Cases,
): Promise<void> {
  const { topic = 0 } = supportCase;
  try {
    await (open ? api.reopenForumTopic(chat, topic) : api.closeForumTopic(chat, topic));
  } catch (error) {
    if (!isTopicAsWanted(error) && !isTopicGone(error)) throw error;
  }
}
