import { describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import type { LocalTelegramOptions } from "../../../src/stand-in/index.ts";
import { buttonsOf } from "../../support/bot.ts";
import { answer, linksOf, question, quotedBy, startGroup, textsOf } from "../../support/group.ts";

describe("in a group that the bot isn't a member of", () => {
  const asksAsGuest = async (text: string, options: LocalTelegramOptions = {}) => {
    const { bot, telegram, ann, bob } = await startGroup(options);
    const { id } = telegram.addGroup("Coffee", [ann, bob], { bot: false });
    const asked = ann.send(text, { chat: id });
    await bot.settled();
    const answers = telegram.messages(id).filter(({ from }) => from?.is_bot);
    return { bot, telegram, asked, answers };
  };

  it.each([
    [`@faq_bot ${question}`, answer, en.groups.more],
    ["@faq_bot water and limescale", /Which do you mean/, "How do I boil water?"],
    ["@faq_bot who won the match yesterday evening", /couldn't find that/, en.groups.more],
  ])("it answers %s once, with links only", async (text, expected, button) => {
    const { answers, asked } = await asksAsGuest(text);
    expect(textsOf(answers)).toEqual([expect.stringMatching(expected)]);
    expect(quotedBy(answers)).toEqual([asked.message_id]);
    expect(buttonsOf(answers[0])).toContain(button);
    expect(linksOf(answers[0])).toHaveLength(buttonsOf(answers[0]).length);
  });

  it("it warns of secrets and repeats none", async () => {
    const { answers } = await asksAsGuest("@faq_bot 12345");
    expect(textsOf(answers)).toEqual([en.guards.secret]);
  });

  it("an update that comes twice gets one answer, and logs no error", async () => {
    const { bot, telegram, asked, answers } = await asksAsGuest(`@faq_bot ${question}`);
    telegram.push({ guest_message: { ...asked, guest_query_id: "4444" } as never });
    await bot.settled();
    expect(telegram.messages(asked.chat.id).filter(({ from }) => from?.is_bot)).toEqual(answers);
    expect(bot.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("a server without guest mode sends it nothing", async () => {
    expect((await asksAsGuest(`@faq_bot ${question}`, { version: 9 })).answers).toEqual([]);
  });
});
