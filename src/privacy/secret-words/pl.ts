import type { SecretWords } from "./secret-words.ts";

/** Polish. */
export const pl: Partial<SecretWords> = {
  passwordWords: ["hasło"],
};
