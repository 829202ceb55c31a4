import type { FaqEntry } from "../faq/knowledge.ts";
import type { Platform } from "../faq/schema.ts";
import { correctedEntries } from "./corrected.ts";
import type { Correction } from "./correction.ts";
import { isNear } from "./follow-up.ts";
import { goOn, standsAlone } from "./go-on.ts";
import type { Memory } from "./memory.ts";
import { onPlatform } from "./on-platform.ts";
import { type Reading, readMessage } from "./read-message.ts";
import { respondToReply } from "./reply.ts";
import type { Response, Sentence } from "./response.ts";
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
  return {
    response: varied(response ?? { kind: "question", words: text }, memory),
    platform: reading.platform,
  };
}

/** What's said in place of a sentence that was the last thing said, too. */
const others: Partial<Record<Sentence, Sentence>> = {
  greeting: "listening",
  who: "listening",
  listening: "tell",
  tell: "listening",
  okay: "listening",
  glad: "okay",
  honest: "tell",
  tapOne: "tell",
};

/** Nobody likes to hear the same sentence twice in a row. */
function varied(response: Response, memory: Memory | undefined): Response {
  if (response.kind !== "say" || response.sentence !== memory?.sentence) return response;
  return { kind: "say", sentence: others[response.sentence] ?? response.sentence };
}

interface Before {
  memory: Memory | undefined;
  /** The entry that was shown last. */
  topic: FaqEntry | undefined;
}

/** Undefined if the whole message is to be matched as a question. */
function responseTo(
  reading: Reading,
  text: string,
  { memory, topic }: Before,
  understanding: Understanding,
): Response | undefined {
  switch (reading.kind) {
    case "reply":
      return respondToReply(reading.reply, memory, understanding);
    case "choice":
      return chosen(reading.place, memory, understanding);
    case "platform":
      return withPlatform(reading, { memory, topic }, understanding);
    case "correction":
      return corrected(reading, topic, understanding);
    case "failure":
      return helpAfterFailure(text, reading.isClear, topic, understanding);
    case "complaint": {
      const { kind } = understanding.matcher.match(text);
      return kind === "answer" ? undefined : { kind: "help", why: "complaint", entry: topic };
    }
    case "follow-up": {
      const isListed = memory?.said === "choice" || memory?.said === "offer";
      const topics = topicsOf(memory, topic, understanding);
      return goOn(reading, topics, isListed, understanding);
    }
    case "question":
      return { kind: "question", words: reading.words };
  }
}

/** What a platform means: its steps in the last answer, the entry that was offered, or a choice from the last list. */
function withPlatform(
  { platform, words }: Extract<Reading, { kind: "platform" }>,
  { memory, topic }: Before,
  understanding: Understanding,
): Response {
  const isListed = memory?.said === "choice" || memory?.said === "offer";
  const topics = topicsOf(memory, topic, understanding);
  // With many phrasings a platform alone is like so many of them that it says nothing by itself.
  const mayStandAlone = understanding.matcher.hasFewPhrasings && topics.length > 0;
  if (mayStandAlone && standsAlone({ words, strength: "may" }, topics, understanding))
    return { kind: "question", words };
  const entries = isListed ? topics : [];
  const [entry, ...others] = entries;
  if (others.length > 0) return { kind: "list", entries, why: "which" };
  if (entry) return { kind: "answer", entry };
  return topic ? onPlatform(topic, platform) : { kind: "say", sentence: "tell" };
}

/** The entry of the last list that was chosen; a sentence if the list is shorter, or if there was none. */
function chosen(place: number, memory: Memory | undefined, { knowledge }: Understanding): Response {
  const listed = memory?.listed ?? [];
  if (listed.length === 0) return { kind: "say", sentence: "listening" };
  const id = listed.at(place);
  const entry = id === undefined ? undefined : knowledge.entry(id);
  return entry ? { kind: "answer", entry } : { kind: "say", sentence: "tapOne" };
}

function corrected(
  correction: Correction,
  topic: FaqEntry | undefined,
  understanding: Understanding,
): Response | undefined {
  const { isSure, entries } = correctedEntries(correction, topic, understanding);
  const [entry] = entries;
  if (!entry) return undefined;
  return isSure ? { kind: "answer", entry } : { kind: "list", entries, why: "unsure" };
}

/** Help beyond the answer, unless the words are about something else; what isn't clear may be. */
function helpAfterFailure(
  text: string,
  isClear: boolean,
  topic: FaqEntry | undefined,
  { matcher, knowledge }: Understanding,
): Response | undefined {
  if (!topic) return undefined;
  const { kind, results } = matcher.match(text);
  const best = results[0]?.id ?? "";
  const isOther =
    kind === "answer" ? best !== topic.id : !isClear && !isNear(best, topic, knowledge);
  return isOther ? undefined : { kind: "help", why: "failed", entry: topic };
}

/** The entries that a follow-up may go on from: those of the last list if it came last, or else the last answer. */
function topicsOf(
  memory: Memory | undefined,
  topic: FaqEntry | undefined,
  { knowledge }: Understanding,
): FaqEntry[] {
  if (memory?.said !== "choice" && memory?.said !== "offer") return topic ? [topic] : [];
  return (memory.listed ?? []).flatMap((id) => knowledge.entry(id) ?? []);
}
