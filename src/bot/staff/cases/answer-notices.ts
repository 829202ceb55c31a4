import { setTimeout as wait } from "node:timers/promises";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { AnswerRequest } from "../../../store/cases/answer-requests.ts";
import type { Lessons } from "../../../store/state/lessons.ts";
import { isBlocked } from "../../../telegram/sending/refusals.ts";
import { temporaryFailure } from "../../../telegram/sending/temporary-failures.ts";
import { findAnswer } from "../../ask/find-answer.ts";
import type { Locales } from "../../locales.ts";
import type { Cases } from "./case-services.ts";
import { newsView } from "./person-views.ts";

/** How many requests are read at once, and the pause between two messages, in milliseconds: at most 25 a second. */
const pace = { read: 100, pause: 40 };

/**
 * Tells everybody whose question the FAQ answers by now. A request is claimed before it is told and dropped after, so of
 * several instances one tells it, and nobody is told twice; of a process that dies, the one who was to be told at that
 * moment is not. Whoever cannot be reached now is told the next time.
 */
export class AnswerNotices {
  private readonly cases: Cases;
  private readonly deafen: () => void;
  /** What was supportCase when it was told last. */
  private told: Locales | undefined;

  constructor(cases: Cases, lessons: Pick<Lessons, "onChange">) {
    this.cases = cases;
    this.deafen = lessons.onChange(() => {
      this.told = undefined;
    });
  }

  /** Tells what there is to tell, if anything was learnt since the last time. @param signal ends it */
  async tell(signal: AbortSignal): Promise<void> {
    const locales = await this.cases.liveLocales.locales();
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
      const requests = await this.cases.store.answerRequestsAfter(last, pace.read);
      for (const request of requests) {
        if (signal.aborted) return;
        last = request.id;
        const entry = answered(request, locales);
        if (entry && (await tell(request, entry, locales, this.cases))) await wait(pace.pause);
      }
      if (requests.length < pace.read) return;
      await wait(0); // matching a long list holds nobody up
    }
  }

  close(): void {
    this.deafen();
  }
}

function answered({ words, language }: AnswerRequest, locales: Locales): FaqEntry | undefined {
  const answer = findAnswer(words, locales.of(language), locales);
  return answer.kind === "answer" ? answer.entry : undefined;
}

/** @returns whether something was sent */
async function tell(
  request: AnswerRequest,
  entry: FaqEntry,
  locales: Locales,
  cases: Cases,
): Promise<boolean> {
  const { api, store, log } = cases;
  if (!(await store.claimAnswerRequest(request.id, cases.now()))) return false;
  const { html, keyboard } = newsView(request.words, entry, locales.of(request.language).texts);
  try {
    await api.sendMessage(request.chat, html, { parse_mode: "HTML", reply_markup: keyboard });
  } catch (err) {
    if (!isBlocked(err)) {
      await store.releaseAnswerRequest(request.id);
      if (temporaryFailure(err)) throw err; // the others would fare no better
      log.warn({ err }, "somebody could not be told that the FAQ answers them now");
      return true;
    }
  }
  await store.removeAnswerRequest(request.id);
  return true;
}
