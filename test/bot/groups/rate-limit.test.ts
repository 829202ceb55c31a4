import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { answer, question, startGroup } from "../../support/group.ts";

describe("a busy group", () => {
  it("gets no more messages than Telegram accepts, a notice once a minute, and answers when there is room", async () => {
    const { says, shown, clock, bob } = await startGroup({ perMinute: 5 });
    for (let n = 0; n < 8; n++) await says(`@faq_bot ${question}`);
    const limited = shown();
    expect(limited).toHaveLength(5);
    expect(limited.at(-1)?.text).toBe(en.groups.tooMany);
    expect(await says("just talking")).toEqual([]);
    expect(await says("/faq", { by: bob })).toEqual([]);
    clock.now += 61_000;
    expect((await says(`@faq_bot ${question}`))[0]?.text).toMatch(answer);
  });

  it("doesn't hold up other chats", async () => {
    const { says, bot, telegram, ann } = await startGroup({ perMinute: 2 });
    for (let n = 0; n < 4; n++) await says(`@faq_bot ${question}`);
    expect(await bot.asks(question)).toHaveLength(1);
    const other = telegram.addGroup("Coffee", [ann]);
    ann.send(`/ask ${question}`, { chat: other.id });
    await bot.settled();
    expect(telegram.messages(other.id).at(-1)?.text).toMatch(answer);
  });

  it("gets a notice for each tap", async () => {
    const { says, tap, shown } = await startGroup({ perMinute: 3 });
    const [list] = await says("@faq_bot water and limescale");
    await says(`@faq_bot ${question}`);
    expect((await tap(list as Message, en.buttons.none)).text).toBe(en.groups.tooMany);
    expect(shown()).toHaveLength(2);
  });
});
