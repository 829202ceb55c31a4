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

/** The share of turns of others' conversations that has to be right. */
const goal = 0.95;

function conversationsIn(file: URL): Conversation[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

const shipped = { faqDir: "faq-data", cacheDir: "data" };

let bot: TestBot;
let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
  bot = await startTestBot(shipped);
}, 120_000);
afterAll(() => bot[Symbol.asyncDispose]());

/** Plays a conversation with a person whom the bot hasn't met; with staff where people are to answer. */
async function play(conversation: Conversation) {
  const needsStaff = conversation.name.startsWith("case/");
  const used = needsStaff ? (await withStaff(shipped)).bot : bot;
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
    "nearly all turns of others' conversations do, too",
    async () => {
      const played = [];
      for (const conversation of conversationsIn(others)) played.push(await play(conversation));
      const judged = played.reduce((sum, { judged }) => sum + judged, 0);
      const failures = played.flatMap(({ failures }) => failures);
      const wrong = failures.map(({ name, turn }) => `${name}: ${JSON.stringify(turn)}`);
      expect(1 - failures.length / judged, wrong.join("\n")).toBeGreaterThanOrEqual(goal);
    },
    300_000,
  );
});
