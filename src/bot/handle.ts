import { BotError, Context, GrammyError, type MiddlewareFn } from "grammy";
import type { Update } from "grammy/types";
import type { Earlier, Handled } from "../inbox/handle-in-time.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { DatabaseError } from "../store/backend/errors.ts";
import type { Database } from "../store/database.ts";
import type { Effects } from "../store/state/effects.ts";
import type { Client } from "../telegram/client.ts";
import { inTurn, type Preface, Turn } from "../telegram/sending/deliveries.ts";
import { isBlocked, isMuted } from "../telegram/sending/refusals.ts";
import { passingOf } from "../telegram/sending/temporary-failures.ts";
import type { BotContext } from "./context.ts";
import { remark } from "./deliver.ts";
import type { Whispers } from "./ephemeral-messages.ts";
import { escapeHtml } from "./html.ts";
import type { School } from "./live-locales.ts";
import { Later } from "./postpone.ts";
import { isLate, writtenAt } from "./sent-at.ts";
import { chatKey, Saved, sharedKey } from "./session-values.ts";
import { plain } from "./view.ts";

/** What handling updates takes. */
export interface Handling {
  bot: Client["bot"];
  middleware: MiddlewareFn<BotContext>;
  store: Pick<Database, "read">;
  school: Pick<School, "locales">;
  whispers: Whispers;
  log: Logger;
  metrics: Pick<Metrics, "updatesFailed">;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}

const nothing: Effects = { values: new Map(), events: [] };

/**
 * Tries to handle one update. What passes by itself, such as an outage of Telegram's, postpones it; what it was to change
 * is not changed then. Any other error is logged with the update's id, the person is told where that is still possible,
 * and the bot goes on.
 *
 * @param earlier what earlier tries have delivered is not delivered again
 */
export async function handleUpdate(
  update: Update,
  earlier: Earlier,
  handling: Handling,
): Promise<Handled> {
  const ctx = contextOf(update, earlier, handling);
  const turn = new Turn(earlier.delivered, prefaceOf(ctx, earlier, handling));
  try {
    await prepare(ctx, handling);
    await inTurn(turn, async () => handling.middleware(ctx, async () => {}));
    return { kind: "handled", effects: effectsOf(ctx) };
  } catch (thrown) {
    const error = thrown instanceof BotError ? thrown.error : thrown;
    const passing = passesIn(error);
    if (passing) return { kind: "postponed", ...passing, delivered: turn.deliveries() };
    return explain(ctx, error, handling);
  }
}

/** What an update is handled with; `prepare` has to follow. */
export function contextOf(
  update: Update,
  { attempts }: Pick<Earlier, "attempts">,
  handling: Handling,
): BotContext {
  const { bot, whispers, store, log } = handling;
  const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
  ctx.isRetry = attempts > 1;
  ctx.events = [];
  ctx.forgotten = [];
  ctx.lessons = [];
  ctx.whispers = whispers;
  remembering(ctx, { store, log });
  return ctx;
}

/** Finds all that the bot knows now, and how the person is spoken to as long as nothing else is known. */
export async function prepare(ctx: BotContext, { school }: Handling): Promise<void> {
  ctx.locales = await school.locales();
  ctx.locale = ctx.locales.of(ctx.from?.language_code);
}

/** Whoever has waited for long is asked to excuse that, in the language in which they are answered. */
function prefaceOf(
  ctx: BotContext,
  { received_at }: Earlier,
  { now }: Handling,
): Preface | undefined {
  const since = writtenAt(ctx) ?? received_at;
  const chat = ctx.chatId;
  if (chat === undefined || !isLate(since, now())) return undefined;
  return { chat, text: () => ctx.locale.texts.late };
}

function effectsOf(ctx: BotContext): Effects {
  const elsewhere = ctx.forgotten.map((key) => [key, undefined] as const);
  const values = new Map([...elsewhere, ...ctx.saved.changes(), ...ctx.shared.changes()]);
  return { values, events: ctx.events, lessons: ctx.lessons };
}

/** Why an error passes by itself, if it does. */
function passesIn(error: unknown) {
  if (error instanceof DatabaseError) return { reason: "database" } as const;
  if (error instanceof Later) return { reason: error.reason, wait: error.wait } as const;
  return passingOf(error);
}

/**
 * Finds what is remembered, without reading it yet. The chat of a guest message is one that the bot is not in, and its
 * number may be that of another: nothing is remembered there.
 */
function remembering(ctx: BotContext, { store, log }: Pick<Handling, "store" | "log">): void {
  const { chat, chatId, from, guestMessage, update } = ctx;
  const here = guestMessage ? undefined : chatId;
  const under = (key: string) =>
    new Saved(store, key, (err) =>
      log.error({ update: update.update_id, err }, "what is remembered could not be read"),
    );
  ctx.saved = under(`${chatKey(here)}${from?.id}`);
  ctx.shared = under(sharedKey(here));
  const isOwn = here !== undefined && chat?.type === "private";
  ctx.own = isOwn ? ctx.saved : under(`${chatKey(from?.id)}${from?.id}`);
}

/** The end of an update that can never be handled. One in a chat that nothing reaches has simply nobody to hear of it. */
async function explain(ctx: BotContext, err: unknown, handling: Handling): Promise<Handled> {
  const { log, metrics } = handling;
  const update = ctx.update.update_id;
  if (isBlocked(err) || isMuted(err)) {
    metrics.updatesFailed.inc({ reason: "blocked" });
    log.info({ update }, "a chat in which the bot may not write could not be answered");
    return { kind: "handled", effects: nothing };
  }
  log.error({ update, err }, "an update could not be handled");
  const values = ctx.failure === undefined ? new Map() : ctx.saved.changes();
  return {
    kind: "failed",
    reason: err instanceof GrammyError ? "refused" : "unexpected",
    told: await tell(ctx),
    effects: { values, events: [] },
  };
}

/** Says that something went wrong. @returns whether there is nobody who should be told later */
async function tell(ctx: BotContext): Promise<boolean> {
  if (!(ctx.message ?? ctx.callbackQuery?.message) || !ctx.locale) return true;
  try {
    await remark(ctx, plain(escapeHtml(ctx.locale.texts.failed)), false);
    return true;
  } catch (error) {
    return passesIn(error) === undefined;
  }
}
