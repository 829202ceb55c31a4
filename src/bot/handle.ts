import { Context, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { HandleResult, UpdateHistory } from "../inbox/handle-in-time.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { DatabaseError } from "../store/backend/errors.ts";
import type { Database } from "../store/database.ts";
import type { Effects } from "../store/state/effects.ts";
import type { Client } from "../telegram/client.ts";
import {
  Attempt,
  type HandledMessage,
  type Preface,
  runAttempt,
} from "../telegram/sending/attempt.ts";
import { isBlocked, isMuted } from "../telegram/sending/refusals.ts";
import { temporaryFailure } from "../telegram/sending/temporary-failures.ts";
import type { BotContext } from "./context.ts";
import { deliver } from "./deliver.ts";
import type { EphemeralMessages } from "./ephemeral-messages.ts";
import type { LiveLocales } from "./live-locales.ts";
import { PostponedError } from "./postponed-error.ts";
import { isLate, sentAt } from "./sent-at.ts";
import { chatKey, groupKey, Session } from "./session-values.ts";
import { plainText } from "./view.ts";

/** What handling updates needs. */
export interface Handling {
  bot: Client<BotContext>["bot"];
  /** The features. */
  dispatch(ctx: BotContext): Promise<void>;
  store: Pick<Database, "read">;
  liveLocales: Pick<LiveLocales, "locales">;
  ephemeral: EphemeralMessages;
  /** Whether staff wrote the message at hand in a topic, maybe to the person of a case. */
  isForCase(ctx: BotContext): boolean;
  log: Logger;
  metrics: Pick<Metrics, "updatesFailed">;
  /** Milliseconds since 1970. */
  now(): number;
}

const noEffects: Effects = { values: new Map(), events: [] };

/**
 * Tries to handle one update. A temporary failure, such as an outage of Telegram's, postpones it, and nothing that it
 * would have changed is stored. Any other error is logged with the update's id, and the person is told if that's
 * possible.
 *
 * @param earlier what earlier tries have delivered is not delivered again
 */
export async function handleUpdate(
  update: Update,
  earlier: UpdateHistory,
  handling: Handling,
): Promise<HandleResult> {
  const ctx = contextOf(update, earlier, handling);
  const preface = prefaceOf(ctx, earlier, handling);
  const attempt = new Attempt(earlier.delivered, preface, messageOf(ctx));
  try {
    await prepare(ctx, handling);
    await runAttempt(attempt, () => handling.dispatch(ctx));
    return { kind: "handled", effects: effectsOf(ctx) };
  } catch (error) {
    const failure = temporary(error);
    if (failure) return { kind: "postponed", ...failure, delivered: attempt.deliveries() };
    return runAttempt(attempt, () => fail(ctx, error, handling));
  }
}

/** The context of an update; `prepare` has to follow. */
export function contextOf(
  update: Update,
  { attempts }: Pick<UpdateHistory, "attempts">,
  { bot, ephemeral, store, log }: Handling,
): BotContext {
  const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
  ctx.isRetry = attempts > 1;
  ctx.events = [];
  ctx.forgotten = [];
  ctx.lessons = [];
  ctx.ephemeral = ephemeral;
  addSessions(ctx, { store, log });
  return ctx;
}

/** Adds the languages, and that of the person's Telegram: which one they chose is read later, if at all. */
export async function prepare(ctx: BotContext, { liveLocales }: Handling): Promise<void> {
  ctx.locales = await liveLocales.locales();
  ctx.ownLocale = ctx.locales.of(ctx.from?.language_code);
  ctx.locale = ctx.ownLocale;
}

/** The message at hand, or the one with the tapped button; an ephemeral one has no number to reply to. */
function messageOf({ chatId, msgId }: BotContext): HandledMessage | undefined {
  return chatId !== undefined && msgId ? { chat: chatId, message_id: msgId } : undefined;
}

/** An apology before a late answer, in its language. */
function prefaceOf(
  ctx: BotContext,
  { received_at }: UpdateHistory,
  { now }: Handling,
): Preface | undefined {
  const since = sentAt(ctx) ?? received_at;
  const chat = ctx.chatId;
  if (chat === undefined || !isLate(since, now())) return undefined;
  return { chat, text: () => ctx.locale.texts.faults.late };
}

function effectsOf(ctx: BotContext): Effects {
  const elsewhere = ctx.forgotten.map((key) => [key, undefined] as const);
  const changes = [...ctx.session.changes(), ...ctx.groupSession.changes()];
  const values = new Map([...elsewhere, ...changes]);
  return { values, events: ctx.events, lessons: ctx.lessons };
}

/** Why an error is temporary; undefined if it isn't. */
function temporary(error: unknown) {
  if (error instanceof DatabaseError) return { reason: "database" } as const;
  if (error instanceof PostponedError) return { reason: error.reason, wait: error.wait } as const;
  return temporaryFailure(error);
}

/**
 * Adds the sessions, without reading them yet. The bot isn't in the chat of a guest message, whose id may be another
 * chat's: nothing is stored there.
 */
function addSessions(ctx: BotContext, { store, log }: Pick<Handling, "store" | "log">): void {
  const { chat, chatId, from, guestMessage, update } = ctx;
  const here = guestMessage ? undefined : chatId;
  const sessionOf = (key: string) =>
    new Session(store, key, (err) =>
      log.error({ update: update.update_id, err }, "a session could not be read"),
    );
  ctx.session = sessionOf(`${chatKey(here)}${from?.id}`);
  ctx.groupSession = sessionOf(groupKey(here));
  const isPrivate = here !== undefined && chat?.type === "private";
  ctx.privateSession = isPrivate ? ctx.session : sessionOf(`${chatKey(from?.id)}${from?.id}`);
}

/** Ends an update that can never be handled. In a chat where the bot may not write, that's no failure. */
async function fail(ctx: BotContext, err: unknown, handling: Handling): Promise<HandleResult> {
  const { log, metrics } = handling;
  const update = ctx.update.update_id;
  if (isBlocked(err) || isMuted(err)) {
    metrics.updatesFailed.inc({ reason: "blocked" });
    log.info({ update }, "a chat in which the bot may not write could not be answered");
    return { kind: "handled", effects: noEffects };
  }
  log.error({ update, err }, "an update could not be handled");
  const values = ctx.storeOnFailure ? ctx.session.changes() : new Map();
  return {
    kind: "failed",
    reason: err instanceof GrammyError ? "refused" : "unexpected",
    notified: await notify(ctx),
    effects: { values, events: [] },
  };
}

/** Says that something went wrong. @returns false if the person has to be told later */
async function notify(ctx: BotContext): Promise<boolean> {
  if (!(ctx.message ?? ctx.callbackQuery?.message) || !ctx.locale) return true;
  try {
    await deliver(ctx, { ...plainText(ctx.locale.texts.faults.failed), quotes: false }, "remark");
    return true;
  } catch (error) {
    return temporary(error) === undefined;
  }
}
