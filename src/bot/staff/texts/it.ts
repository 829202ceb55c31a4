import { plural } from "../../texts/wording.ts";
import type { StaffTexts } from "./en.ts";
import { cases } from "./it/cases.ts";
import { lessons } from "./it/lessons.ts";
import { statistics } from "./it/statistics.ts";

/** What staff reads, in Italian. */
export const it: StaffTexts = {
  language: "it",
  quoted: (words) => `«${words}»`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly: "Questo è per il team del bot, nella chat privata con il bot o nel gruppo del team.",
  menu: {
    misses: "Rivedi le lacune: domande senza la risposta giusta",
    lessons: "Vedi e annulla le lezioni",
    stats: "Vedi come viene usato il bot",
    reload: "Carica i dati modificati",
  },
  caseMenu: {
    a: "Invia una voce: /a e qualche parola",
    take: "Prendi questo caso",
    note: "Scrivi una nota che resta qui",
    delete: "Elimina ciò che hai inviato: in risposta a quello",
    close: "Chiudi questo caso",
    reopen: "Riapri questo caso",
    ban: "Impedisci a questa persona di aprire casi",
    unban: "Permetti di nuovo a questa persona di aprire casi",
  },
  help: {
    everywhere: "Per il team, qui e nella chat privata con il bot:",
    inTopics: "Nell’argomento di un caso:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Sto caricando i dati. Quando ho finito ti avviso qui; fino ad allora rispondo con i dati precedenti.",
    loaded: "I nuovi dati sono in uso.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("it", entries, { one: "# voce", many: "# di voci", other: "# voci" })}, ${plural("it", phrasings, { one: "# formulazione", many: "# di formulazioni", other: "# formulazioni" })}`,
    kept: "Restano in uso i dati precedenti, perché quelli nuovi non si possono usare:",
    stopped:
      "Mi hanno fermato prima che i dati fossero caricati. Quando mi riavviano, carico quelli che ci sono in quel momento.",
    none: "Questo bot non può ricaricare i suoi dati: riavvialo.",
  },
  statistics,
};
