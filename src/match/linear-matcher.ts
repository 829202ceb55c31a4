import type { Knowledge } from "../faq/knowledge.ts";
import { probability } from "./logistic.ts";
import type { Decision, Explanation, Matcher, Ranked } from "./matcher.ts";
import { createSearch } from "./search.ts";
import { type Reading, read, signalNames } from "./signals.ts";
import type { Task, Trained } from "./train.ts";
import { trainedFor } from "./trained.ts";

/** Results beyond these are never shown. */
const mostResults = 10;

/** From this score on a classifier says yes beyond doubt. */
const clearYes = 0.25;

/** What the matcher learns from: every question and every phrasing. */
export function taskOf({ entries, phrasings, slang }: Knowledge): Task {
  const questions = entries.map(({ id, question }) => ({ id, text: question }));
  return { examples: [...questions, ...phrasings], slang };
}

/**
 * The matcher of the product: a trained linear model ranks the entries, and a calibrated three-way
 * decision says whether the best is sure enough to be shown.
 *
 * @param cacheDir where a trained matcher is kept for the next start; nowhere if not given
 */
export async function createMatcher(knowledge: Knowledge, cacheDir?: string): Promise<Matcher> {
  const trained = await trainedFor(taskOf(knowledge), cacheDir);
  const { model, nearest } = trained;
  const search = createSearch(knowledge, (words) => {
    const reading = read(words, model, nearest);
    return reading.words.some((word) => model.space.knows(word)) ? ranking(reading, trained) : [];
  });

  const learned = new Map<string, () => void>();
  const forget = (text: string): boolean => {
    const undo = learned.get(text);
    undo?.();
    return learned.delete(text);
  };

  return {
    search,
    forget,
    learn(text, id) {
      if (id !== "" && !model.ids.includes(id)) throw new Error(`No entry has the id "${id}".`);
      forget(text);
      const words = model.words(text);
      const unlearn = model.learn(words, id);
      const remove = nearest.add({ text, id }, words);
      learned.set(text, () => {
        unlearn();
        remove();
      });
    },
    match: (text) => decide(read(text, model, nearest), trained),
    explain: (text) => explain(text, trained),
  };
}

function decide(reading: Reading, trained: Trained): Decision & { rule: string } {
  const { calibration } = trained;
  const results = ranking(reading, trained).slice(0, mostResults);
  const answerable = probability(calibration.answerable, reading.signals);
  if (reading.words.length === 0) return { kind: "unknown", results, rule: "it has no words" };
  const known = trained.nearest.exact(reading.words);
  if (known === "") return { kind: "unknown", results, rule: "known to have no answer" };
  if (known) return { kind: "answer", results: first(known, results), rule: "known word for word" };
  if (answerable < calibration.unknownBelow) {
    return { kind: "unknown", results, rule: "too likely to be about something else" };
  }
  if ((results[0]?.score ?? 0) < calibration.answerFrom) {
    return { kind: "suggest", results, rule: "the best entry is not sure enough" };
  }
  if (twoFit(reading)) return { kind: "suggest", results, rule: "two entries clearly fit" };
  return { kind: "answer", results, rule: "the best entry is sure enough" };
}

/** The results with one put first, as sure as can be. */
function first(id: string, results: Ranked[]): Ranked[] {
  return [{ id, score: 1 }, ...results.filter((result) => result.id !== id)].slice(0, mostResults);
}

function explain(text: string, trained: Trained): Explanation {
  const { model, nearest, calibration } = trained;
  const reading = read(text, model, nearest);
  const neighbours = nearest.byEntry(reading.words);
  const { kind, results, rule } = decide(reading, trained);
  return {
    kind,
    rule,
    words: reading.words,
    repaired: model.repairs(text),
    signals: Object.fromEntries(signalNames.map((name, i) => [name, reading.signals[i] as number])),
    answerable: probability(calibration.answerable, reading.signals),
    thresholds: {
      "answer from": calibration.answerFrom,
      "unknown below": calibration.unknownBelow,
      "two entries fit from": clearYes,
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

/** Whether two classifiers say yes: the message may ask two things, and only the person knows which first. */
function twoFit({ scores, order }: Reading): boolean {
  return (scores[order[1] ?? -1] ?? -1) > clearYes;
}

/** All entries, the best first. The best one's score is its chance to be right; the others fall off with their distance. */
function ranking({ scores, order, signals }: Reading, { model, calibration }: Trained): Ranked[] {
  const right = probability(calibration.right, signals);
  const best = scores[order[0] ?? -1] ?? 0;
  return order.map((i) => {
    const behind = best - (scores[i] as number);
    return { id: model.ids[i] as string, score: right * Math.exp(-2 * behind) };
  });
}
