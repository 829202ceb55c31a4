import type { SecretWords } from "./secret-words.ts";

/** Korean. */
export const ko: SecretWords = {
  codeSigns: ["코드", "인증번호"],
};
