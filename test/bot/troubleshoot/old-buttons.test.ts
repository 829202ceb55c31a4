import type { Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../../support/bot.ts";
import { chatWith } from "./support.ts";

let bot: TestBot;
beforeEach(async () => {
  bot = await startTestBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

const { write, tap, current } = chatWith(() => bot);

describe("buttons of earlier steps", () => {
  /** Taps a button that the message no longer has, as an app does that hasn't received the edit yet. */
  async function tapData(message: Message, data: string) {
    const { from: _, ...rest } = message;
    bot.telegram.push({
      callback_query: {
        id: "1",
        from: bot.ann.user,
        chat_instance: "1",
        data,
        message: { ...rest, from: bot.telegram.botUser },
      },
    });
    await bot.settled();
    return bot.last();
  }
  const dataOf = (message: Message, words: string): string => {
    const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text === words);
    return button && "callback_data" in button ? button.callback_data : "";
  };

  it("go back to that step and on from it", async () => {
    const first = await write("/start fix-lid");
    const hot = await tap("The classic one");
    await tap("No");
    expect((await tapData(hot, dataOf(hot, "Yes"))).text).toContain("Let it cool & wait.");
    expect(current(hot)?.text).toContain("✓ Yes");
    const again = await tapData(first, dataOf(first, "The travel kettle"));
    expect(again.text).toContain("Turn the lid");
  });

  it("change nothing when tapped a second time", async () => {
    const first = await write("/start fix-lid");
    const hot = await tap("The classic one");
    const last = await tapData(first, dataOf(first, "The classic one"));
    expect(last.message_id).toBe(hot.message_id);
  });

  it("say so where the dialog is over", async () => {
    const first = await write("/start fix-lid");
    await tap("The travel kettle");
    const end = await tap("It works now");
    expect((await tapData(first, dataOf(first, "The classic one"))).message_id).toBe(
      end.message_id,
    );
    const answer = bot.telegram.calls.findLast(({ method }) => method === "answerCallbackQuery");
    expect(answer?.params.text).toContain("This step is over");
  });

  it("work under a message whose number was lost in a crash", async () => {
    const first = await write("/start fix-lid");
    const twin = bot.telegram.post(bot.telegram.findChat(bot.ann.id), {
      ...first,
      message_id: 900,
    } as never);
    expect((await tapData(twin, dataOf(first, "The travel kettle"))).text).toContain(
      "Turn the lid",
    );
  });

  it.each(["d.AAAAAAAA.yes.rt", "d.__proto__.x.1", "g.AAAAAAAA", "d...", "h"])(
    "do no harm when forged as %j",
    async (data) => {
      const first = await write("/start fix-lid");
      await tapData(first, data);
      expect(bot.log.join("")).not.toContain('"level":50');
      expect((await write("blue")).text).toContain("Turn the lid");
    },
  );
});
