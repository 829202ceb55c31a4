import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

const messages = [
  "can i call my freind with video",
  "hide my last seen from whatsapp people",
  "is there an app for an old blackberry",
  "who pays for all this, ads?",
  "where do you sit, dubai or russia",
  "my washing machine leaks",
  "BOT_METHOD_INVALID in sendMessage(",
  "gdpr and also how old is telegram",
  "",
];

const explained = (matcher: Matcher) => messages.map((text) => matcher.explain(text));

/** Only the first entries, with some of the messages that no entry answers. */
function partOf(whole: Knowledge, size: { entries: number; offTopicEvery: number }): Knowledge {
  const entries = whole.entries.slice(0, size.entries);
  const ids = new Set(entries.map(({ id }) => id));
  const phrasings = whole.phrasings.filter(
    ({ id }, i) => ids.has(id) || (id === "" && i % size.offTopicEvery === 0),
  );
  return { ...whole, entries, phrasings };
}

it("training the same data gives the same matcher, bit by bit", async () => {
  const bank = await loadKnowledge("test/fixtures/bank", "en");
  const [first, second] = [await createMatcher(bank), await createMatcher(bank)];
  expect(explained(second)).toEqual(explained(first));
});

it("so does training on threads, and what the cache keeps of it", async () => {
  const shipped = await loadKnowledge("faq-data", "en");
  const part = partOf(shipped, { entries: 11, offTopicEvery: 8 });
  expect(part.phrasings.length).toBeGreaterThan(2000); // with fewer there are no threads
  expect(part.phrasings.length).toBeLessThan(2500);
  const dir = await mkdtemp(join(tmpdir(), "matcher-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const [stored, trained] = await Promise.all([createMatcher(part, dir), createMatcher(part)]);
  expect(explained(trained)).toEqual(explained(stored));
  const [name = "", ...others] = await readdir(dir);
  expect(others).toEqual([]);
  const { ino } = await stat(join(dir, name));
  const cached = await createMatcher(part, dir);
  expect((await stat(join(dir, name))).ino).toBe(ino); // training anew would have replaced it
  expect(explained(cached)).toEqual(explained(stored));
});

it("the cache isn't used for data with other names of other topics", async () => {
  const shipped = await loadKnowledge("faq-data", "en");
  const part = partOf(shipped, { entries: 4, offTopicEvery: 20 });
  const dir = await mkdtemp(join(tmpdir(), "matcher-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await createMatcher(part, dir);
  const otherTopics = { own: [], others: { products: ["zorgchat"] } };
  const changed = await createMatcher({ ...part, otherTopics }, dir);
  expect(changed.explain("is zorgchat cheaper").words).toContain("≈products");
  expect(await readdir(dir)).toHaveLength(2);
});
