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
  const parts = text.split(boundary).filter((part) => wordsOf(part).length >= limits.words);
  if (parts.length < 2 || parts.length > limits.parts) return new Set();
  return new Set(parts.flatMap((part) => clearEntry(part, model) ?? []));
}

function clearEntry(text: string, model: Model): string | undefined {
  const scores = model.linearScores(model.words(text));
  let [first, best, second] = [-1, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [label, score] of scores.entries()) {
    if (score > best) [first, second, best] = [label, best, score];
    else if (score > second) second = score;
  }
  return best > 0 && best - second > clearLead ? model.ids[first] : undefined;
}
