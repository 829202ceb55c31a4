import { plural } from "../../../texts/wording.ts";
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
  writtenElsewhere: (from) => (from ? `Transféré de ${from} :` : "Transféré :"),
  sentThrough: (bot) => `Envoyé via @${bot} :`,
  ratedHelpful: "La personne dit que ça l’a aidée.",
  ratedUnhelpful: "La personne dit que ça ne l’a pas aidée.",
  forgotten:
    "La personne a fait effacer tout ce qui la concernait : rien de ce que tu écris ici ne lui parvient.",

  topicRecreated: (id) => `Je ne trouve plus le sujet du dossier ${id} : la suite est donc ici.`,
  goesOnIn: (link) =>
    `C’est transmis. Ce dossier a maintenant un autre sujet, continue là-bas : ${link}`,
  closedByBlock: "La personne a bloqué le bot, le dossier est donc fermé.",
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

  blockedBot: "Non remis : la personne a bloqué le bot, le dossier est donc fermé.",
  undelivered: (why) => `Non remis : ${why}`,
  undeleted: (why) => `Pas supprimé, la personne l’a toujours : ${why}`,
  unsupported: "Je ne peux pas transmettre un message de ce genre.",
  forwarded: "Les messages transférés ne sont pas transmis : écris ou copie plutôt le texte.",
  throughBot:
    "Les messages envoyés par un autre bot ne sont pas transmis : écris ou copie plutôt le texte.",
  asChannel:
    "Ce qui est écrit au nom d’un canal n’est pas transmis d’ici, car des gens extérieurs au groupe peuvent aussi le faire : écris en ton propre nom.",
  isNoteNow: "C’est maintenant une note : je l’ai supprimée pour la personne.",
  misspelt: (typed, meant) =>
    `Non transmis : ${typed} ressemble à ${meant}. Pour l’envoyer à la personne, ajoute un mot.`,
  deleted: "Supprimé aussi pour la personne.",
  deleteUsage: "Envoie /delete en réponse à quelque chose que l’équipe a écrit ici.",
  onlyInTopic: "Ça ne marche que dans le sujet d’un dossier.",
  moved: (id) =>
    `Ce groupe a un nouveau numéro. Je l’utilise déjà, et tous les dossiers ont suivi ; l’exploitant du bot doit définir STAFF_CHAT_ID=${id}.`,
  list: {
    openCases: (count) =>
      count === 0
        ? "Aucun dossier ouvert"
        : plural("fr", count, {
            one: "# dossier ouvert",
            many: "# de dossiers ouverts",
            other: "# dossiers ouverts",
          }),
    waiting: (time) => `attend depuis ${time}`,
    answered: "a eu une réponse",
    more: (count) => plural("fr", count, { one: "et # autre", other: "et # autres" }),
  },
  staffOnly: "C’est réservé aux membres du groupe de l’équipe, dans le sujet d’un dossier.",
};
