/** Something to remove from texts. */
export interface Rule {
  /** Matches it; a group `before` in front of it stays. Global, and linear in the length of any text. */
  pattern: RegExp;
  /** Matches every text with something to remove, in less time than `pattern`. Not global. */
  needs?: RegExp;
  /** Replaces it, so that the rest can still be understood. */
  mark: string;
  /** Whether a match is harmless and stays. @param before the character in front of it, if any */
  harmless?(found: string, before: string): boolean;
}

/** Applies rules one after the other. @param markOf what a rule's matches are replaced by */
export function apply(
  text: string,
  rules: readonly Rule[],
  markOf: (rule: Rule) => string = ({ mark }) => mark,
): string {
  const met = new Map<RegExp, boolean>();
  const isWorthwhile = ({ needs }: Rule) => {
    if (!needs) return true;
    const isMet = met.get(needs) ?? needs.test(text);
    met.set(needs, isMet);
    return isMet;
  };
  return rules.reduce(
    (rest, rule) => (isWorthwhile(rule) ? without(rest, rule, markOf(rule)) : rest),
    text,
  );
}

function without(text: string, { pattern, harmless }: Rule, mark: string): string {
  return text.replace(pattern, (...all) => {
    const groups = all.at(-1) as unknown;
    const [found, at] = [String(all[0]), Number(all.at(typeof groups === "object" ? -3 : -2))];
    const before = typeof groups === "object" ? (Reflect.get(groups ?? {}, "before") ?? "") : "";
    if (harmless?.(found.slice(before.length), text[at - 1] ?? "")) return found;
    return `${before}${mark}`;
  });
}

/** Scripts without spaces between words: there an address ends where the next word begins. For the flag v. */
export const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]`;

/** The letters, marks and digits of the other scripts, for a character class with the flag v. */
export const wordy = String.raw`[[\p{L}\p{M}\p{N}]--${unspaced}]`;
