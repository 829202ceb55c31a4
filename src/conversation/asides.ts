import { wordsOf } from "../match/words/words.ts";
import { asksOutright } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { coverOf, phraseAt, withoutPhrases } from "./phrase-cover.ts";
import { pointsBack } from "./pointing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The fewest words of a question. */
const fewestWords = 2;

/**
 * A message without what people say before or behind a question and that's no part of it: greetings, apologies, curses,
 * thanks. The message itself if nothing would be left.
 */
export function withoutAsides(text: string, vocabulary: Vocabulary): string {
  const sentences = text
    .split(/(?<=[.!?؟…\n]|\p{Extended_Pictographic})\s+|\n+/u)
    .filter((part) => part.trim() !== "");
  const telling = sentences.filter((sentence) => !isAside(sentence, vocabulary));
  const asked = onlyQuestion(telling, vocabulary);
  const core = (asked ?? (telling.length > 0 ? telling : sentences))
    .map((sentence) => withoutEdges(sentence, vocabulary))
    .join(" ");
  return wordsOf(core).length >= fewestWords ? core : text;
}

/** The most words of a sentence beside a question that needn't be understood. */
const mostBeside = 5;

/** The one question among sentences of a few words: "sorry my cat. how do I log out". */
function onlyQuestion(sentences: readonly string[], vocabulary: Vocabulary): string[] | undefined {
  const isAsked = (sentence: string) => asksOutright(sentence, vocabulary);
  const [question, ...others] = sentences.filter(isAsked);
  const rest = sentences.filter((sentence) => !isAsked(sentence));
  if (question === undefined || others.length > 0 || rest.length === 0) return undefined;
  if (pointsBack(wordsOf(question), vocabulary)) return undefined; // it needs what's beside it
  return rest.every((sentence) => wordsOf(sentence).length <= mostBeside) ? [question] : undefined;
}

function isAside(sentence: string, vocabulary: Vocabulary): boolean {
  if (bareReply(sentence, vocabulary) !== undefined) return true;
  const words = withoutPhrases(wordsOf(sentence), vocabulary.openings);
  return coverOf(words, vocabulary.asides) !== undefined;
}

/** Longest sequence of letters and digits, with apostrophes and the light spaces within Persian words. */
const word = /[\p{L}\p{N}\p{M}'’`\u200c]+/gu;

/** A sentence without asides at its beginning and its end. */
function withoutEdges(sentence: string, { asides, openings }: Vocabulary): string {
  const found = [...sentence.matchAll(word)];
  const words = found.map(([written]) => wordsOf(written).join(""));
  let first = 0;
  while (first < words.length) {
    const aside = phraseAt(words, first, asides) ?? phraseAt(words, first, openings);
    if (!aside) break;
    first += aside.length;
  }
  let end = words.length;
  while (end > first) {
    const length = asideBefore(words, end, first);
    if (length === 0) break;
    end -= length;
  }
  if (end - first < fewestWords || (first === 0 && end === words.length)) return sentence;
  const from = found[first]?.index ?? 0;
  const last = found[end - 1];
  const to = end === words.length || !last ? sentence.length : last.index + last[0].length;
  return sentence.slice(from, to);

  function asideBefore(all: readonly string[], before: number, after: number): number {
    for (let at = Math.max(after, before - asides.longest); at < before; at++) {
      const phrase = phraseAt(all.slice(0, before), at, asides);
      if (phrase && at + phrase.length === before) return phrase.length;
    }
    return 0;
  }
}
