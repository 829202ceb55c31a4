import { BoundedMap } from "../../../limits/bounded-map.ts";
import type { StoredLesson } from "../../../store/state/lessons.ts";
import type { Services } from "../../context.ts";
import type { Locales } from "../../locales.ts";
import {
  groupsOf,
  hasNews,
  type Misses,
  type MissGroup,
  missesIn,
  withoutDealtWith,
} from "./misses.ts";

/** For how long a list is good for who opens it, and for who goes on through it after a pause, in milliseconds. */
const goodFor = { opening: 60_000, reading: 10 * 60_000 };

/** In how many chats somebody may go through a list of their own; it holds up to ten thousand misses. */
const mostReaders = 4;

/** A list as it was made, from what was there then. */
interface Made {
  groups: readonly MissGroup[];
  misses: Misses;
  locales: Locales;
  lessons: string;
  /** By the clock that never goes back. */
  at: number;
}

/**
 * What was asked in vain, for those who go through it. To group it takes a moment, so that is done when somebody opens
 * the list and something has changed; from then on they go through the same groups in the same order, whatever is asked
 * meanwhile. What has been dealt with is never among them.
 */
export class MissList {
  private readonly parts: Pick<Services, "store" | "now" | "monotonicNow">;
  /** By chat: the list that is gone through there, and when that was done last. */
  private readonly readers = new BoundedMap<{ list: Made; at: number }>(mostReaders);
  private latest: Made | undefined;

  constructor(parts: Pick<Services, "store" | "now" | "monotonicNow">) {
    this.parts = parts;
  }

  /** The list as it is now. */
  async open(chat: number, locales: Locales): Promise<MissGroup[]> {
    const lessons = await this.parts.store.lessons.all();
    const list = await this.current(lessons, locales);
    return this.read(chat, list, lessons);
  }

  /** The list that was opened in a chat last, if that was not too long ago, or else as it is now. */
  async resume(chat: number, locales: Locales): Promise<MissGroup[]> {
    const { list, at = 0 } = this.readers.get(String(chat)) ?? {};
    const isOld = this.parts.monotonicNow() - at > goodFor.reading;
    if (!list || isOld || list.locales !== locales) return this.open(chat, locales);
    return this.read(chat, list, await this.parts.store.lessons.all());
  }

  private read(chat: number, list: Made, lessons: readonly StoredLesson[]): MissGroup[] {
    this.readers.set(String(chat), { list, at: this.parts.monotonicNow() });
    return withoutDealtWith(list.groups, lessons);
  }

  private async current(all: readonly StoredLesson[], locales: Locales): Promise<Made> {
    const { store, now, monotonicNow } = this.parts;
    const lessons = all.map(({ id, state }) => `${id} ${state}`).join();
    const at = monotonicNow();
    const { latest } = this;
    const same = latest?.lessons === lessons && latest.locales === locales;
    if (same && at - latest.at < goodFor.opening && !(await hasNews(store, latest.misses))) {
      return latest;
    }
    const misses = await missesIn(store, now());
    const groups = await groupsOf(misses.all, all, locales);
    this.latest = { groups, misses, locales, lessons, at };
    return this.latest;
  }
}
