import { GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { BoundedMap } from "../limits/bounded-map.ts";
import { isTooOld } from "../telegram/sending/refusals.ts";
import type { BotContext } from "./context.ts";
import { isStandIn, messageOf } from "./sender.ts";

/** What `sendMessage` takes besides the chat and the text. */
export type SendOptions = NonNullable<Parameters<BotContext["api"]["sendMessage"]>[2]>;

/** For how long a group is not tried again in which Telegram has refused, in milliseconds. */
const refusedFor = 60 * 60_000;

/**
 * Messages in groups that only one person sees: Telegram's ephemeral messages. Telegram lets a bot send one to whoever has
 * tapped a button or has sent it such a message themselves, for 15 seconds, and an administrator to everybody.
 *
 * The rule of what is whispered: an answer to a question is for all, since others want to know it too; so is what its
 * asker chooses among suggestions, which takes their place; dialogs are for all, too. What lists something or concerns one
 * person only is whispered (`/faq`, `/search`, `/help`, `/language`, warnings, failures, "too many"), and so is what a tap
 * shows to anybody else. What somebody says to the bot only is answered to them only, or not at all.
 *
 * Where they can be used is learnt from what Telegram does. A server that does not know them ignores that a message is
 * meant for one person and sends it to all: it comes back without a number of its own, and none is tried again in this
 * process. A refusal holds for that group, for a while.
 */
export class Whispers {
  private known = true;
  private readonly refused = new BoundedMap<number>(10_000);
  private readonly now: () => number;

  /** @param now a clock that never goes back, in milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /**
   * Sends a message to whoever wrote the one at hand.
   *
   * @returns what was sent, which all see where the server does not know whispers; undefined where nothing was sent
   */
  async answer(ctx: BotContext, html: string, options: SendOptions): Promise<Message | undefined> {
    const to = messageOf(ctx)?.ephemeral_message_id;
    if (!isInGroup(ctx) || !ctx.from || isStandIn(ctx)) return undefined;
    const receiver = { ephemeral_message_parameters: { receiver_user_id: ctx.from.id } };
    if (to !== undefined) {
      const reply_parameters = { ephemeral_message_id: to };
      return attempt(() => ctx.reply(html, { ...options, ...receiver, reply_parameters }), late);
    }
    const place = `${ctx.chat?.id}`;
    if (!this.maySend(place)) return undefined;
    const sent = await attempt(
      () => ctx.reply(html, { ...options, ...receiver }),
      () => this.refuse(place),
    );
    if (sent && !isWhisper(sent)) this.known = false;
    return sent;
  }

  /**
   * Shows something to whoever has tapped a button. @param inPlace whether they see it instead of the message with the
   * button, which all others go on seeing @returns whether they see it, and nobody else does
   */
  async toTapper(
    ctx: BotContext,
    html: string,
    options: SendOptions,
    inPlace: boolean,
  ): Promise<boolean> {
    const tap = ctx.callbackQuery;
    const place = `tap ${ctx.chat?.id}`;
    if (!tap || !isInGroup(ctx) || !this.maySend(place)) return false;
    const ephemeral_message_parameters = {
      receiver_user_id: tap.from.id,
      callback_query_id: tap.id,
      ...(inPlace ? { replace_callback_query_message: true } : {}),
    };
    const sent = await attempt(
      () => ctx.reply(html, { ...options, ephemeral_message_parameters }),
      (error) => isTooOld(error) || this.refuse(place),
    );
    if (!sent || isWhisper(sent)) return sent !== undefined;
    this.known = false;
    await ctx.api.deleteMessage(sent.chat.id, sent.message_id).catch(() => {}); // all would see it
    return false;
  }

  /** Changes the whisper whose button was tapped. @returns whether Telegram let it */
  async change(
    ctx: BotContext,
    html: string,
    options: Omit<SendOptions, "reply_markup">,
  ): Promise<boolean> {
    const { chat, from, callbackQuery } = ctx;
    const id = callbackQuery?.message?.ephemeral_message_id;
    if (!chat || !from || id === undefined) return false;
    const done = await attempt(
      () => ctx.api.editEphemeralMessageText(chat.id, from.id, id, html, options),
      () => {},
    );
    return done !== undefined;
  }

  /** The bot's rights in a group have changed: it may be let now. */
  retry(chat: number): void {
    this.refused.delete(`${chat}`);
    this.refused.delete(`tap ${chat}`);
  }

  private maySend(place: string): boolean {
    const until = this.refused.get(place);
    return this.known && (until === undefined || this.now() >= until);
  }

  private refuse(place: string): void {
    this.refused.set(place, this.now() + refusedFor);
  }
}

/** Whether only one person sees a message. */
export function isWhisper(message: { ephemeral_message_id?: number } | undefined): boolean {
  return message?.ephemeral_message_id !== undefined;
}

export function isInGroup({ chat }: BotContext): boolean {
  return chat?.type === "group" || chat?.type === "supergroup";
}

/** Undefined where Telegram refuses with 400. */
async function attempt<T>(
  call: () => Promise<T>,
  onRefused: (error: GrammyError) => unknown,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    onRefused(error);
    return undefined;
  }
}

/** More than 15 seconds have gone by: all could see it, or nobody, so nobody does. */
function late() {}
