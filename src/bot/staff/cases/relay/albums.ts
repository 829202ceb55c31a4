import type { Message, Update } from "grammy/types";
import { laneOf } from "../../../../inbox/lane.ts";
import type { Inbox } from "../../../../store/inbox/inbox.ts";
import type { BotContext } from "../../../context.ts";
import { maxAlbum } from "./send.ts";

/** How often it's looked for more messages of an album, at most. */
const looks = 3;

/**
 * Puts albums together: their messages come as separate updates. When the first is handled, the others are read ahead from
 * the inbox, where they stay until it's their turn.
 */
export class Albums {
  private readonly inbox: Pick<Inbox, "readAhead">;
  private readonly pause: () => Promise<void>;

  /** @param pause resolves when more messages of an album may have arrived */
  constructor(inbox: Pick<Inbox, "readAhead">, pause: () => Promise<void>) {
    this.inbox = inbox;
    this.pause = pause;
  }

  /** The message of the update with those of its album that come after it; alone if it's in none. */
  async withRest({ update, msg }: BotContext): Promise<Message[]> {
    if (!msg) return [];
    if (msg.media_group_id === undefined) return [msg];
    let rest: Message[] = [];
    for (let look = 0; look < looks && rest.length < maxAlbum - 1; look++) {
      await this.pause();
      const found = await this.readRest(update, msg);
      if (look > 0 && found.length === rest.length) break;
      rest = found;
    }
    return [msg, ...rest];
  }

  private async readRest(update: Update, { media_group_id, chat }: Message): Promise<Message[]> {
    const ahead = await this.inbox.readAhead(laneOf(update), update.update_id, maxAlbum);
    return ahead
      .flatMap((body) => (body as Partial<Update> | undefined)?.message ?? [])
      .filter(
        (message) => message.media_group_id === media_group_id && message.chat.id === chat.id,
      );
  }
}
