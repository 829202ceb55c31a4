import { describe, expect, it } from "vitest";
import { isLeaving, isThanks, recogniseDistress } from "../../src/distress/recognise.ts";
import { situations } from "../../src/distress/situation.ts";
import { distressWords } from "../../src/distress/words/languages.ts";
import { harmless, inDistress } from "./english.ts";
import { messages } from "./messages.ts";
import { nearMisses } from "./near-misses.ts";
import { stories } from "./stories.ts";

const all = { en: { inDistress, harmless }, ...messages };

describe.each(Object.entries(all))("in %s", (language, { inDistress, harmless }) => {
  it.each(inDistress)("%s: %j", (situation, message) => {
    const found = recogniseDistress(message);
    expect(found?.situation).toBe(situation);
    expect(found?.languages).toContain(language);
  });

  it.each(harmless)("nothing: %j", (message) => {
    expect(recogniseDistress(message)).toBeUndefined();
  });
});

it.each(Object.entries(distressWords))("every situation has patterns in %s", (_, { patterns }) => {
  expect(situations.filter((situation) => patterns[situation].length < 4)).toEqual([]);
});

describe.each(Object.entries(nearMisses))("close to distress in %s", (language, both) => {
  it.each(both.inDistress)("%s: %j", (situation, message) => {
    const found = recogniseDistress(message);
    expect(found?.situation).toBe(situation);
    expect(found?.languages).toContain(language);
  });

  it.each(both.harmless)("nothing: %j", (message) => {
    expect(recogniseDistress(message)).toBeUndefined();
  });
});

describe.each(Object.entries(stories))("stories in %s", (language, { inDistress, harmless }) => {
  it.each(inDistress)("%s: %j", (situation, message) => {
    const found = recogniseDistress(message);
    expect(found?.situation).toBe(situation);
    expect(found?.languages).toContain(language);
  });

  it.each(harmless)("nothing: %j", (message) => {
    expect(recogniseDistress(message)).toBeUndefined();
  });
});

it("words of one story may stand far apart", () => {
  const between = "and i really do not know how it came to this and what comes next ".repeat(2);
  expect(
    recogniseDistress(`she has a naked video ${between} she asks for 500 euros`)?.situation,
  ).toBe("threats");
});

it("Arabic and Persian digits are ages like others", () => {
  expect(recogniseDistress("انا عمري ١٣ وفي رجال يبي صور مني")?.situation).toBe("child");
  expect(recogniseDistress("من ۱۳ سالمه یه مرد ازم عکس میخواد")?.situation).toBe("child");
});

describe("how it's written makes no difference", () => {
  it.each([
    "I WANT TO KILL MYSELF",
    "i wantt to kill myself",
    "i want to kіll myself", // a Cyrillic letter
    "i want to k\u200bill myself",
    "ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
    "i want to kill myself!!!!! 😭",
    "i\nwant to kill myself\nok",
  ])("%j", (message) => {
    expect(recogniseDistress(message)?.situation).toBe("self-harm");
  });
});

it("of several situations the most urgent counts", () => {
  expect(recogniseDistress("he threatens to post my nudes and i want to die")?.situation).toBe(
    "self-harm",
  );
  expect(recogniseDistress("im 14 and hes blackmailing me with my nudes")?.situation).toBe("child");
});

it("a figure of speech hides no real distress", () => {
  expect(recogniseDistress("my phone died and honestly i want to die too")?.situation).toBe(
    "self-harm",
  );
});

it("an insult with a question beside it is a question", () => {
  expect(recogniseDistress("you stupid bot where do i change my number")).toBeUndefined();
  expect(recogniseDistress("you stupid bot")?.situation).toBe("insult");
});

it("the longest and oddest messages take a few milliseconds", () => {
  const odd = [
    "kill ".repeat(820),
    "i want to ".repeat(410),
    "my mom ".repeat(580),
    "a".repeat(4096),
    "? ".repeat(2048),
    "he she they ex will send my pics ".repeat(125),
    "\ufdfa".repeat(4096),
  ];
  for (const message of odd) {
    recogniseDistress(message);
    const begun = performance.now();
    recogniseDistress(message);
    expect(performance.now() - begun).toBeLessThan(150); // on whatever machine
  }
});

describe("what people write afterwards", () => {
  it.each([
    "thank you for listening",
    "thx",
    "danke dir",
    "gracias por escuchar",
    "merci",
    "obrigada",
    "спасибо",
    "شكرا لك",
    "مرسی",
    "teşekkürler",
    "makasih ya",
    "grazie",
  ])("thanks: %j", (message) => expect(isThanks(message)).toBe(true));

  it.each([
    "should i delete everything",
    "how do i delete my account",
    "goodbye",
    "soll ich alles löschen",
    "quiero borrar todo",
    "je veux tout supprimer",
    "voglio cancellare tutto",
    "quero apagar tudo",
    "хочу всё удалить",
    "her şeyi silmek istiyorum",
    "mau hapus semuanya",
    "أريد حذف كل شيء",
    "میخوام همه چیزو پاک کنم",
  ])("leaving: %j", (message) => expect(isLeaving(message)).toBe(true));

  it.each(["how do i report this account", "how do i block somebody", "do you care?"])(
    "neither: %j",
    (message) => expect([isThanks(message), isLeaving(message)]).toEqual([false, false]),
  );
});
