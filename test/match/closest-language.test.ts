import { describe, expect, it } from "vitest";
import { closest, closestLanguage } from "../../src/match/words/closest-language.ts";

describe("the language closest to a code", () => {
  const codes = ["de", "en", "id", "pt-br"];
  it.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["PT_br", "pt-br"],
    ["pt", "pt-br"],
    ["pt-PT", "pt-br"],
    ["in", "id"],
    ["de-not!valid", "de"],
    ["zh-Hans", undefined],
    ["german", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of %s is %s", (code, expected) => expect(closestLanguage(code, codes)).toBe(expected));

  it("tells which item to take", () => {
    const items = codes.map((language) => ({ language }));
    expect(closest("pt", items)).toBe(items[3]);
    expect(closest("zh", items)).toBeUndefined();
  });
});
