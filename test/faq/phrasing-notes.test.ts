import { expect, it } from "vitest";
import { createKnowledge, type FaqEntry } from "../../src/faq/knowledge.ts";
import { phrasingNotes } from "../../src/faq/phrasing-notes.ts";

/** Notes on entries with that many phrasings each. */
function notesWith(counts: number[]): string[] {
  const entries = counts.map(
    (_, i) => ({ id: `e${i}`, question: `E${i}?`, section: "S" }) as FaqEntry,
  );
  const phrasings = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => ({ text: `how about ${n} of ${i}`, id: `e${i}` })),
  );
  return phrasingNotes(createKnowledge("en", entries, phrasings));
}

it("names the entries with fewer than ten phrasings, and how many more they need", () => {
  expect(notesWith([40, 3, 9, 30])).toEqual([
    "2 entries have fewer than 10 phrasings: e1 has 3 (write 7 more), e2 has 9 (write 1 more)",
  ]);
  expect(notesWith([40, 3, 30])).toEqual([
    "1 entry has fewer than 10 phrasings: e1 has 3 (write 7 more)",
  ]);
});

it("names eight of many, and says what to expect of so few", () => {
  const [expectation, few, ...others] = notesWith(Array.from({ length: 20 }, () => 5));
  expect(expectation).toContain("5 phrasings an entry: few questions get an answer at once");
  expect(few).toMatch(/^20 entries have .* e7 has 5 \(write 5 more\) and 12 more$/);
  expect(others).toEqual([]);
});

it("has nothing to say where every entry has enough", () => {
  expect(notesWith([30, 40])).toEqual([]);
});

it("doesn't say that there are none where some entries have phrasings", () => {
  expect(notesWith([4, 0, 0, 0, 12])[0]).toMatch(/^most entries have no phrasings: /);
  expect(notesWith([0, 0, 0])[0]).toMatch(/^no phrasings: /);
});
