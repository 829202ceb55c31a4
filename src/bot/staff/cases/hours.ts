/** When staff is on duty, week by week. */
export interface Hours {
  /** Minutes after midnight, by the day of the week: 0 is Sunday. */
  ranges: readonly { day: number; from: number; until: number }[];
  /** Their time zone, such as "Europe/Berlin". */
  zone: string;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const minute = 60_000;
const dayMinutes = 24 * 60;

/**
 * Parses hours such as `Mon-Fri 09:00-18:00, Sat 10:00-14:00 Europe/Berlin`. The time zone is UTC if there's none.
 * @returns undefined if they're malformed
 */
export function readHours(text: string): Hours | undefined {
  const [, list = "", zone = "UTC"] = /^(.*?\d)(?:\s+([A-Za-z][\w/+-]*))?\s*$/.exec(text) ?? [];
  const parts = list.split(/[,;]/).map(rangesIn);
  if (parts.some((ranges) => ranges.length === 0) || !isZone(zone)) return undefined;
  return { ranges: parts.flat(), zone };
}

/** The ranges of a part such as `Mon-Fri 09:00-18:00`; empty if it's malformed. */
function rangesIn(text: string): Hours["ranges"] {
  const format = /^\s*([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))?\s+(\d\d?):(\d\d)-(\d\d?):(\d\d)\s*$/;
  const [, first = "", last = first, ...times] = format.exec(text) ?? [];
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = times.map(Number);
  const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute];
  const [start, end] = [days.indexOf(first), days.indexOf(last)];
  if (start < 0 || end < 0 || from >= until || until > dayMinutes) return [];
  const count = ((end - start + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => ({ day: (start + i) % 7, from, until }));
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** The first time within the hours that isn't before a moment; both in milliseconds since 1970. */
export function nextOpening(hours: Hours, moment: number): number {
  const now = localTime(hours, moment);
  const isOpen = hours.ranges.some(
    ({ day, from, until }) => day === now.day && from <= now.minutes && now.minutes < until,
  );
  if (isOpen) return moment;
  const waits = hours.ranges.map(({ day, from }) => {
    const wait = (day - now.day) * dayMinutes + from - now.minutes;
    return wait > 0 ? wait : wait + 7 * dayMinutes;
  });
  const opening = Math.floor(moment / minute) * minute + Math.min(...waits) * minute;
  return opening + clockChange(hours, opening);
}

/** By how much an opening is off because clocks go forward or back before it, in milliseconds. */
function clockChange(hours: Hours, opening: number): number {
  const { minutes } = localTime(hours, opening);
  const [smallest = 0] = hours.ranges
    .map(({ from }) => from - minutes)
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  return Math.abs(smallest) <= 60 ? smallest * minute : 0;
}

/** The day of the week and the minutes after midnight, in the hours' time zone. */
function localTime({ zone }: Hours, moment: number): { day: number; minutes: number } {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const minutes = Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
  return { day: days.indexOf(parts.get("weekday") ?? ""), minutes };
}
