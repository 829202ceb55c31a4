/** What everybody else is told who tries what only staff may do; in English, as all that is about staff. */
export const refused =
  "This is for those who look after the bot, in their private chat with it or in their own group.";
