import { type Flow, repliesTo } from "../../flows/flow.ts";
import { isControl } from "../../flows/phrases.ts";
import { nodeAt } from "../../flows/runner.ts";
import { understand } from "../../flows/understand.ts";
import { wordsTo } from "../question.ts";
import type { Action } from "./action.ts";
import type { DialogState } from "./dialog-state.ts";
import { readWords } from "./read-words.ts";
import type { replyButton } from "./step-view.ts";
import type { DialogTurn } from "./turn-state.ts";

/** Reads a message, or an edit of one, as an action. */
export function readMessage(turn: DialogTurn): Action {
  const { ctx } = turn;
  if (ctx.editedMessage) return readEdit(turn);
  const words = ctx.message && wordsTo(ctx);
  return words ? readWords(words, turn) : { kind: "elsewhere" };
}

/** Reads a tap on the button of a reply as an action. */
export function readTap(
  { node, reply, person }: NonNullable<ReturnType<typeof replyButton.read>>,
  { ctx, flow, state }: DialogTurn,
): Action {
  if (person !== ctx.from?.id) return { kind: "foreign" };
  const at = placeOf(ctx.callbackQuery?.message?.message_id, node, flow, state);
  if (at === undefined) return { kind: "late" };
  return control(reply) ?? { kind: "replies", at, id: reply };
}

/**
 * The place in the path whose message was tapped. If the process died between sending a message and storing its id, the
 * path doesn't have it: then the place is the last one, if the button's node is that.
 */
function placeOf(message: number | undefined, key: string, flow: Flow, { path }: DialogState) {
  const at = path.findIndex((visit) => visit.message === message);
  if (at >= 0) return nodeAt(flow, path, at).key === key ? at : undefined;
  return nodeAt(flow, path).key === key ? path.length - 1 : undefined;
}

/** Reads the button to go back, or to stop. */
function control(id: string): Action | undefined {
  if (id === "back") return { kind: "back" };
  return id === "stop" ? { kind: "stops" } : undefined;
}

/** An edited message that was a reply is a reply again, to the same node. */
function readEdit({ ctx, flow, state }: DialogTurn): Action {
  const message = ctx.editedMessage?.message_id;
  const at = state.path.findIndex(({ typed }) => typed === message);
  const words = at < 0 ? undefined : wordsTo(ctx);
  if (!words) return { kind: "elsewhere" };
  const { flows } = ctx.locale;
  const understood = understand(words, repliesTo(nodeAt(flow, state.path, at)), flows.words);
  if (!understood || isControl(understood.id)) return { kind: "elsewhere" };
  return { kind: "replies", at, id: understood.id, typed: message };
}
