import { readInline } from "../faq/inline-html.ts";
import type { Block } from "../faq/schema.ts";
import { wordsOf } from "../match/words/words.ts";
import { hasPhrase } from "./phrase-cover.ts";
import { tellingWords } from "./telling-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much a part counts that tells a time, where that is asked for, beside one word in common. */
const timeWeight = 1.5;

/** Words are the same from this many letters on that they begin with, whatever ending follows. */
const stem = 4;

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
    const scores = htmlsOf(block).map(scoreOf);
    return { block, scores, score: Math.max(0, ...scores) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return [];
  const at = scored.findIndex(({ score }) => score === best);
  const { block, scores } = scored[at] as (typeof scored)[number];
  const heading = answer[at - 1];
  const shown = shortened(block, scores);
  return heading && isHeading(heading) ? [heading, shown] : [shown];
}

function isAmong(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word)) return true;
  if (word.length < stem) return false;
  return words.values().some((other) => {
    const shorter = Math.min(word.length, other.length);
    return shorter >= stem && Math.abs(word.length - other.length) <= 3
      ? other.slice(0, Math.max(stem, shorter - 2)) === word.slice(0, Math.max(stem, shorter - 2))
      : false;
  });
}

function htmlsOf(block: Block): readonly string[] {
  return "items" in block ? block.items : [block.html];
}

/** A long list is shown without the items that have nothing to do with the question; steps stay whole. */
function shortened(block: Block, scores: readonly number[]): Block {
  if (block.type !== "list" || block.items.length <= mostItems) return block;
  return { ...block, items: block.items.filter((_, i) => (scores[i] ?? 0) > 0) };
}

function isHeading(block: Block): boolean {
  return (
    block.type === "paragraph" && (/^<b>[^<]*<\/b>$/.test(block.html) || block.html.endsWith(":"))
  );
}

/** The steps of an answer for a platform; empty if it has none of its own. A Mac also has the desktop app. */
export function stepsFor(answer: readonly Block[], platform: string): Block[] {
  const own = answer.filter((block) => block.type === "steps" && block.platform === platform);
  if (own.length > 0 || platform !== "macos") return own;
  return answer.filter((block) => block.type === "steps" && block.platform === "desktop");
}
