import type { FaqEntry, Section } from "../faq/knowledge.ts";

/** What a link `t.me/<bot>?start=<payload>` may carry (https://core.telegram.org/bots/features#deep-linking). */
const payload = /^[\w-]{1,64}$/;

/** The payload of a link that only leads to the chat. */
export const askPayload = "ask";

/** The payload of a link from a group to what is said in private where there is no answer. */
export const elsewherePayload = "elsewhere";

const choicePayload = /^or-((?:[\w-]{8}){2,4})$/;
const sectionPayload = /^topic-([\w-]{8})$/;
const searchPayload = /^find-([\w-]{1,59})$/;

/** Addresses that open the bot's private chat. */
export interface Links {
  entry(entry: FaqEntry): string;
  section(section: Section): string;
  /** To choose from two to four entries. */
  choice(entries: readonly FaqEntry[]): string;
  /** Undefined where the words are too long for a link. */
  search(words: string): string | undefined;
  /** With any payload that the bot understands, or none. */
  start(payload?: string): string;
}

/** @param username the bot's, without @ */
export function linksTo(username: string): Links {
  const start = (payload?: string) =>
    `https://t.me/${username}${payload === undefined ? "" : `?start=${payload}`}`;
  return {
    start,
    entry: ({ id, key }) => start(payload.test(id) ? id : key),
    section: ({ key }) => start(`topic-${key}`),
    choice: (entries) => start(`or-${entries.map(({ key }) => key).join("")}`),
    search(words) {
      const encoded = `find-${Buffer.from(words.toWellFormed()).toString("base64url")}`;
      return searchPayload.test(encoded) ? start(encoded) : undefined;
    },
  };
}

/** The key of the section that a payload is for, if it is for one. */
export function sectionIn(payload: string): string | undefined {
  return sectionPayload.exec(payload)?.[1];
}

/** The keys of the entries that a payload offers to choose from, if it does. */
export function choiceIn(payload: string): string[] {
  return choicePayload.exec(payload)?.[1]?.match(/.{8}/g) ?? [];
}

/** The words that a payload searches for, if it does. */
export function wordsIn(payload: string): string | undefined {
  const encoded = searchPayload.exec(payload)?.[1];
  const words = encoded && Buffer.from(encoded, "base64url").toString("utf8").trim();
  return words || undefined;
}

/** The address that offers to share another with somebody. */
export function sharing(url: string, words: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text: words })}`;
}
