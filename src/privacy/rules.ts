/** Something that is taken out of a text. */
export interface Rule {
  /** What it looks like; a group `before` in front of it stays. Global, and linear in the length of any text. */
  pattern: RegExp;
  /** What stands in its place where somebody shall still understand the rest. */
  mark: string;
  /** Whether what was found is harmless all the same. @param before the character in front of it, if any */
  harmless?(found: string, before: string): boolean;
}

/** Takes out what the rules say, one rule after the other. @param markOf what is put in its place */
export function apply(
  text: string,
  rules: readonly Rule[],
  markOf: (rule: Rule) => string = ({ mark }) => mark,
): string {
  return rules.reduce((rest, rule) => without(rest, rule, markOf(rule)), text);
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

/** Scripts that put no spaces between words: there an address ends where the next word begins. For the flag v, like the next. */
export const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]`;

/** The letters, marks and digits of the other scripts, as a part of a character class. */
export const wordy = String.raw`[[\p{L}\p{M}\p{N}]--${unspaced}]`;
