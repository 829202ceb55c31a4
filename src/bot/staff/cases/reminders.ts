import { type Hours, nextOpening } from "./hours.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How staff is reminded of people who wait for an answer. */
export interface ReminderOptions {
  /** After how many minutes without an answer. */
  minutes: number;
  /** When staff is on duty; always if not given. */
  hours: Hours | undefined;
}

/**
 * When to remind staff of someone who has been waiting since a moment; both in milliseconds since 1970. Each pause is
 * twice the one before, up to a day, and no reminder falls outside the hours.
 *
 * @param reminders how many there have been
 */
export function nextReminder(
  since: number,
  reminders: number,
  { minutes, hours }: ReminderOptions,
): number {
  const wait = Math.min(minutes * minute * 2 ** reminders, day);
  if (!hours) return since + wait;
  return nextOpening(hours, nextOpening(hours, since) + wait);
}

/** Whether a reminder also tells the person that they aren't forgotten: the first one does, and then one a day. */
export function reassuresPerson(reminders: number, { minutes }: ReminderOptions): boolean {
  return reminders === 0 || minutes * minute * 2 ** reminders >= day;
}

/** When a case closes by itself if the person doesn't reply to an answer; both in milliseconds since 1970. */
export function autoCloseAt(answeredAt: number): number {
  return answeredAt + 7 * day;
}

/** The median of earlier waits; undefined if there are fewer than three. */
export function usualWait(waits: readonly number[]): number | undefined {
  const sorted = waits.toSorted((a, b) => a - b);
  return sorted.length < 3 ? undefined : sorted[Math.floor(sorted.length / 2)];
}
