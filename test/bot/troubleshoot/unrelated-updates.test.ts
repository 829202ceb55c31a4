import { afterAll, beforeAll, beforeEach, describe, it } from "vitest";
import { deletedMessage, expectReply, file } from "../../faults/support/contents.ts";
import { type Forging, forging, question } from "../../faults/support/forging.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
let forge: Forging;
beforeAll(async () => {
  bot = await startTestBot();
  forge = forging(bot);
  await bot.asks("/help");
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => void bot.log.splice(0));

describe("in the middle of a dialog, nothing changes by", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["an inline query", () => bot.ann.queryInline("blue")],
    ["an empty inline query", () => bot.ann.queryInline("")],
    ["blocking and unblocking the bot", blocksAndUnblocks],
    [
      "an update of a kind that doesn't exist yet",
      () => forge.gives({ some_future_thing: { from: bot.ann.user } }),
    ],
    ["a vote", () => forge.gives({ poll_answer: { poll_id: "1", user: bot.ann.user } })],
    ["a service message", () => forge.says({ pinned_message: deletedMessage() })],
    ["somebody else's question", () => bot.asks(question, bob())],
    ["a voice message", () => forge.says({ voice: { ...file, duration: 1 } })],
    ["an edited question", () => forge.gives({ edited_message: { ...asked(), text: question } })],
    ["a chosen inline result", () => forge.gives({ chosen_inline_result: { from: bot.ann.user } })],
  ])("%s", async (_, happens) => {
    await bot.asks("/start fix-lid");
    await happens();
    await bot.settled();
    const replies = await bot.asks("blue");
    await bot.asks("/cancel");
    expectReply(replies, /^Turn the lid/);
    await forge.isWell();
  });

  const bob = () => bot.telegram.person(1002) ?? bot.telegram.addPerson({ first_name: "Bob" });
  const asked = () => ({
    message_id: 7000,
    date: 1,
    chat: { ...bot.ann.user, type: "private" },
    from: bot.ann.user,
  });
  async function blocksAndUnblocks() {
    bot.ann.blockBot();
    bot.ann.unblockBot();
  }
});
