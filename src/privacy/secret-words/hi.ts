import type { SecretWords } from "./secret-words.ts";

/** Hindi. */
export const hi: Partial<SecretWords> = {
  codeStems: ["कोड"],
  codeSigns: ["ओटीपी"],
};
