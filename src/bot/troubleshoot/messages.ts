import type { BotContext } from "../context.ts";
import { deliver, edit } from "../deliver.ts";
import type { Next } from "./conversation.ts";
import type { DialogState } from "./dialog-state.ts";
import { closedStepView, stepView } from "./step-view.ts";
import type { DialogTurn, TurnServices } from "./turn-state.ts";

/**
 * Shows the last node of the path in a new message, and notes that in the state. In a group it replies to the person's
 * latest message, so that it's in the same topic.
 */
export async function showStep(
  { ctx, flow, state, services }: DialogTurn,
  preface?: string,
): Promise<DialogState> {
  const person = ctx.from?.id ?? 0;
  const offersStaff = ctx.locale.hasStaff && ctx.chat?.type === "private";
  const options = { person, offersStaff, ...(preface === undefined ? {} : { preface }) };
  const origin = (state.origin && ctx.message?.message_id) || state.origin;
  const view = stepView(flow, state.path, ctx.locale, options);
  const sent = await deliver(ctx, view, { to: "new message", replyTo: origin });
  const last = state.path.length - 1;
  const path = state.path.map((visit, at) =>
    at === last && sent ? { ...visit, message: sent.message_id } : visit,
  );
  const { said: _, ...lasting } = state;
  return { ...lasting, path, touched: services.now(), ...(origin ? { origin } : {}) };
}

/**
 * Shows the current step again, at the end of the chat.
 *
 * @param preface what is new: the same step never comes twice without a word
 * @param said what the preface says, if the second time in a row it's something else
 * @param old the message that showed the step before
 */
export async function showAgain(
  turn: DialogTurn,
  preface: string,
  said?: DialogState["said"],
  old = turn.state.path.at(-1)?.message,
): Promise<Next> {
  const state = await showStep(turn, preface);
  await removeButtons(turn.ctx, old, turn.services);
  return { kind: "waits", state: { ...state, ...(said ? { said } : {}) } };
}

/** Edits the message of a place in the path so that it shows what was done there, without buttons. */
export async function closeStep(turn: DialogTurn, at: number, how: string): Promise<void> {
  const { ctx, flow, state, services } = turn;
  const message = state.path[at]?.message;
  const view = closedStepView(flow, state.path.slice(0, at + 1), ctx.locale, how);
  if (message !== undefined) await mayFail(ctx, services, () => edit(ctx, message, view));
}

/** Removes the buttons from an earlier message. */
export async function removeButtons(
  ctx: BotContext,
  message: number | undefined,
  services: Pick<TurnServices, "log">,
): Promise<void> {
  const { api, chat } = ctx;
  if (chat === undefined || message === undefined) return;
  await mayFail(ctx, services, () => api.editMessageReplyMarkup(chat.id, message));
}

/** Runs work that may fail, as it only tidies up: the dialog has gone on already. */
async function mayFail(
  ctx: BotContext,
  { log }: Pick<TurnServices, "log">,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (err) {
    log.debug({ update: ctx.update.update_id, err }, "an old step couldn't be tidied up");
  }
}
