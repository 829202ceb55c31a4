import type { Knowledge } from "../faq/knowledge.ts";
import { closeCall, leadOf } from "./calibration.ts";
import { probability } from "./logistic.ts";
import {
  type Decision,
  type Explanation,
  type Matcher,
  mostSuggested,
  type Ranked,
} from "./matcher.ts";
import { createSearch } from "./search.ts";
import { type Reading, rank, read, signalNames } from "./signals.ts";
import type { Task, Trained } from "./train.ts";
import { trainedFor } from "./trained.ts";
import { wordsOf } from "./words.ts";

/** Results beyond these are never shown. */
const mostResults = 10;

/** Where one question may end and another begin; what a part must have to be one; and how many there may be. */
const between = /[.?!;\n]+|\b(?:and also|and how|and can|and what|also|plus|another thing)\b/i;
const leastWords = 4;
const mostParts = 4;

/** A part is a question of its own where the classifier says yes and is ahead by this much. */
const clearLead = 0.5;

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
  const unlearn = (text: string): boolean => {
    learned.get(text)?.();
    return learned.delete(text);
  };
  const forgetShipped = (text: string): boolean => {
    const words = model.words(text);
    const id = nearest.remove(text, model.space.numbers(words));
    if (id !== undefined) model.unlearn(words, id);
    return id !== undefined;
  };

  return {
    search,
    forget: (text) => unlearn(text) || forgetShipped(text),
    learn(text, id) {
      if (id !== "" && !model.ids.includes(id)) throw new Error(`No entry has the id "${id}".`);
      unlearn(text);
      const words = model.words(text);
      const undo = model.learn(words, id);
      const remove = nearest.add({ text, id }, model.space.numbers(words));
      learned.set(text, () => {
        undo();
        remove();
      });
    },
    match: (text) => decide(text, read(text, model, nearest), trained),
    knows: (id) => model.ids.includes(id),
    telling(text) {
      const { space } = model;
      return new Map(model.words(text).map((word) => [word, space.telling(word)]));
    },
    explain: (text) => explain(text, trained),
  };
}

function decide(text: string, reading: Reading, trained: Trained): Decision & { rule: string } {
  const { calibration } = trained;
  const results = ranking(reading, trained, mostResults);
  const answerable = probability(calibration.answerable, reading.signals);
  if (reading.words.length === 0) return { kind: "unknown", results, rule: "it has no words" };
  const known = trained.nearest.exact(reading.words);
  if (known === "") return { kind: "unknown", results, rule: "known to have no answer" };
  if (known)
    return { kind: "answer", results: certain(known, results), rule: "known word for word" };
  if (answerable < calibration.unknownBelow) {
    return { kind: "unknown", results, rule: "too likely to be about something else" };
  }
  const suggest = (rule: string) => ({ kind: "suggest" as const, results, rule });
  if (answerable < calibration.answerableFrom) return suggest("it may be about something else");
  if (leadOf(reading.signals) < closeCall) return suggest("two entries fit about as well");
  if ((results[0]?.score ?? 0) < calibration.answerFrom)
    return suggest("the best entry is not sure enough");
  const asked = questionsIn(text, trained);
  if (results.slice(0, mostSuggested).filter(({ id }) => asked.has(id)).length > 1) {
    return suggest("it asks more than one question");
  }
  return { kind: "answer", results, rule: "the best entry is sure enough" };
}

/** The entries that the parts of a message are surely about, part by part. */
function questionsIn(text: string, { model }: Trained): Set<string> {
  const parts = text.split(between).filter((part) => wordsOf(part).length >= leastWords);
  if (parts.length < 2 || parts.length > mostParts) return new Set();
  const sure = parts.flatMap((part) => {
    const { order, scores } = rank(model, model.words(part));
    const [best = -1, second = -1] = order;
    const clear =
      (scores[best] ?? -1) > 0 && (scores[best] ?? -1) - (scores[second] ?? -1) > clearLead;
    return clear ? [model.ids[best] as string] : [];
  });
  return new Set(sure);
}

/** The results with one put first, as sure as can be. */
function certain(id: string, results: Ranked[]): Ranked[] {
  const others = results.filter((result) => result.id !== id);
  return [{ id, score: 1 }, ...others].slice(0, mostResults);
}

function explain(text: string, trained: Trained): Explanation {
  const { model, nearest, calibration } = trained;
  const reading = read(text, model, nearest);
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
      "answer from": calibration.answerFrom,
      "unknown below": calibration.unknownBelow,
      "answerable from": calibration.answerableFrom,
      "lead from": closeCall,
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

/**
 * The best entries, the best first; all where no number is given. The best one's score is its chance to be right; the
 * others fall off with their distance.
 */
function ranking(
  { scores, order, signals }: Reading,
  { model, calibration }: Trained,
  most = order.length,
): Ranked[] {
  const right = probability(calibration.right, signals);
  const best = scores[order[0] ?? -1] ?? 0;
  return order.slice(0, most).map((i) => {
    const behind = best - (scores[i] as number);
    return { id: model.ids[i] as string, score: right * Math.exp(-2 * behind) };
  });
}
