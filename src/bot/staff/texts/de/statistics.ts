import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What the bot made of a question. */
const outcomes = {
  answered: "direkt beantwortet",
  chosen: "aus Vorschlägen gewählt",
  suggested: "vorgeschlagen, nicht gewählt",
  unknown: "unbekannt",
  language: "andere Sprache",
};

/** Dialogs that have started, and how they ended. */
const dialogs = {
  begun: "begonnen",
  solved: "gelöst",
  contact: "Support",
  stopped: "beendet",
  dropped: "liegen gelassen",
};

/** What each share means, in a sentence. */
const meaning = {
  confirmed: {
    name: "Bestätigt",
    sentence:
      "Jemand hat unter der Antwort auf „Hat geholfen“ getippt: das einzige sichere Zeichen dafür.",
  },
  refused: {
    name: "Nicht hilfreich",
    sentence:
      "Jemand hat unter der Antwort auf „Passt nicht“ getippt; eine geänderte Bewertung zählt einmal, so, wie sie jetzt ist.",
  },
  assumed: {
    name: "Vermutlich gelöst",
    sentence:
      "Direkt beantwortet und nicht schlecht bewertet. Das ist eine Obergrenze: Die meisten bewerten nie, und der Bot " +
      "behält nicht, wer fragt. Er kann also nicht wissen, ob jemand noch einmal gefragt hat.",
  },
  deflected: {
    name: "Abgefangen",
    sentence:
      "Der Bot hatte eine Antwort oder Vorschläge zu zeigen, also musste sich niemand sonst darum kümmern. Ob sie " +
      "richtig waren, sagt das nicht.",
  },
  helpful: {
    name: "Geholfen, unter den Bewertungen",
    sentence:
      "Der Anteil von „Hat geholfen“ an allen Bewertungen. Wer bewertet, ist selten wie alle, die fragen.",
  },
};

const figures = {
  questions: "Fragen",
  ...outcomes,
  suggested: "vorgeschlagen",
  talk: "Small Talk",
  helped: "„Hat geholfen“",
  missed: "„Passt nicht“",
  sent: "inline geschickt",
  ...dialogs,
};

/** What staff reads about statistics, in German. */
export const statistics: StaffTexts["statistics"] = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Schick eine Zahl von Tagen zwischen 1 und ${number("de", mostDays)}, zum Beispiel /stats 30.`,
  title: (days) =>
    days === 1
      ? "Statistik für heute"
      : plural("de", days, { other: "Statistik für die letzten # Tage" }),
  places: { private: "private Chats", group: "Gruppen", inline: "inline", guest: "als Gast" },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} bis ${until}, UTC`),
  incomplete: "Es ist zu viel zu lesen, deshalb fehlen die ältesten Tage.",
  nothing: "In dieser Zeit hat niemand etwas gefragt.",
  questions: (count) => plural("de", count, { one: "# Frage", other: "# Fragen" }),
  talk: (count) =>
    plural("de", count, {
      one: "plus # Gruß oder Ähnliches",
      other: "plus # Grüße und Ähnliches",
    }),
  dialogsBegun: (count) =>
    plural("de", count, { one: "# Dialog begonnen", other: "# Dialoge begonnen" }),
  responseTimes: (p50, p95) =>
    `Die Hälfte wurde innerhalb von ${p50} beantwortet, 95 % innerhalb von ${p95}.`,
  languages: "Nach Sprache",
  borrowed: "in einer anderen Sprache beantwortet",
  others: "alles Übrige",
  weakEntries: "Brauchen am dringendsten bessere Formulierungen",
  need: (missed, passedOver) =>
    `abgelehnt ${number("de", missed)}, übergangen ${number("de", passedOver)}`,
  page: {
    name: "Statistik des Bots",
    days: (days) => plural("de", days, { one: "# Tag", other: "# Tage" }),
    shares: "Was aus den Fragen wurde",
    perDay: "Fragen pro Tag",
    perWeek: "Fragen pro Woche",
    votesPerDay: "Bewertungen pro Tag",
    votesPerWeek: "Bewertungen pro Woche",
    responseTimesPerDay: "Zeit bis zur Antwort, in Millisekunden",
    responseTimesPerWeek: "Langsamster Tag jeder Woche, in Millisekunden",
    p50: "für die Hälfte",
    p95: "für 95 %",
    answeredWithin: "Antwortzeit für 95 %",
    dialogs: "Hilfe Schritt für Schritt",
    leftAt: (nodes) => `beendet bei ${nodes}`,
    open: "noch offen",
    languages: "Sprachen der Fragen",
    places: "Wo gefragt wurde",
    entries: "Einträge",
    needMeaning:
      "Ein Eintrag scheitert, wenn er abgelehnt wird, und zum Teil, wenn er vorgeschlagen, aber nicht gewählt wird. Der " +
      "Bedarf ist die Zahl der Fehlschläge, die über den Zufall hinausgeht: die untere Grenze des " +
      "95-%-Wilson-Intervalls ihres Anteils, mal der Zahl der Versuche mit dem Eintrag. Vorschläge sind nur für die " +
      "letzten 30 Tage bekannt.",
    dayNote:
      "Tage beginnen um Mitternacht UTC; der letzte ist noch nicht vorbei. Eine bearbeitete Frage zählt noch einmal.",
    entry: "Eintrag",
    asked: "gefragt",
    shown: "vorgeschlagen",
    chosen: "gewählt",
    need: "Bedarf",
    flow: "Ablauf",
    more: (count) =>
      plural("de", count, {
        one: "# weiterer steht in CSV und JSON.",
        other: "# weitere stehen in CSV und JSON.",
      }),
    none: "Noch nichts.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Diese Seite ist geschützt",
    body: "Öffne sie einmal mit ?token= und dem STATS_TOKEN dahinter, oder schick ihn als Bearer-Token.",
    reopen:
      "Hast du das gerade getan und bist von einer anderen Website gekommen? Dann öffne die Seite noch einmal.",
    tooManyAttempts: (seconds) =>
      plural("de", seconds, {
        one: "Zu viele falsche Tokens. Versuch es in # Sekunde noch einmal.",
        other: "Zu viele falsche Tokens. Versuch es in # Sekunden noch einmal.",
      }),
    invalidDays: (mostDays) =>
      `days muss eine ganze Zahl zwischen 1 und ${number("de", mostDays)} sein.`,
  },
};
