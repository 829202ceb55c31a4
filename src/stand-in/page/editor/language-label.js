// @ts-check

const names = new Intl.DisplayNames("en", { type: "language" });

/** The name of a language. @param {string} code */
export function languageLabel(code) {
  return names.of(code) ?? code;
}
