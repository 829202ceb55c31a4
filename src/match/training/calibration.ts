import { chancesOf } from "../model/chances.ts";
import { type Evidence, signalNames, signalsOf } from "../model/evidence.ts";
import { fitLogistic, type Logistic } from "../model/logistic.ts";
import type { Calibration, Reliability } from "../model/trained-matcher.ts";

/** A message with what models that haven't seen it make of it, and what's right. */
export interface Observation {
  /** The number of the example. */
  example: number;
  evidence: Evidence;
  /** The number of the right entry; undefined where no entry answers it. */
  right: number | undefined;
  /** How many words it has. */
  length: number;
}

/**
 * The largest share of wrong answers among those shown at once, on phrasings that the models haven't seen. Phrasings are
 * written to be hard: of messages modelled on real posts, half as many answers were wrong.
 */
const risk = 0.12;

/** How sure the risk has to be kept: the quantile of the normal distribution for 90 %, one-sided. */
const confidence = 1.28;

/** The largest share of the messages without an answer that get one all the same. */
const mostFalse = 0.07;

/** Fewer messages without an answer than this say little about others. */
const enoughUnanswerable = 300;

/** A suggestion that is right once in eight is worth reading. */
const worthReading = 0.12;

/** Where right entries are seldom that likely, less has to do: this share of them may go unsuggested. */
const unsuggested = 0.13;

/** From this chance on, an entry's own classifier is taken to say yes. */
const ownChance = 1 / 3;

/** How many of the best entries of a message the chance is learned from. */
const candidates = 4;

/** Fewer observations than this tell less than the prior. */
const leastObservations = 30;

/** See {@link prior}. */
const priorWeights: Record<(typeof signalNames)[number], number> = {
  "own score": 1.57,
  lead: 2,
  "lead above 0": -0.83,
  "off-topic score": -0.57,
  "off-topic score above 0": -0.32,
  "off-topic score squared": -0.41,
  network: 0.93,
  "off-topic network": -0.79,
  coverage: 1.03,
};

/**
 * What holds for a knowledge base without phrasings. The weights were fitted on the signals of the shipped phrasings, read
 * by a matcher that knew only the shipped questions and answers (scripts/bench/prior.ts). The off-topic and network
 * signals, which are constant there, have the weights of the whole data, and the bias makes up for that. With phrasings
 * it's where the fitting begins. At `answerFrom` one message in fifty was answered.
 */
const prior: Calibration = {
  chance: { weights: signalNames.map((name) => priorWeights[name]), bias: -2.38 },
  answerFrom: 0.6,
  ownFrom: 0,
  suggestFrom: 0.05,
  untoldFrom: worthReading,
  leastShare: 0.25,
  reliability: [],
};

/** With fewer phrasings an entry, the prior knows better how likely an entry is. */
const fewestToFit = 3;

/** With fewer phrasings an entry, people mostly use words that the matcher hasn't seen. */
const fewestToExclude = 10;

/** Then whatever fits at all is offered, as its chance says little. */
const generous = { suggestFrom: 0.01, leastShare: 0.03 };

/**
 * Learns from held-out messages how sure to be.
 *
 * @param phrasings how many phrasings an entry has, on average
 */
export function calibrate(observations: readonly Observation[], phrasings: number): Calibration {
  const isEnough = phrasings >= fewestToFit && observations.length >= leastObservations;
  const calibration = isEnough ? fitted(observations) : prior;
  return phrasings < fewestToExclude ? { ...calibration, ...generous } : calibration;
}

function fitted(observations: readonly Observation[]): Calibration {
  const weights = balancedByLength(observations);
  const chance = fitLogistic(
    observations.flatMap(({ evidence, right }, i) =>
      evidence.order.slice(0, candidates).map((label) => ({
        input: signalsOf(evidence, label),
        outcome: label === right,
        weight: weights[i] as number,
      })),
    ),
    prior.chance,
  );
  const best = observations.flatMap(({ evidence, right }, i) => {
    const [first] = evidence.order;
    if (first === undefined) return [];
    const [chanceOfFirst = 0] = chancesOf(evidence, chance);
    const own = evidence.linear[first] as number;
    const isAnswerable = right !== undefined;
    const outcome = { right: first === right, isAnswerable, weight: weights[i] as number };
    return [{ chance: chanceOfFirst, own, ...outcome }];
  });
  const ownFrom = ownScoreFrom(best);
  const answerFrom = Math.max(
    lowestSafe(best.filter(({ own }) => own >= ownFrom)),
    lowestHonest(best, ownFrom),
  );
  return {
    chance,
    reliability: reliabilityOf(best),
    answerFrom,
    ownFrom,
    untoldFrom: answerFrom,
    leastShare: prior.leastShare,
    suggestFrom: Math.min(
      worthReading,
      quantile(chancesOfRight(observations, chance), unsuggested),
    ),
  };
}

