import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { type Conversation, playConversation } from "../support/conversations.ts";
import { withStaff } from "../support/staff.ts";

/** Conversations of our own, and others that the bot is measured on, where they are. */
const own = new URL("conversations.jsonl", import.meta.url);
const others = new URL("../../../shared/eval/conversations-dev.jsonl", import.meta.url);

function conversationsIn(file: URL): Conversation[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

let bot: TestBot;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
  bot = await startTestBot({ faqDir: "faq-data" });
}, 120_000);
afterAll(() => bot[Symbol.asyncDispose]());

async function play(conversation: Conversation) {
  const needsStaff = conversation.name.startsWith("case/");
  const used = needsStaff ? (await withStaff({ faqDir: "faq-data" })).bot : bot;
  const person = used.telegram.addPerson({ first_name: "Kim", language_code: "en" });
  return playConversation(conversation, used, person, knowledge);
}

describe("a conversation goes as with a very good supporter", () => {
  it.each(conversationsIn(own).map((conversation) => [conversation.name, conversation] as const))(
    "%s",
    async (_, conversation) => {
      expect((await play(conversation)).failures).toEqual([]);
    },
  );

  it.skipIf(!existsSync(others))(
    "95 % of the turns of unseen conversations",
    async () => {
      let judged = 0;
      const failures: { name: string; turn: string }[] = [];
      for (const conversation of conversationsIn(others)) {
        const played = await play(conversation);
        judged += played.judged;
        failures.push(...played.failures.map((f) => ({ ...f, turn: JSON.stringify(f.turn) })));
      }
      const share = 1 - failures.length / judged;
      if (process.env.SHOW) {
        console.log(`${judged - failures.length} of ${judged}`);
        for (const f of failures) console.log(f);
      }
      expect(
        share,
        failures.map(({ name, turn }) => `${name}: ${turn}`).join("\n"),
      ).toBeGreaterThanOrEqual(0.95);
    },
    60_000,
  );
});
