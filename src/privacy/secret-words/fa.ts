import type { SecretWords } from "./secret-words.ts";

/** Persian. */
export const fa: SecretWords = {
  codeStems: ["رمز", "کد"],
  passwordWords: ["رمز عبور", "گذرواژه", "پسورد"],
  fillers: ["است", "این", "من", "شد"],
  verbs: ["است"],
};
