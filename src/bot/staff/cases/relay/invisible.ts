/** Flags such as Scotland's spell their region with tags. */
const flagTag = String.raw`(?<=\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0020}-\u{E007F}]`;
/** Signs that enclose Arabic and Syriac numbers are format characters, too. */
const visibleSigns = String.raw`\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2`;
const blanks = String.raw`\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0`;
/** Zero-width joiner and non-joiner. */
const joiners = String.raw`\u200C\u200D`;
/** What joiners join: letters of most scripts, and emoji. */
const joined = String.raw`[[\p{L}--\p{Script=Latin}]\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]`;

const invisible = new RegExp(
  [
    String.raw`(?!${flagTag})[[\p{Cf}${blanks}]--[${joiners}${visibleSigns}]]`,
    `(?<!${joined})[${joiners}]`,
    `[${joiners}](?!${joined})`,
  ].join("|"),
  "gv",
);

/**
 * Text without characters that can't be seen: they hide words from readers, or turn the direction of text around. Joiners
 * that letters and emoji need stay.
 */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}
