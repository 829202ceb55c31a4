import { describe, expect, it } from "vitest";
import { en } from "../../../src/bot/staff/texts/en.ts";
import {
  type StaffTexts,
  staffTexts,
  staffTextsIn,
} from "../../../src/bot/staff/texts/languages.ts";
import { texts } from "../../../src/bot/texts/texts.ts";
import { number } from "../../../src/bot/texts/wording.ts";

/** What is inserted into sentences. No language has a word of its own for these numbers of things. */
const samples = { words: ["Xy", "Zz", "Qq"], numbers: [5, 7, 9] };

type Sentence = (...values: unknown[]) => string;

/** The samples that an English sentence takes: numbers where it counts. */
function samplesFor(sentence: Sentence): (string | number)[] {
  return Array.from({ length: sentence.length }, (_, i) => {
    const values: unknown[] = samples.numbers.with(i, Number.NaN);
    return sentence(...values).includes("NaN") && countsWith(sentence, i)
      ? (samples.numbers[i] ?? 0)
      : (samples.words[i] ?? "");
  });
}

/** Whether words can't stand in this place, because it's for a number. */
function countsWith(sentence: Sentence, place: number): boolean {
  const values: unknown[] = samples.numbers.with(place, 0);
  values[place] = "Xy";
  return sentence(...values).includes("NaN");
}

interface Filled {
  text: string;
  values: readonly (string | number)[];
}

/** A sentence with samples inserted. A language may count by its own digits where English inserts a number as it is. */
function filled(sentence: Sentence, values: readonly (string | number)[]): Filled {
  const withWords = sentence(...values);
  const fitting = values.map((value, i) =>
    withWords.includes(String(value)) ? value : (samples.numbers[i] ?? 0),
  );
  return { text: sentence(...fitting), values: fitting };
}

/** Every text by its path, with samples inserted. @param english the same part of the English texts */
function filledTexts(own: object, english: object, path = ""): [where: string, Filled][] {
  return Object.entries(own).flatMap(([key, value]: [string, unknown]) => {
    const where = path ? `${path}.${key}` : key;
    const inEnglish = (english as Record<string, unknown>)[key];
    if (typeof value === "string") return [[where, { text: value, values: [] }]];
    if (typeof value !== "function") return filledTexts(value as object, inEnglish ?? {}, where);
    const values = typeof inEnglish === "function" ? samplesFor(inEnglish as Sentence) : [];
    return [[where, filled(value as Sentence, values)]];
  });
}

function commandsIn(text: string): string[] {
  return (text.match(/(?<![\p{L}\p{N}/])\/[a-z]+/gu) ?? []).sort();
}

/** Texts that may be the same as in English. */
const alike = new Set([
  "quoted",
  "labelled",
  "cases.placeholder",
  "cases.platform",
  "lessons.misses.inLanguage",
  "statistics.figures.questions",
  "statistics.questions",
  "statistics.period",
  "statistics.places.inline",
  "statistics.page.barLabel",
]);

describe.each(staffTexts.map((own): [string, StaffTexts] => [own.language, own]))(
  "the texts for staff in %s",
  (language, own) => {
    const english = filledTexts(en, en);
    const all = filledTexts(own, en);

    it("belong to a language that the bot speaks", () =>
      expect(texts.map((other) => other.language)).toContain(language));

    it("are complete, and contain the inserted words, the numbers and the commands", () => {
      expect(all.map(([where]) => where).sort()).toEqual(english.map(([where]) => where).sort());
      const at = new Map(all);
      for (const [where, { text: inEnglish }] of english) {
        const { text = "", values = [] } = at.get(where) ?? {};
        expect([where, text.trim()]).not.toEqual([where, ""]);
        expect([where, text]).not.toEqual([where, expect.stringMatching(/#|undefined|NaN/)]);
        for (const value of values) {
          const written = typeof value === "number" ? number(language, value) : value;
          expect([where, text, text.includes(written) || text.includes(String(value))]).toEqual([
            ...[where, text],
            true,
          ]);
        }
        expect([where, commandsIn(text)]).toEqual([where, commandsIn(inEnglish)]);
      }
    });

    it("count in every form of the language", () => {
      for (const count of [0, 1, 2, 3, 11, 21, 100, 1000]) {
        const { lessons, statistics } = own;
        for (const text of [
          lessons.misses.times(count, count),
          lessons.lesson.saved(count, "Xy"),
          statistics.questions(count),
          statistics.page.days(count),
        ])
          expect(text).not.toMatch(/#|undefined|NaN/);
      }
    });

    it.skipIf(own === en)("are translated", () => {
      const inEnglish = new Map(english.map(([where, { text }]) => [where, text]));
      const same = all.filter(([where, { text }]) => inEnglish.get(where) === text);
      expect(same.map(([where]) => where).filter((where) => !alike.has(where))).toEqual([]);
    });

    it("are short enough for where they are shown", () => {
      const limits: [where: RegExp, most: number][] = [
        [/^(menu|caseMenu)\./, 256],
        // Notices.
        [
          /^(staffOnly|lessons\.(lesson\.(undone|redone|alreadyInData|gone)|misses\.groupGone))$/,
          200,
        ],
        [/^lessons\.spoiled\.otherImpact$/, 200],
        [/^cases\.(isClosed|entryGone|noQuestion|lessonSaved|needsEntry|lessonExists)$/, 200],
        // Buttons.
        [/^lessons\.(buttons\.|spoiled\.(anyway|discard)$)|^cases\.(makeLesson|draftEntry)$/, 40],
      ];
      const tooLong = all.filter(([where, { text }]) =>
        limits.some(([shown, most]) => shown.test(where) && text.length > most),
      );
      expect(tooLong).toEqual([]);
    });
  },
);

it("staff reads the closest language that there is, else English", () => {
  for (const { language } of staffTexts) expect(staffTextsIn(language).language).toBe(language);
  expect(["en-GB", "EN_us", "tlh", "", undefined].map(staffTextsIn)).toEqual([en, en, en, en, en]);
});
