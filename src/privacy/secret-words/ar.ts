import type { SecretWords } from "./secret-words.ts";

/** Arabic. */
export const ar: SecretWords = {
  codeStems: ["كود", "رمز"],
  passwordWords: ["كلمة ?(?:السر|المرور)", "(?:ال)?باسورد"],
  fillers: ["هو", "هي", "هذا"],
  verbs: ["هو", "هي"],
};
