import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./fr/cases.ts";
import { lessons } from "./fr/lessons.ts";
import { statistics } from "./fr/statistics.ts";

// As in src/bot/texts/fr.ts, the spaces before ":", ";", "?", "!" and "%" and within "« »" are no-break spaces (U+00A0).

/** What staff reads, in French. */
export const fr: StaffTexts = {
  language: "fr",
  quoted: (words) => `« ${words} »`,
  labelled: (label, fact) => `${label} : ${fact}`,
  staffOnly: "C’est réservé à l’équipe du bot, en privé avec lui ou dans le groupe de l’équipe.",
  menu: {
    misses: "Passer en revue les ratés : questions sans la bonne réponse",
    lessons: "Voir et annuler les leçons",
    stats: "Voir comment le bot est utilisé",
    reload: "Charger les données modifiées",
  },
  caseMenu: {
    a: "Envoyer une entrée : /a et des mots",
    take: "Prendre ce dossier",
    note: "Écrire une note qui reste ici",
    delete: "Supprimer ce que tu as envoyé : en y répondant",
    close: "Fermer ce dossier",
    reopen: "Rouvrir ce dossier",
    ban: "Empêcher cette personne d’ouvrir des dossiers",
    unban: "Permettre de nouveau à cette personne d’ouvrir des dossiers",
  },
  help: {
    everywhere: "Pour l’équipe, ici et en privé avec le bot :",
    inTopics: "Dans le sujet d’un dossier :",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Je charge les données. Je te préviens ici quand c’est fait ; d’ici là, je réponds avec les anciennes.",
    loaded: "Les nouvelles données sont en service.",
    counts: (language, entries, phrasings) => {
      const entriesPart = plural("fr", entries, {
        one: "# entrée",
        many: "# d’entrées",
        other: "# entrées",
      });
      const phrasingsPart = plural("fr", phrasings, {
        one: "# formulation",
        many: "# de formulations",
        other: "# formulations",
      });
      return `${language} : ${entriesPart}, ${phrasingsPart}`;
    },
    kept: "Les anciennes données restent en service, car les nouvelles sont inutilisables :",
    stopped:
      "On m’a arrêté avant que les données soient chargées. Quand on me relancera, je chargerai celles qu’il y aura alors.",
    none: "Ce bot ne peut pas recharger ses données : redémarre-le plutôt.",
  },
  statistics,
};
