import { BoundedMap } from "../../limits/bounded-map.ts";
import { Gate } from "./gate.ts";
import type { Lane } from "./methods.ts";

/**
 * Milliseconds between two calls that have waited, after what Telegram allows in the long run: one
 * message a second in a chat, thirty a second in all.
 */
const spacing = { chat: 1000, all: 35 };

/** Flood waits of so many chats within so many milliseconds may be the limit of all sending, not theirs. */
const bulk = { chats: 3, within: 5000 };

/**
 * How long everything is held up at first and at most, in milliseconds, when a wait may be everybody's: twice as long
 * each time the calls after it are refused too. Nobody can tell for sure, and a few noisy groups must not silence
 * the bot everywhere.
 */
const forAll = { first: 1000, longest: 60_000 };

interface Wait {
  chat: string;
  since: number;
  until: number;
}

/**
 * The flood waits that Telegram has asked for, so that nobody asks again before they are over. A wait of
 * one chat holds up that chat only. A wait for a call without a chat, or those of several chats at once,
 * hold up everything for a moment: then the next calls show whether they were everybody's. Times are a clock's milliseconds.
 */
export class Floods {
  private readonly lanes = new BoundedMap<Gate>(10_000);
  private readonly all = new Gate(spacing.all);
  private waits: Wait[] = [];
  /** How often in a row all was held up. */
  private holds = 0;

  /** Telegram has asked for a wait, in milliseconds. */
  close(lane: Lane, wait: number, now: number): void {
    const until = now + wait;
    const gap = lane.of === "chat" ? spacing.chat : spacing.all;
    const gate = this.lanes.get(lane.name) ?? new Gate(gap);
    gate.close(until);
    this.lanes.set(lane.name, gate);
    if (lane.of === "sending") this.closeAll(until, now);
    if (lane.of === "chat") this.suspectBulk({ chat: lane.name, since: now, until });
  }

  /** A call was carried out: the limit of all sending is not reached. */
  passed(): void {
    this.holds = 0;
    this.waits = [];
  }

  /**
   * Takes the next turn, if it comes before a time is over.
   *
   * @param latest the last moment at which the turn is still of use
   * @returns when it is, which is now if nothing is in the way; undefined if it would come too late
   */
  take(lane: Lane, now: number, latest: number): number | undefined {
    const gates = this.gates(lane);
    const at = Math.max(...gates.map((gate) => gate.turn(now)));
    if (at > latest) return undefined;
    for (const gate of gates) gate.take(now);
    return at;
  }

  /** When the waits that hold up a lane are over. */
  opens(lane: Lane): number {
    return Math.max(...this.gates(lane).map((gate) => gate.opens));
  }

  private suspectBulk(wait: Wait): void {
    const now = wait.since;
    const others = this.waits.filter(
      ({ chat, since, until }) => chat !== wait.chat && until > now && now - since <= bulk.within,
    );
    this.waits = [...others, wait];
    if (this.holds === 0 && this.waits.length < bulk.chats) return;
    this.closeAll(Math.min(...this.waits.map(({ until }) => until)), now);
  }

  /** What is refused while all is held up was on its way before, and shows nothing new. */
  private closeAll(until: number, now: number): void {
    if (now < this.all.opens) return;
    const hold = Math.min(forAll.first * 2 ** this.holds, forAll.longest);
    this.holds += 1;
    this.all.close(Math.min(until, now + hold));
  }

  private gates(lane: Lane): Gate[] {
    const own = this.lanes.get(lane.name);
    return own ? [own, this.all] : [this.all];
  }
}
