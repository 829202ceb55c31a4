import { bareReply } from "../../conversation/bare-reply.ts";
import { meaningOfSigns } from "../../conversation/emoji.ts";
import { readInline } from "../../faq/inline-html.ts";
import { endOf, type FlowNode, nodeOf, repliesTo } from "../../flows/flow.ts";
import { type Outcome, outcomeIn } from "../../flows/outcome.ts";
import { type Control, isControl } from "../../flows/phrases.ts";
import { asksOutright, isBareQuestion, isQuestion } from "../../flows/questions.ts";
import { isEmphatic, mentions, says, saysFailing } from "../../flows/remarks.ts";
import { nodeAt } from "../../flows/runner.ts";
import type { DialogWords } from "../../flows/schema.ts";
import { type Meaning, understand } from "../../flows/understand.ts";
import { wordsOf } from "../../match/words/words.ts";
import type { Action } from "./action.ts";
import { isOwn } from "./own-entries.ts";
import type { DialogTurn } from "./turn-state.ts";

/** A longer complaint may be about another trouble. */
const mostWordsOfComplaint = 6;

/** A message in words, with the node that it's said to. */
interface Said {
  words: string;
  node: FlowNode;
  turn: DialogTurn;
  understood: Meaning | undefined;
  reply(id: string): Action;
}

/**
 * Reads words as an action. What is surely a reply or a remark is taken as that. The rest may be a question beside the
 * step, or one that only mentions a reply; a step that somebody says has failed has failed, however they say it.
 */
export function readWords(words: string, turn: DialogTurn): Action {
  const { flow, state, ctx } = turn;
  const { flows } = ctx.locale;
  const node = nodeAt(flow, state.path);
  const at = state.path.length - 1;
  const typed = ctx.message?.message_id;
  const reply = (id: string): Action => ({ kind: "replies", at, id, typed });
  if (!/[\p{L}\p{N}]/u.test(words)) return readSigns(words, node, reply);
  const understood = understandAt(node, words, flows.words);
  const said: Said = { words, node, turn, understood, reply };
  const outcome = outcomeIn(words, flows.words);
  if (outcome) return readOutcome(outcome, said);
  const asks = isQuestion(words, flows.words);
  if (understood?.sure && !(asks && understood.id === "works"))
    return isControl(understood.id) ? readControl(understood.id, words) : reply(understood.id);
  if (says("done", words, flows.words))
    return understood?.id === "works" ? reply("works") : readDone(node);
  const isBareReply = ["yes", "no"].some((id) => says(id, words, flows.words));
  const talk = isBareReply ? undefined : readTalk(said);
  if (talk) return talk;
  return asks ? readQuestion(said) : readStatement(said);
}

/** What a message means at a node. The "sure" of "are you sure?" is no yes, but "why is it still silent" says so. */
function understandAt(node: FlowNode, words: string, all: DialogWords): Meaning | undefined {
  const replies = repliesTo(node);
  const asks = asksOutright(words, all);
  return understand(words, asks ? replies.filter(({ id }) => id === "still") : replies, all);
}

/** Reads a message without letters, such as "??" or a thumb. */
function readSigns(signs: string, node: FlowNode, reply: Said["reply"]): Action {
  const meaning = meaningOfSigns(signs);
  if (meaning === "failed" && node.kind === "step") return reply("still");
  return meaning === "unclear" ? { kind: "explains", words: "" } : { kind: "aside" };
}

function readControl(id: Control, words: string): Action {
  switch (id) {
    case "back":
      return { kind: "back" };
    case "stop":
      return { kind: "stops" };
    case "explain":
      return { kind: "explains", words };
    case "aside":
    case "thanks":
      return { kind: id };
  }
}

function readOutcome(outcome: Outcome, said: Said): Action {
  switch (outcome) {
    case "solved":
      return readSolved(said);
    case "partly":
      return said.node.kind === "step" ? said.reply("still") : { kind: "complains" };
    case "open":
      return { kind: "aside" };
  }
}

