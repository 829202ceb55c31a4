/** The forms of a counting phrase by their names in Intl.PluralRules; "#" stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form that a language uses for a number: `plural("en", 2, { one: "# day", other: "# days" })`. */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return form.replaceAll("#", number(language, count));
}

/** A number as a language writes it: "1,000". */
export function number(language: string, value: number): string {
  return numberFormat(language).format(value);
}

/** A waiting time in words, rounded up: "25 minutes". */
export function waitingTime(language: string, milliseconds: number): string {
  const minutes = Math.max(5, Math.ceil(milliseconds / 300_000) * 5);
  const [unit, count] =
    minutes < 60
      ? ["minute", minutes]
      : minutes < 24 * 60
        ? ["hour", Math.ceil(minutes / 60)]
        : ["day", Math.ceil(minutes / 60 / 24)];
  const style = { style: "unit", unit, unitDisplay: "long" } as const;
  return new Intl.NumberFormat(language, style).format(count);
}

/** A moment of the coming week: "Monday, 9:00 AM GMT+1". @param moment in milliseconds since 1970 */
export function dayAndTime(language: string, moment: number, timeZone: string): string {
  const parts = {
    weekday: "long",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  } as const;
  return new Intl.DateTimeFormat(language, { ...parts, timeZone }).format(moment);
}

/** What a language calls another, or itself. @param code such as "pt-br" */
export function languageName(language: string, code: string): string {
  return languageNames(language).of(code) ?? code;
}

/** Whether two codes are of one language, whatever the region: "pt" and "pt-br". */
export function isSameLanguage(a: string, b: string): boolean {
  return languageOnly(a) === languageOnly(b);
}

const languageOnly = perLanguage((code) => code.toLowerCase().split("-")[0] ?? code);

/** What a language calls several languages, as a list: "English and German". */
export function listOfLanguages(language: string, codes: readonly string[]): string {
  return listFormat(language).format(codes.map((code) => languageName(language, code)));
}

/** What a language calls itself, with a capital for a button: "Deutsch", "Español". */
export function ownName(code: string): string {
  const name = languageName(code, code);
  const [first = ""] = name;
  return first.toLocaleUpperCase(code) + name.slice(first.length);
}

/**
 * Prepares a name, a title or other words of any script for a sentence. Where the sentence runs from right to left,
 * they are isolated (U+2068, U+2069), so that neither mixes up the order of the other.
 */
export function isolate(words: string, language: string): string {
  return words !== "" && directionOf(language) === "rtl" ? `\u2068${words}\u2069` : words;
}

/** Whether a language runs from left to right or from right to left, as HTML calls it. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.test(scriptOf(language)) ? "rtl" : "ltr";
}

/** The script that a language is usually written in, such as "Latn". */
export const scriptOf = perLanguage((code) => new Intl.Locale(code).maximize().script ?? "");

const rightToLeft = /^(Arab|Hebr)$/;

const pluralRules = perLanguage((language) => new Intl.PluralRules(language));
const numberFormat = perLanguage((language) => new Intl.NumberFormat(language));
const listFormat = perLanguage((language) => new Intl.ListFormat(language));
const languageNames = perLanguage(
  (language) => new Intl.DisplayNames(language, { type: "language" }),
);

/** Keeps one value for each language: Intl's objects take longer to make than to use. */
export function perLanguage<Value>(make: (language: string) => Value): (language: string) => Value {
  const cache = new Map<string, Value>();
  return (language) => {
    const value = cache.get(language) ?? make(language);
    cache.set(language, value);
    return value;
  };
}
