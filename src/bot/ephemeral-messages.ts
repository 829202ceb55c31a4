import { type Context, GrammyError } from "grammy";
import type { Message } from "grammy/types";
import { BoundedMap } from "../limits/bounded-map.ts";
import { isTooOld } from "../telegram/sending/refusals.ts";
import { isFromProxy, messageOf } from "./sender.ts";

/** What `sendMessage` takes besides the chat and the text. */
export type SendOptions = NonNullable<Parameters<Context["api"]["sendMessage"]>[2]>;

/** For how long a group isn't tried again after a refusal, in milliseconds. */
const refusedFor = 60 * 60_000;

/**
 * Ephemeral messages: messages in a group that only one person sees. Telegram lets a bot send one within 15 seconds to
 * whoever tapped a button or sent it such a message; a bot that is an administrator may send them to everyone.
 *
 * Answers, entries that the asker chooses from suggestions, and dialogs are for everyone, since others want to know
 * too. Lists and what concerns one person (`/faq`, `/troubleshoot`, `/search`, `/help`, `/language`, warnings, failures,
 * rate limits) are ephemeral, and so is what a tap shows to anyone but the asker. An ephemeral message gets an ephemeral
 * reply or none.
 *
 * A server that doesn't support them sends the message to everyone, without an ephemeral id; then this process doesn't
 * try again. A refusal counts for that group, for an hour.
 */
export class EphemeralMessages {
  private supported = true;
  /** When a place may be tried again, by the group, and by `tap` and the group. */
  private readonly refused = new BoundedMap<number>(10_000);
  private readonly now: () => number;

  /** @param now a monotonic clock, in milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /**
   * Sends a message to the sender of the one at hand.
   *
   * @returns the sent message, which everyone sees if the server doesn't support ephemeral ones; undefined if none was
   * sent
   */
  async sendToSender(
    ctx: Context,
    html: string,
    options: SendOptions,
  ): Promise<Message | undefined> {
    const to = messageOf(ctx)?.ephemeral_message_id;
    if (!isInGroup(ctx) || !ctx.from || isFromProxy(ctx)) return undefined;
    const receiver = { ephemeral_message_parameters: { receiver_user_id: ctx.from.id } };
    if (to !== undefined) {
      const reply_parameters = { ephemeral_message_id: to };
      return unlessRefused(
        () => ctx.reply(html, { ...options, ...receiver, reply_parameters }),
        ignoreLate,
      );
    }
    const place = `${ctx.chat?.id}`;
    if (!this.maySend(place)) return undefined;
    const sent = await unlessRefused(
      () => ctx.reply(html, { ...options, ...receiver }),
      () => this.refuse(place),
    );
    if (sent && !isEphemeral(sent)) this.supported = false;
    return sent;
  }

  /**
   * Sends a message to the tapper of a button.
   *
   * @param inPlace whether the tapper sees it in place of the message with the button, which others still see
   * @returns whether the tapper sees it, and nobody else
   */
  async sendToTapper(
    ctx: Context,
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
    const sent = await unlessRefused(
      () => ctx.reply(html, { ...options, ephemeral_message_parameters }),
      (error) => isTooOld(error) || this.refuse(place),
    );
    if (!sent || isEphemeral(sent)) return sent !== undefined;
    this.supported = false;
    await ctx.api.deleteMessage(sent.chat.id, sent.message_id).catch(() => {}); // everyone would see it
    return false;
  }

  /** Edits the ephemeral message whose button was tapped. @returns whether Telegram allowed it */
  async edit(
    ctx: Context,
    html: string,
    options: Omit<SendOptions, "reply_markup">,
  ): Promise<boolean> {
    const { chat, from, callbackQuery } = ctx;
    const id = callbackQuery?.message?.ephemeral_message_id;
    if (!chat || !from || id === undefined) return false;
    const done = await unlessRefused(
      () => ctx.api.editEphemeralMessageText(chat.id, from.id, id, html, options),
      () => {},
    );
    return done !== undefined;
  }

  /** Forgets the refusals of a group, when the bot's rights there have changed. */
  allowAgain(chat: number): void {
    this.refused.delete(`${chat}`);
    this.refused.delete(`tap ${chat}`);
  }

  private maySend(place: string): boolean {
    const until = this.refused.get(place);
    return this.supported && (until === undefined || this.now() >= until);
  }

  private refuse(place: string): void {
    this.refused.set(place, this.now() + refusedFor);
  }
}

/** Whether only one person sees a message. */
export function isEphemeral(message: { ephemeral_message_id?: number } | undefined): boolean {
  return message?.ephemeral_message_id !== undefined;
}

export function isInGroup({ chat }: Pick<Context, "chat">): boolean {
  return chat?.type === "group" || chat?.type === "supergroup";
}

/** Makes a call. @returns undefined if Telegram refuses it with 400 */
async function unlessRefused<T>(
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

/** The 15 seconds are over. Rather than everyone, nobody sees the message. */
function ignoreLate() {}
