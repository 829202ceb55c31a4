import type { Message, User } from "grammy/types";
import { describe, expect, test } from "vitest";
import { post, type RawRequest, startServer, statusOf, telegramWithAnn } from "./support.ts";

/** What the page's addresses answer with, one or the other. */
interface Answer {
  message: Message;
  person: User;
  query_id: string;
}

describe("the page's side", () => {
  const json = { "content-type": "application/json" };
  const send = JSON.stringify({ person: 1001, chat: 1001, text: "hi" });
  test.each<[string, RawRequest, number]>([
    ["/local/state?person=1001", {}, 200],
    ["/local/state?person=7", {}, 404],
    ["/local/state", {}, 404],
    ["/local/nothing", {}, 404],
    ["/local/send", { method: "POST", body: send, headers: json }, 200],
    [
      "/local/send",
      { method: "POST", body: send, headers: { ...json, origin: "http://127.0.0.1:3000" } },
      200,
    ],
    [
      "/local/send",
      { method: "POST", body: send, headers: { ...json, origin: "http://evil.example" } },
      403,
    ],
    ["/local/send", { method: "POST", body: send, headers: { ...json, origin: "null" } }, 403],
    [
      "/local/send",
      { method: "POST", body: send, headers: { ...json, host: "evil.example:3000" } },
      403,
    ],
    ["/local/send", { method: "POST", body: send, headers: { "content-type": "text/plain" } }, 400],
    ["/local/send", { method: "POST", body: "{", headers: json }, 400],
    ["/local/send", { method: "POST", body: "{}", headers: json }, 400],
    ["/local/send", { method: "POST", body: send.replace("hi", " "), headers: json }, 400],
    [
      "/local/send",
      { method: "POST", body: send.replace("hi", "x".repeat(4097)), headers: json },
      413,
    ],
    [
      "/local/send",
      { method: "POST", body: send.replace("hi", "x".repeat(300_000)), headers: json },
      413,
    ],
    ["/local/state?person=1001", { headers: { host: "evil.example" } }, 403],
    ["/local/state?person=1001", { headers: { "sec-fetch-site": "same-origin" } }, 200],
    ["/local/state?person=1001", { headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["/", { headers: { "sec-fetch-site": "cross-site" } }, 200],
    ["/page/index.html", {}, 200],
    ["/", {}, 200],
    ["/page/..%2Fserver.ts", {}, 404],
    ["/page/%2e%2e%2fserver.ts", {}, 404],
    ["/page/../server.ts", {}, 404],
    ["/page/tsconfig.json", {}, 404],
    ["/page/nothing.js", {}, 404],
    ["/page/.js", {}, 404],
    ["/etc/passwd", {}, 404],
  ])("%s %j → %i", async (path, init, expected) => {
    expect(await statusOf(path, init)).toBe(expected);
  });

  test("does all that people do", async () => {
    const { telegram, ann } = telegramWithAnn();
    const { url } = await startServer(telegram);
    const local = (path: string, body: object) =>
      post<Answer>(`${url}/local/${path}`, { person: 1001, chat: 1001, ...body });

    const sent = await local("send", { text: "hi", reply_to: 1 });
    expect(sent.body.message).toMatchObject({ text: "hi", reply_to_message: { message_id: 1 } });
    const { message_id } = sent.body.message;
    expect((await local("edit", { message_id, text: "ho" })).body.message.text).toBe("ho");
    expect((await local("send", { text: "", kind: "sticker" })).body.message).toHaveProperty(
      "sticker",
    );

    const reply_markup = { inline_keyboard: [[{ text: "B", callback_data: "b" }]] };
    await telegram.call("sendMessage", { chat_id: 1001, text: "x", reply_markup });
    const tapped = local("tap", { message_id: 4, data: "b" });
    await telegram.until(() => telegram.updates.pending.some((u) => u.callback_query));
    const callback_query_id = telegram.updates.pending.at(-1)?.callback_query?.id;
    await telegram.call("answerCallbackQuery", { callback_query_id, text: "ok" });
    expect((await tapped).body).toEqual({ answered: true, text: "ok" });
    expect((await local("tap", { message_id: 4, data: "z" })).status).toBe(400);

    const typed = local("inline", { query: "q", offset: "" });
    await telegram.until(() => telegram.updates.pending.some((u) => u.inline_query));
    const inline_query_id = telegram.updates.pending.at(-1)?.inline_query?.id;
    const result = {
      type: "article",
      id: "1",
      title: "T",
      input_message_content: { message_text: "t" },
    };
    await telegram.call("answerInlineQuery", { inline_query_id, results: [result] });
    const { query_id } = (await typed).body;
    const chosen = await local("choose", { query_id, result_id: "1" });
    expect(chosen.body.message.text).toBe("t");

    expect(await local("clear", {})).toEqual({ status: 200, body: {} });
    expect(telegram.messages(ann.id)).toEqual([]);
    const person = await local("people", { first_name: "Bob", language_code: "de" });
    expect(person.body.person).toMatchObject({ id: 1002, first_name: "Bob", language_code: "de" });
    expect((await local("people", { first_name: " ", language_code: "de" })).status).toBe(400);
  });

  test("does all that people do to groups", async () => {
    const { telegram, ann } = telegramWithAnn();
    const bob = telegram.addPerson({ first_name: "Bob" });
    const { url } = await startServer(telegram);
    const local = (path: string, body: object) =>
      post<{ chat: { id: number }; topic: object; error: string }>(`${url}/local/${path}`, {
        person: ann.id,
        ...body,
      });
    const setup = await local("groups", { title: "Staff", people: [], bot: false, forum: true });
    const chat = setup.body.chat.id;
    const view = () => telegram.pageState(ann).chats.at(-1);
    expect(view()).toMatchObject({ bot: "stranger", members: [ann.id], administrators: [ann.id] });

    await local("member", { chat, who: "bot", status: "administrator" });
    await local("member", { chat, who: bob.id, status: "administrator" });
    expect(view()).toMatchObject({ bot: "administrator", administrators: [ann.id, bob.id] });
    await local("member", { chat, who: "bot", status: "member" });
    await local("member", { chat, who: bob.id, status: "left" });
    expect(view()).toMatchObject({ bot: "member", members: [ann.id] });
    await local("member", { chat, who: "bot", status: "left" });
    await local("member", { chat, who: bob.id, status: "member" });
    expect(view()).toMatchObject({ bot: "kicked", members: [ann.id, bob.id] });
    const refused = await local("member", { person: bob.id, chat, who: ann.id, status: "left" });
    expect(refused).toEqual({ status: 400, body: { error: "Only administrators can do that." } });

    await local("topic", { chat, name: "Bugs" });
    const topic = view()?.topics[0]?.message_thread_id;
    await local("topic", { chat, topic, closed: true });
    expect(view()?.topics).toMatchObject([{ name: "Bugs", closed: true }]);
    await local("anonymous", { chat, anonymous: true });
    await local("privacy", { privacy: true });
    await local("language", { language_code: "pt-br" });
    expect(view()).toMatchObject({ anonymous: true });
    expect(telegram.pageState(ann).bot.privacy).toBe(true);
    expect(ann.user.language_code).toBe("pt-br");

    const { message_id } = ann.send("a slip", { chat });
    expect(await local("delete", { chat, message_id })).toEqual({ status: 200, body: {} });
    expect(await local("delete", { chat, message_id })).toMatchObject({ status: 404 });
  });

  test("its files are not cached and say what they are", async () => {
    const { url } = await startServer(telegramWithAnn().telegram);
    const { headers } = await fetch(url);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("hears of everything at once", async () => {
    const { telegram, ann } = telegramWithAnn();
    const { url } = await startServer(telegram);
    const response = await fetch(`${url}/local/events`);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(response.headers.get("content-type")).toMatch("text/event-stream");
    expect(await next()).toBe(": here\n\n");
    ann.send("hi");
    expect(await next()).toMatch(
      /^data: {"type":"message","chat":1001,"message":{.*"text":"hi".*}}\n\n$/,
    );
    ann.clearHistory();
    expect(await next()).toBe('data: {"type":"cleared","chat":1001}\n\n');
    await reader.cancel();
  });
});
