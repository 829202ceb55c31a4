import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { languagesIn, loadKnowledge } from "../../src/faq/load.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "faq-"));
  await mkdir(join(dir, "en"));
});
afterEach(() => rm(dir, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(dir, "en", name), text);
const entries = (...list: unknown[]) => write("faq.json", JSON.stringify({ entries: list }));
const paragraph = (html: string) => [{ type: "paragraph", html }];
const good = { id: "good", question: "Good?", answer: paragraph("Yes.") };
const problems = () =>
  loadKnowledge(dir, "en").then(
    () => "",
    (error: Error) => error.message,
  );

describe("a knowledge base written by hand", () => {
  it("needs no more than id, question and answer", async () => {
    await entries(good);
    const knowledge = await loadKnowledge(dir, "en");
    expect(knowledge.entry("good")).toMatchObject({
      section: "Questions",
      related: [],
      url: undefined,
    });
    expect(knowledge.entry(knowledge.entries[0]?.key ?? "")?.id).toBe("good");
  });

  it("has phrasings, with an empty id for messages that no entry answers", async () => {
    await entries(good);
    await write("phrasings.jsonl", '{"text":"is it good","id":"good"}\n\n{"text":"hi","id":""}\n');
    expect((await loadKnowledge(dir, "en")).phrasings).toHaveLength(2);
  });
});

describe("other topics", () => {
  const topics = (value: unknown) => write("other-topics.json", JSON.stringify(value));
  beforeEach(() => entries(good));

  it("are none without the file, and with an empty one", async () => {
    const none = { own: [], others: {} };
    expect((await loadKnowledge(dir, "en")).otherTopics).toEqual(none);
    await topics({});
    expect((await loadKnowledge(dir, "en")).otherTopics).toEqual(none);
  });

  it("are names by kind, and those of the product itself", async () => {
    const written = { own: ["Kettle"], others: { products: ["Toaster 3000"], tools: ["spanner"] } };
    await topics(written);
    expect((await loadKnowledge(dir, "en")).otherTopics).toEqual(written);
  });

  it.each<[what: string, text: string, expected: string]>([
    [
      "an unknown field",
      '{"own":[],"products":["toaster"]}',
      'other-topics.json: has "products", which is no field here: remove it (the fields are own and others)',
    ],
    [
      "a list in place of kinds",
      '{"others":["toaster"]}',
      "others: is a list: write an object in curly braces",
    ],
    [
      "a name in place of a list",
      '{"others":{"products":"toaster"}}',
      'others, products: is the text "toaster": put it in square brackets, ["toaster"]',
    ],
    [
      "a number in place of a name",
      '{"own":[3000]}',
      'own, item 1: is the number 3000: put it in quotation marks, "3000"',
    ],
    [
      "an empty name",
      '{"others":{"products":["toaster",""]}}',
      "others, products, item 2: has no letter or digit",
    ],
    [
      "an empty kind",
      '{"others":{"":["toaster"]}}',
      'has the name "", which can\'t be: it is empty',
    ],
    ["a list in place of everything", '["toaster"]', "is a list: write an object in curly braces"],
    ["half a file", '{"own":["ket', "line 1, column 9: has a text that is never closed"],
    ["a kind twice", '{"others":{"a":["x"],"a":["y"]}}', '"a"'],
  ])("with %s are a problem with its place", async (_, text, expected) => {
    await write("other-topics.json", text);
    const message = await problems();
    expect(message).toContain("other-topics.json");
    expect(message).toContain(expected);
  });
});

describe("a scrape", () => {
  const scraped = {
    source: { language: "en" },
    entries: [
      {
        id: "good",
        section: "All",
        question: "Good?",
        url: "https://a.example/#good",
        answer: paragraph("Officially yes."),
        hash: "1",
      },
      {
        id: "more",
        section: "All",
        question: "More?",
        url: "https://a.example/#more",
        answer: paragraph("Officially more."),
        hash: "2",
      },
    ],
  };

  it("alone makes a working knowledge base", async () => {
    await write("official.json", JSON.stringify(scraped));
    const knowledge = await loadKnowledge(dir, "en");
    expect(knowledge.entries.map(({ id }) => id)).toEqual(["good", "more"]);
    expect(knowledge.sections).toMatchObject([{ title: "All" }]);
  });

  it("adds the official text to our answers, and the entries that have none", async () => {
    await entries(good);
    await write("official.json", JSON.stringify(scraped));
    const knowledge = await loadKnowledge(dir, "en");
    expect(knowledge.entry("good")?.answer).toEqual(paragraph("Yes."));
    expect(knowledge.entry("good")?.official).toEqual(paragraph("Officially yes."));
    expect(knowledge.entry("good")?.url).toBe("https://a.example/#good");
    expect(knowledge.entry("more")?.answer).toEqual(paragraph("Officially more."));
  });

  it("has the page's order, also of entries that were rewritten", async () => {
    const ids = ["first", "second", "third", "fourth"];
    const official = ids.map((id) => ({ ...scraped.entries[0], id, question: `The ${id}?` }));
    await write("official.json", JSON.stringify({ ...scraped, entries: official }));
    await entries({ ...good, id: "third" }, { ...good, id: "own", question: "Ours?" });
    const knowledge = await loadKnowledge(dir, "en");
    expect(knowledge.entries.map(({ id }) => id)).toEqual([...ids, "own"]);
  });
});

describe("every problem is reported with its place and cure", () => {
  it.each([
    ["a bare &", "a & b", 'has "&": write & as &amp;'],
    ["a bare <", "a < b", 'has a bare "<"'],
    ["a tag that is not allowed", "<u>x</u>", "uses <u>: only <b>, <i>, <code>"],
    ["an unclosed tag", "<b>x", "never closes <b>"],
    ["crossed tags", "<b><i>x</b></i>", "closes </b> where it is not the last one open"],
    ["attributes", '<b class="x">x</b>', "gives <b> attributes"],
    ["a relative link", '<a href="/faq">x</a>', 'links to "/faq": give a whole address'],
    ["a script link", '<a href="javascript:alert(1)">x</a>', "give a whole address"],
    [
      "a link without an address",
      "<a>x</a>",
      'has a link without an address: write <a href="https://…">',
    ],
    ["an unknown entity", "&nbsp;", 'has "&nbsp;": write & as &amp;'],
    ["an empty text", "  ", "is empty"],
    [
      "an answer that is too long",
      "x".repeat(3501),
      "has an answer of 3501 characters: shorten it to 3500",
    ],
  ])("%s", async (_, html, expected) => {
    await entries({ ...good, id: "bad", answer: paragraph(html) });
    const message = await problems();
    expect(message).toContain("faq.json · bad");
    expect(message).toContain(expected);
  });

  it.each([
    ["no blocks", { answer: [] }, "has no blocks"],
    ["an id that no link can carry", { id: "Bad Id" }, "must be 1 to 64 characters"],
    [
      "an unknown field",
      { anwser: 1 },
      'bad: has "anwser", which is no field here: did you mean "answer"?',
    ],
    [
      "a platform that there is not",
      { answer: [{ type: "steps", platform: "beos", items: ["x"] }] },
      'answer, block 1, platform: is "beos": write "ios", "android", "desktop", "macos", "web", or null',
    ],
    [
      "an unknown related id",
      { related: ["nowhere"] },
      'names "nowhere" as related, which is no entry',
    ],
    ["itself as related", { id: "me", related: ["me"] }, "names itself"],
    ["a related id twice", { related: ["good", "good"] }, 'names "good" as related twice'],
    [
      "a source without an address",
      { source: { url: "faq", hash: "1" } },
      'source, url: is "faq": write a whole address',
    ],
  ])("%s", async (_, change, expected) => {
    await entries(good, { ...good, id: "bad", ...change });
    expect(await problems()).toContain(expected);
  });

  it.each([
    ["a question that another entry has", {}],
    ["a short title that is another entry's question", { question: "Very?", short: "GOOD?" }],
  ])("%s", async (_, change) => {
    await entries(good, { ...good, id: "other", ...change });
    expect(await problems()).toContain(
      'good and other: have the same button, "Good?": give one of them another "short" title',
    );
  });

  it("but not the same question with different short titles", async () => {
    await entries(good, { ...good, id: "other", short: "Good here?" });
    expect(await problems()).toBe("");
  });

  it("all of them at once, over all files", async () => {
    await entries(good, good, {
      ...good,
      id: "bad",
      question: "Bad?",
      answer: paragraph("<u>x</u> & y"),
      related: ["nowhere"],
    });
    await write(
      "phrasings.jsonl",
      '{"text":"Is it GOOD?","id":"good"}\n{"text":"is it good","id":""}\nnonsense\n{"text":"x","id":"nowhere"}\n{"text":""}',
    );
    const message = await problems();
    expect(message).toContain("has 9 problems");
    for (const part of [
      "good: the id is used 2 times",
      "phrasings.jsonl · line 2: says the same as line 1",
      "phrasings.jsonl · line 3, column 1: has a text without quotation marks",
      'phrasings.jsonl · line 4: is for "nowhere"',
      "phrasings.jsonl · line 5 · text: is empty",
      'phrasings.jsonl · line 5 · id: is missing: it must be the id of an entry, or ""',
    ]) {
      expect(message).toContain(part);
    }
  });

  it.each([
    ["half a file", '{"entries":[{"id":"a"', 'ends too early: the "{" needs its "}"'],
    ["another shape", "[]", 'must begin with {"entries": ['],
    ["null", "null", 'must begin with {"entries": ['],
    ["nothing", "", "is empty: write something"],
  ])("%s", async (_, text, expected) => {
    await write("faq.json", text);
    expect(await problems()).toContain(expected);
  });

  it("a missing file says how to get one", async () => {
    expect(await problems()).toContain("faq.json: is not there: write it, or scrape a FAQ");
  });

  it("a folder without languages says what it should contain", async () => {
    await expect(languagesIn(join(dir, "nowhere"))).rejects.toThrow(
      "give a folder with en/faq.json in it",
    );
  });
});
