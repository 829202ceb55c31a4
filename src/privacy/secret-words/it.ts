import type { SecretWords } from "./secret-words.ts";

/** Italian. */
export const it: SecretWords = {
  codeStems: ["codice"],
  codeWords: ["sms"],
  arrivals: [
    "arrivat[oai]",
    "arriva",
    "ricevuto",
    "dato",
    "mandato",
    "inviato",
    "girato",
    "comunicato",
    "dettato",
    "inserito",
  ],
  digits: ["zero", "un[oa]?", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"],
  passwordWords: [
    "parola d['’ ]ordine",
    "parola chiave",
    "parola segreta",
    "(?:la )?mia pass",
    "pasword",
    "passw",
  ],
  ambiguousPasswordWords: ["parola", "chiave"],
  hintWords: ["suggerimento", "indizio", "promemoria"],
  fillers: "il la mio mia è e".split(" "),
  accountWords: "lo di del della per su che questo questa l".split(" "),
  verbs: ["(?:è|e['’]|era|sarebbe)(?: ora| sempre| ancora)?"],
  remarks: [
    String.raw`\p{L}{4,}(?:at|ut)[oa]`,
    String.raw`\p{L}{3,}mente`,
    ...(
      "inutile attuale originale visibile precedente perfetta pessima orribile ufficiale personale vecchio lunga " +
      "richiesta rimasta smarrita sbagliata corretta scorretta giusta falsa debole forte sicura insicura corta " +
      "facile difficile semplice complessa obbligatoria facoltativa necessaria importante segreta nuova vecchia " +
      "altra uguale stessa diversa non valida invalida unica molto troppo poco la il una un mia tua privata " +
      "pubblica possibile impossibile alfanumerica numerica niente tutto sempre mai anche solo ancora già gia vuota " +
      "così cosi quale numeri lettere persa sparita rotta"
    ).split(" "),
  ],
  continuations: (
    "e ed o ma perché perche che quando come dove non mi mia la il lo si se già aiuto aiutatemi grazie allora ora " +
    "adesso però pero io è funziona va posso voglio vorrei devo"
  ).split(" "),
  loginWords: ["utente", "accesso", "credenziali", "posta"],
  seedPhrases: [
    "(?:frase|parole?|chiave) (?:di recupero|segret[ae]|mnemonic[ahe]+|di backup|seed|seme)",
    "seme",
    "(?:12|15|18|21|24|dodici) parole",
  ],
  smallWords: (
    "che gli per con senza perché perche quando questa questo quella quello molto più aiuto favore grazie conto " +
    "ho hai posso può voglio siamo non nel nella del della dei delle dal dalla sul sulla mio mia tuo sua " +
    "messaggio messaggi fra tra ora anche niente tutto tutti"
  ).split(" "),
};
