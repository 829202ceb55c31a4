import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge, keyOf } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import type { OtherTopics } from "../../src/faq/schema.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

const otherTopics: OtherTopics = {
  own: ["Northbank", "the north bank"],
  others: {
    products: ["Snappay", "Coinjar", "cash circle", "Moolah"],
    developers: ["webhook"],
  },
};

const switching = {
  id: "switching",
  key: keyOf("switching"),
  language: "en",
  section: "Account",
  question: "How do I move here from Snappay?",
  answer: [{ type: "paragraph" as const, html: "Upload your statements; we copy the payees." }],
  related: [],
  url: undefined,
  official: undefined,
};

/** How people ask about another product, where that's what the entry is about. */
const aboutOthers = [
  "switch from snappay to you",
  "can you import my payees from coinjar",
  "moving over from cash circle, what do you need",
  "bring my snappay history along",
  "leave coinjar and come to you",
  "do you take over my snappay payees",
].map((text) => ({ text, id: switching.id }));

let bank: Knowledge;
let matcher: Matcher;
beforeAll(async () => {
  bank = await loadKnowledge("test/fixtures/bank", "en");
  const phrasings = [...bank.phrasings, ...aboutOthers];
  matcher = await createMatcher(
    createKnowledge("en", [...bank.entries, switching], phrasings, { otherTopics }),
  );
});

/** The kinds of topics that the matcher sees in a message. */
const marksIn = (text: string) =>
  matcher.explain(text).words.flatMap((word) => (word.startsWith("≈") ? [word.slice(1)] : []));

describe("a message that names another product", () => {
  it.each([
    ["how do i close my snappay account", "account-close"],
    ["i forgot the pin of my coinjar card", "card-pin"],
    ["apply for a loan at cash circle", "loan-apply"],
    ["can i repay my Coinjar loan early", "loan-early"],
  ])("isn't shown an entry at once, however well it fits: %s", (text, id) => {
    expect(matcher.explain(text)).toMatchObject({
      kind: "suggest",
      rule: "it names another product",
    });
    expect(matcher.match(text).shown).toContain(id);
  });

  it.each([
    ["how do i close my northbank account, i have moolah now", "account-close"],
    ["i forgot my pin, for the card of the north bank and not moolah", "card-pin"],
  ])("is judged as any other if it names the product as well: %s", (text, id) => {
    expect(matcher.explain(text).rule).not.toBe("it names another product");
    expect(matcher.match(text).shown[0]).toBe(id);
  });

  it.each(["how do i switch to you from coinjar", "can you import everything from cash circle"])(
    "is judged as any other if the entry is about other products: %s",
    (text) => {
      expect(matcher.explain(text).rule).not.toBe("it names another product");
      expect(matcher.match(text).shown[0]).toBe(switching.id);
    },
  );

  it("is answered if it's a phrasing, word for word", () => {
    expect(matcher.match("Switch from SNAPPAY to you!")).toMatchObject({ kind: "answer" });
  });
});

describe("other topics in a message", () => {
  it.each<[what: string, text: string, kinds: string[]]>([
    ["a name", "is snappay down", ["products"]],
    ["a name in capitals", "SNAPPAY!!!", ["products"]],
    ["a name of several words", "the Cash-Circle app", ["products"]],
    ["names of two kinds", "coinjar webhook", ["developers", "products"]],
    ["a name of the product itself beside another", "northbank or snappay", []],
    ["several words for the product itself", "why The North Bank, not coinjar?", []],
    ["the product itself, which leaves other kinds", "northbank webhook", ["developers"]],
    ["a part of a name", "cash or a circle", []],
    ["a word that contains a name", "snappayments", []],
    ["the name of an error", "it says ACCOUNT_LOCKED again", ["code"]],
    ["a call of a function", "getBalance( gives nothing", ["code"]],
    ["a call of a method", "it hangs in client.connect()", ["code"]],
    ["an arrow", "then(x => x.balance)", ["code"]],
    ["an object", 'i send {"amount": 5}', ["code"]],
    ["an error beside another kind", "the webhook says NO_FUNDS", ["code", "developers"]],
    ["shouting, which isn't code", "MY CARD IS LOST (AGAIN)", []],
    ["punctuation, which isn't code", "PIN/IBAN e.g. {x}, a_b -> c", []],
  ])("are seen: %s", (_, text, kinds) => {
    expect(marksIn(text)).toEqual(kinds);
  });

  it("are no answer by themselves", () => {
    for (const text of ["=>", "webhook", "NO_FUNDS"]) {
      expect([text, matcher.match(text).kind]).not.toEqual([text, "answer"]);
    }
  });
});

describe("phrasings that no entry answers", () => {
  it("teach about every name of a kind, not only about those that they contain", async () => {
    const names = ["snappay", "coinjar", "cash circle"];
    const elsewhere = bank.phrasings
      .filter((_, i) => i % 5 === 0)
      .map(({ text }, i) => ({ text: `${names[i % 3]}: ${text}`, id: "" }));
    const knowledge = { ...bank, phrasings: [...bank.phrasings, ...elsewhere] };
    const marking = await createMatcher({ ...knowledge, otherTopics });
    const plain = await createMatcher(knowledge);
    for (const text of ["my moolah card was refused at the shop", "close my moolah account"]) {
      const [withMarks = 1, withoutMarks = 0] = [marking, plain].map((m) => {
        return m.match(text).results[0]?.score;
      });
      expect(withMarks).toBeLessThan(withoutMarks - 0.03);
    }
  });
});

describe("a knowledge base that knows no other topics", () => {
  it("reads names and code as words", async () => {
    const plain = await createMatcher(bank);
    const { words, rule } = plain.explain("how do i close my moolah account, NO_FUNDS");
    expect(words.join()).not.toContain("≈");
    expect(rule).not.toBe("it names another product");
    expect(plain.match("how do i close my account please").shown[0]).toBe("account-close");
  });
});
