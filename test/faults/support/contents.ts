import type { Message } from "grammy/types";
import { expect } from "vitest";
import { question, textsOf } from "./forging.ts";

/** Parts of updates as Telegram sends them. */
export const file = { file_id: "f", file_unique_id: "u" };
export const photo = [{ ...file, width: 9, height: 9 }];
export const place = { latitude: 25.2, longitude: 55.3 };
export const person = { id: 5, is_bot: false, first_name: "Eve" };
export const otherBot = { id: 99, is_bot: true, first_name: "Other", username: "other_bot" };
export const channel = { id: -1009, type: "channel", title: "News" };

/** A question that mentions the bot. */
export const mention = mentioning(`@faq_bot ${question}`);

/** A text with a name, as Telegram marks it. */
export function mentioning(text: string) {
  return { text, entities: nameIn(text) };
}

/** The same as a caption. */
export function captionMentioning(caption: string) {
  return { caption, caption_entities: nameIn(caption) };
}

function nameIn(text: string) {
  const [name = ""] = /@\w+/.exec(text) ?? [];
  return [{ type: "mention", offset: text.indexOf(name), length: name.length }];
}

/** A forwarded question. */
export function forwarded(forward_origin: object) {
  return { text: question, forward_origin: { date: 1, ...forward_origin } };
}

/** A message that was deleted. */
export function deletedMessage() {
  return { message_id: 1, date: 0, chat: { id: 1, type: "private", first_name: "X" } };
}

/** What the bot says to what it can't read. */
export const onlyText = /only read text/;

/** Expects one reply that matches; with null, none. */
export function expectReply(replies: readonly Message[], expected: RegExp | null): void {
  expect(textsOf(replies)).toEqual(expected ? [expect.stringMatching(expected)] : []);
}
