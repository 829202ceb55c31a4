/** The kinds of updates that the bot handles; Telegram sends no others. */
export const allowedUpdates = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "chosen_inline_result",
  "my_chat_member",
  "guest_message",
  "message_reaction",
] as const;
