import { plural } from "../../../texts/wording.ts";

/** What staff reads in the topics of cases. */
export const cases = {
  // The first message of a topic.
  title: (id: number) => `Case ${id}`,
  tried: "Tried",
  triedNothing: "the bot found no answer",
  wentThrough: (flow: string) => `went through “${flow}”`,
  wasShown: (questions: string) => `was shown: ${questions}`,
  language: "Language",
  platform: "Platform",
  from: "From",
  guide:
    "Write here to answer. // or /note keeps a message here · /take · /a plus words finds an entry to send · /delete as a reply deletes what you sent · /close · /ban",
  placeholder: "…",

  // What the person does.
  questionChanged: "The question was changed:",
  edited: "Edited:",
  /** @param from who wrote it, if staff may know */
  writtenElsewhere: (from?: string) => (from ? `Forwarded from ${from}:` : "Forwarded:"),
  sentThrough: (bot: string) => `Sent through @${bot}:`,
  ratedHelpful: "The person says it helped.",
  ratedUnhelpful: "The person says it didn't help.",
  forgotten:
    "The person had everything about them deleted, so nothing you write here reaches them.",

  // How a case goes on and ends.
  topicRecreated: (id: number) =>
    `I can't find the topic of case ${id} any more, so the case goes on here.`,
  goesOnIn: (link: string) => `Passed on. This case now has another topic, so go on there: ${link}`,
  closedByBlock: "The person has blocked the bot, so the case is closed.",
  languageChanged: (language: string) => `The person now writes in ${language}.`,
  reminder: "Nobody has answered this person yet.",
  takenBy: (who: string) => `Taken by ${who}.`,
  closedBy: (id: number, who: string) => `Case ${id} was closed by ${who}.`,
  /** Who closed a case, if it wasn't staff. */
  person: "the person",
  inactivity: "the bot: nobody has written for a week",
  isClosed: "This case is closed, so this doesn't reach the person. /reopen opens it again.",
  reopened: "Reopened: what you write here reaches the person again.",
  hasOtherCase: "This person has another open case.",
  blocked:
    "Blocked: this person can't open cases any more, but the FAQ still answers them. /unban undoes this.",
  unblocked: "This person can open cases again.",

  // Entries that are sent to the person.
  sendEntryUsage: "Send /a with a few words or an entry's id.",
  chooseEntry: "Which one should I send?",
  noEntries: "No match in the FAQ. Try other words, or an entry's id.",
  entrySent: (question: string) => `Sent: ${question}`,
  entryGone: "This entry is no longer in the FAQ.",

  // What can be made of a closed case.
  makeLesson: "Make a lesson",
  lessonSaved: "Lesson saved: such questions now get the entry you sent. /lessons can undo it.",
  needsEntry: "Noted: the FAQ needs a new entry for this.",
  lessonExists: "This is a lesson already: /lessons shows it.",
  draftEntry: "Draft an entry",
  answeredWithEntry: (id: string) =>
    `This was answered with an existing entry: ${id}. A lesson would help more.`,
  noQuestion: "I no longer have the question, so I can't.",

  // What isn't delivered, and what isn't allowed.
  blockedBot: "Not delivered: the person has blocked the bot, so the case is closed.",
  undelivered: (why: string) => `Not delivered: ${why}`,
  undeleted: (why: string) => `Not deleted, the person still has it: ${why}`,
  unsupported: "I can't pass on a message of this kind.",
  forwarded: "Forwarded messages aren't passed on: write or copy the text instead.",
  throughBot: "Messages sent through another bot aren't passed on: write or copy the text instead.",
  asChannel:
    "What's written as a channel isn't passed on here, because people outside the group can do that too: write as yourself.",
  isNoteNow: "This is a note now: I've deleted it for the person.",
  /** @param typed a word with a slash @param meant the command */
  misspelt: (typed: string, meant: string) =>
    `Not passed on: ${typed} looks like ${meant}. To send it to the person, add a word.`,
  deleted: "Deleted for the person too.",
  deleteUsage: "Send /delete as a reply to something that staff wrote here.",
  onlyInTopic: "This only works in a case topic.",
  /** The group has become a supergroup. */
  moved: (id: string) =>
    `This group has a new number. I've taken it over with all cases; whoever runs me should set STAFF_CHAT_ID=${id}.`,
  /** The pinned list. */
  list: {
    openCases: (count: number) =>
      count === 0
        ? "No open cases"
        : plural("en", count, { one: "# open case", other: "# open cases" }),
    /** @param time such as "5 minutes" */
    waiting: (time: string) => `waiting: ${time}`,
    answered: "answered",
    more: (count: number) => `and ${count} more`,
  },
  staffOnly: "This is for members of the staff group, in a case topic.",
};
