import type { Figures, Shares } from "../../staff/statistics/figures.ts";
import { mostDays } from "../../staff/statistics/period.ts";
import { number, plural } from "../wording.ts";

/** What becomes of questions. */
type Outcome = "answered" | "chosen" | "suggested" | "unknown" | "language";

const outcomes: Record<Outcome, string> = {
  answered: "answered directly",
  chosen: "chosen from suggestions",
  suggested: "suggested, not chosen",
  unknown: "not known",
  language: "other language",
};

const dialogs: Record<"begun" | "solved" | "contact" | "stopped" | "dropped", string> = {
  begun: "begun",
  solved: "solved",
  contact: "support",
  stopped: "stopped",
  dropped: "left alone",
};

/** What each share of all questions means, in a sentence. */
const meaning: Record<keyof Shares, { name: string; sentence: string }> = {
  confirmed: {
    name: "Confirmed",
    sentence: "Somebody tapped “Helped” under the answer: the only sure sign that it did.",
  },
  refused: {
    name: "Not helpful",
    sentence:
      "Somebody tapped “Not what I meant” under the answer; a vote that was changed counts once, as it is now.",
  },
  assumed: {
    name: "Assumed solved",
    sentence:
      "Answered directly and not voted down: an upper bound, as most people vote for nothing, and whether they asked " +
      "again is not known, because nothing is kept of who asks.",
  },
  deflected: {
    name: "Deflected",
    sentence:
      "The bot had an answer or suggestions to show, so that nobody else was bothered: this says nothing about " +
      "whether they were right.",
  },
  helpful: {
    name: "Helped, of those who voted",
    sentence: "“Helped” among all votes: who votes is seldom like all who ask.",
  },
};

const figures: Record<keyof Figures | "questions", string> = {
  questions: "questions",
  ...outcomes,
  suggested: "suggested",
  talk: "small talk",
  helped: "“Helped”",
  missed: "“Not what I meant”",
  sent: "sent inline",
  ...dialogs,
};

/** Sentences about the statistics. What only those read who look after the bot is in English. */
export const statsTexts = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: `Give a number of days from 1 to ${mostDays}, such as /stats 30.`,
  title: (days: number) =>
    days === 1
      ? "Statistics of today"
      : plural("en", days, {
          other: "Statistics of the last # days",
        }),
  places: { private: "private chats", group: "groups", inline: "inline", guest: "as a guest" },
  period: (from: string, until: string) =>
    from === until ? `${from}, UTC` : `${from} – ${until}, UTC`,
  incomplete: "There is too much to read: the oldest days are left out.",
  nothing: "Nobody has asked anything in this time.",
  questions: (count: number) => plural("en", count, { one: "# question", other: "# questions" }),
  talk: (count: number) =>
    plural("en", count, {
      one: "and # greeting or the like",
      other: "and # greetings and the like",
    }),
  dialogsBegun: (count: number) =>
    plural("en", count, { one: "# dialog begun", other: "# dialogs begun" }),
  took: (p50: string, p95: string) =>
    `Half of them were answered within ${p50}, 95 % within ${p95}.`,
  needy: "Most in need of better words",
  need: (missed: number, passedOver: number) =>
    `refused ${number("en", missed)}, passed over ${number("en", passedOver)}`,
  page: {
    name: "Statistics of the bot",
    days: (days: number) => plural("en", days, { one: "# day", other: "# days" }),
    shares: "What became of questions",
    perDay: "Questions a day",
    perWeek: "Questions a week",
    votesPerDay: "Votes a day",
    votesPerWeek: "Votes a week",
    tookPerDay: "Time to an answer, in milliseconds",
    tookPerWeek: "Slowest day of each week, in milliseconds",
    half: "half within",
    most: "95 % within",
    mostAnswered: "95 % answered within",
    dialogs: "Step-by-step help",
    leftAt: (nodes: string) => `stopped at ${nodes}`,
    underWay: "not ended yet",
    languages: "Languages of questions",
    places: "Where questions were asked",
    entries: "Entries",
    needSentence:
      "An entry fails where it was refused, and by a part where it was suggested and not chosen. The need is the number " +
      "of failures that are no accident: the lower bound of Wilson’s 95 % interval of the share, times how often the " +
      "entry was tried. Suggestions are known of the last 30 days only.",
    dayNote:
      "Days begin at midnight UTC; the last one is not over. A question that is edited is asked once more.",
    entry: "entry",
    asked: "asked",
    shown: "suggested",
    chosen: "chosen",
    need: "need",
    flow: "dialog",
    more: (count: number) =>
      plural("en", count, {
        one: "# more is in the CSV and the JSON.",
        other: "# more are in the CSV and the JSON.",
      }),
    none: "Nothing yet.",
    barLabel: (when: string, what: string) => `${when}: ${what}`,
  },
  access: {
    title: "This page is protected",
    body: "Open it once with ?token= and the STATS_TOKEN behind it, or send that as a Bearer token.",
    again: "You just did, coming from another site? Open the page once more.",
    later: (seconds: number) =>
      plural("en", seconds, {
        one: "Too many wrong tokens were tried. Try again in # second.",
        other: "Too many wrong tokens were tried. Try again in # seconds.",
      }),
    days: `days must be a whole number from 1 to ${mostDays}.`,
  },
};
