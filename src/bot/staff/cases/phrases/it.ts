import type { CasePhrases } from "./case-phrases.ts";

/** Italian. Apostrophes are left out: "un'altra" is "unaltra". */
export const it: CasePhrases = {
  fillers:
    "perdona scusa un, uno, una, il, lo, la, i, gli, le, di, del, della, a, al, alla, ad, con, per, in, e, o, che, mi, me, mio, mia, ti, tu, te, vi, voi, " +
    "io, si, ci, ne, favore, piacere, prego, adesso, ora, subito, solo, molto, molte, mille, tanto, tutto, ok, va, bene, posso, puoi, " +
    "potete, può, potrei, potrebbe, vorrei, voglio, desidero, bisogno, ho, devo, preferisco, preferirei, meglio, è, sono, già, ancora, qui, aiuto, " +
    "gentilmente, perfavore, hai, avete, ha, questo, avere",
  questions: "come, cosa, perché, quando, dove, chi, quale, posso, si, è, devo, c",
  greetings: "ciao, salve, buongiorno, buonasera, buon, giorno, buona, sera",
  thanks: "grazie, ringrazio, arrivederci, addio",
  nudges:
    "allora, rispondete|risponde ma, ehi, " +
    "cè? qualcuno lì|là|cè?, ce qualcuno, siete lì|là?, quanto tempo? ci? vuole|manca|devo|aspettare?, quando, quando rispondete|risposta|risponde|risponderete|arriva risposta?, " +
    "sto? aspettando|aspetto sempre?, novità|notizie ci?, nessuno risponde|cè?, non rispondete|risponde nessuno?, nessuna risposta|novità, urgente|fretta|veloce, " +
    "che? succede, perché non|nessuno rispondete|risponde?, dimenticati|dimenticato siete|avete?, niente",
  done:
    "annulla|annullare|annullate richiesta|domanda?, ripensato, cambiato idea, chiudi|chiudere|chiudete pure, " +
    "fatto|finito|risolto|sistemato|concluso problema?, non serve|necessario|occorre più?, più non serve|bisogno, lascia|lasciate perdere|stare, dimentica|dimenticate|dimenticalo, " +
    "chiudi|chiudere|chiudete|chiudila|chiudilo richiesta|domanda|caso|numero?, funziona tutto?, trovato risposta|soluzione, trovata, non importa, problema risolto|sistemato|sparito, " +
    "capito tutto?, tutto? posto, fa niente",
  person:
    "fammi|fatemi parlare persona|operatore|qualcuno|umano, " +
    "persona|umano|umana|operatore|operatrice|agente|consulente|addetto|assistente vera|vero|reale|umano|umana|altra?, " +
    "parlare|chattare|contattare|comunicare|scrivere|parlo persona|umano|operatore|operatrice|agente|qualcuno|consulente|addetto|persone|assistente vera|vero|reale|umano|umana|direttamente? come?, " +
    "passami|passatemi|passa|passare|collegami|collegare|collegarmi|mettimi|trasferiscimi|trasferire|metti|contatto persona|umano|operatore|operatrice|agente|qualcuno|consulente vera|reale|umano|contatto?, " +
    "persona|persone|qualcuno carne|vera|vere|reale|reali ossa?, essere umano, cè|ce|esiste persona|umano|operatore|qualcuno|umani vera|reale|umano? parlare|risponda|cui|lì?, " +
    "non|no|basta bot|robot|macchina|bots parlare|più? umano|persona|ma?, assistenza|supporto|servizio|contatto umana|umano|umani, chiedere|domandare|chiedi persona|umano|operatore vera|reale?, " +
    "risponda|rispondere|risposta|aiuti persona|umano|umana|operatore vera|reale?, come parlo|parlare|contatto|contattare operatore|persona|umano|qualcuno|agente vera|reale?, dove operatore|persona|umano|operatori, " +
    "umani|operatori, persone vere|reali, chi parlare",
};
