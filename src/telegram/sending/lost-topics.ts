import type { Transformer } from "grammy";
import { currentAttempt } from "./attempt.ts";
import { chatOf, fieldOf } from "./methods.ts";
import { isTopicClosed, isTopicGone } from "./refusals.ts";

/** Methods that send a message, which may reply to another. */
const sendMethods = /^(send(?!ChatAction)|copyMessage$)/;

/**
 * Sends a message whose topic Telegram doesn't find once more, without the topic, as a reply to the message that is being
 * handled: Telegram finds the topic by that. In large groups it doesn't find every topic that exists.
 *
 * @param keepsTopics whether the caller looks after the topics of a chat itself, and wants to see the refusal
 */
export function replyWithoutTopic(keepsTopics: (chat: number | string) => boolean): Transformer {
  return async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal);
    if (answer.ok || !sendMethods.test(method)) return answer;
    const chat = chatOf(payload);
    const isClosedInPrivate = Number(chat) > 0 && isTopicClosed(answer);
    if (!isTopicGone(answer) && !isClosedInPrivate) return answer;
    const isInPlace = currentAttempt()?.message?.chat === chat; // a reply to it is in the right topic
    if (chat === undefined || (keepsTopics(chat) && !isInPlace)) return answer;
    if (fieldOf(payload, "message_thread_id") === undefined) return answer;
    return prev(method, outsideTopic(payload, chat), signal);
  };
}

function outsideTopic<P extends object>(payload: P, chat: number | string): P {
  const { message_thread_id: _, ...rest } = { message_thread_id: undefined, ...payload };
  const handled = currentAttempt()?.message;
  if (handled?.chat !== chat || fieldOf(payload, "reply_parameters")) return rest as unknown as P;
  const { message_id } = handled;
  const reply_parameters = { message_id, allow_sending_without_reply: true };
  return { ...rest, reply_parameters } as unknown as P;
}
