import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

/** Eleven entries in one section, without phrasings: hardly anything is surely answered. */
const faqDir = "test/fixtures/bikes";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ faqDir });
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Asks one after the other, as a new person. @returns the last reply, with its buttons */
async function inTurn(...messages: string[]): Promise<string> {
  const person = bot.telegram.addPerson({ first_name: "Kim", language_code: "en" });
  let last = "";
  for (const text of messages) {
    const replies = await bot.asks(text, person);
    last = replies.flatMap((message) => [message.text, ...buttonsOf(message)]).join("\n");
  }
  return last;
}

describe("after entries that were only offered", () => {
  it("a message that names a platform is a question of its own if it's like another entry", async () => {
    expect(await inTurn("forgot pw", "works on ubuntu?")).toContain("Can I use it on Linux?");
  });

  it("a new question isn't taken for one about them", async () => {
    const reply = await inTurn("what about a thief", "how do i turn it on");
    expect(reply).not.toContain("Call the police");
  });
});

describe("after distress", () => {
  it.each(["can two people share one bike?", "where do i park the bike"])(
    "a question in words of an entry is one: %s",
    async (question) => {
      expect(await inTurn("i want to kill myself", question)).not.toContain("talk to somebody");
    },
  );

  it.each(["what should i do", "do you care?", "how can i end it", "is there any point"])(
    "nothing else is: %s",
    async (words) => {
      expect(await inTurn("i want to kill myself", words)).toMatch(/people who listen|so sorry/);
    },
  );
});
