import type { Context } from "grammy";

/** When the message at hand was sent or edited, in milliseconds since 1970; undefined if the update is no message. */
export function sentAt({ message, editedMessage, guestMessage }: Context): number | undefined {
  const seconds = editedMessage?.edit_date ?? (message ?? editedMessage ?? guestMessage)?.date;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** After how many milliseconds an answer begins with an apology. */
const lateAfter = 60 * 60 * 1000;

/** Whether an answer is late. Both in milliseconds since 1970. */
export function isLate(sent: number, now: number): boolean {
  return now - sent >= lateAfter;
}
