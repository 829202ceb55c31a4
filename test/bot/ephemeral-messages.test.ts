import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../src/bot/texts/en.ts";
import { buttonsOf } from "../support/bot.ts";
import {
  quotedBy,
  startGroup,
  startGroupWithPublicCommands,
  type TestGroup,
  textsOf,
} from "../support/group.ts";

describe("in a group, only the person who asked sees", () => {
  const commands = ["/faq", "/search lid", "/search@faq_bot lid", "/help", "/language"];
  it.each(commands)("the answer to %s where the command itself is ephemeral", async (text) => {
    const { bob, says, ephemeral } = await startGroup();
    expect(await says(text)).toEqual([]);
    expect(ephemeral()).toHaveLength(1);
    expect(ephemeral(bob)).toEqual([]);
  });

  it.each(commands)("the answer to %s where the bot is an administrator", async (text) => {
    const group = await startGroupWithPublicCommands();
    promote(group);
    expect(await group.says(text)).toEqual([]);
    expect(group.ephemeral()).toHaveLength(1);
    expect(group.ephemeral(group.bob)).toEqual([]);
  });

  it("where they are in a list that only they see", async () => {
    const { says, shown, ephemeral, tap } = await startGroup();
    await says("/faq");
    await tap(ephemeral()[0] as Message, "Buying (3)");
    expect(textsOf(ephemeral())).toEqual(["Buying"]);
    await tap(ephemeral()[0] as Message, "How long is the warranty?");
    expect(ephemeral()[0]?.text).toContain("Three years");
    expect(buttonsOf(ephemeral()[0])).toContain(en.buttons.back);
    expect(shown()).toEqual([]);
  });

  it("nothing if the answer comes too late, rather than everyone seeing it", async () => {
    const { ann, bot, chat, clock, shown, ephemeral } = await startGroup();
    ann.send("/faq", { chat: chat.id });
    clock.now += 60_000;
    await bot.settled();
    expect([...shown(), ...ephemeral()]).toEqual([]);
  });

  it("what they tap in a list that everyone sees", async () => {
    const { says, shown, ephemeral, tap } = await startGroupWithPublicCommands();
    const [list] = await says("/faq");
    await tap(list as Message, "Buying (3)");
    expect(textsOf(shown())).toEqual([en.browse.topics]);
    expect(textsOf(ephemeral())).toEqual(["Buying"]);
  });

  it("nothing alone on a server without ephemeral messages, which is tried once", async () => {
    const { ann, chat, says, shown, tap, telegram } = await startGroupWithPublicCommands({
      version: 10.1,
    });
    promote({ ann, chat });
    telegram.clearCalls();
    const [list] = await says("/faq");
    const [results] = await says("/search lid");
    expect(quotedBy([list, results] as Message[]).every(Boolean)).toBe(true);
    await tap(list as Message, "Buying (3)");
    expect(textsOf(shown())).toEqual(["Buying", results?.text]);
    const tried = telegram.calls.filter(({ params }) => "ephemeral_message_parameters" in params);
    expect(tried).toHaveLength(1);
  });

  it("nothing alone where Telegram refuses, which isn't tried there again", async () => {
    const { says, telegram } = await startGroupWithPublicCommands();
    expect(await says("/faq")).toHaveLength(1);
    telegram.clearCalls();
    expect(await says("/faq")).toHaveLength(1);
    expect(telegram.calls.filter(({ method }) => method === "sendMessage")).toHaveLength(1);
  });
});

function promote({ ann, chat }: Pick<TestGroup, "ann" | "chat">): void {
  ann.groups.promoteBot(chat.id);
}
