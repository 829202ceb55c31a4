import type { Flow } from "../../flows/flow.ts";
import { repliesTo } from "../../flows/flow.ts";
import { advance, begin, type Input, isEnd, moved, nodeAt, type Path } from "../../flows/runner.ts";
import type { BotContext, Parts } from "../context.ts";
import { reply, send } from "../show.ts";
import { labelOf } from "../views/dialog.ts";
import { escapeHtml } from "../views/html.ts";
import { plain } from "../views/view.ts";
import { type Doing, doingOf } from "./doing.ts";
import { leave, show, unbutton } from "./messages.ts";
import { type DialogState, dialogStateSchema, patience } from "./state.ts";

/**
 * How a dialog goes on after one update:
 *
 * - `waits`: it has dealt with the update and waits for the next, in this state;
 * - `over`: it has dealt with the update and is over;
 * - `passed`: the update is for other features; the dialog waits as before;
 * - `dropped`: the dialog is over, and the update is for other features.
 */
export type Next =
  | { kind: "waits"; state: DialogState }
  | { kind: "over" }
  | { kind: "passed" }
  | { kind: "dropped" };

/** Begins a flow: shows its first node. */
export async function beginDialog(ctx: BotContext, flow: Flow, parts: Parts): Promise<DialogState> {
  parts.log.debug({ update: ctx.update.update_id, flow: flow.name }, "a dialog begins");
  parts.metrics.dialogs.inc({ flow: flow.name, event: "begun" });
  const { name, version } = flow;
  const origin = originOf(ctx);
  const state = { flow: name, version, path: [], touched: 0, ...(origin ? { origin } : {}) };
  return show(ctx, flow, { ...state, path: [...begin(flow)] }, parts);
}

/** In a group, the person's own message, so that everybody sees whose dialog it is. */
function originOf(ctx: BotContext): number | undefined {
  if (ctx.chat?.type === "private") return undefined;
  return ctx.message?.message_id ?? ctx.callbackQuery?.message?.reply_to_message?.message_id;
}

/** What an update means for the dialog that waits. @param saved its state, as it was saved */
export async function turn(ctx: BotContext, saved: unknown, parts: Parts): Promise<Next> {
  const state = dialogStateSchema.safeParse(saved).data;
  const flow = state && parts.flows.flow(state.flow);
  const { dialog } = parts.texts;
  if (!flow) return drop(ctx, "gone", dialog.gone, parts);
  if (parts.now() - state.touched > patience)
    return drop(ctx, flow.name, dialog.expired(flow.title), parts);
  const changed = flow.version !== state.version;
  const now: DialogState = changed
    ? { ...state, version: flow.version, path: [...moved(flow, state.path)] }
    : state;
  const doing = doingOf(ctx, flow, now, parts);
  if (doing.kind === "elsewhere") return { kind: "passed" };
  const old = state.path.at(-1)?.message;
  const onOld = doing.kind === "late" && isTapOn(ctx, old);
  if (changed && (doing.kind === "replies" || onOld))
    return again(ctx, flow, now, parts, dialog.changed, old);
  return act(ctx, flow, now, doing, parts);
}

function isTapOn(ctx: BotContext, message: number | undefined): boolean {
  return message !== undefined && ctx.callbackQuery?.message?.message_id === message;
}

/** Says that the dialog is over, and lets the update go its usual way. */
async function drop(ctx: BotContext, flow: string, why: string, parts: Parts): Promise<Next> {
  await ctx.reply(why);
  parts.metrics.dialogs.inc({ flow, event: "dropped" });
  return { kind: "dropped" };
}

