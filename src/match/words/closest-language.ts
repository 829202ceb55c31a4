/** The item whose language is closest to a code, see `closestLanguage`. */
export function closest<T extends { language: string }>(
  code: string | undefined,
  all: readonly T[],
): T | undefined {
  const same = all.find(({ language }) => language === code);
  if (same) return same; // as nearly always, and reading a code takes ten times as long
  const codes = all.map(({ language }) => language);
  const found = closestLanguage(code, codes);
  return found === undefined ? undefined : all[codes.indexOf(found)];
}

/** What the language closest to a code has, see `closestLanguage`. @param byLanguage by codes in small letters */
export function closestIn<T>(
  code: string | undefined,
  byLanguage: Readonly<Record<string, T>>,
): T | undefined {
  const found = closestLanguage(code, Object.keys(byLanguage));
  return found === undefined ? undefined : byLanguage[found];
}

/**
 * The language closest to a code in any spelling: the same language, else one with the same first part, so that "de_AT"
 * finds "de" and "pt" finds "pt-br".
 *
 * @param codes in small letters, such as "pt-br"
 */
export function closestLanguage<Code extends string>(
  code: string | undefined,
  codes: readonly Code[],
): Code | undefined {
  const wanted = code && canonical(code);
  if (!wanted) return undefined;
  return (
    codes.find((language) => language === wanted) ??
    codes.find((language) => firstPart(language) === firstPart(wanted))
  );
}

/** A code as it's written today, in small letters: "in" was Indonesian. Of an invalid code, its first part if that is valid. */
function canonical(code: string): string | undefined {
  const plain = code.slice(0, 35).replaceAll("_", "-");
  try {
    return new Intl.Locale(plain).baseName.toLowerCase();
  } catch {
    const [language] = /^[a-z]{2,3}(?=-)/i.exec(plain) ?? [];
    return language && canonical(language);
  }
}

function firstPart(code: string): string {
  return code.split("-")[0] ?? code;
}
