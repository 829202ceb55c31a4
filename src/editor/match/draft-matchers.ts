import { createHash } from "node:crypto";
import type { Knowledge } from "../../faq/knowledge.ts";
import { createMatcher, trainingTaskOf } from "../../match/create-matcher.ts";
import type { Matcher } from "../../match/matcher.ts";

/**
 * Matchers trained on drafts. Large ones are trained in a process of their own, so that the bot keeps answering. The last
 * one is kept: most questions are asked of the same draft again. The bot's cache has it too, so that a draft that has been
 * tried is in use at once when it's saved.
 */
export class DraftMatchers {
  private readonly cacheDir: string | undefined;
  private latest: { key: string; matcher: Promise<Matcher> } | undefined;
  private training: Promise<unknown> = Promise.resolve();

  constructor(cacheDir: string | undefined) {
    this.cacheDir = cacheDir;
  }

  /** Whether the last matcher was trained on this knowledge base. */
  has(knowledge: Knowledge): boolean {
    return this.latest?.key === keyOf(knowledge);
  }

  /** A matcher trained on this knowledge base. Who teaches it something has it forget that in the same turn. */
  of(knowledge: Knowledge): Promise<Matcher> {
    const key = keyOf(knowledge);
    if (this.latest?.key === key) return this.latest.matcher;
    // One after the other: training takes much memory for a moment.
    const matcher = this.training.then(() => createMatcher(knowledge, this.cacheDir));
    this.training = matcher.catch(() => {});
    const entry = { key, matcher };
    this.latest = entry;
    void matcher.catch(() => {
      if (this.latest === entry) this.latest = undefined;
    });
    return matcher;
  }
}

function keyOf(knowledge: Knowledge): string {
  const { slang, ...texts } = trainingTaskOf(knowledge);
  return createHash("sha256")
    .update(JSON.stringify([knowledge.language, texts, [...slang]]))
    .digest("hex");
}
