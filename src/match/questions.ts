import type { Model } from "./model/model.ts";
import { wordsOf } from "./words/words.ts";

/** Where one question may end and the next begin. */
const boundary = /[.?!;\n]+|\b(?:and also|and how|and can|and what|also|plus|another thing)\b/i;

/** `words`: the fewest that a part needs to be a question of its own. `parts`: the most that are looked at. */
const limits = { words: 4, parts: 4 };

/** A part is a question of its own where its best entry's classifier says yes and is ahead by this much. */
const clearLead = 0.5;

/** The entries that a message clearly asks about, part by part; none where it is a single part. */
export function questionsIn(text: string, model: Model): Set<string> {
  const parts = text.split(boundary).filter((part) => part.trim() !== "");
  if (parts.length < 2) return new Set();
  const questions = parts.filter((part) => wordsOf(part).length >= limits.words);
  if (questions.length < 2 || questions.length > limits.parts) return new Set();
  return new Set(questions.flatMap((part) => clearEntry(part, model) ?? []));
}

function clearEntry(text: string, model: Model): string | undefined {
  const scores = model.partScores(model.words(text));
  let first = -1;
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < model.ids.length; label++) {
    const score = scores[label] as number;
    if (score > best) {
      first = label;
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return best > 0 && best - second > clearLead ? model.ids[first] : undefined;
}
