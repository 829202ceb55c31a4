import type { Flow } from "../../flows/flow.ts";
import { repliesTo } from "../../flows/flow.ts";
import { nodeAt } from "../../flows/runner.ts";
import { isQuestion, understand } from "../../flows/understand.ts";
import { kindOfAnswer } from "../ask/find-answer.ts";
import type { BotContext } from "../context.ts";
import { wordsTo } from "../question.ts";
import type { DialogState } from "./dialog-state.ts";
import { beginData, fixPayload } from "./flows-view.ts";
import { replyData } from "./step-view.ts";
import type { Turn } from "./turn.ts";

/**
 * What a person does while a dialog waits for them:
 *
 * - `replies` to the node at a place of the path, with the message in which they typed it, if they did;
 * - goes `back`, or `stops`;
 * - `begins` a flow, by a button or a link;
 * - `asks` something else, or says what is `unclear`;
 * - taps a button of a place they have left (`late`), or one that is for somebody else (`foreign`);
 * - or something that is no business of the dialog (`elsewhere`), such as another command.
 */
export type Doing =
  | { kind: "replies"; at: number; id: string; typed?: number | undefined }
  | { kind: "back" }
  | { kind: "stops" }
  | { kind: "begins"; flow: Flow }
  | { kind: "asks"; words: string }
  | { kind: "unclear" }
  | { kind: "late" }
  | { kind: "foreign" }
  | { kind: "elsewhere" };

/** Reads an update as something that a person does in a dialog. */
export function doingOf(turn: Turn): Doing {
  const { ctx } = turn;
  if (ctx.callbackQuery) return tap(turn);
  if (ctx.editedMessage) return correction(turn);
  const begun = linked(ctx);
  if (begun) return { kind: "begins", flow: begun };
  if (ctx.hasCommand("cancel")) return { kind: "stops" };
  const words = ctx.message && wordsTo(ctx);
  return words ? typed(words, turn) : { kind: "elsewhere" };
}

/** The flow that a link (`/start fix-<name>`) is for. */
export function linked(ctx: BotContext): Flow | undefined {
  if (!ctx.hasCommand("start")) return undefined;
  const name = fixPayload.exec(String(ctx.match))?.[1];
  return name === undefined ? undefined : ctx.locale.flows.flow(name);
}

function tap({ ctx, flow, state }: Turn): Doing {
  const data = ctx.callbackQuery?.data ?? "";
  const begun = ctx.locale.flows.flow(beginData.exec(data)?.[1] ?? "");
  if (begun) return { kind: "begins", flow: begun };
  const [, key, id, person] = replyData.exec(data) ?? [];
  if (id === undefined) return { kind: "elsewhere" };
  if (person !== ctx.from?.id.toString(36)) return { kind: "foreign" };
  const at = placeOf(ctx.callbackQuery?.message?.message_id, key, flow, state);
  if (at === undefined) return { kind: "late" };
  return control(id) ?? { kind: "replies", at, id };
}

/**
 * The place whose message was tapped. A process that died between sending a message and saving its
 * number leaves one that nobody knows: then the node tells, if the person is there now.
 */
function placeOf(message: number | undefined, key = "", flow: Flow, { path }: DialogState) {
  const at = path.findIndex((visit) => visit.message === message);
  if (at >= 0) return nodeAt(flow, path, at).key === key ? at : undefined;
  return nodeAt(flow, path).key === key ? path.length - 1 : undefined;
}

function control(id: string): Doing | undefined {
  if (id === "back") return { kind: "back" };
  return id === "stop" ? { kind: "stops" } : undefined;
}

/**
 * A reply in words, if that is what they say above all. Else it may be a question that only mentions one;
 * if the FAQ has no clear answer to it either, it is taken for the reply.
 */
function typed(words: string, { ctx, flow, state }: Turn): Doing {
  const { flows } = ctx.locale;
  const at = state.path.length - 1;
  const understood = understand(words, repliesTo(nodeAt(flow, state.path)), flows.words);
  const said = understood && control(understood.id);
  if (understood?.sure && said) return said;
  const kind = understood?.sure ? undefined : kindOfAnswer(words, ctx.locale);
  const asks = kind === "answer" || (kind === "suggest" && isQuestion(words, flows.words));
  if (understood && !said && !asks)
    return { kind: "replies", at, id: understood.id, typed: ctx.message?.message_id };
  return kind === "unknown" ? { kind: "unclear" } : { kind: "asks", words };
}

/** An edited message that was a reply is a reply again, to the same node. */
function correction({ ctx, flow, state }: Turn): Doing {
  const message = ctx.editedMessage?.message_id;
  const at = state.path.findIndex(({ typed }) => typed === message);
  const words = at < 0 ? undefined : wordsTo(ctx);
  if (!words) return { kind: "elsewhere" };
  const { flows } = ctx.locale;
  const understood = understand(words, repliesTo(nodeAt(flow, state.path, at)), flows.words);
  if (!understood || control(understood.id)) return { kind: "elsewhere" };
  return { kind: "replies", at, id: understood.id, typed: message };
}
