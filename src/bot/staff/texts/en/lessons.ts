import { number, plural } from "../../../texts/wording.ts";

/** A number with its noun: `count(2, "time", "times")`. */
const count = (value: number, singular: string, pluralForm: string) =>
  plural("en", value, { one: `# ${singular}`, other: `# ${pluralForm}` });

/** What staff reads about misses and lessons. */
export const lessons = {
  misses: {
    none: "No misses in the last 30 days, or all of them have been dealt with.",
    group: (at: number, of: number) => `Misses: group ${number("en", at)} of ${number("en", of)}`,
    times: (times: number, phrasings: number) =>
      `${count(times, "time", "times")} in 30 days, in ${count(phrasings, "phrasing", "phrasings")}`,
    inLanguage: (name: string) => `In ${name}`,
    more: (phrasings: number) => `and ${count(phrasings, "more", "more")}`,
    whichEntry: "Which entry answers this? Your choice becomes a lesson at once.",
    groupGone: "This group has already been dealt with.",
    askForWords:
      "Send me a few words from the entry that answers this. In a group, reply to this message.",
    found: "Which one answers it?",
    notFound: "No entry matches these words. Send me others, or /cancel.",
  },
  lesson: {
    saved: (phrasings: number, entry: string) =>
      `Lesson saved: ${count(phrasings, "phrasing now leads", "phrasings now lead")} to “${entry}”.`,
    offTopic: (phrasings: number) =>
      `Lesson saved: ${count(phrasings, "phrasing is", "phrasings are")} off topic for this bot.`,
    needsEntry: "Noted: the FAQ needs a new entry for this. The group is off the list.",
    undone: "The lesson is undone.",
    redone: "The lesson is in force again.",
    alreadyInData: "This lesson is in the data now: remove it there.",
    gone: "There's no such lesson any more.",
  },
  lessons: {
    none: "No lessons yet. /misses shows the questions to make them from.",
    title: "Lessons",
    states: { live: "in force", undone: "undone", exported: "moved into the data" },
    offTopic: "off topic for this bot",
    needsEntry: "needs a new entry",
    entryGone: (id: string) => `${id}, which is no longer in the FAQ: this does nothing`,
    insisted: (broken: number) =>
      `taught all the same, though it spoiled ${count(broken, "answer", "answers")}`,
    by: (who: number, when: string) => `by ${who}, ${when}`,
    impact: (checked: number, mended: number, broken: number) =>
      `of ${count(checked, "known message", "known messages")}: ${count(mended, "fixed", "fixed")}, ${count(broken, "broken", "broken")}`,
  },
  /** Before a lesson is made that would spoil answers. */
  spoiled: {
    notTaught: (spoiled: number) =>
      `Not taught yet: it would spoil ${count(spoiled, "answer that's right", "answers that are right")} today.`,
    more: (spoiled: number) => `and ${count(spoiled, "more", "more")}`,
    noAnswer: "no answer",
    toChoose: (entries: string) => `a choice of ${entries}`,
    decide: "Teach it all the same?",
    anyway: "Teach it anyway",
    discard: "Don't teach it",
    unchanged: "Nothing has changed.",
    otherImpact: "Something has changed since: look again, please.",
  },
  buttons: {
    otherEntry: "Another entry",
    offTopic: "Off topic",
    needsEntry: "Needs a new entry",
    undo: "Undo",
    redo: "Redo",
    undoNumber: (at: number) => `Undo ${at}`,
    redoNumber: (at: number) => `Redo ${at}`,
    misses: "Misses",
    lessons: "Lessons",
    previous: "‹ Previous",
    next: "Next ›",
  },
};
