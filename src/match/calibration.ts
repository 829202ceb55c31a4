import { fitLogistic, type Logistic, probability } from "./logistic.ts";
import { signalNames } from "./signals.ts";

/** What was seen of a message whose right entry is known. */
export interface Seen {
  signals: number[];
  /** Whether some entry answers it. */
  answerable: boolean;
  /** Whether the best entry was right. */
  right: boolean;
}

/** Turns signals into chances, and chances into a decision. */
export interface Calibration {
  /** The chance that the best entry is right. */
  right: Logistic;
  /** The chance that any entry answers the message. */
  answerable: Logistic;
  /** From this chance of being right on, the best entry may be shown at once, */
  answerFrom: number;
  /** if the chance of being answerable is at least this. */
  answerableFrom: number;
  /** Below this chance of being answerable, the message is unknown. */
  unknownBelow: number;
}

/** What the thresholds have to reach on messages that the model has not seen. */
const targets = {
  /** Answers shown at once are wrong at most this many times as often as if the best entry were always shown. */
  errors: 0.6,
  /** Of the messages that no entry answers, this share is kept from being shown an answer by that alone. */
  silence: 0.84,
  /** Of the messages that an entry answers, at most this share is called unknown. */
  lost: 0.04,
};

/**
 * What was learnt on a large knowledge base, in the order of `signalNames`: the starting point, and for
 * a small one nearly all there is to go by.
 */
const prior = {
  right: { weights: [1.4, 1.6, -0.7, 0, 0.6, -0.6, 2], bias: -1.4 },
  answerable: { weights: [1.6, 0, -2, 0.8, 0.3, -0.4, 3.7], bias: -1.7 },
  answerFrom: 0.65,
  answerableFrom: 0.5,
  unknownBelow: 0.35,
};

/** Thresholds are computed where at least this many messages have been seen; from fewer they would be chance. */
const enough = 200;

/** A lead over the second entry that is smaller than this is a close call: both are suggested. */
export const closeCall = 0.15;

/** Fits both chances and the thresholds to what was seen. */
export function calibrate(seen: Seen[]): Calibration {
  const right = fitLogistic(
    seen.map((s) => ({ input: s.signals, outcome: s.right })),
    prior.right,
  );
  const answerable = fitLogistic(
    seen.map((s) => ({ input: s.signals, outcome: s.answerable })),
    prior.answerable,
  );
  if (seen.length < enough) return { ...prior, right, answerable };
  const chances = (of: boolean) =>
    seen.filter((s) => s.answerable === of).map((s) => probability(answerable, s.signals));
  const answerableFrom = quantile(chances(false), targets.silence) ?? prior.answerableFrom;
  const candidates = seen.filter(
    ({ signals }) =>
      probability(answerable, signals) >= answerableFrom && leadOf(signals) >= closeCall,
  );
  return {
    right,
    answerable,
    answerFrom: preciseFrom(candidates, right, 1 - targets.errors * errorsOf(seen)),
    answerableFrom,
    unknownBelow: quantile(chances(true), targets.lost) ?? prior.unknownBelow,
  };
}

/** How far the best entry is ahead of the second. */
export function leadOf(signals: number[]): number {
  return signals[signalNames.indexOf("margin")] as number;
}

/** How often the best entry of a message that has an answer is wrong, 0 to 1. */
function errorsOf(seen: Seen[]): number {
  const answerable = seen.filter((s) => s.answerable);
  return answerable.filter((s) => !s.right).length / Math.max(1, answerable.length);
}

/** The lowest chance from which on answers are right as often as they have to be. */
function preciseFrom(seen: Seen[], right: Logistic, precision: number): number {
  const ranked = seen
    .map((s) => ({ ...s, chance: probability(right, s.signals) }))
    .sort((a, b) => b.chance - a.chance);
  let hits = 0;
  let threshold = 1;
  for (const [i, s] of ranked.entries()) {
    if (s.right) hits++;
    if (hits / (i + 1) >= precision) threshold = s.chance;
  }
  return threshold;
}

/** The value below which that share of the values lies; undefined where there are none. */
function quantile(values: number[], share: number): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)];
}
