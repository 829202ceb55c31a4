import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { eld } from "eld/extrasmall";
import { visibleText, wordsOf } from "./words.ts";

/** Languages that are told apart from those at hand, whether or not the bot has anything in them. */
const neighbours = ["uk", "nl", "pl", "el", "he", "hi", "bn", "th", "ko", "zh", "ja"];

/** The detector's codes where they differ. It takes Indonesian for Malay. */
const detectorCodes: Record<string, string> = { id: "ms", nb: "no", nn: "no", fil: "tl" };

let detection: { detector: typeof eld; languages: ReadonlySet<string> } | undefined;

/** Loaded when it's first asked, as its data takes a tenth of a start, and 29 MB. */
function loadedDetection() {
  if (!detection) {
    const require = createRequire(import.meta.url);
    const path = fileURLToPath(import.meta.resolve("eld/extrasmall"));
    const { eld: detector }: typeof import("eld/extrasmall") = require(path);
    detection = { detector, languages: new Set(Object.values(detector.info().Languages)) };
  }
  return detection;
}

/**
 * How far a language has to be ahead of the expected one, in the detector's score (0 to 1). Latin letters are read in
 * fours and others in twos, so the scores of the others lie closer together. `certain` is for what the matcher takes for
 * the expected language, `twoWords` for two words in Latin letters; a single one never says enough.
 */
const leads = { certain: 0.3, twoWords: 0.2, latin: 0.09, other: 0.01 };

/** Letters with the language of the same script that does without them. */
const missingLetters: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[іїєґ]/i, "ru"],
  [/[ыэёъ]/i, "uk"],
  [/[پچژگ]/, "ar"],
  [/[ةإ]/, "fa"],
];

/** Links, addresses, names and numbers, which are of no language. */
const noLanguage = /\S*(?:[@/\\_\d]|\p{L}[.:]\p{L})\S*/gu;

/** The detector reads no more. */
const longestText = 1000;

/**
 * The language that a text is written in: one of those at hand, or one that people are known to write besides. It's the
 * expected one unless another is clearly ahead.
 *
 * @param expected the code of a language, such as "en"
 * @param atHand codes of languages, the likeliest first: it's preferred to others that it can hardly be told from
 * @param looksExpected whether something else speaks for the expected language, so that others must be far ahead of it
 * @returns a code without a region: "pt" for "pt-br"
 */
export function languageOf(
  text: string,
  expected: string,
  atHand: readonly string[],
  looksExpected = false,
): string {
  const plain = visibleText(text).slice(0, longestText).replace(noLanguage, " ");
  const languages = [...new Set([...atHand, expected, ...neighbours].map(withoutRegion))];
  const candidates = spelledLike(plain, inScriptOf(plain, languages));
  const { detector, languages: detectable } = loadedDetection();
  const scores = detector.detect(plain).getScores();
  const scoreOf = (language: string) => scores[detectorCode(language)] ?? 0;
  const unlessBehind = (usual: string, other: string, lead: number) => {
    if (!candidates.includes(usual)) return other;
    if (!detectable.has(detectorCode(usual))) return usual;
    return scoreOf(other) - scoreOf(usual) >= lead ? other : usual;
  };
  const usual = withoutRegion(expected);
  const [likeliest = usual] = languages;
  const [best = usual] = candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const written = unlessBehind(likeliest, best, leadOver(likeliest, plain));
  return unlessBehind(usual, written, leadOver(usual, plain, looksExpected));
}

function detectorCode(language: string): string {
  return detectorCodes[language] ?? language;
}

function leadOver(usual: string, text: string, looksExpected = false): number {
  if (scriptOf(usual) !== "Latn") return leads.other;
  const words = wordsOf(text).length;
  if (words < 2) return Number.POSITIVE_INFINITY;
  if (looksExpected) return leads.certain;
  return words === 2 ? leads.twoWords : leads.latin;
}

/** Whether more than half of a text's letters are in a language's script. */
export function isInScriptOf(text: string, language: string): boolean {
  const letters = visibleText(text).match(/\p{L}/gu) ?? [];
  return shareOf(lettersIn(scriptOf(withoutRegion(language))), letters) > 0.5;
}

/** The languages whose script more than half of a text's letters are in. */
function inScriptOf(text: string, languages: string[]): string[] {
  const letters = text.match(/\p{L}/gu) ?? [];
  const [found] = [...Map.groupBy(languages, scriptOf)]
    .map(([script, languages]) => ({ languages, share: shareOf(lettersIn(script), letters) }))
    .sort((a, b) => b.share - a.share);
  return found && found.share > 0.5 ? found.languages : [];
}

function shareOf(kind: RegExp, letters: string[]): number {
  return letters.filter((letter) => kind.test(letter)).length / letters.length;
}

/** Whether a language has all letters of a text, as far as letters tell it from those of the same script. */
export function hasLettersOf(text: string, language: string): boolean {
  return !missingLetters.some(([letters, other]) => other === language && letters.test(text));
}

/** The languages that have all letters of a text, or all languages if none has. */
function spelledLike(text: string, languages: string[]): string[] {
  const without = missingLetters.flatMap(([letters, language]) =>
    letters.test(text) ? [language] : [],
  );
  const possible = languages.filter((language) => !without.includes(language));
  return possible.length > 0 ? possible : languages;
}

const withoutRegion = cached((code) => new Intl.Locale(code).language);

/** The script that a language is usually written in, such as "Latn". */
const scriptOf = cached((language) => new Intl.Locale(language).maximize().script ?? "Latn");

/** The scripts that are several in one. */
const mixedScripts: Record<string, RegExp> = {
  Hans: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /\p{Script=Hangul}/u,
};

const lettersIn = cached(
  (script) => mixedScripts[script] ?? new RegExp(`\\p{Script=${script}}`, "u"),
);

/** Keeps what was made of each string: there are few, and Intl is slow. */
function cached<Value>(make: (name: string) => Value): (name: string) => Value {
  const values = new Map<string, Value>();
  return (name) => {
    const value = values.get(name) ?? make(name);
    values.set(name, value);
    return value;
  };
}
