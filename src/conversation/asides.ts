import { wordsOf } from "../match/words/words.ts";
import { asksOutright } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { coverOf, phraseAt, withoutPhrases } from "./phrase-cover.ts";
import { pointsBack } from "./pointing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The fewest words of a question. */
const fewestWords = 2;

/**
 * A message without greetings, apologies, curses and thanks before or after its question; the whole message if nothing
 * else would be left.
 */
export function withoutAsides(text: string, vocabulary: Vocabulary): string {
  const sentences = text
    .split(/(?<=[.!?؟…\n]|\p{Extended_Pictographic})\s+|\n+/u)
    .filter((part) => part.trim() !== "");
  if (sentences.length > mostSentences) return text;
  const telling = sentences.filter((sentence) => !isAside(sentence, vocabulary));
  const asked = onlyQuestion(telling, vocabulary);
  const core = (asked ?? (telling.length > 0 ? telling : sentences))
    .map((sentence) => withoutEdges(sentence, vocabulary))
    .join(" ");
  return wordsOf(core).length >= fewestWords ? core : text;
}

/** Of more sentences than these, what's an aside takes too long to tell. */
const mostSentences = 20;

/** A sentence beside a question is left out if it has at most this many words. */
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

/** More words than these are no aside. */
const longestAside = 40;

function isAside(sentence: string, vocabulary: Vocabulary): boolean {
  const all = wordsOf(sentence);
  if (all.length > longestAside) return false;
  if (bareReply(sentence, vocabulary) !== undefined) return true;
  const words = withoutPhrases(all, vocabulary.openings);
  return coverOf(words, vocabulary.asides) !== undefined;
}

/** A word as it's written, with apostrophes and the zero-width spaces within Persian words. */
const word = /[\p{L}\p{N}\p{M}'’`\u200c]+/gu;

/** A sentence without asides at its beginning and its end. */
function withoutEdges(sentence: string, vocabulary: Vocabulary): string {
  const found = [...sentence.matchAll(word)];
  const words = found.map(([written]) => wordsOf(written).join(""));
  const first = endOfOpening(words, vocabulary);
  const end = beginningOfClosing(words, first, vocabulary);
  if (end - first < fewestWords || (first === 0 && end === words.length)) return sentence;
  const from = found[first]?.index ?? 0;
  const last = found[end - 1];
  const to = end === words.length || !last ? sentence.length : last.index + last[0].length;
  return sentence.slice(from, to);
}

/** The place behind the asides at the beginning. */
function endOfOpening(words: readonly string[], { asides, openings }: Vocabulary): number {
  let at = 0;
  while (at < words.length) {
    const aside = phraseAt(words, at, asides) ?? phraseAt(words, at, openings);
    if (!aside) break;
    at += aside.length;
  }
  return at;
}

/** The place of the asides at the end; `from` if nothing else stands behind that. */
function beginningOfClosing(
  words: readonly string[],
  from: number,
  { asides }: Vocabulary,
): number {
  let end = words.length;
  while (end > from) {
    const start = Math.max(from, end - asides.longest);
    const last = words.slice(start, end);
    const at = last.findIndex(
      (_, at) => at + (phraseAt(last, at, asides)?.length ?? 0) === last.length,
    );
    if (at < 0) break;
    end = start + at;
  }
  return end;
}
