import type { Message } from "grammy/types";
import { describe, expect, test } from "vitest";
import { createTeaGroup, pendingKinds } from "./group-support.ts";

describe("privacy mode", () => {
  const say = (text: string) => (setup: ReturnType<typeof createTeaGroup>) =>
    setup.bob.send(text, { chat: setup.chat });
  const answered = async ({ telegram, bob, chat }: ReturnType<typeof createTeaGroup>) => {
    const sent = (await telegram.call("sendMessage", { chat_id: chat, text: "yes" })) as Message;
    return bob.send("to the bot", { chat, replyTo: sent });
  };
  const cases: [string, (setup: ReturnType<typeof createTeaGroup>) => unknown, string[]][] = [
    ["plain words", say("hello all"), []],
    ["a command", say("/help"), ["/help"]],
    ["its own command", say("/help@Faq_bot"), ["/help@Faq_bot"]],
    ["another bot's command", say("/help@other_bot"), []],
    ["a command in the middle", say("try /help"), []],
    ["a mention", say("what does @FAQ_bot say?"), ["what does @FAQ_bot say?"]],
    ["a mention of somebody else", say("@somebody_else hi"), []],
    ["a reply to it", answered, ["to the bot"]],
    [
      "a reply to a command",
      ({ ann, bob, chat }) => bob.send("me too", { chat, replyTo: ann.send("/help", { chat }) }),
      ["/help", "me too"],
    ],
    [
      "a reply to somebody",
      ({ ann, bob, chat }) => bob.send("why", { chat, replyTo: ann.send("hi", { chat }) }),
      [],
    ],
    ["somebody joins", ({ ann, eve, chat }) => ann.groups.add(eve, chat), ["message"]],
  ];
  test.each(cases)("on: %s", async (_, action, reaches) => {
    const setup = createTeaGroup({ privacy: true });
    await action(setup);
    expect(pendingKinds(setup.telegram)).toEqual(reaches);
  });

  test("off, or with the bot as an administrator, all is heard; getMe tells which", async () => {
    const { telegram, ann, chat } = createTeaGroup();
    expect(await telegram.call("getMe")).toMatchObject({ can_read_all_group_messages: true });
    ann.send("off", { chat });
    telegram.privacy = true;
    expect(await telegram.call("getMe")).toMatchObject({ can_read_all_group_messages: false });
    ann.send("on", { chat });
    ann.groups.promoteBot(chat);
    ann.send("administrator", { chat });
    expect(pendingKinds(telegram)).toEqual(["off", "my_chat_member", "administrator"]);
  });
});
