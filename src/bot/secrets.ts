/** Something that people should never send to anybody, as it may stand in a message. */
const secrets: RegExp[] = [
  // Phone numbers: with a plus, or of 9 digits and more, however they are grouped; no dates.
  /\+\d[\d\s().-]{5,18}\d/g,
  /(?<![\w.])(?!\d{4}-\d\d-\d\d)\(?\d(?:[\s()-]{0,2}\d){8,15}(?![\w.])/g,
  // Codes: 5 or 6 digits in a message of nothing else, or beside a word that says what they are.
  /^\s*\d{3}[\s-]?\d{2,3}\s*$|^\s*\d{2}[\s-]\d{3}\s*$/g,
  /(?<=\b(?:code|codes|otp|pin|sms|kod)\b\W{0,3}(?:(?:is|was|it|says|said|came|got|received|from|for|my|the|in|as|sent|this|here|telegram|tg)\b\W{0,3}){0,4})\d{2,4}[\s-]?\d{2,4}\b/gi,
  /(?<![\w.])\d{5,6}(?=\W{1,3}(?:is|was)\W{1,3}(?:my|the|your|a)\W{1,3}(?:\w+\W{1,3})?(?:code|otp|pin|password)\b)/gi,
  // Passwords: what follows "password:", and after "my password is" what has a digit or a sign in it.
  /(?<=\b(?:password|passcode|passwd|pwd|pass)\s?[=:]\s?)\S{3,}/gi,
  /(?<=\b(?:password|passcode|passwd|pwd|pass)\s(?:is|was)\s)(?=\S*[\d!@#$%^&*_])(?!\d+\W)\S{4,}/gi,
];

/** A message without what should not be in it. */
export interface Cleaned {
  text: string;
  /** Whether anything was taken out. */
  found: boolean;
}

/**
 * Takes login codes, passwords and phone numbers out of a message, so that nothing after this can store
 * or repeat them. It would rather take a harmless number for a secret than the other way round, but
 * counts ("200000 members") and years stay.
 */
export function withoutSecrets(message: string): Cleaned {
  const text = secrets.reduce((rest, secret) => rest.replace(secret, " "), message);
  return { text, found: text !== message };
}
