import type { Context } from "grammy";

/** When somebody wrote or edited the message at hand, in milliseconds since 1970; undefined where they did something else. */
export function writtenAt({ message, editedMessage, guestMessage }: Context): number | undefined {
  const seconds = editedMessage?.edit_date ?? (message ?? editedMessage ?? guestMessage)?.date;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** An answer that comes so much later, in milliseconds, begins with a word of apology. */
const lateAfter = 60 * 60 * 1000;

/** Whether an answer is late. Both in milliseconds since 1970. */
export function isLate(written: number, now: number): boolean {
  return now - written >= lateAfter;
}
