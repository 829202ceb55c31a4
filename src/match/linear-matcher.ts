import type { Knowledge } from "../faq/knowledge.ts";
import { decide } from "./decide.ts";
import { probability } from "./logistic.ts";
import type { Explanation, Matcher } from "./matcher.ts";
import { loadOrTrain } from "./matcher-cache.ts";
import { readMessage, signalNames } from "./reading.ts";
import { rankedResults } from "./results.ts";
import { createSearch } from "./search.ts";
import type { TrainedMatcher, TrainingTask } from "./train.ts";

/** What the matcher learns from: every question and every phrasing. */
export function trainingTaskOf({ entries, phrasings, slang }: Knowledge): TrainingTask {
  const questions = entries.map(({ id, question }) => ({ id, text: question }));
  return { examples: [...questions, ...phrasings], slang };
}

/**
 * The matcher of the product: a trained linear model ranks the entries, and a calibrated table of rules decides whether
 * the best is sure enough to be shown.
 *
 * @param cacheDir where a trained matcher is kept for the next start; nowhere by default
 */
export async function createMatcher(knowledge: Knowledge, cacheDir?: string): Promise<Matcher> {
  const trained = await loadOrTrain(trainingTaskOf(knowledge), cacheDir);
  const { model, nearest } = trained;
  const search = createSearch(knowledge, (words) => {
    const reading = readMessage(words, model, nearest);
    const isFamiliar = reading.words.some((word) => model.space.isFamiliar(word));
    return isFamiliar ? rankedResults(reading, trained) : [];
  });

  /** By phrasing learned at run time: what undoes it. */
  const undos = new Map<string, () => void>();
  const undo = (text: string): boolean => {
    undos.get(text)?.();
    return undos.delete(text);
  };
  const forgetTrained = (text: string): boolean => {
    const words = model.words(text);
    const id = nearest.remove(text, model.space.numbers(words));
    if (id !== undefined) model.unlearn(words, id);
    return id !== undefined;
  };

  return {
    search,
    forget: (text) => undo(text) || forgetTrained(text),
    learn(text, id) {
      if (id !== "" && !model.ids.includes(id)) throw new Error(`No entry has the id "${id}".`);
      undo(text);
      const words = model.words(text);
      const unlearn = model.learn(words, id);
      const remove = nearest.add({ text, id }, model.space.numbers(words));
      undos.set(text, () => {
        unlearn();
        remove();
      });
    },
    match: (text) => decide(text, readMessage(text, model, nearest), trained),
    hasEntry: (id) => model.ids.includes(id),
    wordWeights(text) {
      const { space } = model;
      return new Map(model.words(text).map((word) => [word, space.weightOf(word)]));
    },
    explain: (text) => explain(text, trained),
  };
}

function explain(text: string, trained: TrainedMatcher): Explanation {
  const { model, nearest, calibration } = trained;
  const { thresholds } = calibration;
  const reading = readMessage(text, model, nearest);
  const neighbours = nearest.byEntry(reading.words);
  const { kind, results, rule } = decide(text, reading, trained);
  return {
    kind,
    rule,
    words: reading.words,
    repaired: model.repairs(text),
    signals: Object.fromEntries(signalNames.map((name, i) => [name, reading.signals[i] as number])),
    answerable: probability(calibration.answerable, reading.signals),
    thresholds: {
      "answer from": thresholds.answerFrom,
      "unknown below": thresholds.unknownBelow,
      "answerable from": thresholds.answerableFrom,
      "lead from": thresholds.leadFrom,
    },
    results: results.map((result) => {
      const at = model.ids.indexOf(result.id);
      return {
        ...result,
        margin: reading.scores[at] as number,
        nearest: neighbours.get(result.id),
      };
    }),
  };
}
