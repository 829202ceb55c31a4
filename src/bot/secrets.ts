/** Something that people should never send to anybody, as it may stand in a message. */
const secrets: RegExp[] = [
  // Phone numbers: with a plus, or of 9 digits and more, however they are grouped.
  /\+\d[\d\s().-]{5,18}\d/g,
  /(?<![\w.])\(?\d(?:[\s().-]?\d){8,15}(?![\w])/g,
  // Codes: 5 or 6 digits in a message of nothing else, or beside a word that says what they are.
  /^\s*\d{3}[\s-]?\d{2,3}\s*$|^\s*\d{2}[\s-]\d{3}\s*$/g,
  /(?<=\b(?:code|codes|otp|pin|sms|login|kod|number)\b\W{0,3}(?:(?:is|was|it|says|said|came|got|received|from|for|my|the|in|as|sent|this|here|telegram|tg)\b\W{0,3}){0,4})\d{2,4}[\s-]?\d{2,4}\b/gi,
  /(?<![\w.])\d{5,6}(?=\W{1,3}(?:is|was)\W{1,3}(?:my|the|your|a)\W{1,3}(?:\w+\W{1,3})?(?:code|otp|pin|password)\b)/gi,
  // Passwords: what follows "my password is".
  /(?<=\b(?:password|passcode|passwd|pwd|pass)\s?(?:is|was|=|:)\s?)(?!(?:is|not|no|wrong|incorrect|correct|right|lost|gone|forgotten|needed|required|asked|never|still|too|very|on|off|set|the|a|an|my|it|same|what|that|this|always|also|so|being|hidden|empty|weak|strong|old|new|changed|unknown|invalid|ok|okay|fine)\b)\S{3,}/gi,
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