/**
 * Reads that all is well. A step's own good end goes first. Where a step leads on when it's done ("Done, it's blocked"),
 * "works" is said of that step, unless it comes with thanks; anywhere else it ends the dialog.
 */
function readSolved({ words, node, turn, understood, reply }: Said): Action {
  const { flow, ctx } = turn;
  const { flows } = ctx.locale;
  if (node.kind !== "step") {
    const isReply =
      understood?.sure && !isControl(understood.id) && !isEmphatic(words, flows.words);
    return isReply && speaksOfWorking(node, flows.words)
      ? reply(understood.id)
      : { kind: "solved" };
  }
  if (!node.labels || endOf(nodeOf(flow, node.works)) === "solved") return reply("works");
  const leadsOn = mentions("done", node.labels.works, flows.words);
  return leadsOn && !mentions("thanks", words, flows.words) ? reply("works") : { kind: "solved" };
}

/** Whether a reply of this node's own is that something works: "On my phone it works". */
function speaksOfWorking(node: FlowNode, { works = [] }: DialogWords): boolean {
  return repliesTo(node).some(({ words }) => words.some((own) => works.includes(own)));
}

/** Reads that a step is done, which doesn't say whether it helped. */
function readDone(node: FlowNode): Action {
  return { kind: node.kind === "step" ? "done" : "aside" };
}

/** Reads a bare reply or small talk, in the person's language or that of the entries. */
function readTalk({ words, node, turn, reply }: Said): Action | undefined {
  const said = bareReply(words, turn.ctx.locale.understanding.vocabulary);
  const isReply = repliesTo(node).some(({ id }) => id === said);
  switch (said) {
    case "who":
      return { kind: "asks", words };
    case "goodbye":
      return { kind: "stops" };
    case "thanks":
      return { kind: "thanks" };
    case "greeting":
    case "okay":
      return { kind: "aside" };
    case "yes":
    case "no":
      return isReply ? reply(said) : undefined;
    case "unclear":
    case "why":
      return { kind: "explains", words };
    case "helped":
      return node.kind === "step" ? reply("works") : undefined;
    case "failed":
      return node.kind === "step" ? reply("still") : { kind: "complains" };
    case "complaint":
      return { kind: "complains" };
    default:
      return undefined;
  }
}

/** Reads a question: about the step, or about something else that the FAQ may know. */
function readQuestion({ words, node, turn, understood, reply }: Said): Action {
  const { flows, matcher } = turn.ctx.locale;
  const about = readInline(node.html).text;
  if (isBareQuestion(words, flows.words, about)) return { kind: "explains", words };
  const { kind, shown } = matcher.match(words);
  const [entry = ""] = shown;
  if (kind === "answer" && isOwn(entry, turn)) return { kind: "explains", words, entry };
  const isReply = understood && !isControl(understood.id) && understood.id !== "works";
  return isReply && kind === "unknown" ? reply(understood.id) : { kind: "asks", words };
}

/**
 * Reads what is no question. A step has failed if the message says that anything fails, unless it's long enough for
 * another trouble that the FAQ surely knows.
 */
function readStatement({ words, node, turn, understood, reply }: Said): Action {
  const { flows, matcher } = turn.ctx.locale;
  if (node.kind === "step" && says("unsure", words, flows.words))
    return { kind: "explains", words };
  const fails = saysFailing(words, flows.words);
  const isShort = wordsOf(words).length <= mostWordsOfComplaint;
  const hasFailed = node.kind === "step" && fails && (isShort || understood?.id === "still");
  if (hasFailed) return reply("still");
  const { kind, shown } = matcher.match(words);
  if (kind === "answer" && !isOwn(shown[0] ?? "", turn)) return { kind: "asks", words };
  if (understood && !isControl(understood.id)) return reply(understood.id);
  if (node.kind === "step" && fails) return reply("still");
  return { kind: fails ? "complains" : "unclear" };
}
