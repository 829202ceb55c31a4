import { describe, expect, it } from "vitest";
import { en, type Texts } from "../../../src/bot/texts/en.ts";
import { texts } from "../../../src/bot/texts/texts.ts";

function commandsIn(sentence: string): string[] {
  return (sentence.match(/\/[a-z]+/g) ?? []).sort();
}

/** Texts that may be the same as in English. */
const alike = new Set([
  "platforms.android",
  "platforms.desktop",
  "platforms.macos",
  "platforms.web",
  "dialog.chosen",
]);

/** Every sentence by its path, with sample words inserted. */
function sentences(of: object, path = ""): [where: string, sentence: string][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
    const where = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[where, value]];
    if (typeof value !== "function") return sentences(value as object, where);
    return [
      [
        where,
        where === "search.results" || where === "browse.pageOf" ? value(5, 9) : value("Xy", "Zz"),
      ],
    ];
  });
}

describe.each(texts.map((own): [string, Texts] => [own.language, own]))(
  "the texts in %s",
  (_, own) => {
    const all = sentences(own);
    const at = Object.fromEntries(all);

    it("are complete, and contain the inserted words and the commands", () => {
      const english = sentences(en);
      expect(all.map(([where]) => where)).toEqual(english.map(([where]) => where));
      for (const [where, sentence] of english) {
        expect([where, at[where]?.trim()]).not.toEqual([where, ""]);
        for (const word of ["Xy", "Zz"].filter((word) => sentence.includes(word)))
          expect([where, at[where]]).toEqual([where, expect.stringContaining(word)]);
        expect([where, commandsIn(at[where] ?? "")]).toEqual([where, commandsIn(sentence)]);
      }
    });

    it.skipIf(own === en)("are translated", () => {
      const english = new Map(sentences(en));
      const same = all.filter(([where, text]) => english.get(where) === text && !alike.has(where));
      expect(same).toEqual([]);
    });

    it("are short enough for where they are shown", () => {
      const limits: [where: RegExp, most: number][] = [
        [/^profile\.name$/, 64],
        [/^profile\.shortDescription$/, 120],
        [/^profile\.description$/, 400], // a sentence on languages may follow
        [/^profile\.commands\./, 256],
        [
          /^(fallback\.oldButton|search\.old|answer\.gone|guards\.tooFast|dialog\.(repeated|late|foreign|gone))$/,
          200,
        ], // notices
        [
          /^buttons\.|^dialog\.(all|fix|works|still|back|stop|read|copy|again)$|^account\.language\.(like|cho.*P)/,
          40,
        ],
      ];
      const tooLong = all.filter(([where, { length }]) =>
        limits.some(([shown, most]) => shown.test(where) && length > most),
      );
      expect(tooLong).toEqual([]);
    });
  },
);
