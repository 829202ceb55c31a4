import { BoundedMap } from "../../limits/bounded-map.ts";
import { FloodLimit } from "./flood-limit.ts";
import type { Lane } from "./methods.ts";

/**
 * Milliseconds between two calls that have waited. Telegram allows, in the long run, one message a second in a chat and
 * thirty a second in all.
 */
const spacing = { chat: 1000, all: 35 };

/** Flood waits for this many chats within this many milliseconds may be the limit on all sending, not on the chats. */
const bulk = { chats: 3, within: 5000 };

/**
 * How long all sending is held up when a flood wait may concern everybody, in milliseconds: it doubles within these bounds
 * each time the calls after it are refused too. Nobody can tell for sure, and a few noisy groups must not silence the
 * bot everywhere.
 */
const holdForAll = { first: 1000, longest: 60_000 };

interface ChatWait {
  chat: string;
  since: number;
  until: number;
}

/**
 * The flood waits that Telegram has asked for, so that no call goes out before they end. A chat's wait holds up only that
 * chat, and no questions about it. A wait for a call without a chat, or waits for several chats at once, hold up everything
 * for a moment: the next calls show whether they concern everybody. Times are a clock's milliseconds.
 */
export class FloodWaits {
  private readonly lanes = new BoundedMap<FloodLimit>(10_000);
  private readonly all = new FloodLimit(spacing.all);
  private chatWaits: ChatWait[] = [];
  /** How often in a row all sending was held up. */
  private holds = 0;

  /** Telegram has asked for a wait, in milliseconds. */
  add(lane: Lane, wait: number, now: number): void {
    const until = now + wait;
    const gap = lane.of === "chat" ? spacing.chat : spacing.all;
    const limit = this.lanes.get(lane.name) ?? new FloodLimit(gap);
    limit.close(until);
    this.lanes.set(lane.name, limit);
    if (lane.of === "sending") this.holdAll(until, now);
    if (lane.of === "chat") this.checkForBulk({ chat: lane.name, since: now, until });
  }

  /** A call succeeded, so the limit on all sending is not reached. */
  callSucceeded(): void {
    this.holds = 0;
    this.chatWaits = [];
  }

  /**
   * Takes the next slot, unless it comes too late.
   *
   * @param latest the last moment at which the slot is of use
   * @returns the time of the slot, `now` if nothing is in the way; undefined if it would come too late
   */
  takeSlot(lane: Lane, now: number, latest: number): number | undefined {
    const limits = this.limitsOn(lane);
    const slot = Math.max(...limits.map((limit) => limit.nextSlot(now)));
    if (slot > latest) return undefined;
    for (const limit of limits) limit.takeSlot(now);
    return slot;
  }

  /** When the waits that hold up a lane end. */
  endOf(lane: Lane): number {
    return Math.max(...this.limitsOn(lane).map((limit) => limit.closedUntil));
  }

  private checkForBulk(wait: ChatWait): void {
    const now = wait.since;
    const others = this.chatWaits.filter(
      ({ chat, since, until }) => chat !== wait.chat && until > now && now - since <= bulk.within,
    );
    this.chatWaits = [...others, wait];
    if (this.holds === 0 && this.chatWaits.length < bulk.chats) return;
    this.holdAll(Math.min(...this.chatWaits.map(({ until }) => until)), now);
  }

  /** A refusal that comes while all is held up belongs to an earlier request, and shows nothing new. */
  private holdAll(until: number, now: number): void {
    if (now < this.all.closedUntil) return;
    const hold = Math.min(holdForAll.first * 2 ** this.holds, holdForAll.longest);
    this.holds += 1;
    this.all.close(Math.min(until, now + hold));
  }

  private limitsOn(lane: Lane): FloodLimit[] {
    const own = this.lanes.get(lane.name);
    return own ? [own, this.all] : [this.all];
  }
}
