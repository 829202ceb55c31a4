import { type Flow, repliesTo } from "../../flows/flow.ts";
import { nodeAt } from "../../flows/runner.ts";
import { isQuestion, understand } from "../../flows/understand.ts";
import { answerKind } from "../ask/find-answer.ts";
import { wordsTo } from "../question.ts";
import type { DialogState } from "./dialog-state.ts";
import type { replyButton } from "./step-view.ts";
import type { DialogTurn } from "./turn-state.ts";

/**
 * What a person does while a dialog waits for them:
 *
 * - `replies` to the node at a place of the path, with the message in which they typed it, if they did;
 * - goes `back`, or `stops`;
 * - `begins` a flow, by a button or a link;
 * - `asks` something else, or says what is `unclear`;
 * - taps a button of a place that they have left (`late`), or somebody else's (`foreign`);
 * - does something that doesn't concern the dialog (`elsewhere`), such as another command.
 */
export type Action =
  | { kind: "replies"; at: number; id: string; typed?: number | undefined }
  | { kind: "back" }
  | { kind: "stops" }
  | { kind: "begins"; flow: Flow }
  | { kind: "asks"; words: string }
  | { kind: "unclear" }
  | { kind: "late" }
  | { kind: "foreign" }
  | { kind: "elsewhere" };

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

function control(id: string): Action | undefined {
  if (id === "back") return { kind: "back" };
  return id === "stop" ? { kind: "stops" } : undefined;
}

/**
 * Words are a reply if they clearly say one. Otherwise they may be a question that only mentions one; if the FAQ has no
 * clear answer to that, they're taken as the reply.
 */
function readWords(words: string, { ctx, flow, state }: DialogTurn): Action {
  const { flows } = ctx.locale;
  const at = state.path.length - 1;
  const understood = understand(words, repliesTo(nodeAt(flow, state.path)), flows.words);
  const controls = understood && control(understood.id);
  if (understood?.sure && controls) return controls;
  const kind = understood?.sure ? undefined : answerKind(words, ctx.locale);
  const asks = kind === "answer" || (kind === "suggest" && isQuestion(words, flows.words));
  if (understood && !controls && !asks)
    return { kind: "replies", at, id: understood.id, typed: ctx.message?.message_id };
  return kind === "unknown" ? { kind: "unclear" } : { kind: "asks", words };
}

/** An edited message that was a reply is a reply again, to the same node. */
function readEdit({ ctx, flow, state }: DialogTurn): Action {
  const message = ctx.editedMessage?.message_id;
  const at = state.path.findIndex(({ typed }) => typed === message);
  const words = at < 0 ? undefined : wordsTo(ctx);
  if (!words) return { kind: "elsewhere" };
  const { flows } = ctx.locale;
  const understood = understand(words, repliesTo(nodeAt(flow, state.path, at)), flows.words);
  if (!understood || control(understood.id)) return { kind: "elsewhere" };
  return { kind: "replies", at, id: understood.id, typed: message };
}
