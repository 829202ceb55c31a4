import { isDeepStrictEqual } from "node:util";
import type { Knowledge } from "../../faq/knowledge.ts";
import { trainingTaskOf } from "../../match/create-matcher.ts";
import type { Matcher } from "../../match/matcher.ts";
import type { DraftPhrasing } from "../protocol.ts";

/** With more phrasings than this, what is learned at run time is too far from a new training. */
const mostLearned = 30;

/**
 * The phrasings that a draft adds, if a matcher that was trained before can learn these and knows the rest: none where the
 * draft changes nothing that is learned from. Undefined where it has to be trained anew.
 */
export function learnable(before: Knowledge, draft: Knowledge): DraftPhrasing[] | undefined {
  const keyOf = ({ text, id }: DraftPhrasing) => JSON.stringify([text, id]);
  const known = new Set(before.phrasings.map(keyOf));
  const added = draft.phrasings.filter((phrasing) => !known.has(keyOf(phrasing)));
  const hasLostNone = draft.phrasings.length - added.length === before.phrasings.length;
  if (!hasLostNone || added.length > mostLearned) return undefined;
  const [old, now] = [before, draft].map((knowledge) =>
    trainingTaskOf({ ...knowledge, phrasings: [] }),
  );
  return isDeepStrictEqual(old, now) ? added : undefined;
}

/**
 * Runs a function while a matcher also knows some phrasings, which it learns as it learns lessons. The function is
 * synchronous, so nobody else can ask the matcher meanwhile.
 */
export function withLearned<T>(
  matcher: Pick<Matcher, "learn" | "forget">,
  phrasings: readonly DraftPhrasing[],
  work: () => T,
): T {
  const learned: string[] = [];
  try {
    for (const { text, id } of phrasings) {
      matcher.learn(text, id);
      learned.push(text);
    }
    return work();
  } finally {
    for (const text of learned.reverse()) matcher.forget(text);
  }
}
