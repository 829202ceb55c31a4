import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from "@grammyjs/conversations";
import { Composer, Context, GrammyError, HttpError } from "grammy";
import type { BotContext } from "../context.ts";
import { sessionValues } from "../session-values.ts";
import type { DialogState } from "./dialog-state.ts";

/*
 * Dialogs on @grammyjs/conversations, by its documented interface only. What the plugin does by itself doesn't suit a
 * dialog that lasts for hours:
 *
 * - It replays a conversation from its start on every update, and the log for that grows with each. So here a
 *   conversation is one turn: it waits for an update, takes a turn, and ends; it's entered again with the next state
 *   as its argument.
 * - The replay repeats whatever isn't in `conversation.external`, and an error that leaves a conversation deletes it.
 *   So the whole turn runs in there, and catches its error, which is thrown again when the plugin has stored the next
 *   state.
 * - The log holds the updates, with all that people wrote. So the plugin sees only `TurnContext`, an update without
 *   content.
 * - A conversation takes every update. So a turn may leave one to other features, by `conversation.skip`.
 * - It writes its state whenever it changes. So its storage is the person's session, which is stored with the update's
 *   end.
 */

/** The name of the only conversation, and the version of its code. */
const id = "dialog";
const version = 2;

/**
 * How a dialog goes on after one update:
 *
 * - `waits`: it took the update and waits for the next, in this state;
 * - `over`: it took the update and is over;
 * - `passed`: the update is for other features; the dialog waits as before;
 * - `dropped`: the dialog is over, and the update is for other features.
 */
export type Next =
  | { kind: "waits"; state: DialogState }
  | { kind: "over" }
  | { kind: "passed" }
  | { kind: "dropped" };

/** @param state as it was stored; undefined if that can't be read */
export type Turn = (state: unknown) => Promise<Next>;

/** What the plugin gets for an update, without content. */
class TurnContext extends Context {
  readonly outer: BotContext;
  private readonly turn: Turn | undefined;
  /** How the dialog goes on; undefined if no turn was taken. */
  next: Next | undefined;
  error: unknown;

  constructor(outer: BotContext, turn: Turn | undefined) {
    super({ update_id: outer.update.update_id }, outer.api, outer.me);
    this.outer = outer;
    this.turn = turn;
  }

  /**
   * Takes a turn. If a call of the Bot API fails, the dialog stays where it was, so that the person can try again; any
   * other error ends it, as it would fail again and again.
   */
  async take(state: unknown): Promise<"passed" | "ended"> {
    try {
      this.next = this.turn ? await this.turn(state) : { kind: "over" };
    } catch (error) {
      this.error = error;
      const isRetryable = error instanceof GrammyError || error instanceof HttpError;
      this.next = { kind: isRetryable ? "passed" : "over" };
    }
    return this.next?.kind === "passed" ? "passed" : "ended";
  }
}

type PluginContext = ConversationFlavor<TurnContext>;

/** The conversation: waits for one update and takes a turn. */
async function takeOneTurn(
  conversation: Conversation<PluginContext, Context>,
  _: Context,
  state: unknown,
): Promise<void> {
  await conversation.wait();
  const end = await conversation.external((outside) => outside.take(state));
  if (end === "passed") await conversation.skip();
}

const plugin = new Composer<PluginContext>(
  conversations<PluginContext, Context>({
    storage: {
      type: "context",
      version,
      adapter: {
        read: ({ outer }) =>
          outer.session.get(sessionValues.dialog) as Promise<
            VersionedState<ConversationData> | undefined
          >,
        write: ({ outer }, data) => outer.session.set(sessionValues.dialog, data),
        delete: ({ outer }) => outer.session.set(sessionValues.dialog, undefined),
      },
    },
  }),
  async (ctx, next) => {
    await next();
    if (ctx.next?.kind === "waits") await ctx.conversation.enter(id, ctx.next.state);
  },
  createConversation<PluginContext, Context>(takeOneTurn, { id }),
).middleware();

/** Takes a turn of the dialog that is under way in this chat. @returns how it goes on; undefined if there is none */
export async function takeTurn(ctx: BotContext, turn: Turn): Promise<Next["kind"] | undefined> {
  if ((await ctx.session.get(sessionValues.dialog)) === undefined) return undefined;
  const context = new TurnContext(ctx, turn);
  try {
    await run(context);
  } catch (error) {
    if (context.next) throw error; // else the plugin can't read what is stored
  }
  if (context.next) return context.next.kind;
  // It's from another version, or broken: the person hears that the dialog is gone.
  await ctx.session.set(sessionValues.dialog, undefined);
  return (await turn(undefined)).kind;
}

/** Begins a dialog in a state, in place of any other. */
export async function enterDialog(ctx: BotContext, state: DialogState): Promise<void> {
  await ctx.session.set(sessionValues.dialog, undefined);
  const context = new TurnContext(ctx, undefined);
  context.next = { kind: "waits", state };
  await run(context);
}

/** Runs the plugin, and throws the error of the turn, if any, when the plugin has stored the next state. */
async function run(context: TurnContext): Promise<void> {
  await plugin(context as PluginContext, async () => {});
  if (context.error === undefined) return;
  context.outer.storeOnFailure = true;
  throw context.error;
}
