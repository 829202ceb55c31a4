import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type FaqEntry, type Knowledge, keyOf } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";
import { createSearch } from "../../src/match/search/search.ts";

let knowledge: Knowledge;
let matcher: Matcher;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
  matcher = await createMatcher(knowledge, "data");
}, 60_000);

const everything = Number.MAX_SAFE_INTEGER;
const find = (words: string) => matcher.search(words, everything).map(({ id }) => id);

/** A knowledge base of nothing but questions and answers; the ids are "0", "1" and so on. */
function knowledgeOf(language: string, questions: [question: string, answer: string][]): Knowledge {
  const entries = questions.map(([question, html], i): FaqEntry => {
    return {
      id: String(i),
      language,
      key: keyOf(String(i)),
      section: "",
      question,
      answer: [{ type: "paragraph", html }],
      related: [],
      url: undefined,
      official: undefined,
    };
  });
  return createKnowledge(language, entries, []);
}

/** Search without a model, as if nobody knew how people ask. */
function searchIn(questions: [question: string, answer: string][]) {
  const search = createSearch(knowledgeOf("en", questions), () => []);
  return (words: string) => search(words, everything).map(({ id }) => id);
}

describe("search as you type", () => {
  it.each([
    ["notif", "notification-problems"],
    ["delete acc", "q-how-do-i-delete-my-account"],
    ["usernme", "q-what-are-usernames-how-do-i-get-one"],
    ["secret chat", "q-how-do-i-start-a-secret-chat"],
  ])("%s", (words, id) => {
    expect(find(words).slice(0, 8)).toContain(id);
  });

  it.each([
    ["last seen", "q-can-i-hide-my-39last-seen-39-time"],
    ["last sean", "q-can-i-hide-my-39last-seen-39-time"],
    ["la", "q-can-i-hide-my-39last-seen-39-time"],
    ["delete acc", "q-how-do-i-delete-my-account"],
    ["delete my account", "q-how-do-i-delete-my-account"],
    ["delete qwerty account", "q-how-do-i-delete-my-account"],
    ["pasword", "q-how-does-2-step-verification-work"],
    ["paswo", "q-how-does-2-step-verification-work"],
    ["2fa", "q-how-does-2-step-verification-work"],
    ["sms code not coming", "login-and-sms"],
    ["lgoin cdoe dosnt come", "login-and-sms"],
    ["who owns telegram", "q-who-are-the-people-behind-telegram"],
  ])("%s finds %s first", (words, id) => {
    expect(find(words)[0]).toBe(id);
  });

  it("finds nothing for nothing, and no more than asked for", () => {
    expect(matcher.search("", 5)).toEqual([]);
    expect(matcher.search("qqqqzzzz", 5)).toEqual([]);
    expect(matcher.search("telegram", 3)).toHaveLength(3);
  });

  it("scores are between 0 and 1, the best first", () => {
    for (const words of ["l", "delete my account", "telegram", "how do i delete my account"]) {
      const scores = matcher.search(words, everything).map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(0);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
    }
  });
});

describe("a list is never padded with what doesn't fit", () => {
  it.each([
    ["last seen", 6],
    ["delete acc", 10],
    ["delete my account", 10],
    ["pasword", 4],
    ["2fa", 3],
    ["sms code not coming", 6],
    ["secret chat", 20],
    ["my phone got stolen what now", 4],
    ["telegram premium", 3],
  ])("%s finds at most %i of all entries", (words, most) => {
    const { length } = find(words);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(most);
  });

  it.each(["qwerty", "asdf qwer zxcv", "telegram qwerty", "how qwerty"])(
    "%s finds nothing",
    (words) => expect(find(words)).toEqual([]),
  );

  it.each(["telegram", "how do i", "how", "do", "l"])(
    "%s, in most entries, finds those with it in the question",
    (words) => {
      const found = find(words);
      expect(found.length).toBeGreaterThan(3);
      for (const id of found) {
        const question = ` ${knowledge.entry(id)?.question.toLowerCase().replace(/\W+/g, " ")}`;
        for (const word of words.split(" ")) expect(question).toContain(` ${word}`);
      }
    },
  );
});

