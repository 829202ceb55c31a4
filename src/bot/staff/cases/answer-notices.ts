import { setTimeout as wait } from "node:timers/promises";
import type { FaqEntry } from "../../../faq/knowledge.ts";
import type { AnswerRequest } from "../../../store/cases/answer-requests.ts";
import type { Lessons } from "../../../store/state/lessons.ts";
import { isBlocked } from "../../../telegram/sending/refusals.ts";
import { temporaryFailure } from "../../../telegram/sending/temporary-failures.ts";
import { findAnswer } from "../../ask/find-answer.ts";
import type { Locales } from "../../locales.ts";
import type { Cases } from "./case-services.ts";
import { answerFoundView } from "./person-views.ts";

/** How many requests are read at once. */
const pageSize = 100;

/** The pause after each message, in milliseconds: at most 25 messages a second. */
const pause = 40;

/**
 * Messages people whose question the FAQ answers by now, if they asked for that. A request is claimed before its message
 * and removed after it, so nobody gets two, whichever instances run; if a process dies in between, that one person gets
 * none. People who can't be reached are tried again the next time.
 */
export class AnswerNotices {
  private readonly cases: Cases;
  private readonly unsubscribe: () => void;
  /** Those that all requests were checked against last; undefined if they have to be checked again. */
  private checkedLocales: Locales | undefined;

  constructor(cases: Cases, lessons: Pick<Lessons, "onChange">) {
    this.cases = cases;
    this.unsubscribe = lessons.onChange(() => {
      this.checkedLocales = undefined;
    });
  }

  /** Sends what is due, if any entries or lessons have changed since the last time. @param signal ends it */
  async send(signal: AbortSignal): Promise<void> {
    const locales = await this.cases.liveLocales.locales();
    if (this.checkedLocales === locales) return;
    this.checkedLocales = locales; // first, so that a lesson that comes meanwhile is noticed the next time
    try {
      await this.checkAll(locales, signal);
    } catch (error) {
      this.checkedLocales = undefined;
      throw error;
    }
  }

  private async checkAll(locales: Locales, signal: AbortSignal): Promise<void> {
    for (let lastId = 0; ; ) {
      const requests = await this.cases.store.answerRequestsAfter(lastId, pageSize);
      for (const request of requests) {
        if (signal.aborted) return;
        lastId = request.id;
        const entry = answerTo(request, locales);
        if (entry && (await notify(request, entry, locales, this.cases))) await wait(pause);
      }
      if (requests.length < pageSize) return;
      await wait(0); // lets updates be handled while a long list is matched
    }
  }

  close(): void {
    this.unsubscribe();
  }
}

function answerTo({ words, language }: AnswerRequest, locales: Locales): FaqEntry | undefined {
  const answer = findAnswer(words, locales.of(language), locales);
  return answer.kind === "answer" ? answer.entry : undefined;
}

/** @returns whether it made a call to Telegram */
async function notify(
  request: AnswerRequest,
  entry: FaqEntry,
  locales: Locales,
  cases: Cases,
): Promise<boolean> {
  const { api, store, log } = cases;
  if (!(await store.claimAnswerRequest(request.id, cases.now()))) return false;
  const { texts } = locales.of(request.language);
  const { html, keyboard } = answerFoundView(request.words, entry, texts);
  try {
    await api.sendMessage(request.chat, html, { parse_mode: "HTML", reply_markup: keyboard });
  } catch (err) {
    if (!isBlocked(err)) {
      await store.releaseAnswerRequest(request.id);
      if (temporaryFailure(err)) throw err; // the other messages would fail too
      log.warn({ err }, "someone couldn't be told that the FAQ answers their question now");
      return true;
    }
  }
  await store.removeAnswerRequest(request.id);
  return true;
}
