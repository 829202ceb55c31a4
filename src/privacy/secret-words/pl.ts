import type { SecretWords } from "./secret-words.ts";

/** Polish. */
export const pl: SecretWords = {
  passwordWords: ["hasło"],
};
