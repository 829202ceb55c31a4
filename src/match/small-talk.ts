import type { SmallTalk } from "../faq/schema.ts";
import { wordsOf } from "./words.ts";

/** What kind of small talk something is. */
export type SmallTalkKind = keyof SmallTalk;

/** Longer messages are never small talk alone. */
const mostWords = 10;

/**
 * The kind of small talk that a message is, if it is nothing else: the whole of it must be made up of
 * phrases that are known as such. Where it has several kinds ("hi, thanks for your help, bye"), the one
 * that is not a greeting counts, and of those the first.
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

/** The kinds of the phrases that make up the words, longest first; undefined where something is left over. */
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
