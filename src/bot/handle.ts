import { BotError, Context, HttpError, type MiddlewareFn } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "../log.ts";
import { failureOf } from "../metrics/labels.ts";
import type { Metrics } from "../metrics.ts";
import type { Effects, Store } from "../store/store.ts";
import type { Client } from "./client.ts";
import type { BotContext } from "./context.ts";
import { chatKey, Saved, sharedKey } from "./saved.ts";
import type { School } from "./school.ts";
import { isBlocked, isMuted } from "./sending/refusals.ts";
import { remark } from "./show.ts";
import { escapeHtml } from "./views/html.ts";
import { plain } from "./views/view.ts";
import type { Whispers } from "./whispers.ts";

/** What handling updates takes. */
export interface Handling {
  bot: Client["bot"];
  middleware: MiddlewareFn<BotContext>;
  store: Pick<Store, "read">;
  school: Pick<School, "locales">;
  whispers: Whispers;
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
  const { bot, middleware, school, whispers } = handling;
  const ctx = new Context(update, bot.api, bot.botInfo) as BotContext;
  ctx.locales = await school.locales();
  ctx.locale = ctx.locales.of(ctx.from?.language_code);
  ctx.events = [];
  ctx.forgotten = [];
  ctx.lessons = [];
  ctx.whispers = whispers;
  remembering(ctx, handling);
  try {
    await middleware(ctx, async () => {});
    const elsewhere = ctx.forgotten.map((key) => [key, undefined] as const);
    const values = new Map([...elsewhere, ...ctx.saved.changes(), ...ctx.shared.changes()]);
    return { values, events: ctx.events, lessons: ctx.lessons };
  } catch (thrown) {
    await explain(ctx, thrown instanceof BotError ? thrown.error : thrown, handling);
    const values = ctx.failure === undefined ? new Map() : ctx.saved.changes();
    return { values, events: [] };
  }
}

/**
 * Finds what is remembered, without reading it yet. The chat of a guest message is one that the bot is not in, and its
 * number may be that of another: nothing is remembered there.
 */
function remembering(ctx: BotContext, { store, log }: Handling): void {
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
  if (mayHear) await remark(ctx, plain(escapeHtml(ctx.locale.texts.failed)), false).catch(() => {});
}
