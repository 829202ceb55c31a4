import type { SecretWords } from "./secret-words.ts";

/** Turkish. */
export const tr: SecretWords = {
  codeStems: ["kod"],
  passwordWords: ["parola", String.raw`[şs]ifre\p{L}{0,4}`],
  fillers: ["bu", "benim", "geldi"],
};
