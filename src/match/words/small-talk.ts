import type { SmallTalk } from "../../faq/schema.ts";
import { wordsOf } from "./words.ts";

export type SmallTalkKind = keyof SmallTalk;

/** Longer messages are never mere small talk. */
const mostWords = 10;

/**
 * Recognises messages that are nothing but small talk, made up of the given phrases as a whole, and returns their kind.
 * Of several kinds ("hi, thanks for your help, bye") the first that isn't a greeting counts.
 */
export function createSmallTalk(phrases: SmallTalk): (text: string) => SmallTalkKind | undefined {
  const kinds = new Map<string, SmallTalkKind>();
  for (const [kind, list] of Object.entries(phrases)) {
    for (const phrase of list) kinds.set(wordsOf(phrase).join(" "), kind as SmallTalkKind);
  }
  const longest = Math.max(0, ...[...kinds.keys()].map((phrase) => phrase.split(" ").length));

  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > mostWords) return undefined;
    const found = cover(words, kinds, longest);
    return found?.find((kind) => kind !== "greeting") ?? found?.[0];
  };
}

/** The kinds of the phrases that make up the words, longest phrases first; undefined where words are left over. */
function cover(
  words: string[],
  kinds: Map<string, SmallTalkKind>,
  longest: number,
): SmallTalkKind[] | undefined {
  if (words.length === 0) return [];
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const kind = kinds.get(words.slice(0, length).join(" "));
    const rest = kind && cover(words.slice(length), kinds, longest);
    if (kind && rest) return [kind, ...rest];
  }
  return undefined;
}
