/** What anybody else is told who sends a staff command; in English, like all staff texts. */
export const staffOnly =
  "This is for the bot's staff, in their private chat with it or in the staff group.";
