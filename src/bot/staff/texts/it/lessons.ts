import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun: `count(2, "volta", "volte")`; from a million on, Italian puts "di" before the noun. */
const count = (value: number, singular: string, pluralForm: string) =>
  plural("it", value, {
    one: `# ${singular}`,
    many: `# di ${pluralForm}`,
    other: `# ${pluralForm}`,
  });

/** A number with a participle, which takes no "di". */
const result = (value: number, singular: string, pluralForm: string) =>
  plural("it", value, { one: `# ${singular}`, other: `# ${pluralForm}` });

const more = (value: number) => result(value, "altra", "altre");

/** What staff reads about misses and lessons. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Nessuna lacuna negli ultimi 30 giorni, o sono già tutte sistemate.",
    group: (at, of) => `Lacune: gruppo ${number("it", at)} di ${number("it", of)}`,
    times: (times, phrasings) =>
      `${count(times, "volta", "volte")} in 30 giorni, con ${count(phrasings, "formulazione", "formulazioni")}`,
    inLanguage: (name) => `In ${name}`,
    more: (phrasings) => `e ${more(phrasings)}`,
    whichEntry: "Quale voce risponde a questo? La tua scelta diventa subito una lezione.",
    groupGone: "Questo gruppo è già sistemato.",
    askForWords:
      "Mandami qualche parola della voce che risponde a questo. In un gruppo, rispondi a questo messaggio.",
    found: "Quale risponde a questo?",
    notFound: "Nessuna voce corrisponde a queste parole. Mandamene altre, o /cancel.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Lezione salvata: ora ${count(phrasings, "formulazione porta", "formulazioni portano")} a «${entry}».`,
    offTopic: (phrasings) =>
      `Lezione salvata: ${count(phrasings, "formulazione è", "formulazioni sono")} fuori tema per questo bot.`,
    needsEntry:
      "Annotato: per questo alle FAQ serve una nuova voce. Il gruppo non è più in elenco.",
    undone: "La lezione è annullata.",
    redone: "La lezione è di nuovo in vigore.",
    alreadyInData: "Questa lezione ormai è nei dati: toglila da lì.",
    gone: "Questa lezione non esiste più.",
  },
  lessons: {
    none: "Ancora nessuna lezione. /misses mostra le domande con cui crearle.",
    title: "Lezioni",
    states: { live: "in vigore", undone: "annullata", exported: "spostata nei dati" },
    offTopic: "fuori tema per questo bot",
    needsEntry: "serve una nuova voce",
    entryGone: (id) => `${id}, che non è più nelle FAQ: non ha nessun effetto`,
    insisted: (broken) =>
      `insegnata lo stesso, anche se ha rovinato ${count(broken, "risposta", "risposte")}`,
    by: (who, when) => `da ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `su ${count(checked, "messaggio noto", "messaggi noti")}: ${result(mended, "corretto", "corretti")}, ${result(broken, "rovinato", "rovinati")}`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `Non ancora insegnata: rovinerebbe ${count(spoiled, "risposta oggi giusta", "risposte oggi giuste")}.`,
    more: (spoiled) => `e ${more(spoiled)}`,
    noAnswer: "nessuna risposta",
    toChoose: (entries) => `una scelta tra ${entries}`,
    decide: "Insegnarla lo stesso?",
    anyway: "Insegnala lo stesso",
    discard: "Non insegnarla",
    unchanged: "Non è cambiato niente.",
    otherImpact: "Nel frattempo qualcosa è cambiato: dai un’altra occhiata, per favore.",
  },
  buttons: {
    otherEntry: "Un’altra voce",
    offTopic: "Fuori tema",
    needsEntry: "Serve una nuova voce",
    undo: "Annulla",
    redo: "Ripristina",
    undoNumber: (at) => `Annulla ${at}`,
    redoNumber: (at) => `Ripristina ${at}`,
    misses: "Lacune",
    lessons: "Lezioni",
    previous: "‹ Precedente",
    next: "Successiva ›",
  },
};
