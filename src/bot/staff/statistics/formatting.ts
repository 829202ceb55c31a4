import { languageName, perLanguage } from "../../texts/wording.ts";

/** Numbers and dates as a language writes them. */
export interface Formatting {
  whole(value: number): string;
  /** A number with one decimal. */
  decimal(value: number): string;
  /** A short form for axes: "12.3K", "0.25". */
  brief(value: number): string;
  /** @param part 0 to 1; null if there's none */
  percent(part: number | null): string;
  /** "25 Nov 2026". @param date "2026-11-25" */
  fullDate(date: string): string;
  /** "25 Nov". @param date "2026-11-25" */
  shortDate(date: string): string;
  /** A duration in milliseconds to two significant digits. Zero comes from older events, which have whole milliseconds. */
  duration(milliseconds: number | null): string;
}

/** The formatting of a language. @param language a code such as "pt-br" */
export const formattingIn: (language: string) => Formatting = perLanguage(formattingOf);

function formattingOf(language: string): Formatting {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const decimal = new Intl.NumberFormat(language, oneDigit);
  const compact = { notation: "compact", maximumSignificantDigits: 3 } as const;
  const brief = new Intl.NumberFormat(language, compact);
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const duration = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "millisecond",
    unitDisplay: "short",
    maximumSignificantDigits: 2,
  });
  const dates = language === "en" ? "en-GB" : language; // the day before the month, as almost everywhere
  const day = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const fullDate = new Intl.DateTimeFormat(dates, { ...day, year: "numeric" });
  const shortDate = new Intl.DateTimeFormat(dates, day);
  return {
    whole: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    brief: (value) => brief.format(value),
    percent: (part) => (part === null ? "–" : percent.format(part)),
    fullDate: (date) => fullDate.format(new Date(date)),
    shortDate: (date) => shortDate.format(new Date(date)),
    duration(milliseconds) {
      if (milliseconds === null) return "–";
      return milliseconds === 0 ? `< ${duration.format(1)}` : duration.format(milliseconds);
    },
  };
}

/** What a language calls another; the code itself if it's malformed. */
export function nameOfLanguage(code: string, language: string): string {
  try {
    return languageName(language, code);
  } catch {
    return code;
  }
}
