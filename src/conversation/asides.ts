import { visibleText, wordsOf } from "../match/words/words.ts";
import { asksOutright } from "./asks.ts";
import { bareReply } from "./bare-reply.ts";
import { coverOf, phraseAt, withoutPhrases } from "./phrase-cover.ts";
import { pointsBack } from "./pointing.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The fewest words of a question. */
const fewestWords = 2;

interface Sentence {
  text: string;
  words: readonly string[];
}

/** Where a sentence ends. */
const boundary = /(?<=[.!?؟…\n]|\p{Extended_Pictographic})\s+|\n+/u;

/**
 * A message without greetings, apologies, curses and thanks before or after its question; the whole message if nothing
 * else would be left.
 *
 * @param words those of the text
 */
export function withoutAsides(
  text: string,
  vocabulary: Vocabulary,
  words: readonly string[] = wordsOf(text),
): string {
  const parts = text.split(boundary).filter((part) => part.trim() !== "");
  if (parts.length > mostSentences) return text;
  const sentences = parts.map((part) => ({
    text: part,
    words: part === text ? words : wordsOf(part),
  }));
  const core = tellingSentences(sentences, vocabulary)
    .map((sentence) => withoutEdges(sentence, vocabulary))
    .join(" ");
  return core !== text && wordsOf(core).length >= fewestWords ? core : text;
}

/** The sentences that aren't asides, or the only question among them; all if each is an aside. */
function tellingSentences(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): readonly Sentence[] {
  if (sentences.length < 2) return sentences;
  const telling = sentences.filter((sentence) => !isAside(sentence, vocabulary));
  return onlyQuestion(telling, vocabulary) ?? (telling.length > 0 ? telling : sentences);
}

/** Of more sentences than these, what's an aside takes too long to tell. */
const mostSentences = 20;

/** A sentence beside a question is left out if it has at most this many words. */
const mostBeside = 5;

/** The one question among sentences of a few words: "sorry my cat. how do I log out". */
function onlyQuestion(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
): Sentence[] | undefined {
  const isAsked = ({ text, words }: Sentence) => asksOutright(text, vocabulary, words);
  const [question, ...others] = sentences.filter(isAsked);
  const rest = sentences.filter((sentence) => !isAsked(sentence));
  if (question === undefined || others.length > 0 || rest.length === 0) return undefined;
  if (pointsBack(question.words, vocabulary)) return undefined; // it needs what's beside it
  return rest.every(({ words }) => words.length <= mostBeside) ? [question] : undefined;
}

/** More words than these are no aside. */
const longestAside = 40;

function isAside({ text, words: all }: Sentence, vocabulary: Vocabulary): boolean {
  if (all.length > longestAside) return false;
  if (bareReply(text, vocabulary, all) !== undefined) return true;
  const words = withoutPhrases(all, vocabulary.openings);
  return coverOf(words, vocabulary.asides) !== undefined;
}

/** A word as it's written, with apostrophes and the zero-width spaces within Persian words. */
const word = /[\p{L}\p{N}\p{M}'’`\u200c]+/gu;

/** A sentence without asides at its beginning and its end. */
function withoutEdges(sentence: Sentence, vocabulary: Vocabulary): string {
  const { text } = sentence;
  const words = wordsAsWritten(sentence);
  const first = endOfOpening(words, vocabulary);
  const end = beginningOfClosing(words, first, vocabulary);
  if (end - first < fewestWords || (first === 0 && end === words.length)) return text;
  const found = [...text.matchAll(word)];
  const from = found[first]?.index ?? 0;
  const last = found[end - 1];
  const to = end === words.length || !last ? text.length : last.index + last[0].length;
  return text.slice(from, to);
}

/** What each word as it's written is read as, which is nothing for an apostrophe. */
function wordsAsWritten({ text, words }: Sentence): readonly string[] {
  if (!/['`\x80-\uffff]/.test(text)) return words;
  const written = text.match(word) ?? [];
  // Persian may write one word as two, and what looks like a letter may be none.
  const isPlain = written.length === words.length && visibleText(text) === text;
  return isPlain ? words : written.map((word) => wordsOf(word).join(""));
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
