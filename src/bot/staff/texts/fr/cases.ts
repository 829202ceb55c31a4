import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  title: (id) => `Dossier ${id}`,
  tried: "Déjà essayé",
  triedNothing: "le bot n’a pas trouvé de réponse",
  wentThrough: (flow) => `a suivi « ${flow} »`,
  wasShown: (questions) => `a vu : ${questions}`,
  language: "Langue",
  platform: "Plateforme",
  from: "De",
  guide:
    "Écris ici pour répondre. // ou /note garde un message ici · /take · /a et des mots trouve une entrée à envoyer · /delete en réponse supprime ce que tu as envoyé · /close · /ban",
  placeholder: "…",

  questionChanged: "La question a été modifiée :",
  edited: "Modifié :",
  ratedHelpful: "La personne dit que ça l’a aidée.",
  ratedUnhelpful: "La personne dit que ça ne l’a pas aidée.",
  forgotten:
    "La personne a fait effacer tout ce qui la concernait : rien de ce que tu écris ici ne lui parvient.",

  topicRecreated: (id) =>
    `Le sujet du dossier ${id} a été supprimé, mais la personne écrit encore. Voici la suite.`,
  languageChanged: (language) => `La personne écrit maintenant en ${language}.`,
  reminder: "Personne n’a encore répondu ici.",
  takenBy: (who) => `Dossier pris par ${who}.`,
  closedBy: (id, who) => `Le dossier ${id} a été fermé par ${who}.`,
  person: "la personne",
  inactivity: "le bot : aucun message depuis une semaine",
  isClosed: "Ce dossier est fermé : ceci ne parvient donc pas à la personne. /reopen le rouvre.",
  reopened: "Rouvert : ce que tu écris ici parvient de nouveau à la personne.",
  hasOtherCase: "Cette personne a un autre dossier ouvert.",
  blocked:
    "Bloquée : cette personne ne peut plus ouvrir de dossiers, mais la FAQ lui répond toujours. /unban annule ça.",
  unblocked: "Cette personne peut de nouveau ouvrir des dossiers.",

  sendEntryUsage: "Envoie /a avec quelques mots ou l’identifiant d’une entrée.",
  chooseEntry: "Laquelle dois-je envoyer ?",
  noEntries: "Aucun résultat dans la FAQ. Essaie d’autres mots, ou l’identifiant d’une entrée.",
  entrySent: (question) => `Envoyé : ${question}`,
  entryGone: "Cette entrée n’est plus dans la FAQ.",

  makeLesson: "En faire une leçon",
  lessonSaved:
    "Leçon enregistrée : ces questions reçoivent maintenant l’entrée que tu as envoyée. /lessons permet de l’annuler.",
  needsEntry: "C’est noté : il faut pour ça une nouvelle entrée dans la FAQ.",
  lessonExists: "C’est déjà une leçon : /lessons la montre.",
  draftEntry: "Préparer une entrée",
  answeredWithEntry: (id) =>
    `La réponse était une entrée qui existe déjà : ${id}. Une leçon aiderait davantage.`,
  noQuestion: "Je n’ai plus la question, ce n’est donc pas possible.",

  blockedBot: "Non remis : la personne a bloqué le bot.",
  undelivered: (why) => `Non remis : ${why}`,
  unsupported: "Je ne peux pas transmettre un message de ce genre.",
  forwarded: "Les messages transférés ne sont pas transmis : écris ou copie plutôt le texte.",
  throughBot:
    "Les messages envoyés par un autre bot ne sont pas transmis : écris ou copie plutôt le texte.",
  deleted: "Supprimé aussi pour la personne.",
  deleteUsage: "Envoie /delete en réponse à quelque chose que l’équipe a écrit ici.",
  onlyInTopic: "Ça ne marche que dans le sujet d’un dossier.",
  staffOnly: "C’est réservé aux membres du groupe de l’équipe, dans le sujet d’un dossier.",
};