/** The chances of the right entries that are among the best candidates. */
function chancesOfRight(observations: readonly Observation[], chance: Logistic): number[] {
  return observations.flatMap(({ evidence, right }) => {
    const place = right === undefined ? -1 : evidence.order.indexOf(right);
    return place >= 0 && place < candidates ? [chancesOf(evidence, chance)[place] as number] : [];
  });
}

/** The value below which that share of the values lies; 0 where there are none. */
function quantile(values: number[], share: number): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** Where the bins of message lengths end, in words. */
const lengthBins = [6, 12, 20, 32, Number.POSITIVE_INFINITY];

/** The share of messages that are taken to have an answer: seven in ten people ask for something that's there. */
const answerableShare = 0.7;

/**
 * Weights with which messages with and without an answer are equally frequent among the short and among the long, so
 * that nothing is learned from a message's length, and as frequent as in life.
 */
function balancedByLength(observations: readonly Observation[]): number[] {
  const binOf = ({ length }: Observation) => lengthBins.findIndex((end) => length <= end);
  const counts = lengthBins.map(() => ({ answerable: 0, unanswerable: 0 }));
  const kindOf = ({ right }: Observation) => (right === undefined ? "unanswerable" : "answerable");
  for (const observation of observations) {
    const bin = counts[binOf(observation)];
    if (bin) bin[kindOf(observation)]++;
  }
  return observations.map((observation) => {
    const { answerable, unanswerable } = counts[binOf(observation)] ?? {
      answerable: 0,
      unanswerable: 0,
    };
    const all = answerable + unanswerable;
    return observation.right === undefined
      ? (all * (1 - answerableShare)) / unanswerable
      : (all * answerableShare) / answerable;
  });
}

/** The best entry of a held-out message. */
interface Best {
  chance: number;
  /** The score of its own classifier. */
  own: number;
  right: boolean;
  /** Whether the message has an answer at all. */
  isAnswerable: boolean;
  weight: number;
}

/** The lowest threshold at which hardly any message without an answer gets one; 0 where there are too few to tell. */
function lowestHonest(best: readonly Best[], ownFrom: number): number {
  const chances = best.flatMap(({ isAnswerable, own, chance }) =>
    isAnswerable ? [] : [own >= ownFrom ? chance : 0],
  );
  return chances.length < enoughUnanswerable ? 0 : quantile(chances, 1 - mostFalse);
}

/** The score of its own classifier from which on the chance of an entry to be right is `ownChance`. */
function ownScoreFrom(best: readonly Best[]): number {
  const odds = fitLogistic(
    best.map(({ own, right, weight }) => ({ input: [own], outcome: right, weight })),
    { weights: [2], bias: 0 },
  );
  return (Math.log(ownChance / (1 - ownChance)) - odds.bias) / (odds.weights[0] as number);
}

/**
 * The lowest threshold at which the share of wrong answers stays below the risk, even at the upper end of its confidence
 * interval: with few observations it's stricter. After Geifman and El-Yaniv, "Selective Classification for Deep Neural
 * Networks" (NeurIPS 2017), with the interval of Wilson (1927), and Kish's effective size for weighted observations.
 */
function lowestSafe(best: readonly Best[]): number {
  let [all, wrong, squares, threshold] = [0, 0, 0, 1];
  for (const { chance, right, weight } of [...best].sort((a, b) => b.chance - a.chance)) {
    all += weight;
    squares += weight * weight;
    if (!right) wrong += weight;
    if (upperBound(wrong / all, (all * all) / squares) <= risk) threshold = chance;
  }
  return threshold;
}

/** The upper end of Wilson's interval for a share, seen in that many observations. */
function upperBound(share: number, count: number): number {
  const z = (confidence * confidence) / count;
  return (share + z / 2 + Math.sqrt(z * (share * (1 - share) + z / 4))) / (1 + z);
}

/** How often the best entry was right, in tenths of its chance. */
function reliabilityOf(best: readonly Best[]): Reliability[] {
  const bins = Map.groupBy(best, ({ chance }) => Math.min(9, Math.floor(chance * 10)));
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([, all]) => {
      const weight = all.reduce((sum, { weight }) => sum + weight, 0);
      const mean = (value: (one: Best) => number) =>
        all.reduce((sum, one) => sum + one.weight * value(one), 0) / weight;
      return {
        chance: mean(({ chance }) => chance),
        right: mean(({ right }) => Number(right)),
        messages: all.length,
      };
    });
}
