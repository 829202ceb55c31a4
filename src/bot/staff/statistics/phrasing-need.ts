/** How an entry has done. */
export interface EntryCounts {
  /** How often it was the answer. */
  asked: number;
  /** How often it was suggested among others. */
  shown: number;
  /** The same, each time divided by the number of suggestions: a person means one of them at most. */
  shownShare: number;
  /** How often it was chosen from suggestions. */
  chosen: number;
  /** How often someone voted that it isn't what they meant. */
  missed: number;
}

/** The quantile of the normal distribution beyond which 2.5 % lie. */
const z = 1.96;

/**
 * How much an entry needs better phrasings: the number of its failures beyond chance. It fails when it's refused and, by
 * its share of the suggestions, when it's suggested and not chosen. The result is the lower bound of Wilson's 95 %
 * interval of the share of failures, so that one refusal of one answer counts little, times how often it was tried.
 */
export function phrasingNeed({ asked, shown, shownShare, chosen, missed }: EntryCounts): number {
  const passedOver = shown > 0 ? shownShare * Math.max(0, 1 - chosen / shown) : 0;
  const failures = Math.max(0, missed) + passedOver;
  // People also refuse answers that they found without a question.
  const tries = Math.max(asked + shownShare, failures);
  return wilsonLowerBound(failures, tries) * tries;
}

function wilsonLowerBound(part: number, whole: number): number {
  if (whole <= 0) return 0;
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const width = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * whole)) / whole);
  return Math.max(0, (middle - width) / (1 + (z * z) / whole));
}
