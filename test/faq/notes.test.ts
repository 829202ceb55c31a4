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
    const [note, ...others] = notesOn(Array.from({ length: 25 }, (_, i) => entry(`e${i}`, long)));
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
