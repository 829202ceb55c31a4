import { expect, it } from "vitest";
import { reportOf } from "../../src/faq/report.ts";

const good = { language: "en", counts: ["en: 3 entries"], problems: [], notes: [] };

it("sums up what is fine in the last line", () => {
  expect(reportOf([good])).toBe("en: 3 entries\n\nNo problems, no notes.");
});

it("lists problems first, by file, then notes by subject", () => {
  const problems = [
    { file: "de/faq.json", place: "offen · answer", text: "is missing: write a list" },
    { file: "de/slang.json", text: "is empty" },
    { file: "de/faq.json", place: "zu", text: "names itself as related: drop it" },
  ];
  const notes = [
    { subject: "entries", notes: ["open: its question is long"] },
    { subject: "flows", notes: [] },
  ];
  const bad = { language: "de", counts: [], problems, notes: [] };
  expect(reportOf([{ ...good, notes }, bad]).split("\n")).toEqual([
    "de/faq.json",
    "  - offen · answer: is missing: write a list",
    "  - zu: names itself as related: drop it",
    "",
    "de/slang.json",
    "  - is empty",
    "",
    "en: 3 entries",
    "",
    "en, entries: could be better",
    "  - open: its question is long",
    "",
    "3 problems, 1 note: the bot takes this data as soon as the problems are mended.",
  ]);
});

it("lists fifty problems of a file, and counts the others", () => {
  const problems = Array.from({ length: 1000 }, (_, i) => ({
    file: "a",
    place: `line ${i}`,
    text: "x",
  }));
  const lines = reportOf([{ ...good, counts: [], problems }]).split("\n");
  expect(lines).toHaveLength(1 + 50 + 1 + 2);
  expect(lines[51]).toBe("  - and 950 more");
});
