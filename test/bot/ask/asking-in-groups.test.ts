import type { Message, MessageEntity } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf, rowsOf } from "../../support/bot.ts";
import {
  answer,
  linksOf,
  question,
  quotedBy,
  startGroup,
  startGroupWithPublicCommands,
  textsOf,
} from "../../support/group.ts";

describe("in a group, the bot answers", () => {
  it.each([
    ["a mention", `@faq_bot ${question}`, answer],
    ["a mention behind a path", `/kettle/lid @faq_bot ${question}`, answer],
    ["/ask", `/ask ${question}`, answer],
    ["/ask with the bot's name", `/ask@faq_bot ${question}`, answer],
    ["/search", "/search lid", /lid/],
    ["/search with the bot's name", "/search@faq_bot lid", /lid/],
    ["/faq", "/faq", /choose a topic/i],
    ["/faq with the bot's name", "/faq@faq_bot", /choose a topic/i],
    ["/ask without words", "/ask", /reply with \/ask/],
  ])("%s, quoting it", async (_, text, expected) => {
    const { telegram, says, chat } = await startGroupWithPublicCommands();
    const said = await says(text);
    expect(textsOf(said)).toEqual([expect.stringMatching(expected)]);
    const asked = telegram.messages(chat.id).at(-2);
    expect(asked?.text).toBe(text);
    expect(quotedBy(said)).toEqual([asked?.message_id]);
  });

  it("a reply to its message, and an edited question by editing the answer", async () => {
    const { ann, bot, chat, says, shown } = await startGroup();
    const [first] = await says(`@faq_bot ${question}`);
    expect(textsOf(await says("how long is the warranty", { replyTo: first as Message }))).toEqual([
      expect.stringContaining("Three years"),
    ]);
    const asked = ann.send("/ask who won the match", { chat: chat.id });
    await bot.settled();
    ann.edit(asked, `/ask ${question}`);
    await bot.settled();
    expect(shown()).toHaveLength(3);
    expect(shown().at(-1)?.text).toMatch(answer);
  });

  it.each([
    question,
    "/ask@other_bot lid",
    "/ban",
    "/asking",
    "write to me@faq_bot please",
    "@faq_bot2 lid",
  ])("nothing else: %s", async (text) => {
    const { says } = await startGroup();
    expect(await says(text)).toEqual([]);
  });

  it.each<[string, string, string, MessageEntity["type"]]>([
    ["code", "type @faq_bot lid in the box", "@faq_bot", "code"],
    ["a block of code", "@faq_bot lid", "@faq_bot lid", "pre"],
    ["code that looks like a command", "/ask lid", "/ask lid", "code"],
    ["the text of a link", "@faq_bot lid", "@faq_bot lid", "text_link"],
    ["an address", "see https://kettles.example/@faq_bot/lid", "", "url"],
  ])("no message with its name in %s", async (_, text, marked, type) => {
    const { telegram, says, chat } = await startGroup();
    const mark = { type, offset: text.indexOf(marked), length: marked.length };
    const entities = [{ ...mark, ...(type === "text_link" && { url: "https://kettle.example" }) }];
    const how = marked === "" ? {} : { entities: entities as MessageEntity[] };
    expect(await says(text, how)).toEqual([]);
    expect(await says(text, { ...how, kind: "photo" })).toEqual([]);
    expect(telegram.messages(chat.id).at(-1)?.caption_entities?.[0]?.type).toBe(type);
  });

  it("its name that a link to it stands behind, and reads the words around it", async () => {
    const { telegram, says } = await startGroup();
    const user = telegram.botUser;
    const entities: MessageEntity[] = [{ type: "text_mention", offset: 0, length: 6, user }];
    expect(textsOf(await says(`Kettle, ${question}`, { entities }))).toEqual([
      expect.stringMatching(answer),
    ]);
    expect(textsOf(await says("Kettle", { entities }))).toEqual([en.answer.empty]);
  });

  it("a message into which its name is edited, and a caption", async () => {
    const { ann, bot, chat, says, shown } = await startGroup();
    const asked = ann.send(question, { chat: chat.id });
    ann.edit(asked, `${question} @faq_bot`);
    await bot.settled();
    expect(textsOf(shown())).toEqual([expect.stringMatching(answer)]);
    expect(await says(`@faq_bot ${question}`, { kind: "photo" })).toHaveLength(1);
  });

  it("words after a /search without words only if they reply to the bot", async () => {
    const { says } = await startGroupWithPublicCommands();
    const [asks] = await says("/search");
    expect(await says("warranty")).toEqual([]);
    expect(await says("warranty", { replyTo: asks as Message })).toHaveLength(1);
  });

  it("the same in privacy mode", async () => {
    const { says } = await startGroup({ privacy: true });
    expect(await says(`@faq_bot ${question}`)).toHaveLength(1);
    expect(await says(`/ask ${question}`)).toHaveLength(1);
    expect(await says(question)).toEqual([]);
  });

  it("/ask in private as any question", async () => {
    const { bot } = await startGroup();
    expect(textsOf(await bot.asks(`/ask ${question}`))).toEqual([expect.stringMatching(answer)]);
    expect(textsOf(await bot.asks("/ask"))).toEqual([en.groups.how]);
  });
});

