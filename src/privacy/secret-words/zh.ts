import type { SecretWords } from "./secret-words.ts";

/** Chinese. */
export const zh: SecretWords = {
  codeSigns: ["验证码", "驗證碼"],
};
