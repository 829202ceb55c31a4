import { type Decision, mostSuggested, type Ranked } from "./matcher.ts";
import { rankedResults } from "./model/chances.ts";
import { mostRanked } from "./model/evidence.ts";
import { productMark } from "./model/topic-marks.ts";
import type { TrainedMatcher } from "./model/trained-matcher.ts";
import { questionsIn } from "./questions.ts";

/** What the rules look at. */
interface Case {
  words: readonly string[];
  /** The best entries, the best first, each with its chance to be right. */
  results: Ranked[];
  /** The chance of the best entry. */
  score: number;
  /** Whether the matcher has never seen any part of the message. */
  knowsNothing: boolean;
  /** Whether nothing in the message tells what the entries are about. */
  tellsNothing: boolean;
  /** Whether the classifier of the best entry says yes. */
  ownSaysYes: boolean;
  /** Whether the message names another product, which people who ask for the best entry hardly ever do. */
  namesAnother: boolean;
  /** The entry of a phrasing with exactly these words; empty for a phrasing that no entry answers. */
  exact: string | undefined;
  /** The chances that are enough. */
  answerFrom: number;
  suggestFrom: number;
  leastShare: number;
  /** The entries that the message clearly asks about, sentence by sentence. This takes time: ask last. */
  questions(): ReadonlySet<string>;
}

/** A row of the decision table. */
interface Rule {
  /** What `explain` says of a message that this rule decided. */
  name: string;
  kind: Decision["kind"];
  applies(message: Case): boolean;
  /** The results, where they aren't those of the message. */
  results?(message: Case): Ranked[];
}

/** The decision table: the first rule that applies decides. A new rule is one more row. */
const rules: readonly Rule[] = [
  {
    name: "it has no words",
    kind: "unknown",
    applies: ({ words }) => words.length === 0,
  },
  {
    name: "a phrasing that no entry answers, word for word",
    kind: "unknown",
    applies: ({ exact }) => exact === "",
  },
  {
    name: "a phrasing of an entry, word for word",
    kind: "answer",
    applies: ({ exact }) => exact !== undefined,
    results: ({ exact = "", results }) => withFirst(exact, results),
  },
  {
    name: "it has nothing that the matcher knows",
    kind: "unknown",
    applies: ({ knowsNothing }) => knowsNothing,
  },
  {
    name: "it has no word that tells what the entries are about",
    kind: "unknown",
    applies: ({ tellsNothing }) => tellsNothing,
  },
  {
    name: "no entry is likely enough",
    kind: "unknown",
    applies: ({ score, suggestFrom }) => score < suggestFrom || score === 0,
  },
  {
    name: "it names another product",
    kind: "suggest",
    applies: ({ namesAnother }) => namesAnother,
  },
  {
    name: "the best entry is not sure enough",
    kind: "suggest",
    applies: ({ score, answerFrom }) => score < answerFrom,
  },
  {
    name: "the best entry's own classifier says no",
    kind: "suggest",
    applies: ({ ownSaysYes }) => !ownSaysYes,
  },
  {
    name: "it asks more than one question",
    kind: "suggest",
    applies: ({ results, questions }) => {
      const asked = questions();
      return results.slice(0, mostSuggested).filter(({ id }) => asked.has(id)).length > 1;
    },
  },
  {
    name: "the best entry is sure enough",
    kind: "answer",
    applies: () => true,
  },
];

/** A decision with the name of the rule that made it. */
export interface RuledDecision extends Decision {
  rule: string;
}

/** An entry is suggested beside a better one if it's at least this share as likely where the message is one word, which says so little that the person rather chooses from more. */
const leastShareOfWord = 0.05;

/** Decides about a message by the first rule that applies. */
export function decide(text: string, trained: TrainedMatcher): RuledDecision {
  const message = caseOf(text, trained);
  const rule = rules.find(({ applies }) => applies(message));
  if (!rule) throw new Error("No rule decides this message: the last rule must always apply.");
  const { kind, name } = rule;
  const results = rule.results?.(message) ?? message.results;
  return { kind, results, shown: shownOf(kind, results, message), rule: name };
}

function caseOf(
  text: string,
  { model, phrasings, calibration, telling, productEntries }: TrainedMatcher,
): Case {
  const words = model.words(text);
  const numbers = model.space.numbers(words);
  const evidence = model.read(words, numbers);
  const results = rankedResults(evidence, model.ids, calibration.chance);
  const [first = -1] = evidence.order;
  const score = results[0]?.score ?? 0;
  return {
    words,
    results,
    score,
    knowsNothing: !model.space.knows(words),
    tellsNothing: telling !== undefined && !telling.areIn(words) && score < calibration.untoldFrom,
    ownSaysYes: (evidence.linear[first] ?? -1) >= calibration.ownFrom,
    namesAnother: words.includes(productMark) && !productEntries.has(results[0]?.id ?? ""),
    exact: phrasings.exact(numbers),
    answerFrom: calibration.answerFrom,
    suggestFrom: calibration.suggestFrom,
    leastShare: calibration.leastShare,
    questions: once(() => questionsIn(text, model)),
  };
}

/** The ids that a person sees: only entries that may really be meant, and what the message clearly asks for. */
function shownOf(kind: Decision["kind"], results: Ranked[], message: Case): string[] {
  if (kind === "unknown") return [];
  if (kind === "answer") return results.slice(0, 1).map(({ id }) => id);
  const { words, score, suggestFrom, leastShare, questions } = message;
  const least =
    words.length === 1 ? leastShareOfWord * score : Math.max(suggestFrom, leastShare * score);
  const shown: string[] = [];
  for (const result of results) {
    if (shown.length === mostSuggested) break;
    const isFirst = shown.length === 0;
    if (isFirst || result.score >= least || questions().has(result.id)) shown.push(result.id);
  }
  return shown;
}

function once<T>(work: () => T): () => T {
  let result: { value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}

/** The results with one entry put first, at full score. */
function withFirst(id: string, results: Ranked[]): Ranked[] {
  const rest = results.filter((result) => result.id !== id);
  return [{ id, score: 1 }, ...rest].slice(0, mostRanked);
}
