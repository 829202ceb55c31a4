import type { SecretWords } from "./secret-words.ts";

/** French. */
export const fr: SecretWords = {
  codeStems: ["code"],
  passwordWords: ["mot de passe", "mdp"],
  fillers: ["est", "c", "mon", "le", "la", "de", "ma"],
  verbs: ["est"],
};
