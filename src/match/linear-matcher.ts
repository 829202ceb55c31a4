import type { Knowledge } from "../faq/knowledge.ts";
import { probability } from "./logistic.ts";
import type { Decision, Matcher, Ranked } from "./matcher.ts";
import { createSearch } from "./search.ts";
import { type Reading, read } from "./signals.ts";
import { type Trained, train } from "./train.ts";

/** Results beyond these are never shown. */
const mostResults = 10;

/** What the matcher learns from: every question and every phrasing. */
export function examplesOf({ entries, phrasings }: Knowledge) {
  return [...entries.map(({ id, question }) => ({ id, text: question })), ...phrasings];
}

/**
 * The matcher of the product: a trained linear model ranks the entries, and a calibrated three-way
 * decision says whether the best is sure enough to be shown.
 */
export function createMatcher(knowledge: Knowledge): Matcher {
  const trained = train(examplesOf(knowledge), knowledge.slang);
  const { model, nearest, calibration } = trained;
  const search = createSearch(knowledge, (words) => ranking(read(words, model, nearest), trained));

  return {
    search,
    match(text): Decision {
      const reading = read(text, model, nearest);
      const results = ranking(reading, trained).slice(0, mostResults);
      const answerable = probability(calibration.answerable, reading.signals);
      if (reading.words.length === 0 || answerable < calibration.unknownBelow) {
        return { kind: "unknown", results };
      }
      const sure = (results[0]?.score ?? 0) >= calibration.answerFrom;
      return { kind: sure ? "answer" : "suggest", results };
    },
  };
}

/** All entries, the best first. The best one's score is its chance to be right; the others fall off with their distance. */
function ranking({ scores, order, signals }: Reading, { model, calibration }: Trained): Ranked[] {
  const right = probability(calibration.right, signals);
  const best = scores[order[0] ?? -1] ?? 0;
  return order.map((i) => {
    const behind = best - (scores[i] as number);
    return { id: model.ids[i] as string, score: right * Math.exp(-2 * behind) };
  });
}
