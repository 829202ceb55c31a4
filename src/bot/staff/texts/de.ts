import { plural } from "../../texts/wording.ts";
import { cases } from "./de/cases.ts";
import { lessons } from "./de/lessons.ts";
import { statistics } from "./de/statistics.ts";
import type { StaffTexts } from "./en.ts";

/** What staff reads, in German. */
export const de: StaffTexts = {
  language: "de",
  quoted: (words) => `„${words}“`,
  labelled: (label, fact) => `${label}: ${fact}`,
  staffOnly:
    "Das ist nur für das Team des Bots, im privaten Chat mit dem Bot oder in der Gruppe des Teams.",
  menu: {
    misses: "Fehltreffer durchsehen: Fragen ohne die richtige Antwort",
    lessons: "Lektionen ansehen und rückgängig machen",
    stats: "Sehen, wie der Bot benutzt wird",
    reload: "Geänderte Daten laden",
  },
  caseMenu: {
    a: "Einen Eintrag schicken: /a und ein paar Wörter",
    take: "Diesen Fall übernehmen",
    note: "Eine Notiz schreiben, die hier bleibt",
    delete: "Löschen, was du geschickt hast: als Antwort darauf",
    close: "Diesen Fall schließen",
    reopen: "Diesen Fall wieder öffnen",
    ban: "Diese Person keine Fälle mehr eröffnen lassen",
    unban: "Diese Person wieder Fälle eröffnen lassen",
  },
  help: {
    everywhere: "Für das Team, hier und im privaten Chat mit dem Bot:",
    inTopics: "Im Thema eines Falls:",
  },
  cases,
  lessons,
  reload: {
    loading:
      "Die Daten werden geladen. Ich sage dir hier, wenn es fertig ist; bis dahin antworte ich aus den alten Daten.",
    loaded: "Die neuen Daten sind in Gebrauch.",
    counts: (language, entries, phrasings) =>
      `${language}: ${plural("de", entries, { one: "# Eintrag", other: "# Einträge" })}, ${plural("de", phrasings, { one: "# Formulierung", other: "# Formulierungen" })}`,
    kept: "Die alten Daten bleiben in Gebrauch, denn die neuen lassen sich nicht benutzen:",
    stopped:
      "Ich wurde angehalten, bevor die Daten geladen waren. Wenn ich wieder gestartet werde, lade ich, was dann da ist.",
    none: "Dieser Bot kann seine Daten nicht neu laden. Starte ihn stattdessen neu.",
  },
  statistics,
};
