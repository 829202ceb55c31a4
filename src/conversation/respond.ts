import type { FaqEntry } from "../faq/knowledge.ts";
import type { Platform } from "../faq/schema.ts";
import { correctedEntries } from "./corrected.ts";
import { followUp } from "./follow-up.ts";
import type { Memory } from "./memory.ts";
import { partOfAnswer, stepsFor } from "./part-of-answer.ts";
import { type Reading, readMessage } from "./read-message.ts";
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
  const reading = readMessage(text, understanding.vocabulary, hasTopic);
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
      return chosen(reading.place, memory, understanding) ?? { kind: "question", words: text };
    case "platform":
      return topic && !answersAlone(reading.words, understanding, topic)
        ? onPlatform(topic, reading.platform)
        : { kind: "question", words: text };
    case "correction": {
      const { isSure, entries } = correctedEntries(reading, topic, understanding);
      const [entry] = entries;
      if (!entry) return { kind: "question", words: text };
      if (isSure) return { kind: "answer", entry };
      return { kind: "list", entries, why: "unsure" };
    }
    case "failure": {
      const decision = understanding.matcher.match(text);
      const isOther = decision.kind === "answer" && decision.shown[0] !== topic?.id;
      if (isOther || !topic) return { kind: "question", words: text };
      return { kind: "help", why: "failed", entry: topic };
    }
    case "follow-up":
      return topic ? goOn(reading, topic, understanding) : { kind: "question", words: text };
    case "question":
      return { kind: "question", words: reading.words };
  }
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

/** Whether words are surely answered by another entry, without what came before. */
function answersAlone(words: string, { matcher }: Understanding, topic: FaqEntry): boolean {
  const { kind, results } = matcher.match(words);
  const [first] = results;
  return kind === "answer" && first?.id !== topic.id && (first?.score ?? 0) >= 0.9;
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

function goOn(
  { words, continues }: Extract<Reading, { kind: "follow-up" }>,
  topic: FaqEntry,
  understanding: Understanding,
): Response {
  const { matcher, vocabulary } = understanding;
  // What is sure by itself isn't bent, unless the message says that it goes on.
  if (!continues && matcher.match(words).kind === "answer") return { kind: "question", words };
  const found = followUp(words, topic, understanding);
  if (found.kind === "other") return { kind: "answer", entry: found.entry };
  const blocks = partOfAnswer(topic.answer, words, topic.question, vocabulary);
  return { kind: "part", entry: topic, blocks, offered: found.offered };
}
