import type { SecretWords } from "./secret-words.ts";

/** Japanese. */
export const ja: Partial<SecretWords> = {
  codeSigns: ["コード"],
};
