import type { SecretWords } from "./secret-words.ts";

/** Russian. */
export const ru: SecretWords = {
  codeStems: ["код"],
  otherCodes: [String.raw`ошибки\s`],
  codeWords: ["смс"],
  passwordWords: [String.raw`парол[ьяюе]\p{L}?`],
  fillers: ["этот?", "мой", "моя", "вот", "такой", "пришел", "пришёл", "из", "телеграм"],
  verbs: ["это"],
};
