import { type Hours, openingFrom } from "./hours.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** How the staff is reminded of who waits. */
export interface Reminding {
  /** After how many minutes without an answer. */
  minutes: number;
  /** When somebody is there; at any time if not given. */
  hours: Hours | undefined;
}

/**
 * When the staff is to be reminded of somebody who has waited since a moment: each time after twice as long, but at
 * least once a day, and never while nobody is there. Both in milliseconds since 1970.
 *
 * @param reminders how many there have been
 */
export function reminderAfter(
  since: number,
  reminders: number,
  { minutes, hours }: Reminding,
): number {
  const wait = Math.min(minutes * minute * 2 ** reminders, day);
  if (!hours) return since + wait;
  return openingFrom(hours, openingFrom(hours, since) + wait);
}

/** Whether the person is told too that they are not forgotten: at the first reminder, then once a day. */
export function tellsPerson(reminders: number, { minutes }: Reminding): boolean {
  return reminders === 0 || minutes * minute * 2 ** reminders >= day;
}

/** When a case is closed in which the person says nothing more to an answer given at a moment. */
export function closingAfter(answered: number): number {
  return answered + 7 * day;
}

/** The time that people usually wait, from how long some have; undefined where those are too few to tell. */
export function usualWait(waits: readonly number[]): number | undefined {
  const sorted = waits.toSorted((one, other) => one - other);
  return sorted.length < 3 ? undefined : sorted[Math.floor(sorted.length / 2)];
}
