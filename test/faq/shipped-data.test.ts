import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { normalisePhrasing } from "../../src/faq/check.ts";
import { coverageOf } from "../../src/faq/coverage.ts";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { notesOn } from "../../src/faq/notes.ts";
import { piecesOf, plainText } from "../../src/faq/plain-text.ts";

/** The list of the page's entries is not part of the project; where it is available, it is compared. */
const list = "../shared/source/entries.json";

/** The entries that people ask for most: codes, notifications, contacts, accounts, numbers, usernames, secret chats. */
const everyday =
  /^(login-and-sms|getting-a-code|notification-problems|problems-with-contacts|deleting-contacts|can-39t-send|where-did-my-secret|q-how-do-i-(delete-my|change-my|log-out)|q-my-phone-was-stolen|q-can-i-(hide-my|delete-my-messages)|q-how-does-2-step|q-how-are-secret|q-i-have-a-new-phone|q-what-are-usernames)/;

/** By the ids of entries: the anchors that the page has for them now. The ids stay, as links and records name them. */
const movedAnchors = new Map([
  ["q-can-i-hide-my-39last-seen-39-time", "q-can-i-hide-my-last-seen-time"],
  [
    "q-what-if-i-39m-more-paranoid-than-your-regular-user",
    "q-what-if-im-more-paranoid-than-your-regular-user",
  ],
]);

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
});

describe("the English knowledge base", () => {
  it("has at least 50 varied phrasings for every entry, and 80 for the everyday ones", () => {
    const coverage = coverageOf(knowledge);
    const thin = coverage.filter(({ id, phrasings, words, lengths: [shortest, , longest] }) => {
      const varied = words > phrasings * 2 && shortest <= 4 && longest >= 40;
      return phrasings < (everyday.test(id) ? 80 : 50) || !varied;
    });
    expect(thin).toEqual([]);
    expect(knowledge.phrasings.filter(({ id }) => id === "").length).toBeGreaterThanOrEqual(2000);
  });

  it("has scenarios for every entry and for none, which the matcher never learns from", () => {
    const { scenarios, phrasings, entries } = knowledge;
    const labels = new Set(scenarios.flatMap((scenario) => scenario.labels));
    expect(entries.filter(({ id }) => !labels.has(id))).toEqual([]);
    expect(scenarios.filter((scenario) => scenario.labels.length === 0).length).toBeGreaterThan(20);
    const learnt = new Set(phrasings.map(({ text }) => normalisePhrasing(text)));
    expect(scenarios.filter(({ text }) => learnt.has(normalisePhrasing(text)))).toEqual([]);
  });

  it("has the source of every answer", () => {
    for (const { id, source } of knowledge.entries) {
      expect(source?.url).toBe(`https://telegram.org/faq#${movedAnchors.get(id) ?? id}`);
      expect(source?.hash).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  it("keeps most answers within a phone screen", () => {
    const short = knowledge.entries.filter(({ answer }) => plainText(answer).length <= 600);
    expect(short.length).toBeGreaterThan(knowledge.entries.length * 0.7);
  });

  it("leaves nothing to improve for check:data", () => {
    expect(notesOn(knowledge.entries)).toEqual([]);
  });

  it("has no hashtag, command or address that Telegram would link by itself", () => {
    const linked = /#[a-z]\w*|(?<![\w/])\/[a-z]\w+|\w+@\w|https?:|\b\w+\.(?:me|org|com|net|io)\b/gi;
    for (const { id, answer } of knowledge.entries) {
      const pieces = answer
        .flatMap(piecesOf)
        .map((html) => html.replace(/<(a|code)\b.*?<\/\1>/g, " ").replace(/<[^>]*>/g, ""));
      expect([id, ...pieces.flatMap((text) => text.match(linked) ?? [])]).toEqual([id]);
    }
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
