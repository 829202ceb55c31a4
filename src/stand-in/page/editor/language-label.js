// @ts-check

const names = new Intl.DisplayNames("en", { type: "language" });

/** The name of a language. @param {string} code */
export function languageLabel(code) {
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // a folder's name that is no language's
  }
}
