/** What messages in a language are read as. */
export interface Readings {
  /** Behind an answer: messages by what they're read as, in the form that languages.test.ts gives them. */
  behindAnswer: Readonly<Record<string, readonly string[]>>;
  behindList: Readonly<Record<string, readonly string[]>>;
  /** Messages with what's left of them without courtesies. */
  asides: readonly (readonly [message: string, question: string])[];
}
