import { endOf, repliesTo } from "../../flows/flow.ts";
import { advance, type Input, nodeAt, type Path } from "../../flows/runner.ts";
import { deliver } from "../deliver.ts";
import { isolate } from "../texts/wording.ts";
import { plainText } from "../view.ts";
import type { Next } from "./conversation.ts";
import type { DialogState } from "./dialog-state.ts";
import { closeStep, showStep } from "./messages.ts";
import { recordDialog } from "./record-dialog.ts";
import { replyLabel } from "./step-view.ts";
import type { DialogTurn } from "./turn-state.ts";

/**
 * Takes one step: shows the next node, and marks the choice in the message of the last one.
 *
 * @param typed the message in which the person typed their reply, if they did
 */
export async function move(turn: DialogTurn, input: Input, typed?: number): Promise<Next> {
  const { ctx, flow, state, services } = turn;
  const outcome = advance(flow, state.path, input);
  if (outcome.kind !== "moved") return stay(turn, outcome.kind);
  const path = withTyped(outcome.path, input, typed);
  const next = await showStep({ ...turn, state: { ...state, path } });
  await closeLeftSteps(turn, input);
  const node = nodeAt(flow, path);
  services.log.debug({ update: ctx.update.update_id, flow: flow.name, node: node.name }, "a step");
  const end = endOf(node);
  if (!end) return { kind: "waits", state: next };
  recordDialog(ctx, flow.name, end, services, node.name);
  return { kind: "over" };
}

async function stay({ ctx, state }: DialogTurn, why: "repeated" | "refused"): Promise<Next> {
  const { dialog } = ctx.locale.texts;
  if (ctx.callbackQuery) ctx.notice = why === "repeated" ? dialog.repeated : dialog.late;
  else await deliver(ctx, plainText(dialog.first), "new message");
  return { kind: "waits", state };
}

/** Notes the message in which a choice was typed. */
function withTyped(path: Path, input: Input, typed: number | undefined): DialogState["path"] {
  const place = input.kind === "reply" && typed !== undefined ? input.at : -1;
  return path.map((visit, at) => (at === place ? { ...visit, typed } : visit));
}

/** Closes the steps that were left: the replied one shows the choice, the one that was gone back from says so. */
async function closeLeftSteps(turn: DialogTurn, input: Input): Promise<void> {
  const { flow, state } = turn;
  const { texts } = turn.ctx.locale;
  const last = state.path.length - 1;
  const at = input.kind === "reply" ? input.at : -1;
  if (at !== last) await closeStep(turn, last, texts.dialog.wentBack);
  if (input.kind !== "reply") return;
  const chosen = repliesTo(nodeAt(flow, state.path, at)).find(({ id }) => id === input.id);
  const label = chosen ? replyLabel(chosen, texts) : "";
  await closeStep(turn, at, texts.dialog.chosen(isolate(label, texts.language)));
}
