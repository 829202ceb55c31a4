import { otherLanguage } from "../match/language.ts";
import { type Decision, mostSuggested } from "../match/matcher.ts";
import { createSmallTalk } from "../match/small-talk.ts";
import type { Parts } from "./context.ts";
import { answerView } from "./views/answer.ts";
import { escapeHtml } from "./views/html.ts";
import { otherLanguageView, suggestView, unknownView } from "./views/lists.ts";
import { plain, type View } from "./views/view.ts";

/** What a question in a person's own words is answered with. */
export interface Answering {
  /** @param update the id of the update, for the log */
  (words: string, update: number): View;
  /** What kind of answer it would be. */
  kind(words: string): Decision["kind"] | "talk";
}

/** Makes the bot's answers: the entry, some entries to choose from, or an honest "not in the FAQ". */
export function createAnswering(parts: Omit<Parts, "answering">): Answering {
  const { knowledge, matcher, texts, log, metrics } = parts;
  const smallTalk = createSmallTalk(knowledge.smallTalk);

  const view = ({ kind, results }: Decision): View => {
    const entries = results.flatMap(({ id }) => knowledge.entry(id) ?? []);
    const [first] = entries;
    if (kind === "answer" && first) return answerView(first, parts);
    if (kind === "suggest" && first) return suggestView(entries.slice(0, mostSuggested), parts);
    return unknownView(parts);
  };

  const answer = (words: string, update: number): View => {
    if (words === "") return plain(escapeHtml(texts.empty));
    const talk = smallTalk(words);
    if (talk) metrics.decisions.inc({ kind: "talk" });
    if (talk) return plain(escapeHtml(texts.smallTalk[talk]));
    const decision = matcher.match(words);
    const { kind, results } = decision;
    log.debug({ update, decision: kind, entry: results[0]?.id }, "asked");
    metrics.decisions.inc({ kind });
    const language = kind === "answer" ? undefined : otherLanguage(words);
    return language ? otherLanguageView(language, texts) : view(decision);
  };
  const kind = (words: string) => (smallTalk(words) ? "talk" : matcher.match(words).kind);
  return Object.assign(answer, { kind });
}
