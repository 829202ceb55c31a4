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

/** The name of the one conversation there is, and the version of its code. */
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

/** @param state as it was stored */
export type Turn = (state: unknown) => Promise<Next>;

/** What the plugin works with: an update without content, so that it stores nothing that people wrote. */
class TurnContext extends Context {
  readonly outer: BotContext;
  private readonly turn: Turn | undefined;
  /** How the dialog goes on; undefined if there was none. */
  next: Next | undefined;
  error: unknown;

  constructor(outer: BotContext, turn: Turn | undefined) {
    super({ update_id: outer.update.update_id }, outer.api, outer.me);
    this.outer = outer;
    this.turn = turn;
  }

  /**
   * Takes a turn. After a call that Telegram refused, the dialog stays where it was, so that the person can try again; any
   * other error ends it, or it would fail for ever.
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

/** Waits for one update and takes a turn. */
async function takeOneTurn(
  conversation: Conversation<PluginContext, Context>,
  _: Context,
  state: unknown,
): Promise<void> {
  await conversation.wait();
  const end = await conversation.external((outside) => outside.take(state));
  if (end === "passed") await conversation.skip();
}

/**
 * The plugin replays a conversation from its start on every update, and its log grows with each. So a conversation is one
 * turn here: it's left when the turn ends, and entered again with the next state as its argument.
 */
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

/**
 * Takes a turn of the dialog that is under way in this chat, if there is one. @returns undefined if there is none
 */
export async function takeTurn(ctx: BotContext, turn: Turn): Promise<Next["kind"] | undefined> {
  if ((await ctx.session.get(sessionValues.dialog)) === undefined) return undefined;
  const context = new TurnContext(ctx, turn);
  try {
    await run(context);
  } catch (error) {
    if (context.next) throw error;
    await ctx.session.set(sessionValues.dialog, undefined); // what is stored is no conversation
  }
  return context.next?.kind;
}

/** Begins a dialog in a state, in place of any other. */
export async function enterDialog(ctx: BotContext, state: DialogState): Promise<void> {
  await ctx.session.set(sessionValues.dialog, undefined);
  const context = new TurnContext(ctx, undefined);
  context.next = { kind: "waits", state };
  await run(context);
}

/** Runs the plugin. An error of the turn is thrown when the plugin has stored what comes next. */
async function run(context: TurnContext): Promise<void> {
  await plugin(context as PluginContext, async () => {});
  if (context.error === undefined) return;
  context.outer.storeOnFailure = true;
  throw context.error;
}
