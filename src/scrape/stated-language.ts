/** The first part of a language's code, in its present form (`iw` is `he`); undefined where it names no language. */
export function primaryLanguage(code = ""): string | undefined {
  try {
    const { language } = new Intl.Locale(code.replaceAll("_", "-"));
    return ["und", "mul", "zxx"].includes(language) ? undefined : language;
  } catch {
    return undefined;
  }
}

/** The folder of a language that a page states: "de-AT" is read by whoever reads "de"; Brazil has its own Portuguese. */
export function languageFolder(stated: string): string | undefined {
  const code = stated.toLowerCase().replaceAll("_", "-");
  return code === "pt-br" ? code : primaryLanguage(stated);
}
