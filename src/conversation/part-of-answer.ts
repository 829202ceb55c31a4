import { leadsOn } from "../faq/headings.ts";
import { readInline } from "../faq/inline-html.ts";
import { piecesOf } from "../faq/plain-text.ts";
import type { Block } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { hasPhrase } from "./phrase-cover.ts";
import { isSameWord, tellingWords } from "./telling-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much it counts that a part tells the time that is asked for; a word in common counts 1. */
const timeWeight = 1.5;

/** The most items of a list that are shown whole. */
const mostItems = 6;

/**
 * The part of an answer that a question is about: the blocks that have most of its telling words, or that tell a time where
 * one is asked for. Empty if no part has more of them than the title.
 *
 * @param title the question of the entry: its words are in every part
 */
export function partOfAnswer(
  answer: readonly Block[],
  question: string,
  title: string,
  vocabulary: Vocabulary,
): Block[] {
  const known = new Set(wordsOf(title));
  const asked = tellingWords(question, vocabulary).filter((word) => !isAmong(word, known));
  const asksTime = hasPhrase(wordsOf(question), vocabulary.timeQuestions);
  const scoreOf = (html: string) => {
    const words = new Set(wordsOf(readInline(html).text));
    const common = asked.filter((word) => isAmong(word, words)).length;
    const tellsTime = asksTime && words.values().some((word) => vocabulary.timeWords.has(word));
    return common + (tellsTime ? timeWeight : 0);
  };
  const scored = answer.map((block) => {
    const scores = piecesOf(block).map(scoreOf);
    return { block, scores, score: Math.max(0, ...scores) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  const at = scored.findIndex(({ score }) => score === best);
  const { block, scores } = scored[at] as (typeof scored)[number];
  const [before, behind] = [answer[at - 1], answer[at + 1]];
  return [
    ...(before && leadsOn(before) ? [before] : []),
    shortened(block, scores),
    ...(behind && leadsOn(block) ? [behind] : []),
  ];
}

function isAmong(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) || words.values().some((other) => isSameWord(word, other));
}

/** A long list is shown without the items that have nothing to do with the question; steps stay whole. */
function shortened(block: Block, scores: readonly number[]): Block {
  if (block.type !== "list" || block.items.length <= mostItems) return block;
  return { ...block, items: block.items.filter((_, i) => (scores[i] ?? 0) > 0) };
}

/** The direct answer, and the first steps or the first list if there are any. */
export function heartOf(answer: readonly Block[]): Block[] {
  const [first, ...others] = answer;
  const items = others.find((block) => "items" in block);
  return [...(first ? [first] : []), ...(items ? [items] : [])];
}
