import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun, which begins with a consonant: `amount(2, "jour", "jours")`. */
const amount = (value: number, singular: string, pluralForm: string) =>
  plural("fr", value, {
    one: `# ${singular}`,
    many: `# de ${pluralForm}`,
    other: `# ${pluralForm}`,
  });

/** What the bot made of a question. */
const outcomes = {
  answered: "avec réponse directe",
  chosen: "avec une suggestion choisie",
  suggested: "avec suggestions sans choix",
  unknown: "sans réponse",
  language: "dans une autre langue",
};

/** Dialogs that have started, and how they ended. */
const dialogs = {
  begun: "commencés",
  solved: "résolus",
  contact: "assistance",
  stopped: "arrêtés",
  dropped: "abandonnés",
};

/** What each share means, in a sentence. */
const meaning = {
  confirmed: {
    name: "Confirmé",
    sentence:
      "Quelqu’un a appuyé sur « Ça m’aide » sous la réponse : le seul signe sûr qu’elle a aidé.",
  },
  refused: {
    name: "Pas utile",
    sentence:
      "Quelqu’un a appuyé sur « Pas vraiment » sous la réponse ; un vote modifié compte une seule fois, tel qu’il est maintenant.",
  },
  assumed: {
    name: "Supposé résolu",
    sentence:
      "Réponse directe, sans vote négatif. C’est un maximum : la plupart des gens ne votent jamais, et le bot ne garde pas qui " +
      "pose les questions ; il ne peut donc pas savoir si quelqu’un a redemandé.",
  },
  deflected: {
    name: "Traité par le bot",
    sentence:
      "Le bot avait une réponse ou des suggestions à montrer, et n’a donc dérangé personne d’autre. Ça ne dit pas si elles " +
      "étaient bonnes.",
  },
  helpful: {
    name: "Aidés, parmi les votants",
    sentence:
      "La part de « Ça m’aide » dans tous les votes. Ceux qui votent ressemblent rarement à tous ceux qui posent des questions.",
  },
};

const figures = {
  questions: "questions",
  ...outcomes,
  suggested: "avec suggestions",
  talk: "bavardage",
  helped: "« Ça m’aide »",
  missed: "« Pas vraiment »",
  sent: "envoyé en inline",
  ...dialogs,
};

/** What staff reads about statistics. */
export const statistics: StaffTexts["statistics"] = {
  outcomes,
  dialogs,
  meaning,
  figures,
  usage: (mostDays) =>
    `Envoie un nombre de jours de 1 à ${number("fr", mostDays)}, par exemple /stats 30.`,
  title: (days) =>
    days === 1
      ? "Statistiques d’aujourd’hui"
      : plural("fr", days, {
          many: "Statistiques des # de derniers jours",
          other: "Statistiques des # derniers jours",
        }),
  places: {
    private: "discussions privées",
    group: "groupes",
    inline: "inline",
    guest: "en invité",
  },
  period: (from, until) => (from === until ? `${from}, UTC` : `${from} – ${until}, UTC`),
  incomplete: "Il y a trop à lire : les jours les plus anciens sont laissés de côté.",
  nothing: "Personne n’a rien demandé pendant cette période.",
  questions: (count) => amount(count, "question", "questions"),
  talk: (count) => `plus ${amount(count, "salutation ou autre", "salutations ou autres")}`,
  dialogsBegun: (count) => amount(count, "dialogue commencé", "dialogues commencés"),
  responseTimes: (p50, p95) => `La moitié des réponses en ${p50} au plus, 95 % en ${p95} au plus.`,
  languages: "Par langue",
  borrowed: "avec réponse dans une autre langue",
  others: "tout le reste",
  weakEntries: "À reformuler en priorité",
  need: (missed, passedOver) =>
    `refusée ${number("fr", missed)} fois, délaissée ${number("fr", passedOver)} fois`,
  page: {
    name: "Statistiques du bot",
    days: (days) => amount(days, "jour", "jours"),
    shares: "Ce que les questions sont devenues",
    perDay: "Questions par jour",
    perWeek: "Questions par semaine",
    votesPerDay: "Votes par jour",
    votesPerWeek: "Votes par semaine",
    responseTimesPerDay: "Temps de réponse, en millisecondes",
    responseTimesPerWeek: "Jour le plus lent de chaque semaine, en millisecondes",
    p50: "la moitié en",
    p95: "95 % en",
    answeredWithin: "95 % des réponses en",
    dialogs: "Aide pas à pas",
    leftAt: (nodes) => `arrêt à ${nodes}`,
    open: "encore ouverts",
    languages: "Langues des questions",
    places: "Où les questions ont été posées",
    entries: "Entrées",
    needMeaning:
      "Une entrée échoue quand elle est refusée, et en partie quand elle est suggérée mais pas choisie. Le besoin est le nombre " +
      "d’échecs au-delà du hasard : la borne inférieure de l’intervalle de Wilson à 95 % pour leur part, multipliée par le nombre " +
      "d’essais de l’entrée. Les suggestions ne sont connues que pour les 30 derniers jours.",
    dayNote:
      "Les jours commencent à minuit UTC ; le dernier n’est pas encore fini. Une question modifiée compte une fois de plus.",
    entry: "entrée",
    asked: "demandée",
    shown: "suggérée",
    chosen: "choisie",
    need: "besoin",
    flow: "parcours",
    more: (count) =>
      plural("fr", count, {
        one: "# autre est dans le CSV et le JSON.",
        other: "# autres sont dans le CSV et le JSON.",
      }),
    none: "Rien pour l’instant.",
    barLabel: (when, what) => `${when} : ${what}`,
  },
  access: {
    title: "Cette page est protégée",
    body: "Ouvre-la une fois avec ?token= suivi du STATS_TOKEN, ou envoie celui-ci comme jeton Bearer.",
    reopen: "Tu viens de le faire, depuis un autre site ? Alors ouvre la page encore une fois.",
    tooManyAttempts: (seconds) =>
      `Trop de jetons erronés. Réessaie dans ${amount(seconds, "seconde", "secondes")}.`,
    invalidDays: (mostDays) => `days doit être un nombre entier de 1 à ${number("fr", mostDays)}.`,
  },
};
