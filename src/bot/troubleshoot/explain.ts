import { readInline } from "../../faq/inline-html.ts";
import type { Block } from "../../faq/schema.ts";
import { excerptOf, platformIn } from "../../flows/excerpt.ts";
import { type FlowNode, repliesTo } from "../../flows/flow.ts";
import { nodeAt } from "../../flows/runner.ts";
import { beginningOf } from "../ask/answer-pages.ts";
import { deliver } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import type { Texts } from "../texts/texts.ts";
import { isolate } from "../texts/wording.ts";
import { plain, type View } from "../view.ts";
import type { Next } from "./conversation.ts";
import { showAgain } from "./messages.ts";
import { listOfReplies, replyLabel } from "./step-view.ts";
import type { DialogTurn } from "./turn-state.ts";

/** A question to the person is explained by its source if that shares at least as many words with it. */
const leastShared = 4;

/** What a person asks about a step: their words, and the id of the entry that they ask for, if it's the dialog's own. */
export interface AskedAboutStep {
  words: string;
  entry?: string | undefined;
}

/**
 * Explains the current step with the part of its source entry that it's about, then shows it again. The second time in a
 * row it says what to do instead.
 */
export async function explain(turn: DialogTurn, asked: AskedAboutStep): Promise<Next> {
  const { ctx, flow, state } = turn;
  const { texts } = ctx.locale;
  const node = nodeAt(flow, state.path);
  const isRepeated = state.said === "explained" && !asked.entry;
  if (isRepeated) return showAgain(turn, allThereIs(node, texts), "explained");
  const excerpt = excerptView(node, asked, turn);
  if (excerpt) await deliver(ctx, excerpt, "everyone");
  return showAgain(turn, whatToDo(node, texts), "explained");
}

/** What the FAQ says about a node; undefined where nothing there needs explaining. */
function excerptView(node: FlowNode, asked: AskedAboutStep, turn: DialogTurn): View | undefined {
  const { knowledge, flows, texts } = turn.ctx.locale;
  const source = asked.entry ?? node.source;
  const entry = source ? knowledge.entry(source) : undefined;
  const { text } = readInline(node.html);
  const isQuestion = node.kind === "choice" && !asked.entry;
  if (!entry || (isQuestion && !emphasis.test(node.html))) return undefined;
  const about = asked.entry ? asked.words : `${text} ${asked.words}`;
  const platform = platformIn(turn.state.path, flows);
  const { blocks, shared } = excerptOf(entry.answer, about, flows.words, platform);
  if (isQuestion && shared < leastShared) return undefined;
  const lines = blocks.flatMap((block) => withoutNumbers(block, texts));
  const { html } = beginningOf(lines, texts.platforms);
  return plain(`<i>${escapeHtml(texts.dialog.explained)}</i>\n\n${html}`);
}

/** What a question to the person emphasises is the name of a setting or a warning, which the source has more about. */
const emphasis = /<b>|<a /;

/** Some steps out of many aren't the first, the second and the third; one item alone is no list. */
function withoutNumbers(block: Block, { platforms }: Texts): Block[] {
  if (block.type !== "steps" && block.type !== "list") return [block];
  const { items } = block;
  const [first = ""] = items;
  const rest: Block =
    items.length > 1 ? { type: "list", items } : { type: "paragraph", html: first };
  if (block.type === "list" || !block.platform) return [rest];
  return [{ type: "paragraph", html: `<b>${escapeHtml(platforms[block.platform])}</b>` }, rest];
}

function whatToDo(node: FlowNode, texts: Texts): string {
  const { dialog } = texts;
  if (node.kind === "step") return dialog.ifNoHelp(labelOf("still", node, texts));
  const unsure = labelOf("unsure", node, texts);
  return unsure ? dialog.whyOrUnsure(unsure) : dialog.why;
}

function allThereIs(node: FlowNode, texts: Texts): string {
  const { dialog } = texts;
  if (node.kind === "step") return dialog.allThereIs(labelOf("still", node, texts));
  return dialog.unclearAgain(listOfReplies(node, texts));
}

/** What the button of a reply says; empty if the node has no such reply. */
function labelOf(id: string, node: FlowNode, texts: Texts): string {
  const reply = repliesTo(node).find((reply) => reply.id === id);
  return reply ? isolate(replyLabel(reply, texts), texts.language) : "";
}
