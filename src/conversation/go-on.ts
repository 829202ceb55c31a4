import type { FaqEntry } from "../faq/knowledge.ts";
import { asksOutright } from "./asks.ts";
import { followUp, isNear } from "./follow-up.ts";
import { onPlatform } from "./on-platform.ts";
import { partOfAnswer } from "./part-of-answer.ts";
import type { Reading, Strength } from "./read-message.ts";
import type { Response } from "./response.ts";
import { tellingWords } from "./telling-words.ts";
import type { Understanding } from "./understanding.ts";

type FollowUpMessage = Extract<Reading, { kind: "follow-up" }>;

/** The chances from which on a follow-up stands by itself, if its best entry is near to what came before and if not. */
const aloneFrom: Record<Strength, { near: number; far: number }> = {
  continues: { near: 0.85, far: 0.97 },
  points: { near: 0.85, far: 0.95 },
  may: { near: 0, far: 0.9 },
};

/** From this chance on, an entry may be meant in the light of what came before, even if another is sure by itself. */
const meantFrom = 0.03;

/** From this chance on, words fit the topic that they may go on from. */
const fitsFrom = 0.95;

/** From this chance on, a message may be about an entry that has nothing to do with what came before. */
const elsewhereFrom = 0.3;

/**
 * Goes on from the answer, or from the entries of the list, that came before.
 *
 * @param isListed whether the topics were only listed: then nobody has read them yet
 */
export function goOn(
  message: FollowUpMessage,
  topics: readonly FaqEntry[],
  isListed: boolean,
  understanding: Understanding,
): Response {
  const { words } = message;
  const [topic, ...others] = topics;
  if (!topic || standsAlone(message, topics, understanding)) return { kind: "question", words };
  if (!isListed && others.length === 0) return goOnFromAnswer(message, topic, understanding);
  const entry = meantAmong(topics, words, understanding);
  return entry ? { kind: "answer", entry } : { kind: "question", words };
}

/** Whether a message is sure enough by itself not to be bent by what came before. */
export function standsAlone(
  { words, strength }: Pick<FollowUpMessage, "words" | "strength">,
  topics: readonly FaqEntry[],
  understanding: Understanding,
): boolean {
  const { kind, results } = understanding.matcher.match(words);
  const [best, ...others] = results;
  const { id = "", score = 0 } = best ?? {};
  const near = topics.some((topic) => isNear(id, topic, understanding.knowledge));
  if (kind === "answer" && score >= aloneFrom[strength][near ? "near" : "far"]) {
    const other = near ? otherMeant(words, topics, understanding) : undefined;
    return !others.some(({ id, score }) => id === other?.id && score >= meantFrom);
  }
  const isElsewhere = strength === "may" && !near && score >= elsewhereFrom;
  return isElsewhere && !fits(words, topics[0], understanding);
}

/** Whether words fit a topic so well that they don't speak of anything else. */
function fits(words: string, topic: FaqEntry | undefined, { matcher }: Understanding): boolean {
  const [best] = topic ? matcher.match(`${topic.question} ${words}`).results : [];
  return best !== undefined && best.id === topic?.id && best.score >= fitsFrom;
}

/** The other entry that words mean where they go on from the answer before, if they do. */
function otherMeant(
  words: string,
  topics: readonly FaqEntry[],
  understanding: Understanding,
): FaqEntry | undefined {
  const [topic] = topics;
  if (!topic || topics.length > 1) return undefined;
  const found = followUp(words, topic, true, understanding);
  return found.kind === "other" ? found.entry : undefined;
}

/** Goes on from one entry: with another, or with the part of it that the words are about. */
function goOnFromAnswer(
  { words, strength, platform }: FollowUpMessage,
  topic: FaqEntry,
  understanding: Understanding,
): Response {
  const { vocabulary } = understanding;
  const blocks = partOfAnswer(topic.answer, words, topic.question, vocabulary);
  const found = followUp(words, topic, blocks.length > 0, understanding);
  if (found.kind === "other") return { kind: "answer", entry: found.entry };
  if (blocks.length === 0 && platform) return onPlatform(topic, platform);
  const isFragment = tellingWords(words, vocabulary).length === 0;
  const isAsked = strength === "continues" || isFragment || asksOutright(words, vocabulary);
  if (blocks.length === 0 && !isAsked) return { kind: "say", sentence: "tell" };
  return { kind: "part", entry: topic, blocks, offered: found.offered };
}

/** The entry of a list that words mean, or the neighbour of one. */
function meantAmong(
  topics: readonly FaqEntry[],
  words: string,
  understanding: Understanding,
): FaqEntry | undefined {
  const [best] = understanding.matcher.match(words).results;
  const listed = topics.find(({ id }) => id === best?.id);
  if (listed) return listed;
  const found = topics.map((topic) => followUp(words, topic, false, understanding));
  return found.find((followed) => followed.kind === "other")?.entry;
}
