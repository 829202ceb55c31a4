import { BoundedMap } from "../../../limits/bounded-map.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { Services } from "../../context.ts";
import type { Locales } from "../../locales.ts";
import { groupMisses, type MissGroup, stillOpen } from "./miss-groups.ts";
import { hasNewEvents, type Misses, readMisses } from "./misses.ts";

/** How old a list may be when someone opens it, in milliseconds. */
const maxAge = 60_000;

/** How long a chat may pause before its list is out of date, in milliseconds. */
const maxPause = 10 * 60_000;

/** How many chats have a list of their own; each holds up to ten thousand misses. */
const mostChats = 4;

/** The groups at one time, with what they were made from. */
interface Snapshot {
  groups: readonly MissGroup[];
  misses: Misses;
  locales: Locales;
  /** The lessons and their states, as text. */
  lessons: string;
  /** When it was made, by the clock that is never set back. */
  at: number;
}

/**
 * The groups of misses, for those who review them. Grouping takes a moment, so it's done when someone opens the list and
 * something has changed. From then on that chat sees the same groups in the same order, whatever people ask meanwhile,
 * but never what a lesson has covered since.
 */
export class MissList {
  private readonly services: Pick<Services, "store" | "now" | "monotonicNow">;
  /** By chat: the list that is reviewed there, and when that was last. */
  private readonly reviews = new BoundedMap<{ snapshot: Snapshot; at: number }>(mostChats);
  private latest: Snapshot | undefined;

  constructor(services: Pick<Services, "store" | "now" | "monotonicNow">) {
    this.services = services;
  }

  /** Opens the current list in a chat. */
  async open(chat: number, locales: Locales): Promise<MissGroup[]> {
    const lessons = await this.services.store.lessons.all();
    const snapshot = await this.currentSnapshot(lessons, locales);
    return this.review(chat, snapshot, lessons);
  }

  /** The list that was opened last in a chat, or the current one if that is out of date. */
  async resume(chat: number, locales: Locales): Promise<MissGroup[]> {
    const { snapshot, at = 0 } = this.reviews.get(String(chat)) ?? {};
    const isOld = this.services.monotonicNow() - at > maxPause;
    if (!snapshot || isOld || snapshot.locales !== locales) return this.open(chat, locales);
    return this.review(chat, snapshot, await this.services.store.lessons.all());
  }

  private review(chat: number, snapshot: Snapshot, lessons: readonly StoredLesson[]): MissGroup[] {
    this.reviews.set(String(chat), { snapshot, at: this.services.monotonicNow() });
    return stillOpen(snapshot.groups, lessons);
  }

  /** The latest snapshot if it's still good, or else a new one. */
  private async currentSnapshot(
    stored: readonly StoredLesson[],
    locales: Locales,
  ): Promise<Snapshot> {
    const { store, now, monotonicNow } = this.services;
    const lessons = stored.map(({ id, state }) => `${id} ${state}`).join();
    const at = monotonicNow();
    const { latest } = this;
    const isSame = latest?.lessons === lessons && latest.locales === locales;
    if (isSame && at - latest.at < maxAge && !(await hasNewEvents(store, latest.misses))) {
      return latest;
    }
    const misses = await readMisses(store, now());
    const groups = await groupMisses(misses.all, stored, locales);
    this.latest = { groups, misses, locales, lessons, at };
    return this.latest;
  }
}