async function act(
  ctx: BotContext,
  flow: Flow,
  state: DialogState,
  doing: Exclude<Doing, { kind: "elsewhere" }>,
  parts: Parts,
): Promise<Next> {
  const { dialog } = parts.texts;
  switch (doing.kind) {
    case "replies":
      return move(
        ctx,
        flow,
        state,
        { kind: "reply", at: doing.at, id: doing.id },
        doing.typed,
        parts,
      );
    case "back":
      return move(ctx, flow, state, { kind: "back" }, undefined, parts);
    case "stops":
      await ctx.reply(dialog.stoppedNow);
      await leave(ctx, flow, state, state.path.length - 1, dialog.stopped, parts);
      parts.metrics.dialogs.inc({ flow: flow.name, event: "stopped" });
      return { kind: "over" };
    case "begins":
      if (doing.flow === flow) return again(ctx, flow, state, parts, dialog.backTo);
      return switchTo(ctx, doing.flow, flow, state, parts);
    case "asks":
      await reply(ctx, parts.answering(doing.words, ctx.update.update_id));
      return again(ctx, flow, state, parts, dialog.backTo);
    case "unclear":
      return again(ctx, flow, state, parts, dialog.unclear);
    case "late":
      ctx.notice = dialog.late;
      await unbutton(ctx, ctx.callbackQuery?.message?.message_id, parts);
      return { kind: "waits", state };
    case "foreign":
      ctx.notice = dialog.foreign;
      return { kind: "waits", state };
  }
}

/** Shows where the person is once more, below what has been said since. */
async function again(
  ctx: BotContext,
  flow: Flow,
  state: DialogState,
  parts: Parts,
  preface: string,
  old = state.path.at(-1)?.message,
): Promise<Next> {
  const next = await show(ctx, flow, state, parts, preface);
  await unbutton(ctx, old, parts);
  return { kind: "waits", state: next };
}

async function switchTo(
  ctx: BotContext,
  flow: Flow,
  before: Flow,
  state: DialogState,
  parts: Parts,
): Promise<Next> {
  const next = await beginDialog(ctx, flow, parts);
  await leave(ctx, before, state, state.path.length - 1, parts.texts.dialog.stopped, parts);
  return { kind: "waits", state: next };
}

/** One step on the way: shows where it leads, and marks what was chosen where it came from. */
async function move(
  ctx: BotContext,
  flow: Flow,
  state: DialogState,
  input: Input,
  typed: number | undefined,
  parts: Parts,
): Promise<Next> {
  const { dialog } = parts.texts;
  const outcome = advance(flow, state.path, input);
  if (outcome.kind !== "moved") {
    if (ctx.callbackQuery) ctx.notice = outcome.kind === "repeated" ? dialog.repeated : dialog.late;
    else await send(ctx, plain(escapeHtml(dialog.first)));
    return { kind: "waits", state };
  }
  const path = marked(outcome.path, input, typed);
  const next = await show(ctx, flow, { ...state, path }, parts);
  await leaveOld(ctx, flow, state, input, parts);
  const node = nodeAt(flow, path);
  parts.log.debug({ update: ctx.update.update_id, flow: flow.name, node: node.name }, "a step");
  if (!isEnd(node)) return { kind: "waits", state: next };
  parts.metrics.dialogs.inc({
    flow: flow.name,
    event: node.kind === "contact" ? "contact" : "solved",
  });
  return { kind: "over" };
}

/** Notes in which message a choice was typed. */
function marked(path: Path, input: Input, typed: number | undefined): DialogState["path"] {
  const place = input.kind === "reply" && typed !== undefined ? input.at : -1;
  return path.map((visit, at) => (at === place ? { ...visit, typed } : visit));
}

/** Marks the places that were left: the one replied to with the choice, the one gone back from as such. */
async function leaveOld(
  ctx: BotContext,
  flow: Flow,
  state: DialogState,
  input: Input,
  parts: Parts,
): Promise<void> {
  const { dialog } = parts.texts;
  const last = state.path.length - 1;
  const at = input.kind === "reply" ? input.at : -1;
  if (at !== last) await leave(ctx, flow, state, last, dialog.wentBack, parts);
  if (input.kind !== "reply") return;
  const chosen = repliesTo(nodeAt(flow, state.path, at)).find(({ id }) => id === input.id);
  const label = chosen ? labelOf(chosen, parts.texts) : "";
  await leave(ctx, flow, state, at, dialog.chosen(label), parts);
}
