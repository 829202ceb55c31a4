import { change, send } from "../deliver.ts";
import type { DialogState } from "./dialog-state.ts";
import { dialogView, leftView } from "./step-view.ts";
import type { Turn } from "./turn.ts";

/**
 * Shows the last node of the path in a new message, and notes its number and the time. In a group it replies to what the
 * person has written last, so that it stands in the same topic.
 */
export async function show(
  { ctx, flow, state, parts }: Turn,
  preface?: string,
): Promise<DialogState> {
  const person = ctx.from?.id ?? 0;
  const people = ctx.locale.helpers && ctx.chat?.type === "private";
  const showing = { person, people, ...(preface === undefined ? {} : { preface }) };
  const origin = (state.origin && ctx.message?.message_id) || state.origin;
  const sent = await send(ctx, dialogView(flow, state.path, ctx.locale, showing), origin);
  const last = state.path.length - 1;
  const path = state.path.map((visit, at) =>
    at === last ? { ...visit, message: sent.message_id } : visit,
  );
  return { ...state, path, touched: parts.now(), ...(origin ? { origin } : {}) };
}

/** Turns the message of a place into a line of the protocol: what was done there, and no buttons. */
export async function leave(turn: Turn, at: number, how: string): Promise<void> {
  const { ctx, flow, state } = turn;
  const message = state.path[at]?.message;
  const view = leftView(flow, state.path.slice(0, at + 1), ctx.locale, how);
  if (message !== undefined) await tidy(turn, () => change(ctx, message, view));
}

/** Takes the buttons off a message that has been left. */
export async function unbutton(
  turn: Pick<Turn, "ctx" | "parts">,
  message: number | undefined,
): Promise<void> {
  const { api, chat } = turn.ctx;
  if (chat === undefined || message === undefined) return;
  await tidy(turn, () => api.editMessageReplyMarkup(chat.id, message));
}

/** What only tidies up may fail: the dialog has gone on already. */
async function tidy(
  { ctx, parts }: Pick<Turn, "ctx" | "parts">,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (err) {
    parts.log.debug({ update: ctx.update.update_id, err }, "an old step could not be tidied up");
  }
}
