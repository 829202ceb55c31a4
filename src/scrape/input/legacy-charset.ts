import { analyse } from "chardet";

/** The charsets of pages from before UTF-8, by language; the first is the most common (HTML standard, "locale"). */
const languages: [string, readonly string[]][] = [
  ["ru be bg mk sr uk kk ky tg tt", ["windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5"]],
  ["ar fa ur", ["windows-1256", "iso-8859-6"]],
  ["he yi", ["windows-1255"]],
  ["el", ["windows-1253"]],
  ["tr az ku", ["windows-1254"]],
  ["cs hr hu pl ro sk sl", ["windows-1250", "iso-8859-2"]],
  ["et lt lv", ["windows-1257"]],
  ["vi", ["windows-1258"]],
  ["th", ["windows-874"]],
  ["ja", ["shift_jis", "euc-jp"]],
  ["ko", ["euc-kr"]],
  ["zh", ["gb18030", "big5"]],
  ["ca da de es fi fr gl id is it nb nl no pt sv", ["windows-1252"]],
];

/** By the name that chardet has for it, the charset that pages really are in. */
const pageNames: Record<string, string> = {
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-8-i": "windows-1255",
};

/** Charsets of Latin script, in which only a few letters are not ASCII. */
const latin = /^(?:windows-125[02478]|iso-8859-(?:2|3|4|10|13|14|15|16))$/;

/** The most bytes that are looked at. */
const sampleBytes = 64 * 1024;

/** The most bytes that are decoded to see whether a charset has them all. */
const checkedBytes = 1024 * 1024;

/**
 * Guesses the charset of a text that is no UTF-8. The language decides between charsets of different scripts, statistics
 * decide the rest; with neither, it is windows-1252.
 *
 * @param language the language that the text should be in; the one that a page states wins
 * @returns a label that TextDecoder has
 */
export function legacyCharset(bytes: Uint8Array, language: string | undefined): string {
  const sample = sampleOf(bytes);
  const scores = scoresOf(sample, bytes);
  const charsets = charsetsOf(statedLanguage(bytes)) ?? charsetsOf(language);
  if (charsets) return scores.find(({ label }) => charsets.includes(label))?.label ?? charsets[0];
  const isLatin = isMostlyAscii(sample);
  const top = scores.find(({ label }) => latin.test(label) === isLatin);
  const western = scores.find(({ label }) => label === "windows-1252")?.confidence ?? 0;
  if (!top) return "windows-1252";
  // Short texts in western languages look much like others in Latin script.
  return isLatin && top.confidence < western + 30 ? "windows-1252" : top.label;
}

/** The lines with anything but ASCII, without tags. */
function sampleOf(bytes: Uint8Array): Buffer {
  const lines = Buffer.from(bytes)
    .toString("latin1")
    .replace(/<[^<>]*>/g, "\n")
    .split(/[\r\n]+/)
    .filter((line) => /[\x80-\xff]/.test(line));
  return Buffer.from(lines.join("\n").slice(0, sampleBytes), "latin1");
}

/** Charsets that the whole text can be in, the likeliest first. */
function scoresOf(sample: Buffer, bytes: Uint8Array): { label: string; confidence: number }[] {
  return analyse(sample).flatMap(({ name, confidence, lang }) => {
    const label = lang === "pl" ? polishCharset(sample) : labelOf(name);
    return label !== undefined && canDecode(label, bytes) ? [{ label, confidence }] : [];
  });
}

/**
 * Central European charsets are told apart by bytes that only windows-1250 has, of which a Polish text has few. There, `ą` and
 * `ś` of ISO-8859-2 are `±` and `¶`, which stand in no word.
 */
function polishCharset(sample: Buffer): string {
  return /[a-z][\xb1\xb6]/i.test(sample.toString("latin1")) ? "iso-8859-2" : "windows-1250";
}

function labelOf(name: string): string | undefined {
  if (/^(?:ascii|utf|iso-2022)/i.test(name)) return undefined;
  try {
    const label = new TextDecoder(name).encoding;
    return pageNames[label] ?? label;
  } catch {
    return undefined;
  }
}

function canDecode(label: string, bytes: Uint8Array): boolean {
  try {
    const start = bytes.subarray(0, checkedBytes);
    new TextDecoder(label, { fatal: true }).decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isMostlyAscii(sample: Buffer): boolean {
  const ascii = sample.filter((byte) => /[a-z]/i.test(String.fromCharCode(byte))).length;
  const others = sample.filter((byte) => byte >= 0x80).length;
  return others < ascii;
}

function charsetsOf(language: string | undefined): readonly [string, ...string[]] | undefined {
  const primary = language?.toLowerCase().split("-", 1)[0] ?? "";
  const found = languages.find(([names]) => names.split(" ").includes(primary))?.[1];
  const [first, ...others] = /^zh-(?:tw|hk|mo|hant)/i.test(language ?? "")
    ? ["big5"]
    : (found ?? []);
  return first === undefined ? undefined : [first, ...others];
}

function statedLanguage(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return /<html[^>]*?\slang\s*=\s*["']?([a-z][a-z-]+)/i.exec(start)?.[1];
}
