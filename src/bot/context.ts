import type { ConversationFlavor } from "@grammyjs/conversations";
import type { Context } from "grammy";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Database } from "../store/database.ts";
import type { NewEvent } from "../store/state/events.ts";
import type { StoredLesson } from "../store/state/lessons.ts";
import type { Whispers } from "./ephemeral-messages.ts";
import type { School } from "./live-locales.ts";
import type { Locale, Locales } from "./locales.ts";
import type { Saved } from "./session-values.ts";
import type { Desk } from "./staff/cases/cases.ts";
import type { Reloading } from "./staff/reload/reloads.ts";
import type { Rights } from "./staff/rights.ts";
import type { Reports } from "./staff/statistics/reports.ts";
import type { DialogState } from "./troubleshoot/dialog-state.ts";

/** grammY's context with what the features leave in it for each other while one update is handled. */
export type BotContext = ConversationFlavor<
  Context & {
    /** What is remembered about this person in this chat. */
    saved: Saved;
    /**
     * What is remembered about this person in their private chat, which is this chat or one whose updates may be
     * handled at this moment: so it can only be read.
     */
    own: Pick<Saved, "get">;
    /** What is remembered about this chat, whoever is in it. */
    shared: Saved;
    /** How something is said in a group that only one person sees. */
    whispers: Whispers;
    /** All that the bot knows when this update begins; new data does not change it. */
    locales: Locales;
    /** How this person is spoken to: as their Telegram is, until it is known what they have chosen. */
    locale: Locale;
    /** Whether this update was begun before: it was postponed, or a process died. */
    isRetry: boolean;
    /** What has happened, for those who look after the bot. */
    events: NewEvent[];
    /** The keys of what is remembered about this person elsewhere and shall be forgotten. */
    forgotten: string[];
    /** Lessons that are new, or whose state has changed; they count when the update has ended. */
    lessons: StoredLesson[];
    /** The short notice that the tap at hand is answered with, if any. */
    notice?: string;
    /** The address of the private chat that the tap at hand opens, if any. */
    link?: string;
    /** The state in which a dialog begins or waits on. */
    dialog?: DialogState;
    /** What went wrong inside the dialog. */
    failure?: unknown;
  }
>;

/** What the features work with, whoever they work for. */
export interface Parts {
  log: Logger;
  metrics: Pick<Metrics, "decisions" | "dialogs" | "refused">;
  /** Who may manage the bot. */
  rights: Rights;
  /** Where the bot learns. */
  school: School;
  /** Loads changed data for those who ask for it. */
  reloading: Pick<Reloading, "begin">;
  /** What is remembered of everybody, what has happened, and what was taught; what an update changes goes with its end. */
  store: Pick<Database, "read" | "findKeys" | "events" | "lessons" | "givenUp" | "scrub">;
  /** Makes statistics. */
  reports: Pick<Reports, "of">;
  /** Where people help; undefined where nobody does. */
  desk?: Desk | undefined;
  /** The clock, in milliseconds since 1970. */
  now(): number;
  /** Milliseconds, in fractions, since some fixed moment: for how long things take. It never goes back. */
  monotonicNow(): number;
}
