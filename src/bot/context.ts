import type { Context } from "grammy";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Database } from "../store/database.ts";
import type { NewEvent } from "../store/state/events.ts";
import type { StoredLesson } from "../store/state/lessons.ts";
import type { EphemeralMessages } from "./ephemeral-messages.ts";
import type { Locale, Locales } from "./locales.ts";
import type { Command } from "./read-command.ts";
import type { Session } from "./session-values.ts";

/** grammY's context with what handling one update needs and changes. */
export type BotContext = Context & {
  /** The values of this person in this chat. */
  session: Session;
  /**
   * The values of this person in their private chat. That may be another chat, whose updates may be handled at this
   * moment, so they can only be read.
   */
  privateSession: Pick<Session, "get">;
  /** The values of this chat, whoever is in it. */
  groupSession: Session;
  ephemeral: EphemeralMessages;
  /** Every language as the bot knew it when this update began; a reload doesn't change it. */
  locales: Locales;
  /** The language that this person is answered in: the one that they've just written in, or their own. */
  locale: Locale;
  /** Their own language: their Telegram's, until it's known which one they chose. */
  ownLocale: Locale;
  /** Whether this update was tried before: it was postponed, or the process died. */
  isRetry: boolean;
  /** What happened in this update, for the statistics. */
  events: NewEvent[];
  /** The keys of values in other chats that are deleted with the update's end. */
  forgotten: string[];
  /** Lessons that are new or have changed; they count when the update has ended. */
  lessons: StoredLesson[];
  /** Whether this person's values are stored even if the update fails: an error in a dialog ends it. */
  storeOnFailure?: boolean;
  /** The command of the bot's own that the message at hand begins with, if any. */
  command?: Command;
  /** The short notice that answers the tap at hand, if any. */
  notice?: string;
  /** The address that answers the tap at hand by opening the private chat, if any. */
  link?: string;
};

/** What any feature may need. */
export interface Services {
  log: Logger;
  metrics: Pick<Metrics, "decisions" | "dialogs" | "refused">;
  /** The database. What an update changes is stored with its end. */
  store: Pick<Database, "read" | "findKeys" | "events" | "lessons" | "givenUp" | "scrub">;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds, in fractions, since a fixed moment: how long things take. It never goes back. */
  monotonicNow(): number;
}
