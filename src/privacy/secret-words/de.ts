import type { SecretWords } from "./secret-words.ts";

/** German. */
export const de: SecretWords = {
  codeStems: ["code"],
  otherCodes: ["fehler"],
  codeWords: ["pin", "tan", "sms"],
  passwordWords: ["passwort", "kennwort"],
  fillers: ["ist", "war", "lautet", "mein", "meine", "der", "die", "das", "von", "dein", "es"],
  verbs: ["ist", "war", "lautet"],
};
