import type { Case } from "../../../store/cases/case.ts";
import { isTopicAsWanted, isTopicGone } from "../../../telegram/sending/refusals.ts";
import { shorten } from "../../html.ts";
import type { Cases } from "./case-services.ts";
import { caseTexts } from "./texts.ts";

/** Telegram takes 128 characters; more than this nobody reads in a list. */
const longestName = 60;

/** What a case's topic is called. @param by who has taken it */
export function topicName(id: number, words: string, by?: string): string {
  const parts = [
    String(id),
    ...(by ? [shorten(by, 20)] : []),
    words.replaceAll(/\s+/g, " ").trim(),
  ];
  return shorten(parts.filter(Boolean).join(" · "), longestName);
}

/** Sends something into a case's topic; into a new one, where somebody has deleted that. */
export async function inTopic<T>(
  supportCase: Case,
  cases: Cases,
  send: (place: { message_thread_id: number }) => Promise<T>,
): Promise<T> {
  try {
    return await send({ message_thread_id: supportCase.topic ?? 0 });
  } catch (error) {
    if (!isTopicGone(error)) throw error;
    return send({ message_thread_id: await newTopic(supportCase, cases) });
  }
}

async function newTopic({ id }: Case, { api, chat, store }: Cases): Promise<number> {
  const { message_thread_id } = await api.createForumTopic(chat, topicName(id, ""));
  const place = { message_thread_id };
  const { message_id } = await api.sendMessage(chat, caseTexts.topicGone(id), place);
  await store.place(id, { topic: message_thread_id, header: message_id });
  return message_thread_id;
}

/** Says something in a case's topic. */
export async function tellStaff(supportCase: Case, text: string, cases: Cases): Promise<void> {
  await inTopic(supportCase, cases, (place) => cases.api.sendMessage(cases.chat, text, place));
}

/** Closes or reopens a topic, which may be so already. */
export async function setTopic(
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
