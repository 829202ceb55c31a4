import { oneErrorApart } from "../match/model/spelling.ts";
import { wordsOf } from "../match/words/words.ts";
import { meaningOfSigns } from "./emoji.ts";
import { coverOf } from "./phrase-cover.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import type { TalkKind, Vocabulary } from "./vocabulary.ts";

/** Longer messages say something by themselves. */
const mostWords = 12;

/** Shorter words are never repaired: too many others are one letter away. */
const shortestRepaired = 5;

/** Of several meanings ("no, it still doesn't") the first in this list counts. */
const order = [
  "failed",
  "refused",
  "helped",
  "complaint",
  "who",
  "unclear",
  "why",
  "more",
  "no",
  "yes",
  "thanks",
  "goodbye",
  "okay",
  "greeting",
] as const satisfies readonly (ReplyKind | TalkKind)[];

/** What a message of nothing but a reply or small talk means; undefined for any other. */
export function bareReply(
  text: string,
  vocabulary: Pick<Vocabulary, "bare" | "bareWords">,
): ReplyKind | TalkKind | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return meaningOfSigns(text);
  if (words.length > mostWords) return undefined;
  const { bare, bareWords } = vocabulary;
  const kinds = coverOf(words, bare) ?? coverOf(repaired(words, bareWords), bare);
  return order.find((kind) => kinds?.includes(kind));
}

function repaired(words: readonly string[], bareWords: ReadonlySet<string>): string[] {
  return words.map((word) => {
    if (bareWords.has(word) || word.length < shortestRepaired) return word;
    const isMeant = (other: string) =>
      other.length >= shortestRepaired && oneErrorApart(other, word);
    return bareWords.values().find(isMeant) ?? word;
  });
}
