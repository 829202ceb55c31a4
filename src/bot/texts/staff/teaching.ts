import { number, plural } from "../wording.ts";

/** How many, in words: `count(2, "time", "times")`. */
const count = (value: number, one: string, other: string) =>
  plural("en", value, { one: `# ${one}`, other: `# ${other}` });

/** What those read who teach the bot. Staff texts are in English, whatever the bot speaks with others. */
export const teachingTexts = {
  misses: {
    none: "Nobody has asked in vain in the last 30 days, or all of it has been dealt with.",
    group: (at: number, of: number) =>
      `Asked in vain: group ${number("en", at)} of ${number("en", of)}`,
    times: (times: number, wordings: number) =>
      `${count(times, "time", "times")} in 30 days, in ${count(wordings, "wording", "wordings")}`,
    inLanguage: (name: string) => `In ${name}`,
    more: (wordings: number) => `and ${count(wordings, "more", "more")}`,
    which: "Which entry answers this? What you choose is learnt at once.",
    gone: "This group has been dealt with already.",
    askWords:
      "Send me a few words of the entry that answers this. In a group, reply to this message.",
    found: "Which of these answers it?",
    notFound: "No entry has anything of these words. Send me others, or /cancel.",
    cancelled: "Nothing was changed.",
  },
  lesson: {
    taught: (wordings: number, entry: string) =>
      `Learnt: ${count(wordings, "wording leads", "wordings lead")} to “${entry}” now.`,
    offTopic: (wordings: number) =>
      `Learnt: ${count(wordings, "wording is", "wordings are")} nothing for this bot.`,
    wanted: "Noted: an entry for this is wanted. The group is off the list.",
    breaks: (broken: number, checked: number) =>
      `Not learnt yet: of ${count(checked, "known message", "known messages")} ${number("en", broken)} would not be answered right any more.`,
    expects: (entry: string) => `belongs to “${entry}”`,
    expectsNothing: "is nothing that an entry answers",
    decide: "Teach it all the same?",
    left: "Left as it was.",
    undone: "Undone.",
    redone: "In force again.",
    inData: "This lesson stands in the data now: take it out there.",
    gone: "There is no such lesson.",
  },
  lessons: {
    none: "Nothing has been taught yet. /misses shows what was asked in vain.",
    title: "What this bot was taught",
    states: { live: "in force", undone: "undone", exported: "taken into the data" },
    offTopic: "nothing for this bot",
    wanted: "a new entry is wanted",
    by: (who: number, when: string) => `by ${who}, ${when}`,
    effect: (checked: number, mended: number, broken: number) =>
      `of ${count(checked, "known message", "known messages")}: ${count(mended, "mended", "mended")}, ${count(broken, "broken", "broken")}`,
  },
  reload: {
    begun:
      "Loading the data. I'll tell you here when that is done; until then I answer from the old.",
    loaded: "The new data is in use.",
    holds: (language: string, entries: number, phrasings: number) =>
      `${language}: ${count(entries, "entry", "entries")}, ${count(phrasings, "phrasing", "phrasings")}`,
    kept: "The old data stays in use, as the new cannot be used:",
    stopped:
      "I was stopped before the data was loaded. When I am started again, I load what there is then.",
    none: "This bot cannot load its data anew: start it again instead.",
  },
  buttons: {
    other: "Another entry",
    offTopic: "Not for us",
    wanted: "New entry wanted",
    anyway: "Teach it anyway",
    leave: "Leave it",
    undo: "Undo",
    redo: "Redo",
    undoOne: (at: number) => `Undo ${at}`,
    redoOne: (at: number) => `Redo ${at}`,
    misses: "Asked in vain",
    lessons: "Lessons",
    previous: "‹ Previous",
    next: "Next ›",
  },
};
