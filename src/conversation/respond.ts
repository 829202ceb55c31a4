import type { FaqEntry } from "../faq/knowledge.ts";
import type { Platform } from "../faq/schema.ts";
import { correctedEntries } from "./corrected.ts";
import type { Correction } from "./correction.ts";
import { isNear } from "./follow-up.ts";
import { goOn } from "./go-on.ts";
import type { Memory } from "./memory.ts";
import { onPlatform } from "./on-platform.ts";
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
  const hasList = memory?.said === "choice";
  const reading = readMessage(text, understanding.vocabulary, { hasTopic, hasList });
  const response = responseTo(reading, text, { memory, topic }, understanding);
  return { response: response ?? { kind: "question", words: text }, platform: reading.platform };
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
      return topic && onPlatform(topic, reading.platform);
    case "correction":
      return corrected(reading, topic, understanding);
    case "failure":
      return helpAfterFailure(text, reading.isClear, topic, understanding);
    case "complaint": {
      const { kind } = understanding.matcher.match(text);
      return kind === "answer" ? undefined : { kind: "help", why: "complaint", entry: topic };
    }
    case "follow-up": {
      const topics = topicsOf(memory, topic, understanding);
      const response = goOn(reading, topics, understanding);
      // An entry that was only offered hasn't been read yet.
      const isUnread = memory?.said === "offer" && response.kind === "part";
      return isUnread ? { kind: "answer", entry: response.entry } : response;
    }
    case "question":
      return { kind: "question", words: reading.words };
  }
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
