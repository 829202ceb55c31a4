import type { SecretWords } from "./secret-words.ts";

/** Portuguese. */
export const ptBr: SecretWords = {
  codeStems: ["código", "codigo"],
  passwordWords: ["senha", String.raw`palavra[ \-]passe`],
  fillers: ["é", "e", "o", "de", "meu", "minha", "foi", "veio"],
  verbs: ["é"],
};
