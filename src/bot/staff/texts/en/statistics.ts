import { number, plural } from "../../../texts/wording.ts";

/** What the bot made of a question. */
const outcomes = {
  answered: "answered directly",
  chosen: "chosen from suggestions",
  suggested: "suggested, not chosen",
  unknown: "unknown",
  language: "other language",
};

/** Dialogs that have started, and how they ended. */
const dialogs = {
  begun: "started",
  solved: "solved",
  contact: "support",
  stopped: "stopped",
  dropped: "abandoned",
};

/** What each share means, in a sentence. */
const meaning = {
  confirmed: {
    name: "Confirmed",
    sentence: "Someone tapped “Helped” under the answer: the only sure sign that it did.",
  },
  refused: {
    name: "Not helpful",
    sentence:
      "Someone tapped “Not quite” under the answer; a changed vote counts once, as it is now.",
  },
  assumed: {
    name: "Assumed solved",
    sentence:
      "Answered directly and not voted down. It's an upper bound: most people never vote, and the bot doesn't keep who " +
      "asks, so it can't tell whether they asked again.",
  },
  deflected: {
    name: "Deflected",
    sentence:
      "The bot had an answer or suggestions to show, so nobody else was bothered. This says nothing about whether they " +
      "were right.",
  },
  helpful: {
    name: "Helped, of those who voted",
    sentence: "The share of “Helped” among all votes. People who vote are seldom like all who ask.",
  },
};

const figures = {
  questions: "questions",
  ...outcomes,
  suggested: "suggested",
  talk: "small talk",
  helped: "“Helped”",
  missed: "“Not quite”",
  sent: "sent inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays: number) =>
    `Send a number of days from 1 to ${number("en", mostDays)}, such as /stats 30.`,
  title: (days: number) =>
    days === 1
      ? "Statistics for today"
      : plural("en", days, {
          other: "Statistics for the last # days",
        }),
  places: { private: "private chats", group: "groups", inline: "inline", guest: "as a guest" },
  period: (from: string, until: string) =>
    from === until ? `${from}, UTC` : `${from} – ${until}, UTC`,
  incomplete: "There's too much to read, so the oldest days are left out.",
  nothing: "Nobody asked anything in this period.",
  questions: (count: number) => plural("en", count, { one: "# question", other: "# questions" }),
  talk: (count: number) =>
    plural("en", count, {
      one: "plus # greeting or the like",
      other: "plus # greetings and the like",
    }),
  dialogsBegun: (count: number) =>
    plural("en", count, { one: "# dialog started", other: "# dialogs started" }),
  responseTimes: (p50: string, p95: string) =>
    `Half were answered within ${p50}, 95% within ${p95}.`,
  languages: "By language",
  borrowed: "answered in another language",
  others: "everything else",
  weakEntries: "Most in need of better phrasings",
  need: (missed: number, passedOver: number) =>
    `refused ${number("en", missed)}, passed over ${number("en", passedOver)}`,
  page: {
    name: "Bot statistics",
    days: (days: number) => plural("en", days, { one: "# day", other: "# days" }),
    shares: "What became of the questions",
    perDay: "Questions per day",
    perWeek: "Questions per week",
    votesPerDay: "Votes per day",
    votesPerWeek: "Votes per week",
    responseTimesPerDay: "Time to answer, in milliseconds",
    responseTimesPerWeek: "Slowest day of each week, in milliseconds",
    p50: "half within",
    p95: "95% within",
    answeredWithin: "95% answered within",
    dialogs: "Step-by-step help",
    leftAt: (nodes: string) => `stopped at ${nodes}`,
    open: "still open",
    languages: "Languages of questions",
    places: "Where questions were asked",
    entries: "Entries",
    needMeaning:
      "An entry fails when it's refused, and partly when it's suggested but not chosen. The need is the number of " +
      "failures beyond chance: the lower bound of Wilson’s 95% interval of their share, times how often the entry was " +
      "tried. Suggestions are known for the last 30 days only.",
    dayNote:
      "Days begin at midnight UTC; the last one isn't over yet. An edited question counts once more.",
    entry: "entry",
    asked: "asked",
    shown: "suggested",
    chosen: "chosen",
    need: "need",
    flow: "flow",
    more: (count: number) =>
      plural("en", count, {
        one: "# more is in the CSV and JSON.",
        other: "# more are in the CSV and JSON.",
      }),
    none: "Nothing yet.",
    barLabel: (when: string, what: string) => `${when}: ${what}`,
  },
  access: {
    title: "This page is protected",
    body: "Open it once with ?token= followed by the STATS_TOKEN, or send that as a Bearer token.",
    reopen: "Did you just do that, coming from another site? Then open the page once more.",
    tooManyAttempts: (seconds: number) =>
      plural("en", seconds, {
        one: "Too many wrong tokens. Try again in # second.",
        other: "Too many wrong tokens. Try again in # seconds.",
      }),
    invalidDays: (mostDays: number) =>
      `days must be a whole number from 1 to ${number("en", mostDays)}.`,
  },
};
