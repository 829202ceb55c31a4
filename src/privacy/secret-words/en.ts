import type { SecretWords } from "./secret-words.ts";

/** English. */
export const en: SecretWords = {
  codeStems: ["code"],
  otherCodes: [String.raw`(?:error|country|area|zip|postal)\s`],
  codeWords: ["otp", "pin", "sms", "token"],
  passwordWords: ["password", "passcode", "passwd", "pwd", "pass"],
  fillers: (
    "is was it its says said came got received from for my the a your in as sent this here " +
    "telegram tg"
  ).split(" "),
  verbs: ["is", "was"],
};
