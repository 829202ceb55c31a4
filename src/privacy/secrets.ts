import { longNumber } from "./numbers.ts";
import { plainCharacters } from "./plain-characters.ts";
import { apply, type Rule } from "./rules.ts";

/** A message without what should not be in it. */
export interface Cleaned {
  text: string;
  /** Whether anything was taken out. */
  found: boolean;
}

/**
 * Takes login codes, passwords, keys and phone numbers out of a message, so that nothing after this can store
 * or repeat them. It would rather take a harmless number for a secret than the other way round, but
 * counts ("200000 members") and years stay.
 */
export function withoutSecrets(message: string): Cleaned {
  const plain = plainCharacters(message);
  const text = apply(plain, [...secrets, phone], () => " ");
  const found = text !== plain;
  return { text: found ? text : message, found };
}

/** What people call a code, in the languages that the bot speaks and some others; cases and compounds are among them. */
const codeWord = [
  String.raw`(?<!(?:error|country|area|zip|postal)\s|fehler|ошибки\s)(?:code|kode|kod|código|codigo|codice|код|كود|رمز|کد|कोड)\p{L}{0,4}`,
  String.raw`(?<!\p{L})(?:otp|pin|tan|sms|смс|clave|token)`,
].join("|");

/** What people call a password. */
const passwordWord = String.raw`(?<!\p{L})(?:password|passcode|passwd|pwd|pass|passwort|kennwort|contraseña|contrasena|clave|senha|palavra[ \-]passe|mot de passe|mdp|parola|[şs]ifre\p{L}{0,4}|kata sandi|sandi|hasło|парол[ьяюе]\p{L}?|كلمة ?(?:السر|المرور)|(?:ال)?باسورد|رمز عبور|گذرواژه|پسورد)`;

/** The small words between those and the secret. */
const small =
  "is|was|it|its|says|said|came|got|received|from|for|my|the|a|your|in|as|sent|this|here|telegram|tg|ist|war|lautet|mein|meine|der|die|das|von|dein|es|era|el|la|mi|de|me|llegó|llego|ese|este|é|o|meu|minha|foi|veio|est|c|mon|le|ma|il|mio|è|e|mia|этот?|мой|моя|вот|такой|пришел|пришёл|из|телеграм|adalah|ini|saya|dari|nya|bu|benim|geldi|هو|هي|هذا|است|این|من|شد";

const gap = String.raw`[^\p{L}\p{N}]{1,3}`;
const nearly = String.raw`[^\p{L}\p{N}]{0,3}`;
/** Four digits are a code; those of a year are not. */
const digits = String.raw`(?!(?:19|20)\d\d(?!\d))\d{2,4}[\s\-]?\d{2,4}(?!\d)`;
/** What comes after "is" if it is a password and not a word about one. */
const strange = String.raw`(?=\S*(?:\d|[!@#$%^&*_]\p{L}))(?!\d+\s)\S{4,}`;
const is = "(?:is|was|ist|war|lautet|es|era|é|est|è|это|adalah|هو|هي|است|=|:|-)";
/** A word with digits at its end may be a phone's. */
const device =
  "(?:iphone|ipad|ios|android|windows|win|mac|macos|galaxy|samsung|pixel|redmi|xiaomi|huawei|nokia|version)";

const expression = (source: string) => new RegExp(source, "giv");

/** Codes, passwords and keys, which nobody but their owner may ever see. */
export const secrets: readonly Rule[] = [
  // Keys: a bot's token, and long strings of letters and digits.
  String.raw`(?<!\d)\d{5,20}:[\w\-]{20,}`,
  String.raw`(?<![\w\/=.\-])(?=\w*\d)(?=\w*[A-Za-z])\w{24,}(?!\w)`,
  // Passwords: what follows "password:", and after "my password is" what has a digit or a sign in it.
  String.raw`(?<before>(?:${passwordWord})\s?[=:]\s?)\S{3,}`,
  String.raw`(?<before>(?:${passwordWord})(?:${gap}(?:${small})){0,2}\s${is}\s)${strange}`,
  String.raw`(?<before>(?:${passwordWord})\s["'«“]?)(?=\p{L})(?!${device})(?=[^\s,;]*\d)[^\s,;]{6,}`,
  // Codes: 5 or 6 digits in a message of nothing else, or beside a word that says what they are.
  String.raw`^[^\p{L}\p{N}]*(?:\d{3}[\s.\-]?\d{2,3}|\d{2}[\s\-]\d{3})[^\p{L}\p{N}]*$`,
  String.raw`(?<before>(?:${codeWord}|${passwordWord})(?:${gap}(?:${small})(?!\p{L})){0,4}${nearly})${digits}`,
  String.raw`(?<before>(?:${codeWord})(?:${gap}\p{L}{1,15}){0,3}\s?[:=]\s?)${digits}`,
  String.raw`(?<before>(?:${codeWord})(?:[^\p{L}\p{N}.!?]{1,3}\p{L}[\p{L}\p{M}'’]{0,14}){0,4}${nearly})\d{5,6}(?!\d)`,
  String.raw`(?<before>(?:验证码|驗證碼|コード|코드|인증번호|ओटीपी)[^\d\n]{0,6})\d{4,8}`,
  String.raw`(?<![\p{L}\p{N}.])\d{5,6}(?!\d)(?=${gap}(?:(?:${small})${gap}){0,4}(?:\p{L}{1,15}${gap})?\p{L}{0,15}(?:${codeWord}|${passwordWord})(?!\p{L}))`,
].map((source) => ({ pattern: expression(source), mark: "[secret]" }));

const number = longNumber("[number]", 9);

/** Digits inside of links and words are no phone number. */
const phone: Rule = {
  ...number,
  harmless: (found, before) => /[\w./=]/.test(before) || number.harmless?.(found, before) === true,
};
