import type { Flow } from "../../flows/flow.ts";
import type { BotContext, Parts } from "../context.ts";
import { change, send } from "../show.ts";
import { dialogView, leftView } from "../views/dialog.ts";
import type { DialogState } from "./state.ts";

/** Shows the last node of the path in a new message, and notes its number and the time. */
export async function show(
  ctx: BotContext,
  flow: Flow,
  state: DialogState,
  parts: Parts,
  preface?: string,
): Promise<DialogState> {
  const person = ctx.from?.id ?? 0;
  const showing = preface === undefined ? { person } : { person, preface };
  const sent = await send(ctx, dialogView(flow, state.path, parts, showing), state.origin);
  const path = state.path.map((visit, at) =>
    at === state.path.length - 1 ? { ...visit, message: sent.message_id } : visit,
  );
  return { ...state, path, touched: parts.now() };
}

/** Turns the message of a place into a line of the protocol: what was done there, and no buttons. */
export async function leave(
  ctx: BotContext,
  flow: Flow,
  { path }: DialogState,
  at: number,
  how: string,
  parts: Parts,
): Promise<void> {
  const message = path[at]?.message;
  const view = leftView(flow, path.slice(0, at + 1), parts, how);
  if (message !== undefined) await tidy(ctx, parts, () => change(ctx, message, view));
}

/** Takes the buttons off a message that has been left. */
export async function unbutton(
  ctx: BotContext,
  message: number | undefined,
  parts: Parts,
): Promise<void> {
  const chat = ctx.chat?.id;
  if (chat === undefined || message === undefined) return;
  await tidy(ctx, parts, () => ctx.api.editMessageReplyMarkup(chat, message));
}

/** What only tidies up may fail: the dialog has gone on already. */
async function tidy(ctx: BotContext, { log }: Parts, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (err) {
    log.debug({ update: ctx.update.update_id, err }, "an old step could not be tidied up");
  }
}
