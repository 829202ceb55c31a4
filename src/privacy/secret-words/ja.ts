import type { SecretWords } from "./secret-words.ts";

/** Japanese. */
export const ja: SecretWords = {
  codeSigns: ["コード"],
};
