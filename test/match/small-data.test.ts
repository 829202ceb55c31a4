import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge, keyOf } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

/** What nobody asks a bank. */
const offTopic = [
  "who won the football on sunday",
  "best pizza near the station",
  "how tall is the eiffel tower",
  "my bread is mouldy",
  "does it rain tomorrow",
  "who is the king of norway",
  "translate this to french",
  "the train was late again",
  "my cat sneezes all day",
  "recommend me a good novel",
  "i love you",
  "what time is it",
];

let bank: Knowledge;
beforeAll(async () => {
  bank = await loadKnowledge("test/fixtures/bank", "en");
});

describe("a knowledge base of questions and answers only", () => {
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await createMatcher({ ...bank, phrasings: [] });
  });

  it.each([
    ["is there a fee for cash withdrawals outside the euro area", "card-abroad"],
    ["can i turn off contactless", "card-contactless"],
    ["i need a passport to get an account, right?", "account-open"],
    ["my marriage certificate has my new name", "account-address"],
    ["will an instant transfer arrive on a weekend", "transfer-time"],
    ["where is the IBAN and the BIC for another country", "transfer-abroad"],
    ["pause payments of the instalment for three months", "loan-missed"],
    ["scan the code shown on my old phone", "app-newphone"],
    ["paper statements as pdf", "account-statement"],
  ])("finds an entry by the words of its answer: %s", (text, id) => {
    const { kind, results } = matcher.match(text);
    expect(results.slice(0, 3).map((result) => result.id)).toContain(id);
    expect(kind).not.toBe("unknown");
  });

  it("answers a question word for word, and nearly word for word", () => {
    expect(matcher.match("can i repay my loan early")).toMatchObject({ shown: ["loan-early"] });
    expect(matcher.match("what does the account cost per month")).toMatchObject({
      kind: "answer",
      shown: ["account-fee"],
    });
  });

  it.each(offTopic)("shows nothing wrong at once: %s", (text) => {
    expect(matcher.match(text).kind).not.toBe("answer");
  });

  it.each(["qwrt zxcvb plmk", "mmm", "12345", "🙂🙂", "キャッシュ", "...", ""])(
    "says that it doesn't know what has nothing known in it: %j",
    (text) => {
      expect(matcher.match(text)).toMatchObject({ kind: "unknown", shown: [] });
    },
  );
});

describe("a knowledge base with a dozen phrasings an entry, and none that no entry answers", () => {
  let matcher: Matcher;
  beforeAll(async () => {
    const entries = bank.entries.slice(0, 10);
    const phrasings = entries.flatMap(({ id }) =>
      bank.phrasings.filter((phrasing) => phrasing.id === id).slice(0, 12),
    );
    expect(phrasings).toHaveLength(120);
    matcher = await createMatcher(createKnowledge("en", entries, phrasings));
  });

  it.each(offTopic)("shows nothing off-topic at once: %s", (text) => {
    expect(matcher.match(text).kind).not.toBe("answer");
  });

  it("answers clear messages in words that it hasn't seen in this order", () => {
    const clear: [text: string, id: string][] = [
      ["i forgot the pin for my card", "card-pin"],
      ["lost my card somewhere on the metro", "card-lost"],
      ["why was my card refused at the supermarket", "card-declined"],
      ["how can i activate the new card", "card-activate"],
      ["i want to close my account now", "account-close"],
    ];
    const matched = clear.map(([text]) => matcher.match(text));
    expect(matched.map(({ results }) => results[0]?.id)).toEqual(clear.map(([, id]) => id));
    expect(matched.filter(({ kind }) => kind === "answer").length).toBeGreaterThanOrEqual(3);
  });

  it("has learned from entries that were left out how sure to be", () => {
    const { thresholds } = matcher.explain("x");
    for (const name of ["answer from", "suggest from"]) {
      expect(thresholds[name]).toBeGreaterThan(0);
      expect(thresholds[name]).toBeLessThan(1);
    }
  });
});

describe("a knowledge base of", () => {
  const entry = (id: string, question: string) => ({
    ...{ id, language: "en", question, key: keyOf(id), section: "All", related: [] },
    ...{ answer: [{ type: "paragraph" as const, html: "Press the green knob." }] },
    ...{ url: undefined, official: undefined },
  });

  it("one entry answers its question, and not everything", async () => {
    const matcher = await createMatcher(
      createKnowledge("en", [entry("start", "How do I start the mower?")], []),
    );
    expect(matcher.match("how do i start the mower").shown).toEqual(["start"]);
    expect(matcher.match("which knob is green").shown).toEqual(["start"]);
    expect(matcher.match("who won the football on sunday").kind).not.toBe("answer");
  });

  it("no entry knows nothing", async () => {
    const matcher = await createMatcher(createKnowledge("en", [], []));
    expect(matcher.match("how do i start the mower")).toMatchObject({
      kind: "unknown",
      results: [],
      shown: [],
    });
  });
});
