import type { Knowledge } from "../faq/knowledge.ts";
import { matcherSourceOf, trainingTaskOf } from "./create-matcher.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./matcher.ts";
import { isHelpful } from "./measure.ts";
import { chancesOf } from "./model/chances.ts";
import { type PackedMatcher, trainedMatcherOf } from "./model/trained-matcher.ts";
import { loadOrTrain } from "./training/matcher-cache.ts";
import { type TrainingResult, train } from "./training/train.ts";

/** A scenario that isn't answered as it should be. */
export interface FailingScenario {
  text: string;
  /** The entries that answer it; none where no entry does. */
  labels: readonly string[];
  decision: Decision;
}

/** A phrasing that a matcher which hasn't learned it would clearly give to another entry. */
export interface DoubtfulPhrasing {
  text: string;
  /** The entry that it's for. */
  id: string;
  /** The other entry. */
  likelier: string;
  /** The chance, 0 to 1, that it's for the other entry. */
  chance: number;
}

/** What a matcher that has learned from a knowledge base says of it. */
export interface DataReview {
  scenarios: FailingScenario[];
  /** The clearest first; undefined where nobody has looked for them. */
  phrasings: DoubtfulPhrasing[] | undefined;
}

export interface ReviewOptions {
  /** Whether to look for doubtful phrasings: this trains anew, seconds for every ten thousand phrasings. */
  thorough: boolean;
  /** Where a trained matcher is kept; nowhere by default. */
  cacheDir?: string | undefined;
}

/** Reviews a knowledge base with its own matcher. Scenarios and phrasings are fine where there are none. */
export async function reviewData(
  knowledge: Knowledge,
  { thorough, cacheDir }: ReviewOptions,
): Promise<DataReview> {
  const task = trainingTaskOf(knowledge);
  const { phrasings, scenarios } = knowledge;
  if (!thorough) {
    if (scenarios.length === 0) return { scenarios: [], phrasings: undefined };
    return {
      scenarios: failing(knowledge, await loadOrTrain(task, { cacheDir })),
      phrasings: undefined,
    };
  }
  if (scenarios.length === 0 && phrasings.length === 0) return { scenarios: [], phrasings: [] };
  const result = await train(task);
  const texts = [...task.questions, ...task.phrasings].map(({ text }) => text);
  return { scenarios: failing(knowledge, result.matcher), phrasings: doubtful(texts, result) };
}

function failing(knowledge: Knowledge, matcher: PackedMatcher): FailingScenario[] {
  const trained = trainedMatcherOf(matcher, matcherSourceOf(knowledge));
  return knowledge.scenarios
    .map(({ text, labels }) => ({ text, labels, decision: decide(text, trained) }))
    .filter(({ labels, decision }) => !isHelpful(labels, decision));
}

/** The other entry has to be at least this likely, and its own at most that: most misreadings say nothing about the data. */
const clear = { likelier: 0.75, own: 0.05 };

/** @param texts those of all examples, in the order of training */
function doubtful(
  texts: readonly string[],
  { observations, matcher: { calibration, ids } }: TrainingResult,
): DoubtfulPhrasing[] {
  const found = observations.flatMap(({ example, evidence, right }): DoubtfulPhrasing[] => {
    const [first] = evidence.order;
    if (right === undefined || first === undefined || first === right) return [];
    const chances = chancesOf(evidence, calibration.chance);
    const chance = chances[0] ?? 0;
    const own = chances[evidence.order.indexOf(right)] ?? 0;
    if (chance < clear.likelier || own > clear.own) return [];
    const [id = "", likelier = ""] = [ids[right], ids[first]];
    return [{ text: texts[example] ?? "", id, likelier, chance }];
  });
  return found.sort((a, b) => b.chance - a.chance);
}
