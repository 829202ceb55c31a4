/** The menu of staff commands. Staff texts are in English only. */
export const staffMenu = {
  misses: "Review misses: questions without the right answer",
  lessons: "See and undo lessons",
  stats: "See how the bot is used",
  reload: "Load changed data",
};

/** The commands in the topics of cases. */
export const caseMenu = {
  a: "Send an entry: /a plus words",
  take: "Take this case",
  note: "Write a note that stays here",
  delete: "Delete what you sent: as a reply to it",
  close: "Close this case",
  reopen: "Reopen this case",
  ban: "Stop this person from opening cases",
  unban: "Let this person open cases again",
};
