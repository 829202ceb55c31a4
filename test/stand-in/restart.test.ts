import { readFile } from "node:fs/promises";
import type { InlineQueryResult } from "grammy/types";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/stand-in/index.ts";
import { afterAnEvening, buttons, fileOf, newFile, poll, start } from "./chats-file.ts";
import { Clock, outcome } from "./support.ts";

describe("after a restart", () => {
  test("everybody finds the chats as they were", async () => {
    const file = await newFile();
    const before = await afterAnEvening(file);
    await before.close();
    const after = await start(file);
    expect(after.warnings).toEqual([]);
    for (const id of [1001, 1002, 1003]) {
      expect(after.telegram.pageState(after.person(id))).toEqual(
        before.telegram.pageState(before.person(id)),
      );
    }
    expect(after.telegram.messages(1001).map(({ text, caption }) => text ?? caption)).toEqual([
      "where is my code",
      "In the app: Settings",
      "look",
      "are you there?",
    ]);
  });

  test("of groups: who is what there, topics, what one person sees, privacy mode, somebody's language", async () => {
    const file = await newFile();
    const before = await start(file);
    const [ann, bob] = ["Ann", "Bob"].map((first_name) =>
      before.telegram.addPerson({ first_name }),
    ) as [Person, Person];
    const chat = ann.groups.create("Staff", [bob], { forum: true }).id;
    ann.groups.promote(bob, chat);
    ann.groups.promoteBot(chat);
    ann.groups.openTopic(chat, "Bugs");
    bob.groups.setAnonymous(chat);
    bob.setLanguage("fa");
    ann.groups.leave(chat);
    const ephemeral_message_parameters = { receiver_user_id: bob.id };
    const hint = { chat_id: chat, text: "psst", ephemeral_message_parameters };
    await before.telegram.call("sendMessage", hint);
    before.telegram.privacy = true;
    ann.groups.create("Elsewhere", [], { bot: false });
    await before.close();
    const after = await start(file);
    expect(after.warnings).toEqual([]);
    for (const id of [1001, 1002]) {
      expect(after.telegram.pageState(after.person(id))).toEqual(
        before.telegram.pageState(before.person(id)),
      );
    }
    expect(after.person(1002).messages(chat).at(-1)).toMatchObject({ text: "psst" });
  });

  test("who hides in forwards, what is pinned, what has become a supergroup", async () => {
    const file = await newFile();
    const before = await start(file);
    const ann = before.telegram.addPerson({ first_name: "Ann" });
    const old = ann.groups.create("Tea", [], { type: "group" }).id;
    const chat = ann.groups.upgrade(old).id;
    const { message_id } = ann.send("rules");
    await before.telegram.call("pinChatMessage", { chat_id: ann.id, message_id });
    ann.hideInForwards();
    await before.close();
    const after = await start(file);
    const next = after.person(ann.id);
    expect(after.telegram.pageState(next)).toEqual(before.telegram.pageState(ann));
    expect(next.forward(next.send("hi")).forward_origin?.type).toBe("hidden_user");
    expect(() => next.send("hi", { chat: old })).toThrow("There is no such chat.");
    expect(next.send("hi", { chat }).chat.id).toBe(chat);
  });

  test("of groups: who was removed or restricted, and which channel is discussed there", async () => {
    const file = await newFile();
    const before = await start(file);
    const [ann, bob, eve] = ["Ann", "Bob", "Eve"].map((first_name) =>
      before.telegram.addPerson({ first_name }),
    ) as [Person, Person, Person];
    const linked = { id: -1005, type: "channel", title: "News" } as const;
    const chat_id = before.telegram.addGroup("Tea", [ann, bob, eve], { linked }).id;
    ann.groups.remove(bob, chat_id);
    ann.groups.restrict(eve, chat_id);
    await before.close();
    const { telegram } = await start(file);
    const member = (user_id: number) => telegram.call("getChatMember", { chat_id, user_id });
    expect(await telegram.call("getChat", { chat_id })).toMatchObject({ linked_chat_id: -1005 });
    expect(await member(bob.id)).toMatchObject({ status: "kicked" });
    expect(await member(eve.id)).toMatchObject({ status: "restricted", is_member: true });
  });

  test("a file from before there was more to groups than members", async () => {
    const file = await newFile();
    await (await afterAnEvening(file)).close();
    const old = JSON.parse(await readFile(file, "utf8"));
    delete old.privacy;
    for (const room of old.rooms) {
      for (const part of ["bot", "topics", "ephemerals", "ranks", "limits"]) delete room[part];
    }
    const { telegram, person, warnings } = await start(await fileOf(JSON.stringify(old)));
    expect(warnings).toEqual([]);
    expect(telegram.pageState(person(1001)).chats.at(-1)).toMatchObject({
      bot: "member",
      administrators: [1001],
    });
  });

  test("numbers go on: of messages, also after a deleted one, of people, groups and files", async () => {
    const file = await newFile();
    const { gone, photo, group, close } = await afterAnEvening(file);
    await close();
    const { telegram, person } = await start(file);
    const next = person(1001).send("more", { kind: "photo" });
    expect(next.message_id).toBe(gone.message_id + 1);
    expect(next.photo?.[0]?.file_id).not.toBe(photo.photo?.[0]?.file_id);
    expect(telegram.addPerson({ first_name: "Dora" }).id).toBe(1004);
    expect(telegram.addGroup("Another", []).id).toBe(group.id - 1);
  });

  test("the bot gets what it has not confirmed, and only that; new updates have new numbers", async () => {
    const file = await newFile();
    const clock = new Clock();
    const { close } = await afterAnEvening(file);
    await close();
    const { telegram, person } = await start(file, { now: clock.now }); // a clock that was set back
    const [update, ...others] = await poll(telegram);
    expect(update?.message?.text).toBe("are you there?");
    expect(others).toEqual([]);
    person(1001).send("hello?");
    const id = update?.update_id ?? 0;
    expect((await poll(telegram, { offset: id + 1 })).map((u) => u.update_id)).toEqual([id + 1]);
  });

  test("what the bot has confirmed stays confirmed, and it gets the kinds that it asked for", async () => {
    const file = await newFile();
    const { telegram, close } = await afterAnEvening(file);
    telegram.updates.drop();
    await close();
    const after = await start(file);
    after.person(1001).blockBot();
    expect(await poll(after.telegram)).toEqual([]);
    expect(after.telegram.updates.allowed).toContain("edited_message");
  });

  test("whom the bot may write to, and which messages it may change", async () => {
    const file = await newFile();
    const { answer, photo, group, close } = await afterAnEvening(file);
    await close();
    const { telegram } = await start(file);
    const send = (chat_id: number) => outcome(telegram, "sendMessage", { chat_id, text: "hi" });
    expect(await send(1001)).toBe("ok");
    expect(await send(1002)).toBe("Forbidden: bot was blocked by the user");
    expect(await send(1003)).toBe("Forbidden: bot can't initiate conversation with a user");
    expect(await send(group.id)).toBe("ok");
    const { reply_parameters: _, ...edit } = answer;
    expect(await outcome(telegram, "editMessageText", edit)).toMatch("message is not modified");
    expect(await outcome(telegram, "editMessageText", { ...edit, text: "new" })).toBe("ok");
    const again = { chat_id: 1001, photo: photo.photo?.[0]?.file_id };
    expect(await outcome(telegram, "sendPhoto", again)).toBe("ok");
  });

  test("buttons under messages that were sent inline still work", async () => {
    const file = await newFile();
    const { telegram, person, close } = await afterAnEvening(file);
    await poll(telegram, { allowed_updates: ["inline_query", "callback_query"] });
    const asked = person(1001).queryInline("code");
    const inline_query_id = telegram.updates.pending.at(-1)?.inline_query?.id;
    const article = { type: "article", id: "1", title: "T", reply_markup: buttons };
    const results = [{ ...article, input_message_content: { message_text: "old" } }];
    await telegram.call("answerInlineQuery", { inline_query_id, results });
    const sent = person(1001).chooseResult((await asked).query_id, "1");
    await close();

    const after = await start(file);
    void after.person(1001).tap(sent, "1");
    const { inline_message_id } = after.telegram.updates.pending.at(-1)?.callback_query ?? {};
    await after.telegram.call("editMessageText", { inline_message_id, text: "new" });
    expect(after.telegram.messages(1001).at(-1)).toMatchObject({ text: "new" });
  });

  test("a query that was open has nobody to answer to", async () => {
    const file = await newFile();
    const { person, answer, close } = await afterAnEvening(file);
    void person(1001).tap(answer.message_id, "1");
    await close();
    const { telegram } = await start(file);
    const query = telegram.updates.pending.at(-1)?.callback_query;
    const results: InlineQueryResult[] = [];
    expect(query?.data).toBe("1");
    expect(
      await outcome(telegram, "answerCallbackQuery", { callback_query_id: query?.id }),
    ).toMatch("query is too old");
    expect(await outcome(telegram, "answerInlineQuery", { inline_query_id: "1", results })).toMatch(
      "query is too old",
    );
  });
});
