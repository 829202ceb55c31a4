import type { SecretWords } from "./secret-words.ts";

/** Hindi. */
export const hi: SecretWords = {
  codeStems: ["कोड"],
  codeSigns: ["ओटीपी"],
};
