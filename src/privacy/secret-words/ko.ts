import type { SecretWords } from "./secret-words.ts";

/** Korean. */
export const ko: Partial<SecretWords> = {
  codeSigns: ["코드", "인증번호"],
};
