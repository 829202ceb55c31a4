/** Whether a text has a question mark, in Latin, Chinese or Arabic script. */
export function hasQuestionMark(text: string): boolean {
  return /[?？؟]/u.test(text);
}

/** Whether a text ends in one. */
export function endsInQuestionMark(text: string): boolean {
  return /[?？؟]\s*$/u.test(text);
}
