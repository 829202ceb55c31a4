import { describe, expect, it } from "vitest";
import { nextOpening, readHours } from "../../../../src/bot/staff/cases/hours.ts";
import {
  nextReminder,
  reassuresPerson,
  usualWait,
} from "../../../../src/bot/staff/cases/reminders.ts";

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);

describe("hours", () => {
  it.each([
    "Mon-Fri",
    "Mon-Fri 18:00-09:00",
    "Mon-Fri 09:00-25:00",
    "Monday 09:00-18:00",
    "Mon-Fri 09:00-18:00 Europe/Nowhere",
    "Mon 09:00-18:00,, Sat 10:00-14:00",
    "always",
  ])("%s is malformed", (text) => expect(readHours(text)).toBeUndefined());

  it.each([
    ["Mon-Fri 09:00-18:00", "2026-01-07T12:00Z", "2026-01-07T12:00Z"],
    ["Mon-Fri 09:00-18:00", "2026-01-07T18:00Z", "2026-01-08T09:00Z"],
    ["Mon-Fri 09:00-18:00", "2026-01-09T18:00Z", "2026-01-12T09:00Z"],
    ["Mon-Fri 09:00-18:00 Europe/Berlin", "2026-01-07T07:59:30Z", "2026-01-07T08:00Z"],
    ["Fri-Mon 9:00-10:00, Wed 12:00-24:00 UTC", "2026-01-06T09:30Z", "2026-01-07T12:00Z"],
    ["Sun 09:00-10:00 America/New_York", "2026-01-11T15:00Z", "2026-01-18T14:00Z"],
    ["Mon 09:00-18:00 Europe/Berlin", "2026-03-28T12:00Z", "2026-03-30T07:00Z"], // clocks go forward in between
    ["Mon 09:00-18:00 Europe/Berlin", "2026-10-24T12:00Z", "2026-10-26T08:00Z"], // clocks go back in between
  ])("%s: the next opening after %s is %s", (text, moment, opening) => {
    const hours = readHours(text);
    expect(hours && nextOpening(hours, at(moment))).toBe(at(opening));
  });
});

describe("reminders", () => {
  const always = { minutes: 60, hours: undefined };

  it("come with pauses that double, up to a day; the first and the daily ones reassure the person", () => {
    const waits = [0, 1, 2, 3, 4, 5, 50].map((count) => nextReminder(0, count, always) / hour);
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    const reassures = [0, 1, 2, 3, 4, 5].map((count) => reassuresPerson(count, always));
    expect(reassures).toEqual([true, false, false, false, false, true]);
  });

  it.each([
    ["2026-01-07T17:30Z", "2026-01-08T09:00Z"], // nobody is there when the hour is over
    ["2026-01-09T20:00Z", "2026-01-12T10:00Z"], // the hour counts from the opening
    ["2026-01-07T12:00Z", "2026-01-07T13:00Z"],
  ])("of someone who waits since %s comes at %s", (since, due) => {
    const hours = readHours("Mon-Fri 09:00-18:00");
    expect(nextReminder(at(since), 0, { minutes: 60, hours })).toBe(at(due));
  });

  it("the usual wait is the median of at least three", () => {
    expect(usualWait([1, 2])).toBeUndefined();
    expect(usualWait([50, 1, 9])).toBe(9);
  });
});
