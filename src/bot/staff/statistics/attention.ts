/** What is known of an entry when it is judged whether it needs better words. */
export interface Judged {
  /** How often it was the answer. */
  asked: number;
  /** How often it was among entries to choose from, … */
  shown: number;
  /** … each time divided by how many those were: a person means one of them at most. */
  shownShare: number;
  /** How often it was chosen from them. */
  chosen: number;
  /** How often it was not what somebody meant. */
  missed: number;
}

/** The quantile of the normal distribution beyond which 2.5 % lie. */
const z = 1.96;

/**
 * How much an entry needs better words: the number of times that it failed, as far as that is no accident. It fails
 * where it was refused, and, by a part, where it was suggested and not chosen. Of the share of failures the lower bound
 * of Wilson's 95 % interval counts, so that one refusal of one answer is little, and it is weighted by how often the
 * entry was tried.
 */
export function needOf({ asked, shown, shownShare, chosen, missed }: Judged): number {
  const passedOver = shown > 0 ? shownShare * Math.max(0, 1 - chosen / shown) : 0;
  const failed = Math.max(0, missed) + passedOver;
  // People also refuse answers that they have found without a question.
  const tried = Math.max(asked + shownShare, failed);
  return lowerBound(failed, tried) * tried;
}

/** The lower end of Wilson's interval for a share. */
export function lowerBound(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const width = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * whole)) / whole);
  return Math.max(0, (middle - width) / (1 + (z * z) / whole));
}
