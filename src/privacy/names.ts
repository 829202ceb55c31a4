import type { Rule } from "./rules.ts";

/** Phrases that a name follows. */
const introductions =
  "i am called|i'm called|im called|ich hei(?:ß|ss)e|me llamo|me chamo|chamo-me|je m'appelle|je m’appelle|je me nomme|mi chiamo|меня зовут|мене звати|nazywam się|mam na imię|ik heet|أدعى|من اسمم|我叫|我的名字是|私の名前は|제 이름은";

/** Phrases that a name follows, or what is wrong with it ("my name is hidden"). */
const nameMentions =
  "my (?:full |real |first |last )?name is|my name's|mein name ist|mi nombre es|(?:o )?meu nome é|mon nom est|il mio nome è|(?:мо[её] )?имя|nama (?:saya|aku)(?: adalah)?|(?:benim )?ad[ıi]m|ismim|أنا اسمي|انا اسمي|اسمي|اسم من|اسمم|نام من|mijn naam is|मेरा नाम";

/** What follows those where it is no name. */
const nonNames = new Set(
  (
    "not wrong hide show visible shown showing gone in on at the a an still being hidden changed taken already too very only different " +
    "blank empty deleted displayed missing no now also public private spelled misspelled incorrect used same known blocked " +
    "banned seen mine what how why and or but there here written never always just unknown invisible required long short " +
    "nicht falsch weg sichtbar im auf zu schon noch immer da leer verschwunden vergeben " +
    "está esta incorrecto incorrecta visible otro incorreto errado não nao visível visivel incorrect visible pas déjà " +
    "sbagliato visibile non già не неправильное видно изменилось пользователя и в на tidak salah sudah hilang yang " +
    "yanlış görünmüyor değil ve لا غير خطأ في اشتباه نیست را niet verkeerd zichtbaar"
  ).split(" "),
);

const word = String.raw`\p{L}[\p{L}\p{M}'’\-]{0,30}`;
/** A word, further ones with capitals, and one more that ends the sentence. */
const name = String.raw`${word}(?:\s\p{Lu}[\p{L}\p{M}'’.\-]{0,30}){0,3}(?:\s${word}(?=\s{0,3}(?:[,;.!،。]|$)))?`;

const rule = (openings: string, harmless?: Rule["harmless"]): Rule => ({
  pattern: new RegExp(
    String.raw`(?<before>(?<![\p{L}\p{N}])(?i:${openings})[\s:]{0,3})(?<![\p{Ll}])${name}`,
    "gv",
  ),
  mark: "[name]",
  ...(harmless ? { harmless } : {}),
});

/** Names that people introduce themselves by. */
export const names: readonly Rule[] = [
  rule(introductions),
  rule(nameMentions, (found) => nonNames.has(/^[^\s]+/.exec(found)?.[0].toLowerCase() ?? "")),
];
