import type { Api, GrammyError } from "grammy";
import type { Logger } from "../../../log.ts";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseStore } from "../../../store/cases/case-store.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { LiveLocales } from "../../live-locales.ts";
import type { Locale } from "../../locales.ts";
import type { Reminding } from "./reminders.ts";

/** How cases are handled. */
export interface CaseOptions extends Reminding {
  /** Whether the staff sees people's names and numbers. */
  seesNames: boolean;
}

/** What handling cases needs. */
export interface Cases {
  /** The staff's group: a supergroup with topics. */
  chat: number;
  store: CaseStore;
  api: Api;
  options: CaseOptions;
  liveLocales: Pick<LiveLocales, "locales" | "impactOf">;
  log: Logger;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}

/** The language of a case's person. */
export async function localeOf({ language }: Case, { liveLocales }: Cases): Promise<Locale> {
  return (await liveLocales.locales()).of(language);
}

/** Does what Telegram may refuse. @param refused told why it was @throws temporary failures */
export async function unlessRefused<T>(
  work: () => Promise<T>,
  refused: (error: GrammyError) => unknown,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await refused(error);
    return undefined;
  }
}
