/** The commands of those who look after the bot, as their menus explain them. Staff texts are in English only. */
export const staffMenu = {
  misses: "What was asked in vain",
  lessons: "What the bot was taught",
  stats: "How the bot is used",
  reload: "Load changed data",
};

/** In the topics of the staff's group. */
export const caseMenu = {
  a: "Send an entry: /a and words",
  take: "Take this case",
  note: "Write what stays here",
  delete: "Delete what you have sent: as a reply to it",
  close: "Close this case",
  reopen: "Open this case again",
  ban: "Take no more cases from this person",
  unban: "Take cases from this person again",
};
