/**
 * Letters of other scripts that look like Latin ones, each followed by its Latin look-alike. They are the single letters
 * that Unicode's confusables.txt (UTS #39) maps to a letter from a to z, by way of small capitals too. The whole file is
 * of no use here: it's made for comparing names, and turns "m" into "rn" and "0" into "O".
 */
const same = pairs(
  "аaсcԁdеeһhіiјjӏlоoрpԛqѕsѵvԝwхxуyАAВBСCЕEНHІIЈJКKМMОOРPԚQЅSТTԜWХXУYүyҮY" +
    "αaιiϳjοoρpυuνvγyΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΧXΥYΖZ",
);
/** Less alike: they pass only next to real Latin letters. */
const similar = pairs("вbгrкkмmнhпnтtьbёeїiєeηnκkτtχxωwεeβb");
const latin = new Map([...same, ...similar]);
const cyrillic = new Map(
  [...same].flatMap(([letter, look]) =>
    /\p{Script=Cyrillic}/u.test(letter) ? [[look, letter] as const] : [],
  ),
);

/** Latin letters in other shapes that compatibility forms (NFKC) keep: small capitals and phonetic letters. */
const shapes = pairs("ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɑaɡg");
const shape = new RegExp(`[${[...shapes.keys()].join("")}]|[🅐-🅩🅰-🆉]`, "gu");
/** The first letters of the white alphabets on black circles and squares. */
const blackAlphabets = [0x1f150, 0x1f170];

const odd = /[\u0251-\u02af\u0370-\u052f\u1d00-\u1d7f\ua730-\ua7af]|\ud83c[\udd50-\udd89]/;
const shaped = /[\u0251-\u02af\u1d00-\u1d7f\ua730-\ua7af]|\ud83c[\udd50-\udd89]/;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const letter = /\p{L}/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A text with its letters as a person reads them: small capitals are ordinary letters, and so are look-alikes from
 * other scripts. Those are only replaced where they don't fit in: in a word that mixes scripts, and in a word of nothing
 * but look-alikes in a text that is Latin otherwise.
 *
 * @param text in compatibility form (NFKC)
 */
export function withoutLookAlikes(text: string): string {
  if (!odd.test(text)) return text;
  const plain = shaped.test(text) ? text.replace(shape, plainShape) : text;
  if (!foreign.test(plain) || !hasLatin(plain)) return plain;
  const words = plain.match(word) ?? [];
  const isLatin = words.every((word) => hasLatin(word) || canRead(word, same));
  const tables = isMostlyLatin(plain) ? [latin, cyrillic] : [cyrillic, latin];
  return plain.replace(word, (word) => {
    if (!foreign.test(word)) return word;
    if (!hasLatin(word)) return isLatin ? readAs(word, same) : word;
    const table = tables.find((table) => canRead(word, table));
    return table ? readAs(word, table) : word;
  });
}

function plainShape(character: string): string {
  const code = character.codePointAt(0) as number;
  const first = blackAlphabets.findLast((first) => code >= first);
  return shapes.get(character) ?? String.fromCharCode(97 + code - (first ?? code));
}

function hasLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(letter) ?? [];
  return letters.filter(hasLatin).length * 2 >= letters.length;
}

/** Whether all letters of a word are in the table or in the script that it leads to. */
function canRead(word: string, table: ReadonlyMap<string, string>): boolean {
  const own = table === cyrillic ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u;
  return (word.match(letter) ?? []).every((letter) => own.test(letter) || table.has(letter));
}

function readAs(word: string, table: ReadonlyMap<string, string>): string {
  return word.replace(letter, (letter) => table.get(letter) ?? letter);
}

function pairs(letters: string): Map<string, string> {
  const all = [...letters];
  return new Map(all.flatMap((letter, i) => (i % 2 ? [] : [[letter, all[i + 1] as string]])));
}
