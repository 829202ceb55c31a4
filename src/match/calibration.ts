import { fitLogistic, type Logistic, probability } from "./logistic.ts";

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
  /** From this chance of being right on, the best entry is shown at once. */
  answerFrom: number;
  /** Below this chance of being answerable, the message is unknown. */
  unknownBelow: number;
}

/**
 * What the thresholds have to reach on messages that the model has not seen. The phrasings are meant
 * to be harder than what people write (each asks in a way of its own), so real figures are better.
 */
const targets = {
  /** Of the answers shown at once, this share is right. */
  precision: 0.85,
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
  unknownBelow: 0.35,
};

/** Thresholds are computed where at least this many messages have been seen; from fewer they would be chance. */
const enough = 200;

/** Fits both chances and the two thresholds to what was seen. */
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
  return {
    right,
    answerable,
    answerFrom: answerThreshold(seen, right),
    unknownBelow: unknownThreshold(seen, answerable),
  };
}

/** The lowest threshold above which answers are as precise as they have to be. */
function answerThreshold(seen: Seen[], right: Logistic): number {
  const ranked = seen
    .map((s) => ({ ...s, chance: probability(right, s.signals) }))
    .sort((a, b) => b.chance - a.chance);
  let hits = 0;
  let threshold = 1;
  for (const [i, s] of ranked.entries()) {
    if (s.right) hits++;
    if (hits / (i + 1) >= targets.precision) threshold = s.chance;
  }
  return threshold;
}

function unknownThreshold(seen: Seen[], answerable: Logistic): number {
  const chances = seen
    .filter((s) => s.answerable)
    .map((s) => probability(answerable, s.signals))
    .sort((a, b) => a - b);
  return chances[Math.floor(chances.length * targets.lost)] ?? 0;
}
