import { beforeAll, describe, expect, it } from "vitest";
import { createKnowledge, type Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { reviewData } from "../../src/match/review-data.ts";
import { doubtfulNotes, scenarioNotes } from "../../src/match/review-notes.ts";

/** A part of a knowledge base: twelve entries, which are learned in half a second. */
let parcel: Knowledge;
beforeAll(async () => {
  const { entries, phrasings } = await loadKnowledge("test/fixtures/parcel", "en");
  const some = entries.slice(0, 12);
  const ids = new Set(["", ...some.map(({ id }) => id)]);
  parcel = createKnowledge(
    "en",
    some,
    phrasings.filter(({ id }) => ids.has(id)),
  );
});

const withChanges = (changes: Partial<Pick<Knowledge, "phrasings" | "scenarios">>) =>
  createKnowledge("en", [...parcel.entries], [...(changes.phrasings ?? parcel.phrasings)], {
    scenarios: changes.scenarios ?? [],
  });

describe("phrasings", () => {
  it("that were put under another entry are found, the clearest first", async () => {
    const moved = [
      "left with neighbour, which one",
      "Threw the little card away by accident with the junk mail",
    ];
    const phrasings = parcel.phrasings.map(({ text, id }) =>
      moved.includes(text) ? { text, id: "delivery-window" } : { text, id },
    );
    const review = await reviewData(withChanges({ phrasings }), { thorough: true });
    const found = review.phrasings ?? [];
    expect(found.slice(0, 2).map(({ text, likelier }) => [text, likelier])).toEqual([
      [moved[0], "neighbour-took-it"],
      [moved[1], "lost-card"],
    ]);
    const chances = found.map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(found.length).toBeLessThan(parcel.phrasings.length / 50);
    expect(doubtfulNotes(review)[0]).toBe(
      '"left with neighbour, which one" is for delivery-window, but reads like neighbour-took-it: move it, or write more like it for delivery-window',
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
