import {
  type Conversation,
  type ConversationData,
  conversations,
  createConversation,
  type VersionedState,
} from "@grammyjs/conversations";
import { Composer, type Context, GrammyError, HttpError } from "grammy";
import { z } from "zod";
import type { BotContext, Parts } from "../context.ts";
import { takeTurn } from "./turn.ts";

/** The name of the one conversation there is, and the version of its code and its saved form. */
const id = "dialog";
const version = 1;

/** The form in which the plugin saves a conversation; what is not of it was not saved by this version. */
const savedSchema = z.object({
  version: z.tuple([z.literal(0), z.union([z.string(), z.number()])]),
  state: z.record(
    z.string(),
    z.array(
      z.object({
        interrupts: z.array(z.number()),
        replay: z.object({
          send: z.array(z.object({ payload: z.string() })),
          receive: z.array(z.object({ send: z.number(), returnValue: z.unknown() })),
        }),
      }),
    ),
  ),
});

/**
 * The dialogs as a grammY conversation: it waits for what a person does, keeps the dialog's state while
 * it waits, and hands every update to `takeTurn`.
 *
 * The plugin replays a conversation from its start on every update, so this one goes back to its
 * checkpoint after each: the log that is saved and replayed never grows, however long the dialog. All
 * calls of the Bot API go through the context outside, which has the transformers (flood waits!) that a
 * conversation's own has not.
 */
export function conversation(parts: Parts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(throwLate);
  composer.use(conversations<BotContext, Context>({ storage: savedStorage() }));
  composer.use(createConversation<BotContext, Context>(dialogWith(parts), { id }));
  return composer;
}

/** Begins a dialog in the state that `ctx.dialog` holds. */
export async function enter(ctx: BotContext): Promise<void> {
  await ctx.conversation.enter(id);
}

function dialogWith(parts: Parts) {
  return async (conversation: Conversation<BotContext, Context>): Promise<void> => {
    const checkpoint = conversation.checkpoint();
    const state = await conversation.external((outside) => outside.dialog);
    await conversation.wait();
    const next = await conversation.external((outside) => turn(outside, state, parts));
    switch (next) {
      case "waits":
        return conversation.rewind(checkpoint);
      case "passed":
        return conversation.skip({ next: true });
      case "dropped":
        return conversation.halt({ next: true });
      case "failed":
        return conversation.skip({ next: false });
      case "over":
        return;
    }
  };
}

/**
 * Takes a turn. A call that Telegram refused leaves the dialog where it was, so that the person can try
 * again; any other error ends it, or it would fail for ever.
 */
async function turn(ctx: BotContext, state: unknown, parts: Parts) {
  try {
    const next = await takeTurn(ctx, state, parts);
    if (next.kind === "waits") ctx.dialog = next.state;
    return next.kind;
  } catch (error) {
    ctx.failure = error;
    return error instanceof GrammyError || error instanceof HttpError ? "failed" : "over";
  }
}

/** An error inside a conversation would wipe it, so it is kept until the conversation has been saved. */
async function throwLate(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.failure !== undefined) throw ctx.failure;
}

/** Keeps the conversation with everything else that is saved about the person in this chat. */
function savedStorage() {
  return {
    type: "context" as const,
    version,
    adapter: {
      read: (ctx: BotContext) => ctx.saved.get(id, savedSchema),
      write: (ctx: BotContext, data: VersionedState<ConversationData>) =>
        ctx.saved.set(id, withoutUpdates(data)),
      delete: (ctx: BotContext) => ctx.saved.set(id, undefined),
    },
  };
}

/** The plugin's log begins with the update that the dialog began with: what a person wrote is not kept. */
function withoutUpdates(data: VersionedState<ConversationData>): VersionedState<ConversationData> {
  for (const { replay } of Object.values(data.state).flat()) {
    for (const received of replay.receive) {
      if (replay.send[received.send]?.payload === "wait") received.returnValue = { update_id: 0 };
    }
  }
  return data;
}
