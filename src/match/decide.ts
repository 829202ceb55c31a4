import { leadOf, type Thresholds } from "./calibration.ts";
import { probability } from "./logistic.ts";
import { type Decision, mostSuggested, type Ranked } from "./matcher.ts";
import { questionsIn } from "./questions.ts";
import type { Reading } from "./reading.ts";
import { mostResults, rankedResults } from "./results.ts";
import type { TrainedMatcher } from "./train.ts";

/** What the rules look at. */
interface Evidence {
  words: readonly string[];
  /** The best entries, the best first. */
  results: Ranked[];
  /** The chance, 0 to 1, that the best entry is right. */
  score: number;
  /** The chance, 0 to 1, that any entry answers the message. */
  answerable: number;
  /** How far the classifier of the best entry is ahead of the second's. */
  lead: number;
  /** The entry of a phrasing with exactly these words; empty for a phrasing that no entry answers. */
  exact: string | undefined;
  thresholds: Thresholds;
  /** The entries that the message clearly asks about, sentence by sentence. This takes time: ask last. */
  questions(): ReadonlySet<string>;
}

/** A row of the decision table. */
interface Rule {
  /** What `explain` says of a message that this rule decided. */
  name: string;
  kind: Decision["kind"];
  applies(evidence: Evidence): boolean;
  /** The results, where they aren't those of the evidence. */
  results?(evidence: Evidence): Ranked[];
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
    name: "too likely to be about something else",
    kind: "unknown",
    applies: ({ answerable, thresholds }) => answerable < thresholds.unknownBelow,
  },
  {
    name: "it may be about something else",
    kind: "suggest",
    applies: ({ answerable, thresholds }) => answerable < thresholds.answerableFrom,
  },
  {
    name: "two entries fit about as well",
    kind: "suggest",
    applies: ({ lead, thresholds }) => lead < thresholds.leadFrom,
  },
  {
    name: "the best entry is not sure enough",
    kind: "suggest",
    applies: ({ score, thresholds }) => score < thresholds.answerFrom,
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

/** Decides about a message by the first rule that applies. */
export function decide(text: string, reading: Reading, trained: TrainedMatcher): RuledDecision {
  const evidence = evidenceOf(text, reading, trained);
  const rule = rules.find(({ applies }) => applies(evidence));
  if (!rule) throw new Error("No rule decides this message: the last rule must always apply.");
  const { kind, name, results } = rule;
  return { kind, results: results?.(evidence) ?? evidence.results, rule: name };
}

function evidenceOf(text: string, reading: Reading, trained: TrainedMatcher): Evidence {
  const { calibration, nearest, model } = trained;
  const results = rankedResults(reading, trained, mostResults);
  return {
    words: reading.words,
    results,
    score: results[0]?.score ?? 0,
    answerable: probability(calibration.answerable, reading.signals),
    lead: leadOf(reading.signals),
    exact: nearest.exact(reading.words),
    thresholds: calibration.thresholds,
    questions: () => questionsIn(text, model),
  };
}

/** The results with one entry put first, at full score. */
function withFirst(id: string, results: Ranked[]): Ranked[] {
  const rest = results.filter((result) => result.id !== id);
  return [{ id, score: 1 }, ...rest].slice(0, mostResults);
}
