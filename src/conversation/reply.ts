import type { FaqEntry } from "../faq/knowledge.ts";
import type { Memory } from "./memory.ts";
import { heartOf } from "./part-of-answer.ts";
import type { ReplyKind } from "./phrases/phrases.ts";
import type { Response } from "./response.ts";
import type { Understanding } from "./understanding.ts";
import type { TalkKind } from "./vocabulary.ts";

/** What came before, as a bare reply needs it. */
interface Before {
  said: Memory["said"];
  entry: FaqEntry | undefined;
  listed: FaqEntry[];
  others: FaqEntry[];
}

type Answerer = (before: Before) => Response;

const say = (sentence: Extract<Response, { kind: "say" }>["sentence"]): Response => ({
  kind: "say",
  sentence,
});

/** The list again, from which nothing was chosen; if there's none, the sentence. */
const listAgain =
  (sentence: Parameters<typeof say>[0]): Answerer =>
  ({ listed }) =>
    listed.length > 0 ? { kind: "list", entries: listed, why: "which" } : say(sentence);

const others: Answerer = ({ entry, others }) =>
  entry ? { kind: "list", entries: others, why: "others", refused: entry } : { kind: "none" };

const help =
  (why: "failed" | "complaint"): Answerer =>
  ({ entry }) => ({ kind: "help", why, entry });

/** The beginning of the answer, which was too long or unclear. */
const inShort: Answerer = ({ entry }) =>
  entry ? { kind: "part", entry, blocks: heartOf(entry.answer), offered: [] } : say("tell");

/** That the answer says no more. */
const noMore: Answerer = ({ entry }) =>
  entry ? { kind: "part", entry, blocks: [], offered: [] } : say("tell");

const related: Answerer = (before) => {
  const { entry, others } = before;
  return entry && others.length > 0
    ? { kind: "list", entries: others, why: "more" }
    : noMore(before);
};

/** What a bare reply means, by what the bot said last. What isn't listed for that means the same everywhere. */
const meanings: Record<ReplyKind, Partial<Record<Memory["said"], Answerer>> & { else: Answerer }> =
  {
    yes: {
      offer: ({ listed: [entry] }) => (entry ? { kind: "answer", entry } : say("tell")),
      choice: listAgain("tell"),
      answer: () => say("okay"),
      unknown: () => say("tell"),
      help: () => say("tell"),
      else: () => say("listening"),
    },
    no: {
      answer: others,
      choice: () => ({ kind: "none" }),
      offer: () => ({ kind: "none" }),
      else: () => say("okay"),
    },
    okay: {
      talk: () => say("listening"),
      else: () => say("okay"),
    },
    helped: { else: () => say("glad") },
    failed: { talk: () => say("tell"), else: help("failed") },
    refused: {
      answer: others,
      choice: () => ({ kind: "none" }),
      offer: () => ({ kind: "none" }),
      else: () => say("tell"),
    },
    why: {
      answer: noMore,
      choice: listAgain("tell"),
      unknown: () => say("honest"),
      else: () => say("listening"),
    },
    unclear: {
      answer: inShort,
      choice: listAgain("tell"),
      offer: listAgain("tell"),
      unknown: () => say("honest"),
      else: () => say("listening"),
    },
    more: {
      answer: related,
      choice: ({ listed, others }) =>
        others.length > 0
          ? { kind: "list", entries: others, why: "more" }
          : { kind: "list", entries: listed, why: "which" },
      offer: related,
      else: () => say("tell"),
    },
    complaint: { else: help("complaint") },
  };

/** The most entries that are offered in place of one. */
const mostOthers = 3;

/** What to say to a bare reply or small talk. @param memory what came before, if anything did */
export function respondToReply(
  reply: ReplyKind | TalkKind,
  memory: Memory | undefined,
  { knowledge }: Pick<Understanding, "knowledge">,
): Response {
  if (reply === "greeting" || reply === "thanks" || reply === "goodbye" || reply === "who")
    return say(reply);
  const entriesOf = (ids: readonly string[] = []) => ids.flatMap((id) => knowledge.entry(id) ?? []);
  const [entry] = entriesOf(memory?.entry === undefined ? [] : [memory.entry]);
  const refused = new Set([
    ...(memory?.refused ?? []),
    ...(entry ? [entry.id] : []),
    ...(memory?.said === "choice" ? (memory.listed ?? []) : []),
  ]);
  const next = [...new Set([...(memory?.others ?? []), ...(entry?.related ?? [])])];
  const others = entriesOf(next.filter((id) => !refused.has(id))).slice(0, mostOthers);
  const said = memory?.said ?? "talk";
  const meaning = meanings[reply];
  return (meaning[said] ?? meaning.else)({
    said,
    entry,
    listed: entriesOf(memory?.listed),
    others,
  });
}
