import { number, plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** A number with its noun: `count(2, "Antwort", "Antworten")`. */
const count = (value: number, singular: string, pluralForm: string) =>
  plural("de", value, { one: `# ${singular}`, other: `# ${pluralForm}` });

/** What staff reads about misses and lessons, in German. */
export const lessons: StaffTexts["lessons"] = {
  misses: {
    none: "Keine Fehltreffer in den letzten 30 Tagen, oder alle sind schon erledigt.",
    group: (at, of) => `Fehltreffer: Gruppe ${number("de", at)} von ${number("de", of)}`,
    times: (times, phrasings) =>
      `${count(times, "Mal", "Mal")} in 30 Tagen, in ${count(phrasings, "Formulierung", "Formulierungen")}`,
    inLanguage: (name) => `Auf ${name}`,
    more: (phrasings) => `und ${count(phrasings, "weitere", "weitere")}`,
    whichEntry: "Welcher Eintrag beantwortet das? Deine Wahl wird sofort zu einer Lektion.",
    groupGone: "Diese Gruppe ist schon erledigt.",
    askForWords:
      "Schick mir ein paar Wörter aus dem Eintrag, der das beantwortet. In einer Gruppe: als Antwort auf diese Nachricht.",
    found: "Welcher beantwortet es?",
    notFound: "Zu diesen Wörtern passt kein Eintrag. Schick mir andere, oder brich mit /cancel ab.",
  },
  lesson: {
    saved: (phrasings, entry) =>
      `Lektion gespeichert: ${count(phrasings, "Formulierung führt", "Formulierungen führen")} jetzt zu „${entry}“.`,
    offTopic: (phrasings) =>
      `Lektion gespeichert: ${count(phrasings, "Formulierung gehört", "Formulierungen gehören")} nicht zum Thema dieses Bots.`,
    needsEntry:
      "Gemerkt: Dafür brauchen die FAQ einen neuen Eintrag. Die Gruppe steht nicht mehr auf der Liste.",
    undone: "Die Lektion ist rückgängig gemacht.",
    redone: "Die Lektion gilt wieder.",
    alreadyInData: "Diese Lektion steht jetzt in den Daten. Nimm sie dort heraus.",
    gone: "Diese Lektion gibt es nicht mehr.",
  },
  lessons: {
    none: "Noch keine Lektionen. /misses zeigt die Fragen, aus denen du welche machen kannst.",
    title: "Lektionen",
    states: { live: "gilt", undone: "rückgängig gemacht", exported: "in die Daten übernommen" },
    offTopic: "gehört nicht zum Thema dieses Bots",
    needsEntry: "braucht einen neuen Eintrag",
    entryGone: (id) => `${id}, den es in den FAQ nicht mehr gibt: bewirkt nichts`,
    insisted: (broken) =>
      `trotzdem beigebracht, obwohl dadurch ${count(broken, "Antwort falsch wurde", "Antworten falsch wurden")}`,
    by: (who, when) => `von ${who}, ${when}`,
    impact: (checked, mended, broken) =>
      `von ${count(checked, "bekannten Nachricht", "bekannten Nachrichten")}: ${number("de", mended)} jetzt richtig, ${number("de", broken)} jetzt falsch`,
  },
  spoiled: {
    notTaught: (spoiled) =>
      `Noch nicht beigebracht: Dadurch ${plural("de", spoiled, {
        one: "würde # Antwort falsch, die heute stimmt",
        other: "würden # Antworten falsch, die heute stimmen",
      })}.`,
    more: (spoiled) => `und ${count(spoiled, "weitere", "weitere")}`,
    noAnswer: "keine Antwort",
    toChoose: (entries) => `eine Auswahl aus ${entries}`,
    decide: "Trotzdem beibringen?",
    anyway: "Trotzdem beibringen",
    discard: "Nicht beibringen",
    unchanged: "Es hat sich nichts geändert.",
    otherImpact: "Inzwischen hat sich etwas geändert. Sieh es dir bitte noch einmal an.",
  },
  buttons: {
    otherEntry: "Anderer Eintrag",
    offTopic: "Nicht unser Thema",
    needsEntry: "Braucht neuen Eintrag",
    undo: "Rückgängig",
    redo: "Wiederherstellen",
    undoNumber: (at) => `${at} rückgängig`,
    redoNumber: (at) => `${at} wiederherstellen`,
    misses: "Fehltreffer",
    lessons: "Lektionen",
    previous: "‹ Vorige",
    next: "Nächste ›",
  },
};
