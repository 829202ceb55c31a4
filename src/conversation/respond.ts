import type { FaqEntry } from "../faq/knowledge.ts";
import type { Platform } from "../faq/schema.ts";
import { asksOutright } from "./asks.ts";
import { correctedEntries } from "./corrected.ts";
import { followUp, isNear } from "./follow-up.ts";
import type { Memory } from "./memory.ts";
import { partOfAnswer, stepsFor } from "./part-of-answer.ts";
import { type Reading, readMessage, type Strength, tellingWords } from "./read-message.ts";
import { respondToReply } from "./reply.ts";
import type { Response } from "./response.ts";
import type { Understanding } from "./understanding.ts";

/** What to say, and the platform that the message names. */
export interface Responded {
  response: Response;
  platform: Platform | undefined;
}

/**
 * Reads a message in the light of the last turns. A message that stands by itself is a `question`, whatever came before.
 *
 * @param memory what came before, if it's recent
 */
export function respond(
  text: string,
  memory: Memory | undefined,
  understanding: Understanding,
): Responded {
  const topic =
    memory?.entry === undefined ? undefined : understanding.knowledge.entry(memory.entry);
  const hasTopic = topic !== undefined || (memory?.listed?.length ?? 0) > 0;
  const hasList = memory?.said === "choice";
  const reading = readMessage(text, understanding.vocabulary, { hasTopic, hasList });
  const response = responseTo(reading, text, { memory, topic }, understanding);
  return { response, platform: reading.platform };
}

interface Before {
  memory: Memory | undefined;
  topic: FaqEntry | undefined;
}

function responseTo(
  reading: Reading,
  text: string,
  { memory, topic }: Before,
  understanding: Understanding,
): Response {
  switch (reading.kind) {
    case "reply":
      return respondToReply(reading.reply, memory, understanding);
    case "choice":
      return chosen(reading.place, memory, understanding) ?? { kind: "say", sentence: "listening" };
    case "platform":
      return topic ? onPlatform(topic, reading.platform) : { kind: "question", words: text };
    case "correction": {
      const { isSure, entries } = correctedEntries(reading, topic, understanding);
      const [entry] = entries;
      if (!entry) return { kind: "question", words: text };
      if (isSure) return { kind: "answer", entry };
      return { kind: "list", entries, why: "unsure" };
    }
    case "failure": {
      const { kind, results } = understanding.matcher.match(text);
      const best = results[0]?.id ?? "";
      const isNearby = topic !== undefined && isNear(best, topic, understanding.knowledge);
      const isOther = kind === "answer" ? best !== topic?.id : !reading.isClear && !isNearby;
      if (isOther || !topic) return { kind: "question", words: text };
      return { kind: "help", why: "failed", entry: topic };
    }
    case "complaint": {
      const { kind } = understanding.matcher.match(text);
      if (kind === "answer") return { kind: "question", words: text };
      return { kind: "help", why: "complaint", entry: topic };
    }
    case "follow-up":
      return goOn(reading, topicsOf(memory, topic, understanding), memory, understanding);
    case "question":
      return { kind: "question", words: reading.words };
  }
}

/** The entries that a follow-up may go on from: the last answer, or else the last list. */
function topicsOf(
  memory: Memory | undefined,
  topic: FaqEntry | undefined,
  { knowledge }: Understanding,
): FaqEntry[] {
  if (memory?.said !== "choice" && memory?.said !== "offer") return topic ? [topic] : [];
  return (memory.listed ?? []).flatMap((id) => knowledge.entry(id) ?? []);
}

/** The entry of the last list that was chosen; a sentence where the list is shorter. */
function chosen(
  place: number,
  memory: Memory | undefined,
  { knowledge }: Understanding,
): Response | undefined {
  const listed = memory?.listed ?? [];
  if (listed.length === 0) return undefined;
  const id = listed.at(place);
  const entry = id === undefined ? undefined : knowledge.entry(id);
  return entry ? { kind: "answer", entry } : { kind: "say", sentence: "tapOne" };
}

function onPlatform(entry: FaqEntry, platform: Platform): Response {
  const blocks = stepsFor(entry.answer, platform);
  if (blocks.length > 0) return { kind: "part", entry, blocks, offered: [] };
  return {
    kind: "part",
    entry,
    blocks: entry.answer.slice(0, 2),
    separately: platform,
    offered: [],
  };
}

/**
 * What is sure by itself isn't bent by what came before: from these chances on, for entries near to that and far from it.
 */
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

/** Goes on from the answer, or from the entries of the list, that came before. */
function goOn(
  { words, strength, platform }: Extract<Reading, { kind: "follow-up" }>,
  topics: readonly FaqEntry[],
  memory: Memory | undefined,
  understanding: Understanding,
): Response {
  const question: Response = { kind: "question", words };
  const { kind, results } = understanding.matcher.match(words);
  const [best] = results;
  const near = topics.some((topic) => isNear(best?.id ?? "", topic, understanding.knowledge));
  const score = best?.score ?? 0;
  const isSure = kind === "answer" && score >= aloneFrom[strength][near ? "near" : "far"];
  if (isSure && !(near && pointsElsewhere(words, topics, understanding))) return question;
  const isElsewhere = score >= elsewhereFrom && !near;
  const [topic, ...others] = topics;
  if (!topic) return question;
  if (strength === "may" && isElsewhere && !fits(words, topic, understanding)) return question;
  if (others.length === 0) {
    const { vocabulary } = understanding;
    const isFragment = tellingWords(words, vocabulary).length === 0;
    const isAsked = strength === "continues" || isFragment || asksOutright(words, vocabulary);
    const response = about(topic, words, { isAsked, platform }, understanding);
    // An entry that was only offered hasn't been read yet.
    const isUnread = memory?.said === "offer" && response.kind === "part";
    return isUnread ? { kind: "answer", entry: topic } : response;
  }
  const meant = topics.find(({ id }) => id === best?.id);
  if (meant) return { kind: "answer", entry: meant };
  const found = topics.map((listed) => followUp(words, listed, false, understanding));
  const other = found.find(({ kind }) => kind === "other");
  return other?.kind === "other" ? { kind: "answer", entry: other.entry } : question;
}

/** Whether words fit a topic so well that they don't speak of anything else. */
function fits(words: string, { id, question }: FaqEntry, { matcher }: Understanding): boolean {
  const [best] = matcher.match(`${question} ${words}`).results;
  return best?.id === id && best.score >= fitsFrom;
}

/** Whether words that are surely answered by themselves mean another entry where they go on from the topic. */
function pointsElsewhere(
  words: string,
  topics: readonly FaqEntry[],
  understanding: Understanding,
): boolean {
  const [topic] = topics;
  if (!topic || topics.length > 1) return false;
  const { results } = understanding.matcher.match(words);
  const found = followUp(words, topic, true, understanding);
  const other = found.kind === "other" ? found.entry.id : undefined;
  return results.slice(1).some(({ id, score }) => id === other && score >= meantFrom);
}

function about(
  topic: FaqEntry,
  words: string,
  { isAsked, platform }: { isAsked: boolean; platform: Platform | undefined },
  understanding: Understanding,
): Response {
  const blocks = partOfAnswer(topic.answer, words, topic.question, understanding.vocabulary);
  const found = followUp(words, topic, blocks.length > 0, understanding);
  if (found.kind === "other") return { kind: "answer", entry: found.entry };
  if (blocks.length === 0 && platform) return onPlatform(topic, platform);
  if (blocks.length === 0 && !isAsked) return { kind: "say", sentence: "tell" };
  return { kind: "part", entry: topic, blocks, offered: found.offered };
}