describe("the words of a search", () => {
  const find = searchIn([
    ["How do I descale it?", "Boil vinegar, then rinse."],
    ["Is the lid safe?", "Yes, the lids lock. Never boil it empty."],
    ["Where are spare filters?", "In the café of the shop, beside the vinegar."],
    ["What does the red lamp mean?", "The water is too hot."],
    ["How loud is it?", "As loud as rain."],
  ]);

  it.each([
    ["all have to be there", "boil vinegar", ["0"]],
    ["in the question or in the answer", "descale vinegar", ["0"]],
    ["the question counts for more", "lid", ["1"]],
    ["the last may be unfinished", "boil vin", ["0"]],
    ["the last may be unfinished and misspelt", "boil vinge", ["0"]],
    ["one may have a letter too few", "vinegr", ["0", "2"]],
    ["one may have a wrong letter", "filtets", ["2"]],
    ["one may have two letters swapped", "fitlers", ["2"]],
    ["two errors are too many", "fitletrs", []],
    ["a short word has to be right", "lod", []],
    ["a plural finds the singular", "lamps", ["3"]],
    ["accents and capitals don't matter", "CAFE", ["2"]],
    ["an unknown word is left out", "boil vinegar zebra", ["0"]],
    ["an unknown word finds nothing", "zebra", []],
    ["punctuation is no word", "?!…", []],
  ])("%s: %s", (_, words, ids) => {
    expect(find(words)).toEqual(ids);
  });

  it("of more than three words, the weighty ones are enough", () => {
    expect(find("what does that red lamp mean please")).toEqual(["3"]);
  });

  it("a word in the question ranks before the same in the answer", () => {
    const find = searchIn([
      ["How do I boil it?", "Press the lamp."],
      ["What is the lamp for?", "It shows that it boils."],
    ]);
    expect(find("lamp")).toEqual(["1", "0"]);
    expect(find("boil")).toEqual(["0", "1"]);
  });

  it("an entry that has none of them is a hit if the model is sure of it, beside the best", () => {
    const chances = [0.02, 0.9, 0.1, 0.4, 0];
    const search = createSearch(
      knowledgeOf(
        "en",
        chances.map((_, i) => [`Question ${i}`, "Answer"]),
      ),
      () => chances.map((score, i) => ({ id: String(i), score })).sort((a, b) => b.score - a.score),
    );
    expect(search("kettle", 9).map(({ id }) => id)).toEqual(["1", "3"]);
  });
});

describe("search in any script", () => {
  it.each<[string, [string, string][], [string, string[]][]]>([
    [
      "Cyrillic",
      [
        ["Как удалить аккаунт?", "Откройте настройки."],
        ["Как сменить номер телефона?", "В настройках."],
        ["Кто видит мой номер?", "Только контакты."],
      ],
      [
        ["удал", ["0"]],
        ["номр телефона", ["1"]],
        ["номер", ["1", "2"]],
        ["ключи", []],
      ],
    ],
    [
      "Arabic",
      [
        ["كيف أحذف حسابي؟", "افتح الإعدادات."],
        ["كيف أغيّر رقم الهاتف؟", "من الإعدادات."],
      ],
      [
        ["احذف حساب", ["0"]],
        ["رقم الهات", ["1"]],
        ["مفتاح", []],
      ],
    ],
    [
      "Chinese, without spaces",
      [
        ["如何删除我的账号？", "打开设置，选择删除。"],
        ["如何更改手机号码？", "在设置中更改。"],
      ],
      [
        ["删除账号", ["0"]],
        ["手机", ["1"]],
        ["钥匙", []],
      ],
    ],
  ])("%s", (_, questions, searches) => {
    const find = searchIn(questions);
    for (const [words, ids] of searches) expect([words, find(words).sort()]).toEqual([words, ids]);
  });
});

it.each([
  ["4,096 characters of words", "code login number ".repeat(240).slice(0, 4096)],
  ["4,096 letters", "a".repeat(4096)],
  ["4,096 one-letter words", "a b c d e f g ".repeat(400).slice(0, 4096)],
  ["half a character at the cut", `${"x".repeat(255)}🫖${"y".repeat(3000)}`],
  ["names of prototypes", "__proto__ constructor hasOwnProperty"],
])("%s does no harm", (_, words) => {
  expect(find(words).length).toBeLessThanOrEqual(knowledge.entries.length);
});
