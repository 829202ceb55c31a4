/**
 * The words by which secrets are recognised in one language. Each is a word or the source of a regular expression (flags
 * `iv`), without groups that capture.
 */
export interface SecretWords {
  /** Stems of words for a login code: they may end a compound, and up to four more letters may follow. */
  codeStems: readonly string[];
  /** What stands right before a stem where no login code is meant: an error code, a postal code. */
  otherCodes?: readonly string[];
  /** Words for a login code that count only at the start of a word. */
  codeWords?: readonly string[];
  /** Words for a code in scripts without spaces: what is near them is a code, whatever stands between. */
  codeSigns?: readonly string[];
  /** Verbs of what comes to somebody or is given away: a number of five digits beside one is a code. */
  arrivals?: readonly string[];
  /** The digits from 0 to 9 in words, with their other spellings. */
  digits: DigitWords;
  /** Words for a password and nothing else. */
  passwordWords: readonly string[];
  /** Words for a password that mean other things, too: only with a colon, or before what looks like a password. */
  ambiguousPasswordWords: readonly string[];
  /** Words for a password hint. */
  hintWords: readonly string[];
  /** Small words that stand between those words and the secret. */
  fillers: readonly string[];
  /** Words that say which password it is: "for my account". */
  accountWords: readonly string[];
  /** Verbs between "password" and the password. */
  verbs: readonly string[];
  /** Verbs after the password, in languages where the verb ends the clause. */
  finalVerbs?: readonly string[];
  /** What is said of a password without revealing it: wrong, forgotten, too weak. */
  remarks: readonly string[];
  /** Words that begin another clause after a password. */
  continuations: readonly string[];
  /** Words before a user name or an e-mail address that somebody logs in with. */
  loginWords: readonly string[];
  /** Names of the words that restore a wallet. */
  seedPhrases: readonly string[];
  /**
   * Words of ordinary sentences, of three to eight letters, by which a seed phrase is told from them. None is in the
   * lists of words that seed phrases are made of (BIP-39).
   */
  smallWords: readonly string[];
}

/** Words for the digits, each a word or the source of a regular expression. */
export type DigitWords = readonly [
  zero: string,
  one: string,
  two: string,
  three: string,
  four: string,
  five: string,
  six: string,
  seven: string,
  eight: string,
  nine: string,
];
