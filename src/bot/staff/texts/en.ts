import { plural } from "../../texts/wording.ts";
import { cases } from "./en/cases.ts";
import { lessons } from "./en/lessons.ts";
import { statistics } from "./en/statistics.ts";

/** What staff reads, in English: the type of every other language. */
export const en = {
  language: "en",
  /** Words of people and titles, as the language quotes them. */
  quoted: (words: string) => `“${words}”`,
  /** A fact after its label; both may be HTML. */
  labelled: (label: string, fact: string) => `${label}: ${fact}`,
  /** The refusal of a command or button of staff's. */
  staffOnly: "This is for the bot's staff, in their private chat with it or in the staff group.",
  /** The menu of staff commands. */
  menu: {
    misses: "Review misses: questions without the right answer",
    lessons: "See and undo lessons",
    stats: "See how the bot is used",
    reload: "Load changed data",
  },
  /** The menu of the commands in the topics of cases. */
  caseMenu: {
    a: "Send an entry: /a plus words",
    take: "Take this case",
    note: "Write a note that stays here",
    delete: "Delete what you sent: as a reply to it",
    close: "Close this case",
    reopen: "Reopen this case",
    ban: "Stop this person from opening cases",
    unban: "Let this person open cases again",
  },
  /** What /help says to staff, above the commands. */
  help: {
    everywhere: "For staff, here and in the private chat with the bot:",
    inTopics: "In the topic of a case:",
  },
  cases,
  lessons,
  /** About reloads. */
  reload: {
    loading:
      "Loading the data. I'll tell you here when it's done; until then I answer from the old data.",
    loaded: "The new data is in use.",
    counts: (language: string, entries: number, phrasings: number) =>
      `${language}: ${plural("en", entries, { one: "# entry", other: "# entries" })}, ${plural("en", phrasings, { one: "# phrasing", other: "# phrasings" })}`,
    kept: "The old data stays in use, because the new data can't be used:",
    stopped:
      "I was stopped before the data was loaded. When I'm started again, I'll load what's there then.",
    none: "This bot can't reload its data: restart it instead.",
  },
  statistics,
};

export type StaffTexts = typeof en;
