import type { Rule } from "./rules.ts";
import { anyOf, expression, filler, gap, need, passwordWord, wordEnd } from "./word-patterns.ts";

const mark = "[secret]";

const certainWord = String.raw`(?<!\p{L})(?:${anyOf("passwordWords")})`;
const hint = `(?:[ \\-](?:${anyOf("hintWords")}))?`;
const fillers = (most: number) =>
  `(?:${gap}(?:${anyOf("fillers", "accountWords")})${wordEnd}){0,${most}}`;
const verb = anyOf("verbs");
const is = `(?:${verb}|=|:|-|[\\-=]>|→)`;
const quote = `["'«“„‘]`;

/** What follows "is" where it is a password, not a word about one. */
const passwordLike = String.raw`(?=\S{0,64}(?:\d|[!@#$%^&*_]\p{L}))(?!\d+\s|\d{1,3}(?:%|-\d{1,3})(?!\S))\S{4,}`;
/** Names of devices and systems: what follows them may have digits and is no password. */
const device =
  "(?:iphone|ipad|ios|android|windows|win|mac|macos|galaxy|samsung|pixel|redmi|xiaomi|huawei|nokia|version)";

/** Names of the second step of a login, which are hardly ever followed by a colon and a password. */
const twoStep = String.raw`(?<![\p{L}\p{N}])(?:2fa|(?:2|two)[ \-]?(?:step|factor))`;

/** A word that ends its clause, so that it is no beginning of "my password is case sensitive". */
const wordAlone = String.raw`\p{L}[\p{L}\p{M}'’_\-]{3,29}(?=["'»“”’\)]{0,2}(?:\s{0,3}(?:[.,;!?…\n\(]|$)|\s{1,3}(?:${anyOf("continuations")})${wordEnd}))`;
const aside = new RegExp(
  `^(?:${anyOf("remarks", "continuations", "smallWords", "fillers", "accountWords", "passwordWords", "loginWords", "hintWords")}|${device}|telegram)$`,
  "iv",
);

/** Whether a word is about a password, and none. */
function isAside(found: string): boolean {
  const [first = ""] = wordsOf(found);
  return aside.test(first) && !/\d/.test(found);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}][\p{L}\p{M}'’\u200c]*/gv) ?? [];
}

const email = String.raw`(?:\[email\]|(?<![\w.+\-])[\w.+\-]{1,64}@[\w.\-]{2,64})`;
const loginWord = String.raw`(?<!\p{L})(?:${anyOf("loginWords")})`;

/** Passwords beside the account that they belong to: "ann@example.org:blue42horse". */
const logins: readonly Rule[] = [
  String.raw`(?<before>${email}(?:\s?[\/\|:;,]\s?|\s?\n))${passwordLike}`,
  String.raw`(?<before>(?:${loginWord})\s?[:=]\s?\S{3,40}\s?[\/\|;,]\s?)(?=\S{0,64}\p{L})${passwordLike}`,
  String.raw`(?<before>(?:${loginWord})\s?[:=]\s?${email}\s?[\/\|;,:\s]\s?)${wordAlone}`,
  String.raw`(?<before>${email}(?:${gap}(?:${anyOf("continuations", "fillers", "accountWords")})${wordEnd}){0,3}${gap}(?:${passwordWord})\s)${wordAlone}`,
].map((source) => ({
  pattern: expression(source),
  needs: need(String.raw`[@:=]|\[email\]`),
  mark,
  harmless: isAside,
}));

const withPasswordWord = need(`${passwordWord}|${twoStep}`);

/** A rule for what follows a word for a password. */
function afterWord(source: string, harmless?: Rule["harmless"]): Rule {
  return {
    pattern: expression(source),
    needs: withPasswordWord,
    mark,
    ...(harmless ? { harmless } : {}),
  };
}

const colon = String.raw`(?<before>(?:${passwordWord})${hint}${fillers(3)}(?:\s(?:${verb}))?\s?[=:]\s?)`;
const certainIs = String.raw`(?:${certainWord})(?:['’]s|${hint}${fillers(4)}\s(?:${verb}))\s`;
const word = String.raw`\p{L}[\p{L}\p{M}'’_\-]{2,29}`;

/** Passwords: what follows "password:", and after "my password is" what isn't said about one. */
export const passwords: readonly Rule[] = [
  ...logins,
  // Several words: after a colon to the end, or between quotes.
  afterWord(
    String.raw`${colon}${word}(?:[ \-]${word}){1,6}(?=[.!\s]{0,3}$)`,
    (found) =>
      wordsOf(found).filter((word) => aside.test(word)).length > (found.length > 20 ? 1 : 0),
  ),
  afterWord(
    String.raw`(?<before>${certainIs}${quote})[^"'»“”’\n]{3,40}(?=["'»“”’])`,
    (found) => !/\d/.test(found) && wordsOf(found).every((word) => aside.test(word)),
  ),
  afterWord(
    String.raw`(?<before>(?:${certainWord})\s${quote})[^"'»“”’\s]{4,40}(?=["'»“”’])`,
    isAside,
  ),
  // One word, or what looks like a password.
  afterWord(String.raw`${colon}\S{3,}`, isAside),
  afterWord(
    String.raw`(?<before>(?:(?:${passwordWord})${hint}${fillers(4)}\s${is}|${twoStep}\s?[:=])\s)${passwordLike}`,
  ),
  afterWord(`(?<before>${certainIs})${wordAlone}`, isAside),
  // Nothing but "my password - swordfish".
  afterWord(
    String.raw`(?<before>^(?:(?:${filler})${gap}){0,3}(?:${certainWord})${fillers(2)}\s-\s)${word}(?=[.!\s]{0,3}$)`,
    isAside,
  ),
  // The verb comes last.
  afterWord(
    String.raw`(?<before>(?:${certainWord})${fillers(3)}\s)${word}(?=\s(?:${anyOf("finalVerbs")})${wordEnd})`,
    isAside,
  ),
  afterWord(
    String.raw`(?<before>(?:${passwordWord})\s${quote}?)(?=\p{L})(?!${device})(?=[^\s,;]*\d)[^\s,;]{6,}`,
  ),
];
