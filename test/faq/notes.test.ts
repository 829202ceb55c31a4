import { describe, expect, it } from "vitest";
import { notesOn } from "../../src/faq/notes.ts";

const paragraph = (html: string) => [{ type: "paragraph" as const, html }];
const entry = (id: string, question: string, html = "Yes.") => ({
  id,
  question,
  answer: paragraph(html),
});

describe("a short title", () => {
  const long = "Why does the kettle switch itself off?";

  it("is asked for where a button would cut the question", () => {
    expect(notesOn([entry("off", long), entry("on", "How do I switch it on?")])).toEqual([
      '1 question is longer than the 34 characters that a phone\'s button shows: add a "short" title to off',
    ]);
  });

  it("is not asked for where there is one", () => {
    expect(notesOn([{ ...entry("off", long), short: "It switches off" }])).toEqual([]);
  });

  it("is asked for in one line, however many are missing", () => {
    const [note, ...others] = notesOn(
      Array.from({ length: 25 }, (_, i) => entry(`e${i}`, `${long} ${i}`)),
    );
    expect(note).toMatch(/^25 questions are longer than .* title to e0, e1, .*, e19 and 5 more$/);
    expect(others).toEqual([]);
  });
});

describe("a handle in an answer", () => {
  it.each([
    ["in plain text", "Write to @KettleBot."],
    ["in bold", "Write to <b>@KettleBot</b>."],
    ["after a bracket", "our bot (@KettleBot)"],
    ["beside a link", '<a href="https://x.example/">here</a> or @KettleBot'],
    ["more than once", "@KettleBot, I mean @KettleBot"],
  ])("%s is reported", (_, html) => {
    expect(notesOn([entry("help", "Who helps?", html)])).toEqual([
      "help: Telegram links @KettleBot by itself: link it to what it means, or write <code>@KettleBot</code>",
    ]);
  });

  it.each([
    ["in a link", '<a href="https://x.example/"><b>@KettleBot</b></a>'],
    ["in code", "<code>@KettleBot</code>"],
    ["that is part of an email address", "help@kettle.example"],
    ["that is none", "2 @ 3 euros, @..."],
  ])("%s is fine", (_, html) => {
    expect(notesOn([entry("help", "Who helps?", html)])).toEqual([]);
  });

  it("in a list or in steps is reported too", () => {
    const answer = [
      { type: "list" as const, items: ["@one_name"] },
      { type: "steps" as const, platform: null, items: ["Tap.", "Ask @two_names."] },
    ];
    const notes = notesOn([{ id: "help", question: "Who helps?", answer }]);
    expect(notes.map((note) => note.match(/@\w+/)?.[0])).toEqual(["@one_name", "@two_names"]);
  });
});

describe("a question", () => {
  const ask = (id: string, question: string) => ({ ...entry(id, question), short: id });

  it("that fills the screen above its answer is reported", () => {
    const question = `Why ${"very ".repeat(25)}hot?`;
    expect(notesOn([ask("hot", question)])).toEqual([
      "hot: its question has 133 characters, which fill a phone's screen above the answer: ask it in 120 at most",
    ]);
  });

  it("that two entries ask is reported with both", () => {
    expect(notesOn([ask("on", "Is it on?"), ask("off", "is it  ON"), ask("hot", "Hot?")])).toEqual([
      'on and off ask the same, "Is it on?": merge them, or say in each question what it\'s about',
    ]);
  });
});

it("sections that differ only in case, punctuation or spacing are reported with all names", () => {
  const sections = ["Using it", "using  it", "Care", "Using it!", "Using it"];
  const entries = sections.map((section, i) => ({ ...entry(`e${i}`, `Question ${i}?`), section }));
  expect(notesOn(entries)).toEqual([
    '"Using it" and "using  it" and "Using it!" are sections of their own: write them alike if one is meant',
  ]);
});

describe("an address that Telegram makes no button of", () => {
  it("is reported once a host, with the entries", () => {
    const from = (id: string, url: string) => ({
      ...entry(id, `${id}?`),
      source: { url, hash: "1" },
    });
    const linking = entry("c", "c?", '<a href="http://wiki/x">here</a>');
    const entries = [
      from("a", "http://wiki/faq#a"),
      from("b", "http://wiki/faq#b"),
      linking,
      from("d", "http://localhost:8080/"),
      from("e", "https://kettle.example/"),
    ];
    expect(notesOn(entries)).toEqual([
      "Telegram makes no button or link of http://wiki: give a public address with a whole host name, such as https://faq.example.org (in a, b, c)",
      "Telegram makes no button or link of http://localhost:8080: give a public address with a whole host name, such as https://faq.example.org (in d)",
    ]);
  });
});
