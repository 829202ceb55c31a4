import { seeded, shuffle } from "./random.ts";

/** A part of the examples that models are tried on which haven't seen them. */
export interface Fold {
  heldOut: Int32Array;
  /** The entries that are held out as a whole: their examples stand in for messages that no entry answers. */
  absent: ReadonlySet<number>;
}

/** How many folds there are. */
const count = 3;

/** With a smaller share of examples that no entry answers, whole entries are left out as well. */
const enoughOffTopic = 0.15;

/**
 * Deals the phrasings of every class to folds, at random but evenly. Questions are never held out: they're all that is
 * certain about an entry.
 *
 * @param questions how many of the examples, the first ones, are the entries' own questions
 * @param none the class of the examples that no entry answers
 */
export function foldsOf(labels: Int32Array, questions: number, none: number): Fold[] {
  const phrasings = Array.from(labels.keys()).slice(questions);
  const byClass = Map.groupBy(phrasings, (i) => labels[i] as number);
  const offTopic = byClass.get(none)?.length ?? 0;
  const leaveOut = offTopic < enoughOffTopic * phrasings.length;
  const random = seeded(4);
  const dealt: number[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (const examples of byClass.values()) {
    shuffle(examples, examples.length, random);
    for (const example of examples) dealt[next++ % count]?.push(example);
  }
  return dealt.map((own, k) => {
    const absent = new Set(leaveOut ? [...Array(none).keys()].filter((i) => i % count === k) : []);
    const others = [...labels.keys()].filter((i) => absent.has(labels[i] as number));
    return { heldOut: Int32Array.from(new Set([...own, ...others])), absent };
  });
}
