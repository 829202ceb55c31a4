import type { SecretWords } from "./secret-words.ts";

/** Indonesian. */
export const id: SecretWords = {
  codeStems: ["kode"],
  passwordWords: ["kata sandi", "sandi"],
  fillers: ["adalah", "ini", "saya", "dari", "nya"],
  verbs: ["adalah"],
};
