import type { FaqEntry } from "../faq/knowledge.ts";
import { type Decision, mostSuggested } from "../match/matcher.ts";
import { wordsOf } from "../match/words/words.ts";
import { withoutAsides } from "./asides.ts";
import { severalQuestions } from "./several-questions.ts";
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

/** An entry may be meant in place of one that isn't from this chance on, now that it can't be that one. */
const likely = 0.05;

/** From this chance on, a message as a whole has one answer, even if it seems to ask several questions. */
const sure = 0.9;

/** The most others. */
const mostOthers = 4;

/** Decides about a question. What's said around it counts only where it's needed to be understood. */
export function decideQuestion(text: string, understanding: Understanding): QuestionDecision {
  const { knowledge } = understanding;
  const { kind, shown, results } = decisionOn(text, understanding);
  const [best] = results;
  const isSure = kind === "answer" && (best?.score ?? 0) >= sure;
  const isCertain = kind === "unknown" || best?.score === 1;
  const several = isSure ? [] : severalQuestions(text, understanding);
  if (several.length > 0) return { kind: "suggest", entries: several, others: [], several: true };
  const mentioning = isOneWord(text) && !isCertain ? entriesWith(text, shown, understanding) : [];
  if (mentioning.length > 1)
    return { kind: "suggest", entries: mentioning, others: [], several: false };
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => knowledge.entry(id) ?? []);
  const left = 1 - (kind === "answer" ? (best?.score ?? 0) : 0);
  const others = results
    .filter(({ id, score }) => !shown.includes(id) && score >= likely * left)
    .map(({ id }) => id);
  return {
    kind: shown.length > 0 ? kind : "unknown",
    entries: entriesOf(shown),
    others: entriesOf(others).slice(0, mostOthers),
    several: false,
  };
}

function isOneWord(text: string): boolean {
  return wordsOf(text).length === 1;
}

/** One word says too little for one answer: the entries that it may be about, and those that a search finds. */
function entriesWith(
  word: string,
  shown: readonly string[],
  { knowledge, matcher }: Understanding,
): FaqEntry[] {
  const found = matcher.search(word, mostSuggested).map(({ id }) => id);
  const ids = [...new Set([...shown, ...found])].slice(0, mostSuggested);
  return ids.flatMap((id) => knowledge.entry(id) ?? []);
}

const sureness = { answer: 2, suggest: 1, unknown: 0 };

function decisionOn(text: string, { matcher, vocabulary }: Understanding): Decision {
  const whole = matcher.match(text);
  if (whole.kind === "answer") return whole;
  const core = withoutAsides(text, vocabulary);
  const inner = core === text ? whole : matcher.match(core);
  return sureness[inner.kind] > sureness[whole.kind] ? inner : whole;
}
