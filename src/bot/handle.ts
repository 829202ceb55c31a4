import { BotError, Context, HttpError, type MiddlewareFn } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import { failureOf } from "../metrics/labels.ts";
import type { Metrics } from "../metrics.ts";
import type { Effects, Store } from "../store/store.ts";
import type { Client } from "./client.ts";
import type { BotContext } from "./context.ts";
import type { Locales } from "./locales.ts";
import { Saved } from "./saved.ts";
import { isBlocked, isMuted } from "./sending/refusals.ts";

/** What the keys of everything begin with that is remembered about people in a chat. */
export function chatKey(chat: number | undefined): string {
  return `person ${chat}:`;
}

/** What handling updates takes. */
export interface Handling {
  bot: Client["bot"];
  middleware: MiddlewareFn<BotContext>;
  store: Pick<Store, "read">;
  locales: Locales;
  log: Logger;
  metrics: Pick<Metrics, "updatesFailed">;
}

/**
 * Handles one update to its end, whatever happens: an error is logged with the update's id, the person
 * is told where that is still possible, and the bot goes on.
 *
 * @returns what is to be stored together with the update's end. An update that failed changes nothing, save for a
 *   dialog that cannot go on.
 */
export async function handleUpdate(update: Update, handling: Handling): Promise<Effects> {
  const { bot, middleware, locales } = handling;
  const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
  ctx.locale = locales.of(ctx.from?.language_code);
  ctx.events = [];
  ctx.saved = savedIn(ctx.chatId, ctx, handling);
  ctx.own = ctx.chat?.type === "private" ? ctx.saved : savedIn(ctx.from?.id, ctx, handling);
  try {
    await middleware(ctx, async () => {});
    return { values: ctx.saved.changes(), events: ctx.events };
  } catch (thrown) {
    await explain(ctx, thrown instanceof BotError ? thrown.error : thrown, handling);
    const values = ctx.failure === undefined ? new Map() : ctx.saved.changes();
    return { values, events: [] };
  }
}

/** What is remembered about the person at hand in a chat. */
function savedIn(
  chat: number | undefined,
  { from, update }: BotContext,
  { store, log }: Handling,
): Saved {
  return new Saved(store, `${chatKey(chat)}${from?.id}`, (err) =>
    log.error({ update: update.update_id, err }, "what is remembered could not be read"),
  );
}

async function explain(ctx: BotContext, err: unknown, { log, metrics }: Handling): Promise<void> {
  const update = ctx.update.update_id;
  metrics.updatesFailed.inc({ reason: failureOf(err) });
  if (isBlocked(err) || isMuted(err)) {
    log.info({ update }, "a chat in which the bot may not write could not be answered");
    return;
  }
  log.error({ update, err }, "an update could not be handled");
  // Telegram being out of reach, this would only be tried for as long again.
  const mayHear = (ctx.message ?? ctx.callbackQuery?.message) && !(err instanceof HttpError);
  if (mayHear) await ctx.reply(ctx.locale.texts.failed).catch(() => {});
}
