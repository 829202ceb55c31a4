import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun, which begins with a consonant: `count(2, "réponse", "réponses")`. */
const count = (value: number, singular: string, pluralForm: string) =>
  plural("fr", value, {
    one: `# ${singular}`,
    many: `# de ${pluralForm}`,
    other: `# ${pluralForm}`,
  });

/** The rest of a list that isn't shown. */
const more = (value: number) => plural("fr", value, { one: "et # autre", other: "et # autres" });

/** What staff reads about misses and lessons. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Pas de ratés ces 30 derniers jours, ou bien ils sont tous traités.",
    group: (at, of) => `Ratés : groupe ${number("fr", at)} sur ${number("fr", of)}`,
    times: (times, phrasings) => {
      const timesPart = plural("fr", times, { other: "# fois" });
      return `${timesPart} en 30 jours, en ${count(phrasings, "formulation", "formulations")}`;
    },
    inLanguage: (name) => `Langue : ${name}`,
    more,
    whichEntry: "Quelle entrée y répond ? Ton choix devient aussitôt une leçon.",
    groupGone: "Ce groupe est déjà traité.",
    askForWords:
      "Envoie-moi quelques mots de l’entrée qui y répond. Dans un groupe, réponds à ce message.",
    found: "Laquelle y répond ?",
    notFound: "Aucune entrée ne correspond à ces mots. Envoie-m’en d’autres, ou /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) => {
      const lead = count(phrasings, "formulation mène", "formulations mènent");
      return `Leçon enregistrée : ${lead} maintenant à « ${entry} ».`;
    },
    offTopic: (phrasings) => {
      const are = count(phrasings, "formulation est", "formulations sont");
      return `Leçon enregistrée : ${are} hors sujet pour ce bot.`;
    },
    needsEntry:
      "C’est noté : il faut pour ça une nouvelle entrée dans la FAQ. Le groupe n’est plus dans la liste.",
    undone: "La leçon est annulée.",
    redone: "La leçon est de nouveau active.",
    alreadyInData: "Cette leçon est maintenant dans les données : retire-la là-bas.",
    gone: "Cette leçon n’existe plus.",
  },
  lessons: {
    none: "Pas encore de leçons. /misses montre les questions pour en faire.",
    title: "Leçons",
    states: { live: "active", undone: "annulée", exported: "passée dans les données" },
    offTopic: "hors sujet pour ce bot",
    needsEntry: "nouvelle entrée nécessaire",
    entryGone: (id) => `${id}, qui n’est plus dans la FAQ : sans effet`,
    insisted: (broken) =>
      `enregistrée quand même, bien qu’elle ait faussé ${count(broken, "réponse", "réponses")}`,
    by: (who, when) => `par ${who}, ${when}`,
    impact: (checked, mended, broken) => {
      const messages = count(checked, "message connu", "messages connus");
      const mendedPart = plural("fr", mended, { one: "# corrigé", other: "# corrigés" });
      const brokenPart = plural("fr", broken, { one: "# faussé", other: "# faussés" });
      return `sur ${messages} : ${mendedPart}, ${brokenPart}`;
    },
  },
  spoiled: {
    notTaught: (spoiled) => {
      const answers = count(spoiled, "réponse juste", "réponses justes");
      return `Leçon pas encore enregistrée : elle fausserait ${answers} aujourd’hui.`;
    },
    more,
    noAnswer: "pas de réponse",
    toChoose: (entries) => `au choix : ${entries}`,
    decide: "L’enregistrer quand même ?",
    anyway: "Enregistrer quand même",
    discard: "Ne pas l’enregistrer",
    unchanged: "Rien n’a changé.",
    otherImpact: "Quelque chose a changé entre-temps : regarde encore une fois, s’il te plaît.",
  },
  buttons: {
    otherEntry: "Autre entrée",
    offTopic: "Hors sujet",
    needsEntry: "Nouvelle entrée nécessaire",
    undo: "Annuler",
    redo: "Rétablir",
    undoNumber: (at) => `Annuler ${at}`,
    redoNumber: (at) => `Rétablir ${at}`,
    misses: "Ratés",
    lessons: "Leçons",
    previous: "‹ Précédent",
    next: "Suivant ›",
  },
};
