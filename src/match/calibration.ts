import { fitLogistic, type Logistic, probability } from "./logistic.ts";
import { signalNames } from "./reading.ts";

/** A held-out message: what the matcher saw in it, and what was right. */
export interface Observation {
  signals: number[];
  /** Whether some entry answers it. */
  answerable: boolean;
  /** Whether the best entry was right. */
  right: boolean;
}

/** What the rules of decide.ts compare a message's figures with. */
export interface Thresholds {
  /** From this chance of being right on, the best entry is shown at once, … */
  answerFrom: number;
  /** … if the chance that any entry answers the message is at least this, … */
  answerableFrom: number;
  /** … and the best entry is this far ahead of the second: a smaller lead is a close call. */
  leadFrom: number;
  /** Below this chance that any entry answers the message, it is unknown. */
  unknownBelow: number;
}

/** Turns signals into chances, and chances into a decision. */
export interface Calibration {
  /** The chance that the best entry is right. */
  right: Logistic;
  /** The chance that any entry answers the message. */
  answerable: Logistic;
  thresholds: Thresholds;
}

/** What the thresholds have to achieve on messages that the model hasn't seen. */
const targets = {
  /** The most errors among answers shown at once, as a share of the errors of always showing the best entry. */
  errors: 0.6,
  /** The share of the messages without an answer that `answerableFrom` alone keeps from being shown one. */
  silence: 0.84,
  /** The largest share of the messages with an answer that may be called unknown. */
  lost: 0.04,
};

/** Fitted on a large knowledge base: the starting point, and for a small one nearly all there is to go by. */
const prior: Calibration = {
  // In the order of `signalNames`.
  right: { weights: [1.4, 1.6, -0.7, 0, 0.6, -0.6, 2], bias: -1.4 },
  answerable: { weights: [1.6, 0, -2, 0.8, 0.3, -0.4, 3.7], bias: -1.7 },
  thresholds: { answerFrom: 0.65, answerableFrom: 0.5, leadFrom: 0.15, unknownBelow: 0.35 },
};

/** Thresholds computed from fewer observations than this would be chance. */
const leastObservations = 200;

/** Fits both chances and the thresholds to held-out messages. */
export function calibrate(observations: Observation[]): Calibration {
  const right = fitLogistic(
    observations.map(({ signals, right }) => ({ input: signals, outcome: right })),
    prior.right,
  );
  const answerable = fitLogistic(
    observations.map(({ signals, answerable }) => ({ input: signals, outcome: answerable })),
    prior.answerable,
  );
  const isEnough = observations.length >= leastObservations;
  const thresholds = isEnough ? thresholdsFor(observations, right, answerable) : prior.thresholds;
  return { right, answerable, thresholds };
}

function thresholdsFor(
  observations: Observation[],
  right: Logistic,
  answerable: Logistic,
): Thresholds {
  const { leadFrom } = prior.thresholds;
  const chances = (of: boolean) =>
    observations
      .filter((message) => message.answerable === of)
      .map(({ signals }) => probability(answerable, signals));
  const answerableFrom =
    quantile(chances(false), targets.silence) ?? prior.thresholds.answerableFrom;
  const candidates = observations.filter(
    ({ signals }) =>
      probability(answerable, signals) >= answerableFrom && leadOf(signals) >= leadFrom,
  );
  return {
    answerFrom: preciseFrom(candidates, right, 1 - targets.errors * errorRate(observations)),
    answerableFrom,
    leadFrom,
    unknownBelow: quantile(chances(true), targets.lost) ?? prior.thresholds.unknownBelow,
  };
}

/** How far the best entry is ahead of the second. */
export function leadOf(signals: number[]): number {
  return signals[signalNames.indexOf("margin")] as number;
}

/** How often the best entry of a message that has an answer is wrong, 0 to 1. */
function errorRate(observations: Observation[]): number {
  const answerable = observations.filter((message) => message.answerable);
  return answerable.filter(({ right }) => !right).length / Math.max(1, answerable.length);
}

/** The lowest chance from which on answers reach the precision. */
function preciseFrom(observations: Observation[], right: Logistic, precision: number): number {
  const ranked = observations
    .map((message) => ({ ...message, chance: probability(right, message.signals) }))
    .sort((a, b) => b.chance - a.chance);
  let hits = 0;
  let threshold = 1;
  for (const [i, message] of ranked.entries()) {
    if (message.right) hits++;
    if (hits / (i + 1) >= precision) threshold = message.chance;
  }
  return threshold;
}

/** The value below which that share of the values lies; undefined where there are none. */
function quantile(values: number[], share: number): number | undefined {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)];
}
