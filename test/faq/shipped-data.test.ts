import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { plainText } from "../../src/faq/plain-text.ts";

/** The list of the page's entries is not part of the project; where it lies beside it, it is compared. */
const list = "../shared/source/entries.json";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
});

describe("the English knowledge base", () => {
  it("has at least 8 phrasings for every entry", () => {
    const counts = Map.groupBy(knowledge.phrasings, ({ id }) => id);
    const thin = knowledge.entries.filter(({ id }) => (counts.get(id)?.length ?? 0) < 8);
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  it("knows where every answer comes from", () => {
    for (const { id, source } of knowledge.entries) {
      expect(source?.url).toBe(`https://telegram.org/faq#${id}`);
      expect(source?.hash).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  it("keeps most answers within a phone screen", () => {
    const short = knowledge.entries.filter(({ answer }) => plainText(answer).length <= 600);
    expect(short.length).toBeGreaterThan(knowledge.entries.length * 0.7);
  });

  it("never speaks as if the bot were Telegram", () => {
    const speaking = knowledge.entries.filter(({ answer }) =>
      /\b(we|our|us)\b/i.test(plainText(answer)),
    );
    expect(speaking.map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(!existsSync(list))(
    "has the page's entries, sections and questions, in its order",
    () => {
      const expected = JSON.parse(readFileSync(list, "utf8")) as Record<string, string>[];
      const known = knowledge.entries.map(({ id, section, question }) => ({
        id,
        section,
        question,
      }));
      expect(known).toEqual(
        expected.map((entry) => ({ ...entry, question: entry.question?.replace(/^Q: /, "") })),
      );
    },
  );
});
