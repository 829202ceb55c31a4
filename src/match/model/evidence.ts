/** What the models see in a message, entry by entry. */
export interface Evidence {
  /** By entry: the score of its linear classifier: the higher, the likelier. */
  linear: ArrayLike<number>;
  /** The linear score of the class of messages that no entry answers. */
  offTopic: number;
  /** By entry, and then for no entry: the logarithm of the network's probability; undefined where there's no network. */
  logs: ArrayLike<number> | undefined;
  /** The share of the message's weight that is in familiar words. */
  coverage: number;
  /** By entry: how well it fits, all models together. */
  fits: Float64Array;
  /** The numbers of the best entries, the best first. */
  order: number[];
}

/** What speaks for and against an entry; each is about -1 to 1. */
export const signalNames = [
  "own score", // of the entry's linear classifier
  "lead", // how far it's ahead of the best other entry, by all models
  "lead above 0",
  "off-topic score", // of the linear classifier of messages that no entry answers
  "off-topic score above 0",
  "off-topic score squared",
  "network", // the logarithm of its probability, -1 at the floor
  "off-topic network", // the probability that no entry answers
  "coverage",
] as const;

/** How many entries are ranked: nobody is shown more. */
export const mostRanked = 10;

/** How much the network counts beside the linear classifiers. */
const networkShare = 0.08;

/** Below this the network is as sure as can be, and a difference means nothing. */
const floor = -8;

/** Every signal stays within this, so that an odd message can't push a chance beyond all others. */
const bound = 1.5;

/**
 * Puts the models' scores together.
 *
 * @param fits what they're written to, entry by entry
 * @param absent an entry that isn't to be ranked
 */
export function evidenceOf(
  parts: Omit<Evidence, "fits" | "order">,
  fits: Float64Array,
  absent?: number,
): Evidence {
  const { linear, logs } = parts;
  for (let label = 0; label < fits.length; label++) {
    const log = logs ? Math.max(floor, logs[label] as number) : 0;
    fits[label] = (linear[label] as number) + networkShare * log;
  }
  if (absent !== undefined) fits[absent] = Number.NEGATIVE_INFINITY;
  return { ...parts, fits, order: bestOf(fits) };
}

/** The places of the largest values, the largest first. Much faster than sorting them all. */
function bestOf(values: Float64Array): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY; // what a value has to exceed
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value <= least) continue;
    let place = best.length < mostRanked ? best.push(i) - 1 : mostRanked - 1;
    for (; place > 0 && value > (values[best[place - 1] as number] as number); place--) {
      best[place] = best[place - 1] as number;
    }
    best[place] = i;
    if (best.length === mostRanked) least = values[best[mostRanked - 1] as number] as number;
  }
  return best;
}

/** The signals of an entry, in the order of `signalNames`. */
export function signalsOf(evidence: Evidence, label: number): number[] {
  const { linear, offTopic, logs, coverage, fits, order } = evidence;
  const none = linear.length;
  const rival = order[0] === label ? order[1] : order[0];
  const rivalFit = rival === undefined ? -1 : (fits[rival] as number);
  const lead = clamp((fits[label] as number) - rivalFit);
  const offTopicScore = clamp(offTopic);
  return [
    clamp(linear[label] as number),
    lead,
    Math.max(0, lead),
    offTopicScore,
    Math.max(0, offTopicScore),
    offTopicScore ** 2,
    logs ? Math.max(floor, logs[label] as number) / -floor : 0,
    logs ? Math.exp(logs[none] as number) : 0,
    coverage,
  ];
}

function clamp(value: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
