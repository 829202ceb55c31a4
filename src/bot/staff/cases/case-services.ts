import type { Api, GrammyError } from "grammy";
import type { Logger } from "../../../log.ts";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseStore } from "../../../store/cases/case-store.ts";
import type { Lessons } from "../../../store/state/lessons.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { LiveLocales } from "../../live-locales.ts";
import type { Locale } from "../../locales.ts";
import type { StaffTexts } from "../texts/languages.ts";
import type { Albums } from "./relay/albums.ts";
import type { ReminderOptions } from "./reminders.ts";

/** The operator's settings for cases. */
export interface CaseOptions extends ReminderOptions {
  /** Whether staff sees people's names and numbers. */
  seesNames: boolean;
}

/** What everything about cases needs. */
export interface Cases {
  /** The staff group: a supergroup with topics. It changes if the group becomes another one. */
  chat: number;
  store: CaseStore;
  api: Api;
  options: CaseOptions;
  /** What staff reads, in its language. */
  texts: StaffTexts;
  albums: Albums;
  liveLocales: Pick<LiveLocales, "locales" | "impactOf">;
  lessons: Pick<Lessons, "all">;
  log: Logger;
  /** The clock, in milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds; rejects when the bot stops. */
  pause(milliseconds: number): Promise<void>;
}

/** The locale in which a case's person is spoken to. */
export async function localeOf({ language }: Case, { liveLocales }: Cases): Promise<Locale> {
  return (await liveLocales.locales()).of(language);
}

/**
 * Makes calls that Telegram may refuse.
 *
 * @param onRefused gets the refusal
 * @returns undefined where it was refused
 * @throws temporary failures
 */
export async function catchRefusal<T>(
  call: () => Promise<T>,
  onRefused: (error: GrammyError) => unknown,
): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await onRefused(error);
    return undefined;
  }
}
