import type { SecretWords } from "./secret-words.ts";

/** German. */
export const de: SecretWords = {
  codeStems: ["code"],
  otherCodes: ["fehler"],
  codeWords: ["pin", "tan", "sms"],
  arrivals: [
    "bekommen",
    "bekam",
    "erhalten",
    "erhielt",
    "(?:an|rein)?gekommen",
    "kam",
    "(?:weiter|durch|raus|heraus)?gegeben",
    "gab",
    "(?:weiter)?geschickt",
    "(?:weiter)?gesagt",
    "verraten",
    "vorgelesen",
    "eingegeben",
  ],
  digits: [
    "null",
    "eins?|eine",
    "zwei|zwo",
    "drei",
    "vier",
    "fünf|fuenf",
    "sechs",
    "sieben",
    "acht",
    "neun",
  ],
  passwordWords: ["pass?wort", "passwörter", "kennwort", "kennw", "passwd", "zugangswort"],
  ambiguousPasswordWords: ["losung", "passw", "zugangsdaten"],
  hintWords: ["hinweis", "merkhilfe", "tipp"],
  fillers: "ist war lautet mein meine der die das von dein es".split(" "),
  accountWords: "vom dem den für fürs bei zu zum konto meinem heißt hier".split(" "),
  verbs: ["(?:ist|war|lautet|hei(?:ß|ss)t)(?: jetzt| immer| einfach| noch)?", "wäre"],
  remarks: [
    String.raw`(?:ab|an|auf|um|zurück)?(?:ge|ver)\p{L}{2,}(?:t|en)`,
    "un(?:sicher|gültig|bekannt|klar|nötig|brauchbar)",
    ...(
      "mist müll doof dumm schrott käse irgendwas irgendwann sinnlos nutzlos lächerlich zurückgesetzt veraltet " +
      "öffentlich privat original aktuell lesbar perfekt prima super sichergestellt numerisch bekannt belegt " +
      "kompromittiert erforderlich erraten entwendet falsch richtig korrekt falsches nicht kein keins zu sehr " +
      "schwach stark sicher lang kurz einfach schwer schwierig leicht weg futsch kaputt leer nötig notwendig " +
      "wichtig geheim neu alt anders dasselbe gleich identisch egal okay gut schlecht komisch seltsam fehlerhaft " +
      "ungültig gültig abgelaufen gesperrt pflicht optional blöd ohne mit nur noch schon immer wieder auch doch " +
      "wohl leider angeblich plötzlich irgendwie irgendwo nirgends hier dort drin deins meins unbekannt sichtbar " +
      "unsichtbar zurück hinüber achtstellig zahlen buchstaben zeichen quatsch"
    ).split(" "),
  ],
  continuations: (
    "und aber oder weil warum wieso weshalb was wie wann wo wer es ich er sie ihr du man das der die bitte hilfe " +
    "danke doch nur jetzt dann trotzdem geht ging klappt funktioniert wird wurde kann darf will möchte moechte brauche muss soll"
  ).split(" "),
  loginWords: [
    "anmeldung",
    "konto",
    "benutzer(?:name)?",
    "nutzername",
    "zugang(?:sdaten)?",
    "anmeldedaten",
    "e-?mail",
  ],
  seedPhrases: [
    "seed[ \\-]?(?:phrase|wörter)",
    "wiederherstellungs-?(?:phrase|wörter|worte|satz|schlüssel)",
    "geheim(?:e[rn]? )?-?(?:phrase|satz|wörter|worte)",
    "sicherungs-?(?:phrase|wörter)",
    "mnemonik",
    "(?:12|15|18|21|24|zwölf) (?:geheimen? )?(?:wörter|worte)",
  ],
  smallWords: (
    "der die das den dem des ein eine einen einem und oder aber ich mich mir mein meine meinen wir uns sie ihr " +
    "ihm ist sind war habe haben wird werden wurde kann nicht kein keine auf aus bei mit nach von vor zum zur für " +
    "über wie was wer wenn weil dass noch nur schon auch doch bitte danke hallo hilfe konto nummer handy gruppe " +
    "immer mehr sehr jetzt hier wieder geht kommt bin bist"
  ).split(" "),
};
