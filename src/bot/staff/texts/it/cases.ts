import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases. */
export const cases: StaffTexts["cases"] = {
  title: (id) => `Caso ${id}`,
  tried: "Tentativi",
  triedNothing: "il bot non ha trovato nessuna risposta",
  wentThrough: (flow) => `ha seguito la guida «${flow}»`,
  wasShown: (questions) => `ha visto: ${questions}`,
  language: "Lingua",
  platform: "Piattaforma",
  from: "Da",
  guide:
    "Scrivi qui per rispondere. // o /note tiene un messaggio qui · /take · /a e qualche parola trova una voce da inviare · /delete in risposta elimina ciò che hai inviato · /close · /ban",
  placeholder: "…",

  questionChanged: "La domanda è stata modificata:",
  edited: "Modificato:",
  writtenElsewhere: (from) => (from ? `Inoltrato da ${from}:` : "Inoltrato:"),
  sentThrough: (bot) => `Inviato tramite @${bot}:`,
  ratedHelpful: "La persona dice che le è servito.",
  ratedUnhelpful: "La persona dice che non le è servito.",
  forgotten:
    "La persona ha fatto eliminare tutto ciò che la riguarda, quindi niente di quello che scrivi qui le arriva.",

  topicRecreated: (id) => `Non trovo più l’argomento del caso ${id}, quindi il caso continua qui.`,
  goesOnIn: (link) =>
    `Il messaggio è arrivato alla persona. Ora questo caso ha un altro argomento, continua lì: ${link}`,
  closedByBlock: "La persona ha bloccato il bot, quindi il caso è chiuso.",
  languageChanged: (language) => `La persona ora scrive in ${language}.`,
  reminder: "Nessuno ha ancora risposto a questa persona.",
  takenBy: (who) => `Preso da ${who}.`,
  closedBy: (id, who) => `Il caso ${id} è chiuso. L’ha chiuso ${who}.`,
  person: "la persona",
  inactivity: "il bot: da una settimana non scrive nessuno",
  isClosed: "Questo caso è chiuso, quindi il messaggio non arriva alla persona. /reopen lo riapre.",
  reopened: "Riaperto: quello che scrivi qui arriva di nuovo alla persona.",
  hasOtherCase: "Questa persona ha un altro caso aperto.",
  blocked:
    "Persona bloccata: non può più aprire casi, ma le FAQ continuano a risponderle. /unban annulla il blocco.",
  unblocked: "Questa persona può di nuovo aprire casi.",

  sendEntryUsage: "Manda /a con qualche parola o con l’ID di una voce.",
  chooseEntry: "Quale devo inviare?",
  noEntries: "Nessun risultato nelle FAQ. Prova con altre parole o con l’ID di una voce.",
  entrySent: (question) => `Inviata: ${question}`,
  entryGone: "Questa voce non è più nelle FAQ.",

  makeLesson: "Crea una lezione",
  lessonSaved:
    "Lezione salvata: ora le domande di questo tipo ricevono la voce che hai inviato. /lessons può annullarla.",
  needsEntry: "Annotato: per questo alle FAQ serve una nuova voce.",
  lessonExists: "Questa è già una lezione: la trovi con /lessons.",
  draftEntry: "Abbozza una voce",
  answeredWithEntry: (id) =>
    `A questo è stato risposto con una voce che esiste già: ${id}. Sarebbe più utile una lezione.`,
  noQuestion: "Non ho più la domanda, quindi non posso.",

  blockedBot: "Non consegnato: la persona ha bloccato il bot, quindi il caso è chiuso.",
  undelivered: (why) => `Non consegnato: ${why}`,
  undeleted: (why) => `Non eliminato, la persona ce l’ha ancora: ${why}`,
  unsupported: "Non posso inoltrare un messaggio di questo tipo.",
  forwarded: "I messaggi inoltrati non arrivano alla persona: scrivi il testo tu, oppure copialo.",
  throughBot:
    "I messaggi inviati tramite un altro bot non arrivano alla persona: scrivi il testo tu, oppure copialo.",
  asChannel:
    "Ciò che si scrive a nome di un canale non arriva alla persona, perché può farlo anche chi è fuori dal gruppo: scrivi con il tuo account.",
  isNoteNow: "Ora questa è una nota: per la persona l’ho eliminata.",
  misspelt: (typed, meant) =>
    `Non consegnato: ${typed} somiglia a ${meant}. Per inviarlo alla persona, aggiungi una parola.`,
  deleted: "Eliminato anche per la persona.",
  deleteUsage: "Manda /delete in risposta a qualcosa che il team ha scritto qui.",
  onlyInTopic: "Funziona solo nell’argomento di un caso.",
  moved: (id) =>
    `Questo gruppo ha un nuovo numero. Lo sto già usando, e i casi ci sono tutti; chi gestisce il bot dovrebbe impostare STAFF_CHAT_ID=${id}.`,
  list: {
    openCases: (count) =>
      count === 0
        ? "Nessun caso aperto"
        : plural("it", count, {
            one: "# caso aperto",
            many: "# di casi aperti",
            other: "# casi aperti",
          }),
    waiting: (time) => `in attesa da ${time}`,
    answered: "ha avuto risposta",
    more: (count) => plural("it", count, { one: "e # altro", other: "e altri #" }),
  },
  staffOnly: "Questo è per i membri del gruppo del team, nell’argomento di un caso.",
};
