import type { FaqEntry } from "../faq/knowledge.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
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
    if (!isQuestion(part, vocabulary)) continue;
    if (!entry || !isSure) return [];
    if (!found.includes(entry)) found.push(entry);
  }
  return found.length > 1 ? found : [];
}

function entryOf(
  part: string,
  topic: FaqEntry | undefined,
  understanding: Understanding,
): { entry: FaqEntry | undefined; isSure: boolean } {
  const { knowledge, matcher, vocabulary } = understanding;
  const { kind, results } = matcher.match(part);
  const [first] = results;
  const score = first?.score ?? 0;
  const entry = first && kind !== "unknown" ? knowledge.entry(first.id) : undefined;
  const goesOn = topic !== undefined && pointsBack(wordsOf(part), vocabulary);
  if (!goesOn || tellingWords(part, vocabulary).length > mostTelling)
    return { entry, isSure: kind === "answer" || score >= likely };
  const found = followUp(part, topic, false, understanding);
  if (found.kind === "other") return { entry: found.entry, isSure: true };
  if (kind === "answer" && score >= certain) return { entry, isSure: true };
  const [offered] = found.offered;
  const isNearby = entry !== undefined && score >= pointed && isNear(entry.id, topic, knowledge);
  return { entry: offered ?? (isNearby ? entry : topic), isSure: true };
}

/** Sentences, and what stands on either side of an "and" before a question. */
function partsOf(text: string, vocabulary: Vocabulary): string[] {
  const { conjunctions, questionWords } = vocabulary;
  const sentences = withoutAsides(text, vocabulary).split(/[.!?؟;؛\n]+|[,،](?=\s)/u);
  return sentences.flatMap((sentence) => {
    const written = sentence.trim().split(/\s+/u);
    const parts: string[][] = [[]];
    for (const [i, word] of written.entries()) {
      const next = wordsOf(written[i + 1] ?? "")[0] ?? "";
      const isBoundary = conjunctions.has(wordsOf(word).join(" ")) && questionWords.has(next);
      if (isBoundary) parts.push([]);
      else parts.at(-1)?.push(word);
    }
    return parts
      .map((words) => words.join(" "))
      .filter((part) => wordsOf(part).length >= limits.words);
  });
}

function isQuestion(part: string, { questionWords }: Vocabulary): boolean {
  return questionWords.has(wordsOf(part)[0] ?? "");
}
