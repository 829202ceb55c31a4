import type { Flow } from "../../flows/flow.ts";
import { adaptPath, begin, nodeAt } from "../../flows/runner.ts";
import type { BotContext } from "../context.ts";
import { deliver } from "../deliver.ts";
import { isolate } from "../texts/wording.ts";
import { plainText } from "../view.ts";
import type { Action } from "./action.ts";
import type { Next } from "./conversation.ts";
import { type DialogState, dialogStateSchema, expiresAfter } from "./dialog-state.ts";
import { explain } from "./explain.ts";
import { closeStep, removeButtons, showAgain, showStep } from "./messages.ts";
import { move } from "./move.ts";
import { recordDialog } from "./record-dialog.ts";
import { answerBeside, askForReply, endSolved, wait } from "./respond.ts";
import type { DialogTurn, TurnServices } from "./turn-state.ts";

/** Reads an update as an action. */
export type Read = (turn: DialogTurn) => Action;

/** Begins a flow: shows its first node. @returns the state that the dialog waits in */
export async function beginDialog(
  ctx: BotContext,
  flow: Flow,
  services: TurnServices,
): Promise<DialogState> {
  const { name, version } = flow;
  services.log.debug({ update: ctx.update.update_id, flow: name }, "a dialog begins");
  recordDialog(ctx, name, "begun", services);
  const origin = originOf(ctx);
  const path = [...begin(flow)];
  const state = { flow: name, version, path, touched: 0, ...(origin ? { origin } : {}) };
  return showStep({ ctx, flow, state, services });
}

/** In a group, the person's message that the dialog replies to, so that everyone sees whose it is. */
function originOf(ctx: BotContext): number | undefined {
  if (ctx.chat?.type === "private") return undefined;
  const origin = ctx.message ?? ctx.callbackQuery?.message?.reply_to_message;
  return origin?.message_id || undefined; // 0 for an ephemeral message
}

/** Carries out an update in the dialog that waits. @param stored its state, as it was stored */
export async function act(
  ctx: BotContext,
  stored: unknown,
  read: Read,
  services: TurnServices,
): Promise<Next> {
  const state = dialogStateSchema.safeParse(stored).data;
  const flow = state && ctx.locale.flows.flow(state.flow);
  const { dialog, language } = ctx.locale.texts;
  if (!flow) return drop(ctx, "gone", dialog.gone, services);
  if (services.now() - state.touched > expiresAfter)
    return drop(ctx, flow.name, dialog.expired(isolate(flow.title, language)), services);
  const turn = { ctx, flow, state, services };
  return flow.version === state.version ? perform(turn, read(turn)) : catchUp(turn, read);
}

/** Says that the dialog is over, and leaves the update to other features. */
async function drop(
  ctx: BotContext,
  flow: string,
  why: string,
  services: TurnServices,
): Promise<Next> {
  await deliver(ctx, plainText(why), "new message");
  recordDialog(ctx, flow, "dropped", services);
  return { kind: "dropped" };
}

/**
 * Goes on after the flow's data has changed. A reply may have been to the old text, so the person is shown the new
 * step and asked again.
 */
async function catchUp({ ctx, flow, state, services }: DialogTurn, read: Read): Promise<Next> {
  const path = [...adaptPath(flow, state.path)];
  const turn = { ctx, flow, state: { ...state, version: flow.version, path }, services };
  const action = read(turn);
  const old = state.path.at(-1)?.message;
  const isOldMessage = old !== undefined && ctx.callbackQuery?.message?.message_id === old;
  if (action.kind === "replies" || (action.kind === "late" && isOldMessage))
    return showAgain(turn, ctx.locale.texts.dialog.changed, undefined, old);
  return perform(turn, action);
}

async function perform(turn: DialogTurn, action: Action): Promise<Next> {
  const { ctx, flow, state, services } = turn;
  const { dialog } = ctx.locale.texts;
  switch (action.kind) {
    case "elsewhere":
      return { kind: "passed" };
    case "replies":
      return move(turn, { kind: "reply", at: action.at, id: action.id }, action.typed);
    case "back":
      return move(turn, { kind: "back" });
    case "stops":
      return stop(turn);
    case "begins":
      return action.flow === flow ? showAgain(turn, dialog.backTo) : switchTo(turn, action.flow);
    case "solved":
      return endSolved(turn);
    case "explains":
      return explain(turn, action);
    case "asks":
      return answerBeside(turn, action.words);
    case "done":
      return showAgain(turn, dialog.didItHelp);
    case "thanks":
      return showAgain(turn, dialog.welcome);
    case "aside":
      return wait(turn);
    case "complains":
      return askForReply(turn, dialog.sorry);
    case "unclear":
      return askForReply(turn, dialog.unclear);
    case "late":
      ctx.notice = dialog.late;
      await removeButtons(ctx, ctx.callbackQuery?.message?.message_id, services);
      return { kind: "waits", state };
    case "foreign":
      ctx.notice = dialog.foreign;
      return { kind: "waits", state };
  }
}

async function stop(turn: DialogTurn): Promise<Next> {
  const { ctx, flow, state, services } = turn;
  const { dialog } = ctx.locale.texts;
  await deliver(ctx, plainText(dialog.stoppedNow), "new message");
  await closeStep(turn, state.path.length - 1, dialog.stopped);
  recordDialog(ctx, flow.name, "stopped", services, nodeAt(flow, state.path).name);
  return { kind: "over" };
}

/** Begins another flow, which ends this dialog: only one is under way in a chat. */
async function switchTo(turn: DialogTurn, flow: Flow): Promise<Next> {
  const { ctx, state, services } = turn;
  const next = await beginDialog(ctx, flow, services);
  await closeStep(turn, state.path.length - 1, ctx.locale.texts.dialog.stopped);
  recordDialog(ctx, turn.flow.name, "stopped", services, nodeAt(turn.flow, state.path).name);
  return { kind: "waits", state: next };
}
