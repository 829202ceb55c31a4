import type { Api, GrammyError } from "grammy";
import type { Logger } from "../../../log.ts";
import type { Case } from "../../../store/cases/case.ts";
import type { CaseStore } from "../../../store/cases/case-store.ts";
import { isRefusal } from "../../../telegram/sending/temporary-failures.ts";
import type { School } from "../../live-locales.ts";
import type { Locale } from "../../locales.ts";
import type { Reminding } from "./reminders.ts";

/** How people help. */
export interface Helping extends Reminding {
  /** Whether the staff is told people's names and numbers. */
  seesNames: boolean;
}

/** Where the FAQ ends and people help: their group, and what the parts of it work with. */
export interface Desk {
  /** The staff's group: a supergroup with topics. */
  chat: number;
  store: CaseStore;
  api: Api;
  helping: Helping;
  /** What the bot knows, and how it learns. */
  school: Pick<School, "locales" | "effectOf">;
  log: Logger;
  /** The clock, in milliseconds since 1970. */
  now(): number;
}

/** How the person of a case is spoken to. */
export async function localeOf({ language }: Case, { school }: Desk): Promise<Locale> {
  return (await school.locales()).of(language);
}

/** Does what Telegram may refuse; then it is said why, and nothing else comes of it. @throws what passes by itself */
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
