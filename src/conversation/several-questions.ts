import type { FaqEntry } from "../faq/knowledge.ts";
import { wordsOf } from "../match/words/words.ts";
import { followUp, isNear } from "./follow-up.ts";
import { pointsBack } from "./pointing.ts";
import { tellingWords } from "./telling-words.ts";
import type { Understanding } from "./understanding.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** From this chance on, a part's best entry is what it asks for. */
const likely = 0.5;

/** The same for a part that goes on from the one before: for an entry near that, and for any. */
const pointed = 0.2;
const certain = 0.9;

/** The most telling words of a part that goes on. */
const mostTelling = 3;

/** The fewest words of a part, and the most parts that are looked at. */
const limits = { words: 3, parts: 4 };

/**
 * The entries that a message surely asks about if it asks several questions, in their order; at least two, or none.
 * A part that says little by itself goes on from the one before: "who sees my number, and how do I change it?"
 *
 * @param text a message without asides
 */
export function severalQuestions(text: string, understanding: Understanding): FaqEntry[] {
  const { vocabulary } = understanding;
  const parts = partsOf(text, vocabulary);
  const questions = parts.filter((part) => isQuestion(part, vocabulary));
  if (questions.length < 2 || parts.length > limits.parts) return [];
  const found: FaqEntry[] = [];
  let topic: FaqEntry | undefined;
  for (const part of parts) {
    const { entry, isSure } = entryOf(part, topic, understanding);
    topic = entry ?? topic;
    if (!questions.includes(part)) continue;
    if (!entry || !isSure) return [];
    if (!found.includes(entry)) found.push(entry);
  }
  return found.length > 1 ? found : [];
}

/** A part of a message, with its words. */
interface Part {
  text: string;
  words: readonly string[];
}

function entryOf(
  { text, words }: Part,
  topic: FaqEntry | undefined,
  understanding: Understanding,
): { entry: FaqEntry | undefined; isSure: boolean } {
  const { knowledge, matcher, vocabulary } = understanding;
  const { kind, results } = matcher.match(text);
  const [first] = results;
  const score = first?.score ?? 0;
  const entry = first && kind !== "unknown" ? knowledge.entry(first.id) : undefined;
  const goesOn = topic !== undefined && pointsBack(words, vocabulary);
  if (!goesOn || tellingWords(text, vocabulary, words).length > mostTelling)
    return { entry, isSure: kind === "answer" || score >= likely };
  const found = followUp(text, topic, false, understanding);
  if (found.kind === "other") return { entry: found.entry, isSure: true };
  if (kind === "answer" && score >= certain) return { entry, isSure: true };
  const [offered] = found.offered;
  const isNearby = entry !== undefined && score >= pointed && isNear(entry.id, topic, knowledge);
  return { entry: offered ?? (isNearby ? entry : topic), isSure: true };
}

/** Sentences, and what stands on either side of an "and" before a question. */
function partsOf(text: string, vocabulary: Vocabulary): Part[] {
  const { conjunctions, questionWords } = vocabulary;
  const sentences = text.split(/[.!?؟;؛\n]+|[,،](?=\s)/u);
  return sentences.flatMap((sentence) => {
    const written = sentence.trim().split(/\s+/u);
    const words = written.map(wordsOf);
    const parts: string[][] = [[]];
    for (const [i, word] of written.entries()) {
      const isBoundary =
        questionWords.has(words[i + 1]?.[0] ?? "") && conjunctions.has(words[i]?.join(" ") ?? "");
      if (isBoundary) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts
      .map((part) => part.join(" "))
      .map((part) => ({ text: part, words: wordsOf(part) }))
      .filter(({ words }) => words.length >= limits.words);
  });
}

function isQuestion({ words: [first = ""] }: Part, { questionWords }: Vocabulary): boolean {
  return questionWords.has(first);
}
