import type { Knowledge } from "../faq/knowledge.ts";
import type { Matcher } from "../match/matcher.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What it takes to understand a message in one language. */
export interface Understanding {
  knowledge: Knowledge;
  matcher: Pick<Matcher, "match" | "search" | "wordWeights" | "hasFewPhrasings">;
  vocabulary: Vocabulary;
}
