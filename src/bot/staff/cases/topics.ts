import type { Case } from "../../../store/cases/case.ts";
import { isTopicAsWanted, isTopicClosed, isTopicGone } from "../../../telegram/sending/refusals.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import { shorten } from "../../html.ts";
import type { Cases } from "./case-services.ts";
import { headerView, type Person } from "./staff-views.ts";

/** The most characters of a topic's name. Telegram takes 128, but its list of topics shows fewer. */
const maxNameLength = 60;

/** In milliseconds; none before the second try, twice as long before the fourth. */
const pauseBetweenTries = 400;

/** How often a topic that's there is tried again. */
const mostTries = 3;

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
 * Sends something to a case's topic. If there's none any more, a new one takes its place; the old one, should it be there
 * after all, still leads to the case.
 */
export async function inTopic<T>(
  supportCase: Case,
  cases: Cases,
  send: (place: TopicPlace) => Promise<T>,
): Promise<T> {
  try {
    return await sendTo(supportCase, cases, send);
  } catch (error) {
    if (!isTopicGone(error)) throw error;
    const current = await cases.store.find(supportCase.id);
    if (!current) throw error;
    // Another message may have had it made anew.
    const isReplaced = current.topic !== supportCase.topic;
    return sendTo(isReplaced ? current : await recreateTopic(current, cases), cases, send);
  }
}

/**
 * Sends something to the topic that a case has. A closed topic is opened for it. If Telegram says that there's no such
 * topic, which in large groups may be wrong, that's checked, and if it's there it's tried again.
 *
 * @throws Telegram's refusal if the topic is gone
 */
export async function sendTo<T>(
  { topic = 0, state }: Case,
  cases: Cases,
  send: (place: TopicPlace) => Promise<T>,
): Promise<T> {
  const { api, chat } = cases;
  for (let tries = 1; ; tries++) {
    try {
      return await send({ message_thread_id: topic });
    } catch (error) {
      const isClosed = isTopicClosed(error);
      if (!(isClosed || isTopicGone(error)) || tries > mostTries) throw error;
      if (isClosed) {
        await api.reopenForumTopic(chat, topic);
        const sent = await send({ message_thread_id: topic });
        if (state === "closed") await api.closeForumTopic(chat, topic);
        return sent;
      }
      if (!(await isThere(topic, cases))) throw error;
      await cases.pause(pauseBetweenTries * (tries - 1));
    }
  }
}

/** Whether a topic exists: an edit that changes nothing is refused if it doesn't, or if the bot may not edit it. */
async function isThere(topic: number, { api, chat }: Cases): Promise<boolean> {
  try {
    await api.editForumTopic(chat, topic, {});
    return true;
  } catch (error) {
    if (isTopicGone(error)) return false;
    if (isRefusal(error)) return true;
    throw error;
  }
}

/** Makes a case's topic anew, with what is known of the case. */
async function recreateTopic(supportCase: Case, cases: Cases): Promise<Case> {
  const { api, chat, store, texts } = cases;
  const { id } = supportCase;
  const { message_thread_id: topic } = await api.createForumTopic(chat, topicName(supportCase));
  await store.place(id, { topic });
  const recreated = { ...supportCase, topic };
  const { html } = headerView({ ...supportCase, from: await personOf(supportCase, cases) }, texts);
  await sendTo(recreated, cases, async (place) => {
    const header = await api.sendMessage(chat, html, { ...place, parse_mode: "HTML" });
    await store.place(id, { header: header.message_id });
    await api.sendMessage(chat, texts.cases.topicRecreated(id), place);
  });
  return recreated;
}

/** Who asks, if staff may see that. */
async function personOf({ chat }: Case, { api, options }: Cases): Promise<Person | undefined> {
  if (!options.seesNames) return undefined;
  try {
    const { first_name = "", last_name, username } = await api.getChat(chat);
    return { id: chat, first_name, last_name, username };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
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
