import { findAnswer } from "../../bot/ask/find-answer.ts";
import { createLocales, type LanguageData } from "../../bot/locales.ts";
import type { Matcher } from "../../match/matcher.ts";
import type { Likely, Trial } from "../protocol.ts";

/** How many of the closest entries are told. */
const mostClosest = 4;

/** What the bot would do about a message. @param username the bot's, without @ */
export function tryMessage(
  text: string,
  data: LanguageData,
  matcher: Matcher,
  username: string,
): Omit<Trial, "isEstimate"> {
  const words = text.trim();
  const locales = createLocales([{ ...data, matcher }], username);
  const answer = findAnswer(words, locales.of(data.knowledge.language), locales);
  const { results } = matcher.match(words);
  const { rule } = matcher.explain(words);
  const likely = (id: string): Likely => ({
    id,
    question: data.knowledge.entry(id)?.question ?? id,
    chance: results.find((result) => result.id === id)?.score ?? 0,
  });
  const closest = results.slice(0, mostClosest).map(({ id }) => likely(id));
  switch (answer.kind) {
    case "answer":
      return { kind: "answer", shown: [likely(answer.entry.id)], closest, why: rule };
    case "suggest":
      return {
        kind: "suggest",
        shown: answer.entries.map(({ id }) => likely(id)),
        closest,
        why: rule,
      };
    case "talk":
    case "language":
    case "empty":
      return { kind: answer.kind, shown: [], closest, why: rule };
    default:
      return { kind: "unknown", shown: [], closest, why: rule };
  }
}
