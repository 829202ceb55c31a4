import { describe, expect, it } from "vitest";

import { wordsOf } from "../../src/match/words/words.ts";

describe("words are read as a person sees them", () => {
  it.each([
    ["zero-width characters", "te\u200ble\u200cgr\u200dam \u2060co\ufeffde", ["telegram", "code"]],
    ["soft hyphens", "pass\u00adword", ["password"]],
    ["marks of direction", "\u202elog\u200e in\u202c \u2067now\u2069", ["log", "in", "now"]],
    ["variation selectors and tags", "co\ufe0fde\u{e0061}\u{e007f}", ["code"]],
    ["combining marks", "c\u0336o\u0336d\u0336e\u0336", ["code"]],
    ["mathematical letters", "𝓭𝓮𝓵𝓮𝓽𝓮 𝗺𝘆 𝚌𝚑𝚊𝚝", ["delete", "my", "chat"]],
    ["letters in circles and squares", "ⓒⓞⓓⓔ 🄲🄾🄳🄴 🅒🅞🅓🅔 🅲🅾🅳🅴", ["code", "code", "code", "code"]],
    ["small capitals", "ʟᴏɢɪɴ ᴄᴏᴅᴇ", ["login", "code"]],
    ["full-width letters", "ＣＯＤＥ", ["code"]],
    ["a flag, which is no word", "🇩🇪 code", ["code"]],
  ])("%s", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("look-alikes from other scripts", () => {
  it.each([
    ["Cyrillic letters in a Latin word", "dеlеtе my ассоunt", ["delete", "my", "account"]],
    ["Greek letters in a Latin word", "lοgιn pαsswοrd", ["login", "password"]],
    ["capitals", "НELP, lOGIN СODE", ["help", "login", "code"]],
    ["letters like small capitals", "тнanкs", ["thanks"]],
    ["a Cyrillic word that looks Latin in a Latin text", "сору the code", ["copy", "the", "code"]],
    ["a Latin letter in a Cyrillic word", "cообщение не доходит", ["сообщение", "не", "доходит"]],
    ["a mixed word that may be either in a Cyrillic text", "нa экране", ["на", "экране"]],
  ])("%s are read as what they look like", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ["a Cyrillic text", "как сору", ["как", "сору"]],
    ["a Cyrillic text with a Latin name", "код от telegram", ["код", "от", "telegram"]],
    ["a Greek text", "ποιο ειναι", ["ποιο", "ειναι"]],
    ["a mixed word of other letters", "telegramщик", ["telegramщик"]],
    ["a Turkish text", "ışık", ["ısık"]],
  ])("%s stays as it is", (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("one word in Arabic letters", () => {
  it.each([
    ["with a light space, a full one and none", ["می‌خواهم", "می خواهم", "میخواهم"]],
    ["denied", ["نمی‌توانم", "نمی توانم", "نمیتوانم"]],
    ["in the plural", ["پیام‌های", "پیام های", "پیامهای"]],
    ["with Arabic and Persian letters", ["كيك", "کیک", "كیک"]],
    ["with tatweel, vowel signs and presentation forms", ["كتـــاب", "كِتَاب", "ﻛﺘﺎﺏ"]],
    ["with either letter at its end", ["مكتبة", "مكتبه"]],
  ])("%s is one word", (_, spellings) => {
    const [first, ...rest] = spellings.map(wordsOf);
    expect(first).toHaveLength(1);
    for (const words of rest) expect(words).toEqual(first);
  });
});

describe("whoever reads words", () => {
  it("needs a few milliseconds at most for the longest message", () => {
    const texts = ["aе ", "می ", "ها ", "\u200b", "﷽", " ", "а"].map((part) => part.repeat(4096));
    const begun = performance.now();
    for (const text of texts) wordsOf(text.slice(0, 4096));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
