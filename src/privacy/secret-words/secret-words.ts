/**
 * The words by which secrets are recognised in one language. Each is a word or the source of a regular expression (flags
 * `iv`), without groups that capture.
 */
export interface SecretWords {
  /** Stems of words for a login code: they may end a compound, and up to four more letters may follow. */
  codeStems?: readonly string[];
  /** What stands right before a stem where no login code is meant: an error code, a postal code. */
  otherCodes?: readonly string[];
  /** Words for a login code that count only at the start of a word. */
  codeWords?: readonly string[];
  /** Words for a code in scripts without spaces: what is near them is a code, whatever stands between. */
  codeSigns?: readonly string[];
  passwordWords?: readonly string[];
  /** Small words that stand between those words and the secret. */
  fillers?: readonly string[];
  /** Verbs between "password" and the password. */
  verbs?: readonly string[];
}
