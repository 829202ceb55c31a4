import { describe, expect, it } from "vitest";
import { isolate, ownName, plural } from "../../../src/bot/texts/wording.ts";

describe("wording", () => {
  const files = {
    en: { one: "# file", other: "# files" },
    ru: { one: "# файл", few: "# файла", many: "# файлов", other: "# файла" },
  };
  it.each([
    ["en", 1, "1 file"],
    ["en", 1000, "1,000 files"],
    ["ru", 21, "21 файл"],
    ["ru", 2, "2 файла"],
    ["ru", 1000, "1\u00a0000 файлов"],
  ] as const)("%s: the plural form for %s is %j", (language, count, expected) => {
    expect(plural(language, count, files[language])).toBe(expected);
  });

  it("words are isolated only in languages that run from right to left", () => {
    expect(isolate("Ann", "fa")).toBe("\u2068Ann\u2069");
    expect(isolate("Ann", "de")).toBe("Ann");
    expect(isolate("", "ar")).toBe("");
  });

  it("the own names of languages begin with a capital letter", () => {
    expect(["es", "pt-br", "fa"].map(ownName)).toEqual(["Español", "Português (Brasil)", "فارسی"]);
  });
});
