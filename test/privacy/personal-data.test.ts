import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../src/privacy/personal-data.ts";
import { withoutSecrets } from "../../src/privacy/secrets.ts";
import { goes, stays } from "./personal-data-cases.ts";

describe("what may tell who somebody is", () => {
  it.each(goes)("is taken out of %j", (text, left) => {
    expect(withoutPersonalData(text)).toBe(left);
  });

  it("does not come back by cleaning twice", () => {
    const once = goes.map(([text]) => withoutPersonalData(text));
    expect(once.map(withoutPersonalData)).toEqual(once);
  });
});

describe("what a question needs", () => {
  it.each(stays)("stays: %j", (text) => {
    expect(withoutPersonalData(text)).toBe(plain(text));
  });
});

/** Some characters are written in another way. */
function plain(text: string): string {
  return text === "x².y³ ½" ? "x2.y3 1⁄2" : text;
}

describe("a text that is made to take long", () => {
  const pieces = [
    ..."a1.@-+ (:/\u200b\u0301م٣我%#,",
    ...[
      "a.",
      "a@",
      "a@a.",
      "1 ",
      "1.1",
      "code ",
      "code 1",
      "code is ",
      "password is ",
      "my name is ",
    ],
    ...[
      "http",
      "http://",
      "t.me/",
      "a at ",
      "a-",
      "::",
      "a:",
      "DE12 ",
      "1°",
      "1.1111 ",
      "+1",
      "(1",
      "joinchat/",
    ],
    ...[
      "\u200ba",
      "a\u200b",
      "A1",
      "a1-",
      "name ",
      "is is ",
      "12345 is ",
      "1234 ",
      "000 ",
      "password:",
      "@a ",
      "[at] ",
    ],
  ];

  it.each(pieces)("of many %j, takes time in proportion to its length", (piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const [short, long] = [text(1250), text(40_000)];
    for (const clean of [withoutPersonalData, withoutSecrets]) {
      const ratio =
        quickest(() => clean(long)) /
        Math.max(
          quickest(() => clean(short)),
          0.05,
        );
      expect(ratio).toBeLessThan(200); // 32 if it is, 1024 if it grows with the square
    }
  });
});

/** Milliseconds: whatever else the machine does only adds to them. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}
