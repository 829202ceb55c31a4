import { Recent } from "../recent.ts";
import { Gate } from "./gate.ts";
import type { Lane } from "./methods.ts";

/**
 * Milliseconds between two calls that have waited, after what Telegram allows in the long run: one
 * message a second in a chat, thirty a second in all.
 */
const spacing = { chat: 1000, all: 35 };

/** Flood waits of so many chats within so many milliseconds are the limit of all sending, not theirs. */
const bulk = { chats: 3, within: 5000 };

/**
 * The longest time, in milliseconds, for which everything is held up: nobody can tell for sure that a wait
 * is everybody's, and a few noisy groups must not silence the bot everywhere. If it was, the next calls show.
 */
const longestForAll = 60_000;

interface Wait {
  chat: string;
  since: number;
  until: number;
}

/**
 * The flood waits that Telegram has asked for, so that nobody asks again before they are over. A wait of
 * one chat holds up that chat only. A wait for a call without a chat, or those of several chats at once,
 * hold up everything. Times are a clock's milliseconds.
 */
export class Floods {
  private readonly lanes = new Recent<Gate>(10_000);
  private readonly all = new Gate(spacing.all);
  private waits: Wait[] = [];

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

  /** Many waits at once hold up everything until the first is over: it shows whether the others go on too. */
  private suspectBulk(wait: Wait): void {
    const now = wait.since;
    const others = this.waits.filter(
      ({ chat, since, until }) => chat !== wait.chat && until > now && now - since <= bulk.within,
    );
    this.waits = [...others, wait];
    if (this.waits.length < bulk.chats) return;
    this.closeAll(Math.min(...this.waits.map(({ until }) => until)), now);
  }

  private closeAll(until: number, now: number): void {
    this.all.close(Math.min(until, now + longestForAll));
  }

  private gates(lane: Lane): Gate[] {
    const own = this.lanes.get(lane.name);
    return own ? [own, this.all] : [this.all];
  }
}
