import type { SecretWords } from "./secret-words.ts";

/** Chinese. */
export const zh: Partial<SecretWords> = {
  codeSigns: ["验证码", "驗證碼"],
};
