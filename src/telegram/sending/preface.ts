import type { Transformer } from "grammy";
import { currentAttempt } from "./attempt.ts";

/** The longest text that a preface is put in front of; Telegram takes 4,096 characters without the markup. */
const longestText = 4096;

/** Sends the attempt's preface, if it has one, before its first answer: in the same message where it fits. */
export const sendPrefaces: Transformer = async (prev, method, payload, signal) => {
  const preface = currentAttempt()?.takePreface(method, payload);
  if (preface === undefined) return prev(method, payload, signal);
  const { chat_id, message_thread_id, text, parse_mode, entities } = payload as unknown as Answer;
  const combined = `${parse_mode === "HTML" ? escapeHtml(preface) : preface}\n\n${text}`;
  if (!entities && combined.length <= longestText)
    return prev(method, { ...payload, text: combined } as typeof payload, signal);
  const topic = message_thread_id === undefined ? {} : { message_thread_id };
  await prev("sendMessage", { chat_id, text: preface, ...topic }, signal);
  return prev(method, payload, signal);
};

/** The parameters of `sendMessage` and `editMessageText` that matter here. */
interface Answer {
  chat_id: number;
  message_thread_id?: number;
  text: string;
  parse_mode?: string;
  entities?: unknown;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
