import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { reviewData } from "../../src/match/review-data.ts";
import { doubtfulNotes, scenarioNotes } from "../../src/match/review-notes.ts";

let parcel: Knowledge;
beforeAll(async () => {
  parcel = await loadKnowledge("test/fixtures/parcel", "en");
});

const withChanges = (changes: Partial<Pick<Knowledge, "phrasings" | "scenarios">>) =>
  createKnowledge("en", [...parcel.entries], [...(changes.phrasings ?? parcel.phrasings)], {
    scenarios: changes.scenarios ?? [],
  });

describe("phrasings", () => {
  it("that were put under another entry are found, the clearest first", async () => {
    const moved = "forgot my flat number";
    const phrasings = parcel.phrasings.map(({ text, id }) =>
      text === moved ? { text, id: "weekend-delivery" } : { text, id },
    );
    const review = await reviewData(withChanges({ phrasings }), { thorough: true });
    const found = review.phrasings ?? [];
    const own = { id: "weekend-delivery", likelier: "wrong-address" };
    expect(found.slice(0, 3)).toContainEqual(expect.objectContaining({ text: moved, ...own }));
    const chances = found.map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(found.length).toBeLessThan(parcel.phrasings.length / 100);
    expect(doubtfulNotes(review)).toContain(
      '"forgot my flat number" is for weekend-delivery, but reads like wrong-address: move it, or write more like it for weekend-delivery',
    );
  });

  it("aren't looked at unless that's wanted", async () => {
    expect(await reviewData(withChanges({}), { thorough: false })).toEqual({
      scenarios: [],
      phrasings: undefined,
    });
  });
});

describe("scenarios", () => {
  const [question] = ["how do i track my parcel"];
  const fails = { text: `${question}`, labels: ["lost-card"] };
  const unanswerable = { text: `${question} please`, labels: [] };
  const works = { text: question ?? "", labels: ["track-parcel"] };

  it.each([true, false])("that fail are found, thorough or not: %s", async (thorough) => {
    const scenarios = [works, fails, unanswerable].map((scenario) => ({ ...scenario }));
    const review = await reviewData(withChanges({ scenarios }), { thorough });
    expect(review.scenarios.map(({ labels }) => labels)).toEqual([["lost-card"], []]);
    expect(scenarioNotes(review)).toEqual([
      expect.stringMatching(
        /^"how do i track my parcel" is for lost-card, but the bot answers track-parcel: write /,
      ),
      expect.stringMatching(
        /^"how do i track my parcel please" has no answer, but the bot answers track-parcel: /,
      ),
    ]);
  });
});

it("ten of many are listed", () => {
  const phrasing = { text: "x".repeat(500), id: "a", likelier: "b", chance: 0.9 };
  const notes = doubtfulNotes({
    scenarios: [],
    phrasings: Array.from({ length: 25 }, () => phrasing),
  });
  expect(notes).toHaveLength(11);
  expect(notes[0]?.length).toBeLessThan(200);
  expect(notes.at(-1)).toBe("and 15 more: mend these first, others may follow");
});
