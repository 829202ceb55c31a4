import type { Matcher } from "../../match/matcher.ts";
import type { Changes, DraftPhrasing } from "../protocol.ts";

/** With more phrasings than this, what is learned at run time is too far from a new training. */
const mostLearned = 30;

/** The phrasings of a draft that does nothing but add a few; undefined for any other. */
export function onlyAdded({ entries, removed, phrasings }: Changes): DraftPhrasing[] | undefined {
  const { edited, removed: lines, added } = phrasings;
  const others = entries.length + removed.length + edited.length + lines.length;
  return others === 0 && added.length > 0 && added.length <= mostLearned ? added : undefined;
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
      matcher.learn(text.trim(), id);
      learned.push(text.trim());
    }
    return work();
  } finally {
    for (const text of learned.reverse()) matcher.forget(text);
  }
}
