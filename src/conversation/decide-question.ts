import type { FaqEntry } from "../faq/knowledge.ts";
import { type Decision, mostSuggested } from "../match/matcher.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { asks } from "./asks.ts";
import { likelyEntries } from "./next-best.ts";
import { severalQuestions } from "./several-questions.ts";
import { isSameWord, tellingWords } from "./telling-words.ts";
import type { Understanding } from "./understanding.ts";

/** What to do with a question that stands by itself. */
export interface QuestionDecision {
  kind: Decision["kind"];
  /** The entries that the person sees: the answer, or those to choose from. */
  entries: FaqEntry[];
  /** The next best entries, the best first. */
  others: FaqEntry[];
  /** Whether the entries answer several questions, rather than being several guesses at one. */
  several: boolean;
}

/** From this chance on, a message as a whole has one answer, even if it seems to ask several questions. */
const sure = 0.9;

/** The most entries that are remembered as the next best. */
const mostOthers = 4;

const unknown: QuestionDecision = { kind: "unknown", entries: [], others: [], several: false };

/** Decides about a question. Without what's said around it, it's read only if the whole isn't surely answered. */
export function decideQuestion(text: string, understanding: Understanding): QuestionDecision {
  const { knowledge, matcher, vocabulary } = understanding;
  const words = wordsOf(text);
  if (isOddWord(text, words, understanding)) return unknown;
  const whole = matcher.match(text);
  const core = isSure(whole) ? text : withoutAsides(text, vocabulary, words);
  const { kind, shown, results } = decisionOn(core, text, whole, understanding);
  const [best] = results;
  const isCertain = kind === "unknown" || best?.score === 1;
  const several = isSure({ kind, results }) ? [] : severalQuestions(core, understanding);
  if (several.length > 0) return { kind: "suggest", entries: several, others: [], several: true };
  const mentioning = isCertain ? [] : entriesOnTopic(text, words, shown, understanding);
  if (mentioning.length > 1)
    return { kind: "suggest", entries: mentioning, others: [], several: false };
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => knowledge.entry(id) ?? []);
  const likely = likelyEntries(results, kind === "answer" ? best?.id : undefined);
  const others = likely.filter((id) => !shown.includes(id));
  return {
    kind: shown.length > 0 ? kind : "unknown",
    entries: entriesOf(shown),
    others: entriesOf(others).slice(0, mostOthers),
    several: false,
  };
}

/** Whether a message as a whole has one answer. */
function isSure({ kind, results: [best] }: Pick<Decision, "kind" | "results">): boolean {
  return kind === "answer" && (best?.score ?? 0) >= sure;
}

/** The most telling words of a message that only names a topic, and how many entries' titles have them at least if they're two. */
const topic = { words: 2, entries: 3 };

/**
 * A word or two that name a topic say too little for one answer: the entries that it may be about, and those that a search
 * finds. None if the message says more, or if few entries have the words.
 */
function entriesOnTopic(
  text: string,
  all: readonly string[],
  shown: readonly string[],
  { knowledge, matcher, vocabulary }: Understanding,
): FaqEntry[] {
  const telling = tellingWords(text, vocabulary, all);
  const isOneWord = all.length === 1;
  if (!isOneWord && (telling.length === 0 || telling.length > topic.words)) return [];
  if (!isOneWord && asks(text, vocabulary, all)) return [];
  const words = isOneWord ? text : telling.join(" ");
  const found = matcher.search(words, knowledge.entries.length).map(({ id }) => id);
  const titled = found.filter((id) => {
    const title = knowledge.entry(id)?.question ?? "";
    return isOneWord || hasAll(wordsOf(title), telling);
  });
  if (!isOneWord && titled.length < topic.entries) return [];
  const ids = [...new Set([...shown, ...titled])].slice(0, mostSuggested);
  return ids.flatMap((id) => knowledge.entry(id) ?? []);
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.some((other) => isSameWord(word, other)));
}

/** A message may be surely answered without what's said around its question; a guess is better made at the whole. */
function decisionOn(
  core: string,
  text: string,
  whole: Decision,
  { matcher }: Understanding,
): Decision {
  if (whole.kind === "answer" || core === text) return whole;
  const inner = matcher.match(core);
  return inner.kind === "answer" ? inner : whole;
}

/** A single word of fewer letters that's known only as a typing error of another is rather none: "lame" isn't "name". */
const shortestTypo = 6;

function isOddWord(
  text: string,
  [word, ...others]: readonly string[],
  { matcher }: Understanding,
): boolean {
  if (word === undefined || others.length > 0 || word.length >= shortestTypo) return false;
  return !matcher.wordWeights(text).has(word);
}
