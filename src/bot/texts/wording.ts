/** The forms of a phrase that counts, by Intl.PluralRules' names; "#" stands for the number. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The form of a phrase that a language uses for a number: `plural("en", 2, { one: "# day", other: "# days" })`. */
export function plural(language: string, count: number, forms: Forms): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return form.replaceAll("#", number(language, count));
}

/** A number as a language writes it. */
export function number(language: string, value: number): string {
  return numberFormat(language).format(value);
}

/** A time that somebody waits, as a language says it, rounded up: "25 minutes". @param milliseconds how long */
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

/** A moment of the coming week, as a language says it: "Monday, 9:00 AM GMT+1". @param moment since 1970, in milliseconds */
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

/** What a language calls several, as a list: "English and German". */
export function listOfLanguages(language: string, codes: readonly string[]): string {
  return listFormat(language).format(codes.map((code) => languageName(language, code)));
}

/** What a language calls itself, as it stands alone on a button: "Deutsch", "Español". */
export function ownName(code: string): string {
  const name = languageName(code, code);
  const [first = ""] = name;
  return first.toLocaleUpperCase(code) + name.slice(first.length);
}

/**
 * A name, a title or other words that may be of another script, to be put into a sentence. Where the sentence runs
 * from right to left the words are isolated (U+2068, U+2069), so that neither mixes up the order of the other.
 */
export function inserted(words: string, language: string): string {
  return words !== "" && rightToLeft.test(scriptOf(language)) ? `\u2068${words}\u2069` : words;
}

/** The script that a language is usually written in, such as "Latn". */
export const scriptOf = once((code) => new Intl.Locale(code).maximize().script ?? "");

const rightToLeft = /^(Arab|Hebr)$/;

const pluralRules = once((language) => new Intl.PluralRules(language));
const numberFormat = once((language) => new Intl.NumberFormat(language));
const listFormat = once((language) => new Intl.ListFormat(language));
const languageNames = once((language) => new Intl.DisplayNames(language, { type: "language" }));

/** Makes something once for each language: that takes longer than using it. */
function once<Made>(make: (language: string) => Made): (language: string) => Made {
  const made = new Map<string, Made>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
