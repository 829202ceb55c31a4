/** When somebody of the staff is there, week by week. */
export interface Hours {
  /** Minutes after midnight, by the day of the week: 0 is Sunday. */
  ranges: readonly { day: number; from: number; until: number }[];
  /** The time zone that they are meant in, such as "Europe/Berlin". */
  zone: string;
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const minute = 60_000;
const dayMinutes = 24 * 60;

/**
 * Reads hours such as `Mon-Fri 09:00-18:00, Sat 10:00-14:00 Europe/Berlin`; without a time zone UTC is meant.
 * @returns undefined where they have another form
 */
export function readHours(text: string): Hours | undefined {
  const [, list = "", zone = "UTC"] = /^(.*?\d)(?:\s+([A-Za-z][\w/+-]*))?\s*$/.exec(text) ?? [];
  const ranges = list.split(/[,;]/).map(rangesIn);
  if (ranges.some((some) => some.length === 0) || !isZone(zone)) return undefined;
  return { ranges: ranges.flat(), zone };
}

function rangesIn(text: string): Hours["ranges"] {
  const form = /^\s*([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))?\s+(\d\d?):(\d\d)-(\d\d?):(\d\d)\s*$/;
  const [, first = "", last = first, ...times] = form.exec(text) ?? [];
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

/** The first moment, from one on, at which somebody is there; both in milliseconds since 1970. */
export function openingFrom(hours: Hours, moment: number): number {
  const now = clockAt(hours, moment);
  if (
    hours.ranges.some(({ day, from, until }) => day === now.day && from <= now.at && now.at < until)
  )
    return moment;
  const waits = hours.ranges.map(({ day, from }) => {
    const wait = (day - now.day) * dayMinutes + from - now.at;
    return wait > 0 ? wait : wait + 7 * dayMinutes;
  });
  const opening = Math.floor(moment / minute) * minute + Math.min(...waits) * minute;
  return opening + shift(hours, opening);
}

/** Clocks may be put on or back until then. */
function shift(hours: Hours, opening: number): number {
  const { at } = clockAt(hours, opening);
  const [best = 0] = hours.ranges
    .map(({ from }) => from - at)
    .sort((one, other) => Math.abs(one) - Math.abs(other));
  return Math.abs(best) <= 60 ? best * minute : 0;
}

function clockAt({ zone }: Hours, moment: number): { day: number; at: number } {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const at = Number(parts.get("hour")) * 60 + Number(parts.get("minute"));
  return { day: days.indexOf(parts.get("weekday") ?? ""), at };
}