describe("a reply that points at somebody else's message", () => {
  it.each(["@faq_bot ^", "@faq_bot", "^ @FAQ_bot", "/ask", "/ask@faq_bot"])(
    "%j gets an answer that quotes that message",
    async (text) => {
      const { bob, chat, says } = await startGroup();
      const asked = bob.send(question, { chat: chat.id });
      const said = await says(text, { replyTo: asked });
      expect(textsOf(said)).toEqual([expect.stringMatching(answer)]);
      expect(quotedBy(said)).toEqual([asked.message_id]);
    },
  );

  it("gets an answer to the caption of a picture, and an explanation where there is none", async () => {
    const { bob, chat, says } = await startGroup();
    const captioned = bob.send(question, { chat: chat.id, kind: "photo" });
    expect((await says("/ask", { replyTo: captioned }))[0]?.text).toMatch(answer);
    const picture = bob.send("", { chat: chat.id, kind: "photo" });
    expect(textsOf(await says("@faq_bot ^", { replyTo: picture }))).toEqual([en.groups.wordless]);
  });

  it("gets no answer where a bot wrote the message", async () => {
    const { says } = await startGroup();
    const [answer] = await says(`@faq_bot ${question}`);
    expect(textsOf(await says("/ask", { replyTo: answer as Message }))).toEqual([en.groups.how]);
  });
});

describe("an answer in a group", () => {
  it("links to the whole answer in private", async () => {
    const { bot, says } = await startGroup();
    const [answer] = await says("/ask limescale in my ketle, how can i get rid of the white stuff");
    expect(buttonsOf(answer)).toEqual([en.groups.more]);
    const link = linksOf(answer)[0] ?? "";
    const [whole] = await bot.asks(`/start ${new URL(link).searchParams.get("start")}`);
    expect(whole?.text).toContain("How do I remove limescale?");
  });

  it("links to its flow in private", async () => {
    const { bot, says } = await startGroup();
    const [answer] = await says(`/ask ${question}`);
    expect(rowsOf(answer)).toEqual([[en.dialog.fix], [en.groups.more]]);
    const link = new URL(linksOf(answer)[0] ?? "");
    const [step] = await bot.asks(`/start ${link.searchParams.get("start")}`);
    expect(step?.text).toContain("Which kettle do you have?");
  });

  it("ends after a block, with an ellipsis where something is left out", async () => {
    const { says } = await startGroup();
    const [answer] = await says("/start@faq_bot very-long");
    expect(answer?.text?.length).toBeLessThan(800);
    expect(answer?.text).toMatch(/[.!?]\n\n…$/);
  });

  it("says that the FAQ has none, and links to other help in private", async () => {
    const { bot, says } = await startGroup();
    const [unknown] = await says("@faq_bot who won the match yesterday evening");
    expect(unknown?.text).toBe(en.groups.unknown);
    expect(linksOf(unknown)).toEqual(["https://t.me/faq_bot?start=elsewhere"]);
    expect(textsOf(await bot.asks("/start elsewhere"))).toEqual([en.answer.unknown]);
  });
});

describe("in a forum", () => {
  it.each([
    ["a mention", `@faq_bot ${question}`],
    ["a command", "/faq"],
    ["a dialog", "/start@faq_bot fix-lid"],
  ])("%s is answered in its topic, in General too", async (_, text) => {
    const { ann, chat, says } = await startGroupWithPublicCommands({ forum: true });
    const { message_thread_id: topic } = ann.groups.openTopic(chat.id, "Kettles");
    expect((await says(text, { topic })).map((m) => m.message_thread_id)).toEqual([topic]);
    expect((await says(text)).map((m) => m.message_thread_id)).toEqual([undefined]);
  });

  it("/ask in a topic doesn't point at the message that opened the topic", async () => {
    const { ann, chat, says } = await startGroup({ forum: true });
    const { message_thread_id: topic } = ann.groups.openTopic(chat.id, "Kettles");
    expect(textsOf(await says("/ask", { topic }))).toEqual([en.groups.how]);
  });
});
