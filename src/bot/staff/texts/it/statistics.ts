import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

type StatisticsTexts = StaffTexts["statistics"];

/** What the bot made of a question. */
const outcomes: StatisticsTexts["outcomes"] = {
  answered: "con risposta diretta",
  chosen: "scelte tra i suggerimenti",
  suggested: "suggerite, non scelte",
  unknown: "sconosciute",
  language: "in un’altra lingua",
};

/** Dialogs that have started, and how they ended. */
const dialogs: StatisticsTexts["dialogs"] = {
  begun: "iniziati",
  solved: "risolti",
  contact: "al supporto",
  stopped: "interrotti",
  dropped: "abbandonati",
};

/** What each share means, in a sentence. */
const meaning: StatisticsTexts["meaning"] = {
  confirmed: {
    name: "Confermate",
    sentence:
      "Qualcuno ha toccato «Mi è servito» sotto la risposta: l’unico segno sicuro che è servita.",
  },
  refused: {
    name: "Non utili",
    sentence:
      "Qualcuno ha toccato «Non proprio» sotto la risposta; un voto cambiato conta una volta sola, com’è adesso.",
  },
  assumed: {
    name: "Probabilmente risolte",
    sentence:
      "Con risposta diretta e senza voto contrario. È un limite massimo: la maggior parte non vota mai, e il bot non " +
      "conserva chi chiede, quindi non può sapere se ha chiesto di nuovo.",
  },
  deflected: {
    name: "Gestite dal bot",
    sentence:
      "Il bot aveva una risposta o dei suggerimenti da mostrare, quindi nessun altro è stato disturbato. Non dice " +
      "se erano giusti.",
  },
  helpful: {
    name: "Utili, tra chi ha votato",
    sentence:
      "La quota di «Mi è servito» su tutti i voti. Chi vota raramente somiglia a tutti quelli che chiedono.",
  },
};

const figures: StatisticsTexts["figures"] = {
  questions: "domande",
  ...outcomes,
  suggested: "suggerite",
  talk: "saluti e simili",
  helped: "«Mi è servito»",
  missed: "«Non proprio»",
  sent: "inviate inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: StatisticsTexts = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Manda un numero di giorni da 1 a ${number("it", mostDays)}, per esempio /stats 30.`,
  title: (days) =>
    days === 1
      ? "Statistiche di oggi"
      : plural("it", days, {
          many: "Statistiche degli ultimi # di giorni",
          other: "Statistiche degli ultimi # giorni",
        }),
  places: { private: "chat private", group: "gruppi", inline: "inline", guest: "come ospite" },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "C’è troppo da leggere, quindi i giorni più vecchi sono esclusi.",
  nothing: "In questo periodo nessuno ha chiesto niente.",
  questions: (count) =>
    plural("it", count, { one: "# domanda", many: "# di domande", other: "# domande" }),
  talk: (count) =>
    plural("it", count, {
      one: "più # saluto o simile",
      many: "più # di saluti e simili",
      other: "più # saluti e simili",
    }),
  dialogsBegun: (count) =>
    plural("it", count, {
      one: "# dialogo iniziato",
      many: "# di dialoghi iniziati",
      other: "# dialoghi iniziati",
    }),
  responseTimes: (p50, p95) => `Metà ha ricevuto risposta entro ${p50}, il 95% entro ${p95}.`,
  languages: "Per lingua",
  borrowed: "con risposta in un’altra lingua",
  others: "tutto il resto",
  weakEntries: "Voci che più hanno bisogno di formulazioni migliori",
  need: (missed, passedOver) =>
    `rifiutata ${number("it", missed)}, ignorata ${number("it", passedOver)}`,
  page: {
    name: "Statistiche del bot",
    days: (days) => plural("it", days, { one: "# giorno", many: "# di giorni", other: "# giorni" }),
    shares: "Com’è andata con le domande",
    perDay: "Domande al giorno",
    perWeek: "Domande alla settimana",
    votesPerDay: "Voti al giorno",
    votesPerWeek: "Voti alla settimana",
    responseTimesPerDay: "Tempo di risposta, in millisecondi",
    responseTimesPerWeek: "Giorno più lento di ogni settimana, in millisecondi",
    p50: "metà entro",
    p95: "95% entro",
    answeredWithin: "95% con risposta entro",
    dialogs: "Guide passo passo",
    leftAt: (nodes) => `interrotti a ${nodes}`,
    open: "ancora aperti",
    languages: "Lingue delle domande",
    places: "Dove sono state fatte le domande",
    entries: "Voci",
    needMeaning:
      "Una voce fallisce quando viene rifiutata e, in parte, quando viene suggerita ma non scelta. Il bisogno è il " +
      "numero di fallimenti oltre il caso: il limite inferiore dell’intervallo di Wilson al 95% della loro quota, " +
      "moltiplicato per quante volte la voce è stata provata. I suggerimenti sono noti solo per gli ultimi 30 giorni.",
    dayNote:
      "I giorni iniziano a mezzanotte UTC; l’ultimo non è ancora finito. Una domanda modificata conta di nuovo.",
    entry: "voce",
    asked: "chiesta",
    shown: "suggerita",
    chosen: "scelta",
    need: "bisogno",
    flow: "guida",
    more: (count) =>
      plural("it", count, {
        one: "# altra è nel CSV e nel JSON.",
        other: "# altre sono nel CSV e nel JSON.",
      }),
    none: "Ancora niente.",
    barLabel: (when, what) => `${when}: ${what}`,
  },
  access: {
    title: "Questa pagina è protetta",
    body: "Aprila una volta con ?token= seguito dallo STATS_TOKEN, oppure invialo come token Bearer.",
    reopen:
      "L’hai appena fatto, arrivando da un altro sito? Allora apri la pagina ancora una volta.",
    tooManyAttempts: (seconds) =>
      plural("it", seconds, {
        one: "Troppi token sbagliati. Riprova tra # secondo.",
        many: "Troppi token sbagliati. Riprova tra # di secondi.",
        other: "Troppi token sbagliati. Riprova tra # secondi.",
      }),
    invalidDays: (mostDays) =>
      `days deve essere un numero intero da 1 a ${number("it", mostDays)}.`,
  },
};
