import type { Reply } from "./flow.ts";
import { hitsIn, isDenied, readMessage, type Word } from "./hits.ts";
import { phrasesOf } from "./phrases.ts";
import type { DialogWords } from "./schema.ts";

/** The meaning of a message in a dialog: the id of a reply, or one of `controls`. */
export interface Meaning {
  id: string;
  /** Whether most of the message says so; if not, it may be a question that merely mentions the reply. */
  sure: boolean;
}

/** From this share of a message on that speaks for it, a reply is sure. */
const sureFrom = 0.45;

/** The reply that the denial of another one speaks for, where there is one. */
const opposites: Record<string, string> = { yes: "no", works: "still" };

/** By place: how much a word of a message speaks for a reply. */
type Vote = Map<number, number>;

/**
 * The meaning of a message as one of these replies: the one that most of its words speak for. Typing errors of one letter
 * are tolerated. What follows a "not" doesn't speak for its reply, but for the opposite, if there is one; longer phrases go
 * first, so that "not sure" is no denial of "sure". Undefined where nothing speaks for any reply, or as much for two.
 */
export function understand(
  text: string,
  replies: readonly Reply[],
  words: DialogWords,
): Meaning | undefined {
  const message = readMessage(text, words);
  const hits = hitsIn(message, phrasesOf(replies, words));
  const votes = new Map<string, Vote>();
  for (const hit of hits) {
    const id = isDenied(message, hit, hits) ? opposites[hit.id] : hit.id;
    if (id === undefined) continue;
    const vote: Vote = votes.get(id) ?? new Map();
    for (let i = hit.at; i < hit.at + hit.length; i++)
      vote.set(i, Math.max(hit.share, vote.get(i) ?? 0));
    votes.set(id, vote);
  }
  return winner(message, votes);
}

/** The reply with the highest score; of two the one that is mentioned first. */
function winner(message: readonly Word[], votes: ReadonlyMap<string, Vote>): Meaning | undefined {
  const scored = [...votes].map(([id, vote]) => {
    const score = [...vote].reduce(
      (sum, [at, share]) => sum + share * (message[at]?.weight ?? 0),
      0,
    );
    return { id, score, first: Math.min(...vote.keys()) };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score || a.first - b.first);
  if (!best || (second?.score === best.score && second.first === best.first)) return undefined;
  const all = message.reduce((sum, { weight }) => sum + weight, 0);
  return { id: best.id, sure: best.score / all >= sureFrom };
}
