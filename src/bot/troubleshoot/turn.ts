import type { Flow } from "../../flows/flow.ts";
import { adaptPath, begin, nodeAt } from "../../flows/runner.ts";
import { respond, viewOf } from "../ask/answer-question.ts";
import type { BotContext, Parts } from "../context.ts";
import { reply } from "../deliver.ts";
import { inserted } from "../texts/wording.ts";
import { type DialogState, dialogStateSchema, patience } from "./dialog-state.ts";
import { leave, show, unbutton } from "./messages.ts";
import { move } from "./move.ts";
import { type Doing, doingOf } from "./read-action.ts";
import { noteDialog } from "./record-dialog.ts";

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

/** What a turn of a dialog works with: the update, and where the person is in which flow. */
export interface Turn {
  ctx: BotContext;
  flow: Flow;
  state: DialogState;
  parts: Parts;
}

/** Begins a flow: shows its first node. */
export async function beginDialog(ctx: BotContext, flow: Flow, parts: Parts): Promise<DialogState> {
  const { name, version } = flow;
  parts.log.debug({ update: ctx.update.update_id, flow: name }, "a dialog begins");
  noteDialog(ctx, name, "begun", parts);
  const origin = originOf(ctx);
  const path = [...begin(flow)];
  const state = { flow: name, version, path, touched: 0, ...(origin ? { origin } : {}) };
  return show({ ctx, flow, state, parts });
}

/** In a group, the person's own message, so that everybody sees whose dialog it is. */
function originOf(ctx: BotContext): number | undefined {
  if (ctx.chat?.type === "private") return undefined;
  const origin = ctx.message ?? ctx.callbackQuery?.message?.reply_to_message;
  return origin?.message_id || undefined; // 0 for a message that only the bot is shown
}

/** What an update means for the dialog that waits. @param saved its state, as it was saved */
export async function takeTurn(ctx: BotContext, saved: unknown, parts: Parts): Promise<Next> {
  const state = dialogStateSchema.safeParse(saved).data;
  const flow = state && ctx.locale.flows.flow(state.flow);
  const { dialog, language } = ctx.locale.texts;
  if (!flow) return drop(ctx, "gone", dialog.gone, parts);
  if (parts.now() - state.touched > patience)
    return drop(ctx, flow.name, dialog.expired(inserted(flow.title, language)), parts);
  if (flow.version !== state.version) return catchUp({ ctx, flow, state, parts });
  const turn = { ctx, flow, state, parts };
  return act(turn, doingOf(turn));
}

/** Says that the dialog is over, and lets the update go its usual way. */
async function drop(ctx: BotContext, flow: string, why: string, parts: Parts): Promise<Next> {
  await ctx.reply(why);
  noteDialog(ctx, flow, "dropped", parts);
  return { kind: "dropped" };
}

/**
 * Goes on where the flow's data has changed since. A reply may have been meant for what is different now,
 * so the person is shown the step as it is and asked again.
 */
async function catchUp({ ctx, flow, state, parts }: Turn): Promise<Next> {
  const path = [...adaptPath(flow, state.path)];
  const turn = { ctx, flow, state: { ...state, version: flow.version, path }, parts };
  const doing = doingOf(turn);
  const old = state.path.at(-1)?.message;
  const onOld = old !== undefined && ctx.callbackQuery?.message?.message_id === old;
  if (doing.kind === "replies" || (doing.kind === "late" && onOld))
    return again(turn, ctx.locale.texts.dialog.changed, old);
  return act(turn, doing);
}

async function act(turn: Turn, doing: Doing): Promise<Next> {
  const { ctx, flow, state, parts } = turn;
  const { dialog } = ctx.locale.texts;
  switch (doing.kind) {
    case "elsewhere":
      return { kind: "passed" };
    case "replies":
      return move(turn, { kind: "reply", at: doing.at, id: doing.id }, doing.typed);
    case "back":
      return move(turn, { kind: "back" });
    case "stops":
      return stop(turn);
    case "begins":
      return doing.flow === flow ? again(turn, dialog.backTo) : switchTo(turn, doing.flow);
    case "asks":
      await reply(ctx, viewOf(respond(ctx, doing.words, parts), ctx));
      return again(turn, dialog.backTo);
    case "unclear":
      return again(turn, dialog.unclear);
    case "late":
      ctx.notice = dialog.late;
      await unbutton(turn, ctx.callbackQuery?.message?.message_id);
      return { kind: "waits", state };
    case "foreign":
      ctx.notice = dialog.foreign;
      return { kind: "waits", state };
  }
}

/** Shows where the person is once more, below what has been said since. @param old what showed it before */
async function again(
  turn: Turn,
  preface: string,
  old = turn.state.path.at(-1)?.message,
): Promise<Next> {
  const state = await show(turn, preface);
  await unbutton(turn, old);
  return { kind: "waits", state };
}

async function stop(turn: Turn): Promise<Next> {
  const { ctx, flow, state, parts } = turn;
  const { dialog } = ctx.locale.texts;
  await ctx.reply(dialog.stoppedNow);
  await leave(turn, state.path.length - 1, dialog.stopped);
  noteDialog(ctx, flow.name, "stopped", parts, nodeAt(flow, state.path).name);
  return { kind: "over" };
}

/** Only one dialog is under way: another one ends it. */
async function switchTo(turn: Turn, flow: Flow): Promise<Next> {
  const { ctx, state, parts } = turn;
  const next = await beginDialog(ctx, flow, parts);
  await leave(turn, state.path.length - 1, ctx.locale.texts.dialog.stopped);
  noteDialog(ctx, turn.flow.name, "stopped", parts, nodeAt(turn.flow, state.path).name);
  return { kind: "waits", state: next };
}
