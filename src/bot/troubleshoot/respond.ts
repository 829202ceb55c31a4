import { nodeAt } from "../../flows/runner.ts";
import { answerQuestion } from "../ask/answer-question.ts";
import type { Answer } from "../ask/find-answer.ts";
import { viewOf } from "../ask/view-of-answer.ts";
import { deliver } from "../deliver.ts";
import { isolate } from "../texts/wording.ts";
import { plainText } from "../view.ts";
import type { Next } from "./conversation.ts";
import { explain } from "./explain.ts";
import { closeStep, showAgain } from "./messages.ts";
import { isOwn } from "./own-entries.ts";
import { recordDialog } from "./record-dialog.ts";
import { listOfReplies } from "./step-view.ts";
import type { DialogTurn } from "./turn-state.ts";

/** More suggestions would bury the step. */
const mostSuggestions = 2;

/** Answers a question beside the step, then shows the step again. */
export async function answerBeside(turn: DialogTurn, words: string): Promise<Next> {
  const { ctx, services } = turn;
  const { dialog } = ctx.locale.texts;
  const answer = answerQuestion(ctx, words, services);
  if (answer.kind === "unknown") return showAgain(turn, dialog.notInFaq);
  const shown = answer.kind === "suggest" ? fewer(answer, turn) : answer;
  if (!shown)
    return explain(turn, {
      words,
      entry: answer.kind === "suggest" ? answer.entries[0]?.id : undefined,
    });
  await deliver(ctx, viewOf(shown, ctx), "everyone");
  return showAgain(turn, dialog.backTo);
}

/** The first suggestions that aren't what the dialog is about anyway; undefined if there are no others. */
function fewer(answer: Answer & { kind: "suggest" }, turn: DialogTurn): Answer | undefined {
  const others = answer.entries.filter(({ id }) => !isOwn(id, turn));
  return others.length > 0 ? { ...answer, entries: others.slice(0, mostSuggestions) } : undefined;
}

/**
 * Asks for a reply; the second time in a row by naming the replies that there are.
 *
 * @param preface what the person hears the first time
 */
export function askForReply(turn: DialogTurn, preface: string): Promise<Next> {
  const { ctx, flow, state } = turn;
  const { texts } = ctx.locale;
  if (state.said !== "unclear") return showAgain(turn, preface, "unclear");
  const labels = listOfReplies(nodeAt(flow, state.path), texts);
  return showAgain(turn, texts.dialog.unclearAgain(labels), "unclear");
}

/** Tells the person to take their time. The second time in a row the step, which is right above, isn't shown again. */
export async function wait(turn: DialogTurn): Promise<Next> {
  const { ctx, state, services } = turn;
  const { dialog } = ctx.locale.texts;
  if (state.said !== "aside") return showAgain(turn, dialog.noRush, "aside");
  await deliver(ctx, plainText(dialog.ready), "everyone");
  return { kind: "waits", state: { ...state, touched: services.now() } };
}

/** Ends the dialog, as the trouble is over, wherever in the flow that is. */
export async function endSolved(turn: DialogTurn): Promise<Next> {
  const { ctx, flow, state, services } = turn;
  const { dialog, language } = ctx.locale.texts;
  await deliver(ctx, plainText(dialog.glad), "new message");
  const label = dialog.chosen(isolate(dialog.works, language));
  await closeStep(turn, state.path.length - 1, label);
  recordDialog(ctx, flow.name, "solved", services, nodeAt(flow, state.path).name);
  return { kind: "over" };
}
