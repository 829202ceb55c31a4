import { plural } from "../../../texts/wording.ts";
import type { StaffTexts } from "../en.ts";

/** What staff reads in the topics of cases, in German. */
export const cases: StaffTexts["cases"] = {
  // The first message of a topic.
  title: (id) => `Fall ${id}`,
  tried: "Versucht",
  triedNothing: "Der Bot hat keine Antwort gefunden",
  wentThrough: (flow) => `ist „${flow}“ durchgegangen`,
  wasShown: (questions) => `hat gesehen: ${questions}`,
  language: "Sprache",
  platform: "Plattform",
  from: "Von",
  guide:
    "Schreib hier, um zu antworten. Mit // oder /note bleibt eine Nachricht hier · /take · /a und ein paar Wörter findet einen Eintrag zum Schicken · /delete als Antwort löscht, was du geschickt hast · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "Die Frage wurde geändert:",
  edited: "Bearbeitet:",
  writtenElsewhere: (from) => (from ? `Weitergeleitet von ${from}:` : "Weitergeleitet:"),
  sentThrough: (bot) => `Über @${bot} geschickt:`,
  ratedHelpful: "Die Person sagt, dass es geholfen hat.",
  ratedUnhelpful: "Die Person sagt, dass es nicht geholfen hat.",
  forgotten:
    "Die Person hat alles über sich löschen lassen. Was du hier schreibst, kommt deshalb nicht mehr bei ihr an.",

  // How a case goes on and ends.
  topicRecreated: (id) =>
    `Ich finde das Thema von Fall ${id} nicht mehr, deshalb geht es hier weiter.`,
  goesOnIn: (link) =>
    `Weitergegeben. Dieser Fall hat jetzt ein anderes Thema, mach dort weiter: ${link}`,
  closedByBlock: "Die Person hat den Bot blockiert, deshalb ist der Fall jetzt geschlossen.",
  languageChanged: (language) => `Die Person schreibt jetzt auf ${language}.`,
  reminder: "Dieser Person hat noch niemand geantwortet.",
  takenBy: (who) => `Übernommen von ${who}.`,
  closedBy: (id, who) => `Fall ${id} wurde geschlossen von ${who}.`,
  person: "der Person selbst",
  inactivity: "dem Bot: Seit einer Woche hat niemand geschrieben",
  isClosed:
    "Dieser Fall ist geschlossen, das kommt also nicht bei der Person an. /reopen öffnet ihn wieder.",
  reopened: "Wieder geöffnet: Was du hier schreibst, kommt wieder bei der Person an.",
  hasOtherCase: "Diese Person hat einen anderen offenen Fall.",
  blocked:
    "Blockiert: Diese Person kann keine Fälle mehr eröffnen, aber aus den FAQ bekommt sie weiter Antworten. /unban macht das rückgängig.",
  unblocked: "Diese Person kann wieder Fälle eröffnen.",

  // Entries that are sent to the person.
  sendEntryUsage: "Schick /a mit ein paar Wörtern oder der ID eines Eintrags.",
  chooseEntry: "Welchen soll ich schicken?",
  noEntries: "In den FAQ passt nichts. Versuch es mit anderen Wörtern oder der ID eines Eintrags.",
  entrySent: (question) => `Geschickt: ${question}`,
  entryGone: "Diesen Eintrag gibt es in den FAQ nicht mehr.",

  // What can be made of a closed case.
  makeLesson: "Lektion daraus machen",
  lessonSaved:
    "Lektion gespeichert: Auf solche Fragen kommt jetzt der Eintrag, den du geschickt hast. Mit /lessons lässt sich das rückgängig machen.",
  needsEntry: "Gemerkt: Dafür brauchen die FAQ einen neuen Eintrag.",
  lessonExists: "Daraus ist schon eine Lektion geworden: /lessons zeigt sie.",
  draftEntry: "Eintrag entwerfen",
  answeredWithEntry: (id) =>
    `Das wurde mit einem vorhandenen Eintrag beantwortet: ${id}. Eine Lektion würde mehr helfen.`,
  noQuestion: "Ich habe die Frage nicht mehr, deshalb geht das nicht.",

  // What isn't delivered, and what isn't allowed.
  blockedBot:
    "Nicht zugestellt: Die Person hat den Bot blockiert, deshalb ist der Fall jetzt geschlossen.",
  undelivered: (why) => `Nicht zugestellt: ${why}`,
  undeleted: (why) => `Nicht gelöscht, die Person hat es noch: ${why}`,
  unsupported: "So eine Nachricht kann ich nicht weitergeben.",
  forwarded:
    "Weitergeleitete Nachrichten gebe ich nicht weiter. Schreib oder kopier den Text stattdessen.",
  throughBot:
    "Nachrichten, die über einen anderen Bot geschickt wurden, gebe ich nicht weiter. Schreib oder kopier den Text stattdessen.",
  asChannel:
    "Was im Namen eines Kanals geschrieben ist, gebe ich hier nicht weiter, denn das können auch Leute von außerhalb der Gruppe. Schreib in deinem eigenen Namen.",
  isNoteNow: "Das ist jetzt eine Notiz: Bei der Person habe ich es gelöscht.",
  misspelt: (typed, meant) =>
    `Nicht weitergegeben: ${typed} sieht aus wie ${meant}. Soll es an die Person gehen, häng noch ein Wort an.`,
  deleted: "Auch bei der Person gelöscht.",
  deleteUsage: "Schick /delete als Antwort auf etwas, das das Team hier geschrieben hat.",
  onlyInTopic: "Das geht nur im Thema eines Falls.",
  moved: (id) =>
    `Diese Gruppe hat eine neue Nummer. Ich habe sie übernommen, und alle Fälle sind noch da; wer mich betreibt, sollte STAFF_CHAT_ID=${id} setzen.`,
  list: {
    openCases: (count) =>
      count === 0
        ? "Keine offenen Fälle"
        : plural("de", count, { one: "# offener Fall", other: "# offene Fälle" }),
    waiting: (time) => `Wartezeit: ${time}`,
    answered: "beantwortet",
    more: (count) => plural("de", count, { one: "und # weiterer", other: "und # weitere" }),
  },
  staffOnly: "Das ist nur für Mitglieder der Gruppe des Teams, im Thema eines Falls.",
};
