import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../src/privacy/personal-data.ts";
import { withoutSecrets } from "../../src/privacy/secrets.ts";

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
    ...[
      "four ",
      "code four ",
      "code 4 ",
      "is my ",
      "witch ",
      "seed phrase witch ",
      "12 words ",
      "password is a ",
      "password is “a ",
      "password - ",
      "رمز من است ",
      "login:a/",
      "a@a / ",
      "a@a.b:a",
      "email: a@a.b ; aaaa",
      "2fa: ",
      "❶",
    ],
  ];

  // Other load on the machine may stretch one measurement, but not all of them.
  it.each(pieces)("of many %j, takes time linear in its length", { retry: 3 }, (piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const [short, long] = [text(1250), text(40_000)];
    for (const clean of [withoutPersonalData, withoutSecrets]) {
      const ratio =
        quickest(() => clean(long)) /
        Math.max(
          quickest(() => clean(short)),
          0.05,
        );
      expect(ratio).toBeLessThan(200); // 32 if it is linear, 1024 if quadratic
    }
  });
});

/** The shortest of three runs in milliseconds: other load on the machine only adds time. */
function quickest(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
