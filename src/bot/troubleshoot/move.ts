import { repliesTo } from "../../flows/flow.ts";
import { advance, type Input, isEnd, nodeAt, type Path } from "../../flows/runner.ts";
import { send } from "../deliver.ts";
import { escapeHtml } from "../html.ts";
import { inserted } from "../texts/wording.ts";
import { plain } from "../view.ts";
import type { DialogState } from "./dialog-state.ts";
import { leave, show } from "./messages.ts";
import { noteDialog } from "./record-dialog.ts";
import { labelOf } from "./step-view.ts";
import type { Next, Turn } from "./turn.ts";

/**
 * One step on the way: shows where it leads, and marks what was chosen where it came from.
 *
 * @param typed the message in which the person typed their reply, if they did
 */
export async function move(turn: Turn, input: Input, typed?: number): Promise<Next> {
  const { ctx, flow, state, parts } = turn;
  const outcome = advance(flow, state.path, input);
  if (outcome.kind !== "moved") return stay(turn, outcome.kind);
  const path = marked(outcome.path, input, typed);
  const next = await show({ ...turn, state: { ...state, path } });
  await leaveOld(turn, input);
  const node = nodeAt(flow, path);
  parts.log.debug({ update: ctx.update.update_id, flow: flow.name, node: node.name }, "a step");
  if (!isEnd(node)) return { kind: "waits", state: next };
  const event = node.kind === "contact" ? "contact" : "solved";
  noteDialog(ctx, flow.name, event, parts, node.name);
  return { kind: "over" };
}

async function stay({ ctx, state }: Turn, why: "repeated" | "refused"): Promise<Next> {
  const { dialog } = ctx.locale.texts;
  if (ctx.callbackQuery) ctx.notice = why === "repeated" ? dialog.repeated : dialog.late;
  else await send(ctx, plain(escapeHtml(dialog.first)));
  return { kind: "waits", state };
}

/** Notes in which message a choice was typed. */
function marked(path: Path, input: Input, typed: number | undefined): DialogState["path"] {
  const place = input.kind === "reply" && typed !== undefined ? input.at : -1;
  return path.map((visit, at) => (at === place ? { ...visit, typed } : visit));
}

/** Marks the places that were left: the one replied to with the choice, the one gone back from as such. */
async function leaveOld(turn: Turn, input: Input): Promise<void> {
  const { flow, state } = turn;
  const { texts } = turn.ctx.locale;
  const last = state.path.length - 1;
  const at = input.kind === "reply" ? input.at : -1;
  if (at !== last) await leave(turn, last, texts.dialog.wentBack);
  if (input.kind !== "reply") return;
  const chosen = repliesTo(nodeAt(flow, state.path, at)).find(({ id }) => id === input.id);
  const label = chosen ? labelOf(chosen, texts) : "";
  await leave(turn, at, texts.dialog.chosen(inserted(label, texts.language)));
}
