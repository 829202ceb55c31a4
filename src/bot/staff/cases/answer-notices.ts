import { setTimeout as wait } from "node:timers/promises";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { Wish } from "../../../store/case-store.ts";
import type { Lessons } from "../../../store/store.ts";
import { isBlocked } from "../../../telegram/sending/refusals.ts";
import { passingOf } from "../../../telegram/sending/temporary-failures.ts";
import { answerTo } from "../../ask/find-answer.ts";
import type { Locales } from "../../locales.ts";
import type { Desk } from "./cases.ts";
import { newsView } from "./person-views.ts";

/** How many wishes are read at once, and the pause between two messages, in milliseconds: at most 25 a second. */
const pace = { read: 100, pause: 40 };

/**
 * Tells everybody whose question the FAQ answers by now. A wish is claimed before it is told and dropped after, so of
 * several instances one tells it, and nobody is told twice; of a process that dies, the one who was to be told at that
 * moment is not. Whoever cannot be reached now is told the next time.
 */
export class News {
  private readonly desk: Desk;
  private readonly deafen: () => void;
  /** What was known when it was told last. */
  private told: Locales | undefined;

  constructor(desk: Desk, lessons: Pick<Lessons, "onChange">) {
    this.desk = desk;
    this.deafen = lessons.onChange(() => {
      this.told = undefined;
    });
  }

  /** Tells what there is to tell, if anything was learnt since the last time. @param signal ends it */
  async tell(signal: AbortSignal): Promise<void> {
    const locales = await this.desk.school.locales();
    if (this.told === locales) return;
    this.told = locales; // first: what is learnt meanwhile is looked at the next time
    try {
      await this.tellAll(locales, signal);
    } catch (error) {
      this.told = undefined;
      throw error;
    }
  }

  private async tellAll(locales: Locales, signal: AbortSignal): Promise<void> {
    for (let last = 0; ; ) {
      const wishes = await this.desk.store.wishesAfter(last, pace.read);
      for (const wish of wishes) {
        if (signal.aborted) return;
        last = wish.id;
        const entry = answered(wish, locales);
        if (entry && (await tell(wish, entry, locales, this.desk))) await wait(pace.pause);
      }
      if (wishes.length < pace.read) return;
      await wait(0); // matching a long list holds nobody up
    }
  }

  close(): void {
    this.deafen();
  }
}

function answered({ words, language }: Wish, locales: Locales): FaqEntry | undefined {
  const answer = answerTo(words, locales.of(language), locales);
  return answer.kind === "answer" ? answer.entry : undefined;
}

/** @returns whether something was sent */
async function tell(wish: Wish, entry: FaqEntry, locales: Locales, desk: Desk): Promise<boolean> {
  const { api, store, log } = desk;
  if (!(await store.claimWish(wish.id, desk.now()))) return false;
  const { html, keyboard } = newsView(wish.words, entry, locales.of(wish.language).texts);
  try {
    await api.sendMessage(wish.chat, html, { parse_mode: "HTML", reply_markup: keyboard });
  } catch (err) {
    if (!isBlocked(err)) {
      await store.unclaimWish(wish.id);
      if (passingOf(err)) throw err; // the others would fare no better
      log.warn({ err }, "somebody could not be told that the FAQ answers them now");
      return true;
    }
  }
  await store.dropWish(wish.id);
  return true;
}
