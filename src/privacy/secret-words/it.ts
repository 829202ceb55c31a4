import type { SecretWords } from "./secret-words.ts";

/** Italian. */
export const it: SecretWords = {
  codeStems: ["codice"],
  passwordWords: ["parola"],
  fillers: ["il", "la", "mio", "mia", "è", "e"],
  verbs: ["è"],
};
