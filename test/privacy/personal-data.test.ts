import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../src/privacy/personal-data.ts";
import { harmless, identifying } from "./personal-data-cases.ts";

describe("what may identify a person", () => {
  it.each(identifying)("is removed from %j", (text, left) => {
    expect(withoutPersonalData(text)).toBe(left);
  });

  it("does not come back by cleaning twice", () => {
    const once = identifying.map(([text]) => withoutPersonalData(text));
    expect(once.map(withoutPersonalData)).toEqual(once);
  });
});

describe("what a question needs", () => {
  it.each(harmless)("stays: %j", (text) => {
    expect(withoutPersonalData(text)).toBe(plain(text));
  });
});

/** Some characters are written in another way. */
function plain(text: string): string {
  return text === "x².y³ ½" ? "x2.y3 1⁄2" : text;
}
