import { type Hit, hitsIn, isDenied, readMessage, type Word } from "./hits.ts";
import { listedPhrases } from "./phrases.ts";
import { isQuestion } from "./questions.ts";
import type { DialogWords } from "./schema.ts";

/** Beside a single word such as "fixed", no more than fillers may stand: "I want it fixed" is another matter. */
const mostBesideOneWord = 0.6;

/**
 * What a message says of the trouble's end:
 *
 * - `solved`: it's over: "ok done, works now!!";
 * - `partly`: not quite: "it works, but only once", "it worked before";
 * - `open`: that remains to be seen: "let's see if it works".
 */
export type Outcome = "solved" | "partly" | "open";

/**
 * What a message says of the trouble's end, whatever the question at hand; undefined if nothing. A question says nothing
 * of it, nor does "it doesn't work" or "it works on my laptop".
 */
export function outcomeIn(text: string, words: DialogWords): Outcome | undefined {
  if (isQuestion(text, words)) return undefined;
  const message = readMessage(text, words);
  const others = ["stop", "thanks", "aside"].flatMap((id) => listedPhrases(id, words));
  const all = hitsIn(message, [...listedPhrases("solved", words), ...others]);
  const hits = all.filter((hit) => {
    return hit.id === "solved" && !isDenied(message, hit, all) && !isLost(message, hit, all);
  });
  const [last] = hits.sort((a, b) => endOf(b) - endOf(a));
  if (!last) return undefined;
  if (wordsBefore(last, message).some(({ word }) => words.if?.includes(word))) return "open";
  const thanks = all.filter(({ id }) => id === "thanks");
  const after = message.filter((_, at) => {
    return at >= endOf(last) && !thanks.some((hit) => isIn(at, hit));
  });
  if (after.some(({ word, negates }) => negates || words.partly?.includes(word))) return "partly";
  return after.some(({ word }) => words.where?.includes(word)) ? undefined : "solved";
}

/** The words before a hit in its clause. */
function wordsBefore({ at }: Hit, message: readonly Word[]): Word[] {
  const clause = message[at]?.clause;
  return message.slice(0, at).filter((word) => word.clause === clause);
}

function endOf({ at, length }: Hit): number {
  return at + length;
}

function isIn(place: number, hit: Hit): boolean {
  return place >= hit.at && place < endOf(hit);
}

/** Whether a hit is a single word among others of its clause that matter. */
function isLost(message: readonly Word[], { at, length }: Hit, hits: readonly Hit[]): boolean {
  if (length > 1) return false;
  const beside = message.filter(({ clause }, place) => {
    if (clause !== message[at]?.clause) return false;
    return !hits.some((hit) => hit.id !== "stop" && isIn(place, hit));
  });
  return beside.reduce((sum, { weight }) => sum + weight, 0) > mostBesideOneWord;
}
