import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en as staffTexts } from "../../../../../src/bot/staff/texts/en.ts";
import { en } from "../../../../../src/bot/texts/en.ts";
import { textsOf, withStaff } from "../../../../support/staff.ts";
import { openCase, signature } from "./open-case.ts";

/** Words that no rule takes out, of a length. */
const long = (length: number) =>
  "tea pot "
    .repeat(length / 8 + 1)
    .slice(0, length)
    .trim();

describe("long text", () => {
  it("that grows when names are taken out arrives in marked parts, and its edit as a new message", async () => {
    const { ann, ann_says, bot, toStaff } = await openCase();
    const [first = "", second = "", ...rest] = (await ann_says("@abcd ".repeat(682))) as string[];
    expect(rest).toEqual([]);
    expect([first, second].map((text) => text.length <= 4096)).toEqual([true, true]);
    expect([first, second].map((text) => text.slice(-6))).toEqual(["\n(1/2)", "\n(2/2)"]);
    expect(`${first}${second}`.match(/\[name\]/g)).toHaveLength(682);
    const mine = ann.messages().findLast(({ from }) => from?.id === ann.id) as Message;
    const edits = await toStaff(() => ann.edit(mine, "only this"));
    expect(textsOf(edits)).toEqual([`${staffTexts.cases.edited}\nonly this`]);
    expect(bot.log.join()).not.toContain("must be an administrator");
  });

  it("by staff that the signature makes too long arrives in parts, with its formatting, and /delete deletes all", async () => {
    const { bob, chat, topic, toPerson, ann, telegram, staff } = await openCase();
    const text = long(4090);
    const bold = [{ type: "bold" as const, offset: 0, length: 4090 }];
    let sent: Message | undefined;
    const parts = await toPerson(() => {
      sent = bob.send(text, { chat, topic, entities: bold });
    });
    expect(textsOf(parts).map((part) => part?.slice(0, 20))).toEqual([
      `${signature}`,
      expect.stringMatching(/pot|tea/),
    ]);
    expect(parts.map(({ entities }) => entities?.at(-1)?.type)).toEqual(["bold", "bold"]);
    expect(parts[1]?.reply_to_message?.message_id).toBe(parts[0]?.message_id);
    await staff.send("/delete", { replyTo: sent as Message });
    const left = telegram.messages(ann.id).map(({ message_id }) => message_id);
    expect(parts.filter(({ message_id }) => left.includes(message_id))).toEqual([]);
  });

  it("in a description reaches staff whole, below the header", async () => {
    const { bot, staff } = await withStaff();
    await bot.asks("/start person");
    const words = `${long(1500)} and the lid is gone`;
    await bot.asks(words);
    expect(staff.texts.at(-1)).toBe(words);
  });
});

describe("a caption that's too long for bots", () => {
  const words = long(1800);

  it("follows the picture as text, both ways", async () => {
    const { ann, bob, chat, topic, toStaff, toPerson } = await openCase();
    const [picture, text] = await toStaff(() => ann.send(words, { kind: "photo" }));
    expect(picture).toMatchObject({ photo: [{}] });
    expect(picture?.caption).toBeUndefined();
    expect(text).toMatchObject({ text: words, reply_to_message: { photo: [{}] } });
    const [theirs, answer] = await toPerson(() => bob.send(words, { chat, topic, kind: "video" }));
    expect(theirs).toMatchObject({ video: {} });
    expect(answer?.text).toBe(`${signature}\n${words}`);
  });

  it("after an edit comes as text", async () => {
    const { bot, ann, bob, chat, topic, toStaff, toPerson } = await openCase();
    const mine = ann.send("short", { kind: "photo" });
    const theirs = bob.send("short", { chat, topic, kind: "photo" });
    await bot.settled();
    expect(textsOf(await toStaff(() => ann.edit(mine, words)))).toEqual([
      `${staffTexts.cases.edited}\n${words}`,
    ]);
    expect(textsOf(await toPerson(() => bob.edit(theirs, words, chat)))).toEqual([
      `${signature}\n${en.cases.edited}\n${words}`,
    ]);
  });
});

describe("an edit that puts another file in the place of the first", () => {
  it.each(["photo", "video", "document"] as const)("sends the new %s, both ways", async (media) => {
    const { bot, ann, bob, chat, topic, toStaff, toPerson } = await openCase();
    const mine = ann.send("see this", { kind: "photo" });
    const theirs = bob.send("like this", { chat, topic, kind: "photo" });
    await bot.settled();
    const [forStaff] = await toStaff(() => ann.edit(mine, "no, this", { media }));
    expect(forStaff).toMatchObject({
      caption: `${staffTexts.cases.edited}\nno, this`,
      [media]: expect.anything(),
      reply_to_message: { photo: [{}] },
    });
    const [forAnn] = await toPerson(() => bob.edit(theirs, "or this", { media, chat }));
    expect(forAnn).toMatchObject({
      caption: `${signature}\n${en.cases.edited}\nor this`,
      [media]: expect.anything(),
      reply_to_message: { photo: [{}] },
    });
  });

  it("also where there was only text, and not where only the words change", async () => {
    const { bot, ann, toStaff, staff } = await openCase();
    const mine = ann.send("it looks odd");
    await bot.settled();
    const [copy] = await toStaff(() => ann.edit(mine, "it looks odd", { media: "photo" }));
    expect(copy).toMatchObject({ photo: [{}] });
    const picture = ann.send("this", { kind: "photo" });
    await bot.settled();
    expect(await toStaff(() => ann.edit(picture, "that"))).toEqual([]);
    expect(staff.texts.at(-1)).toBe("that");
  });
});

describe("notes and answers", () => {
  it("a note that is edited into an answer reaches the person, and an answer that becomes a note is taken back", async () => {
    const { bob, chat, topic, toPerson, ann, telegram, staff } = await openCase();
    const message = bob.send("// he is right", { chat, topic });
    expect(await toPerson(() => {})).toEqual([]);
    const [answer] = await toPerson(() => bob.edit(message, "You're right", chat));
    expect(answer?.text).toBe(`${signature}\nYou're right`);
    await toPerson(() => bob.edit(message, "/note you're right, I think", chat));
    expect(textsOf(telegram.messages(ann.id))).not.toContain(`${signature}\nYou're right`);
    expect(staff.texts.at(-1)).toBe(staffTexts.cases.isNoteNow);
    expect(textsOf(await toPerson(() => bob.edit(message, "Sure", chat)))).toEqual([
      `${signature}\nSure`,
    ]);
  });

  it("a note whose words are edited stays a note, and an answer edited into a command stays as it was", async () => {
    const { bot, bob, chat, topic, toPerson, ann, telegram } = await openCase();
    const note = bob.send("// hm", { chat, topic });
    expect(await toPerson(() => bob.edit(note, "// hmm", chat))).toEqual([]);
    const answer = bob.send("Yes", { chat, topic });
    await bot.settled();
    await toPerson(() => bob.edit(answer, "/close", chat));
    expect(textsOf(telegram.messages(ann.id))).toContain(`${signature}\nYes`);
  });

  it("what Telegram refuses is said with the reason, and an edit sends it", async () => {
    const { bob, chat, topic, toPerson, staff, telegram, ann } = await openCase();
    const how = { kind: "error", status: 400, description: "Bad Request: wrong words" } as const;
    const mend = telegram.fail({ method: "sendMessage", chat: ann.id, how });
    const message = bob.send("Abracadabra", { chat, topic });
    expect(await toPerson(() => {})).toEqual([]);
    expect(staff.texts.at(-1)).toBe(staffTexts.cases.undelivered("Bad Request: wrong words"));
    mend();
    expect(textsOf(await toPerson(() => bob.edit(message, "Hello", chat)))).toEqual([
      `${signature}\nHello`,
    ]);
  });
});

describe("a live location", () => {
  it("moves for staff at most every five minutes, without a word, and stops when it's over", async () => {
    const { ann, bot, toStaff, telegram, clock } = await openCase();
    let mine = {} as Message;
    const [copy] = await toStaff(() => {
      mine = ann.send("", { kind: "live_location" });
    });
    expect(copy?.location?.live_period).toBeGreaterThan(0);
    const moves = () => telegram.calls.filter(({ method }) => /LiveLocation/.test(method));
    for (let step = 1; step <= 5; step++) {
      clock.time += 10_000;
      expect(await toStaff(() => ann.moveLocation(mine, { latitude: step, longitude: 1 }))).toEqual(
        [],
      );
    }
    expect(moves()).toEqual([]);
    clock.time += 300_000;
    for (const latitude of [7, 8]) ann.moveLocation(mine, { latitude, longitude: 1 });
    await bot.settled();
    expect(moves().map(({ params }) => params.latitude)).toEqual([7]);
    ann.stopLocation(mine);
    await bot.settled();
    expect(moves().at(-1)?.method).toBe("stopMessageLiveLocation");
  });

  it("of staff moves for the person, too", async () => {
    const { bob, bot, chat, topic, telegram, clock, ann } = await openCase();
    const theirs = bob.send("", { chat, topic, kind: "live_location" });
    await bot.settled();
    clock.time += 300_000;
    bob.moveLocation(theirs, { latitude: 7, longitude: 1 }, chat);
    bob.stopLocation(theirs, chat);
    await bot.settled();
    const moves = telegram.calls.filter(({ method }) => /LiveLocation/.test(method));
    expect(moves.map(({ method, params }) => [method, params.chat_id])).toEqual([
      ["editMessageLiveLocation", ann.id],
      ["editMessageLiveLocation", ann.id],
      ["stopMessageLiveLocation", ann.id],
    ]);
  });
});

describe("an album", () => {
  const pictures = [
    { kind: "photo", text: "the lid" },
    { kind: "video" },
    { kind: "photo" },
  ] as const;

  it("stays one in both directions, headed once, and is acknowledged once", async () => {
    const { ann, bob, chat, topic, toStaff, toPerson } = await openCase();
    const forStaff = await toStaff(() => ann.sendAlbum(pictures));
    expect(
      forStaff.map(({ caption, media_group_id }) => [caption, media_group_id !== undefined]),
    ).toEqual([
      ["the lid", true],
      [undefined, true],
      [undefined, true],
    ]);
    expect(new Set(forStaff.map(({ media_group_id }) => media_group_id)).size).toBe(1);
    const forAnn = await toPerson(() => bob.sendAlbum(pictures.slice(1), { chat, topic }));
    expect(forAnn.map(({ caption }) => caption)).toEqual([signature, undefined]);
    expect(new Set(forAnn.map(({ media_group_id }) => media_group_id)).size).toBe(1);
    expect(await toPerson(() => ann.sendAlbum(pictures))).toEqual([]);
  });

  it("can be the question, and each of its messages can be edited and replied to", async () => {
    const { bot, ann, staff } = await withStaff();
    await bot.asks("/start person");
    const [, second] = ann.sendAlbum(pictures) as [Message, Message];
    await bot.settled();
    const [header, ...copies] = staff.messages;
    expect(header?.text).toContain("the lid");
    expect(copies.map(({ media_group_id }) => media_group_id !== undefined)).toEqual(
      Array(3).fill(true),
    );
    await staff.send("That one?", { replyTo: copies[1] as Message });
    expect(bot.last().reply_to_message?.message_id).toBe(second.message_id);
    ann.edit(second, "from below");
    await bot.settled();
    expect(
      staff.messages.find(({ message_id }) => message_id === copies[1]?.message_id)?.caption,
    ).toBe("from below");
  });

  it("has one heading, also after its later pictures were edited", async () => {
    const { bot, bob, chat, topic, toPerson, telegram, ann } = await openCase();
    const [, second] = bob.sendAlbum(pictures, { chat, topic }) as [Message, Message];
    await bot.settled();
    await toPerson(() => bob.edit(second, "from below", chat));
    const captions = telegram.messages(ann.id).flatMap(({ caption }) => caption ?? []);
    expect(captions).toEqual([`${signature}\nthe lid`, "from below"]);
  });

  it("stays with staff as a note, also what arrives after a restart", async () => {
    const { bob, chat, topic, telegram, ann, world, restart } = await openCase();
    const album = { media_group_id: "77" };
    bob.send("// she means these", { chat, topic, kind: "photo", content: album });
    await world.bot.settled();
    await restart();
    const before = telegram.messages(ann.id).length;
    bob.send("", { chat, topic, kind: "photo", content: album });
    await world.bot.settled();
    expect(telegram.messages(ann.id)).toHaveLength(before);
  });

  it("with a note under any of its pictures stays with staff", async () => {
    const { bob, chat, topic, toPerson } = await openCase();
    const album = [{ kind: "photo" }, { kind: "photo", text: "// she means this" }] as const;
    expect(await toPerson(() => bob.sendAlbum(album, { chat, topic }))).toEqual([]);
  });

  it("of files with a long caption arrives with the words below the file that they belong to", async () => {
    const { ann, toStaff } = await openCase();
    const words = long(1500);
    const sent = await toStaff(() =>
      ann.sendAlbum([{ kind: "document" }, { kind: "document", text: words }]),
    );
    expect(sent.map(({ text, document }) => [document !== undefined, text])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, words],
    ]);
    expect(sent[2]?.reply_to_message?.message_id).toBe(sent[1]?.message_id);
  });
});

it("a picture is passed on though its caption is only a secret, which isn't", async () => {
  const { ann, toStaff, toPerson } = await openCase();
  const [copy] = await toStaff(() => ann.send("my password is swordfish", { kind: "photo" }));
  expect(copy).toMatchObject({ photo: [{}] });
  expect(copy?.caption ?? "").not.toContain("swordfish");
  const [warning] = await toPerson(() => ann.send("my password is haddock", { kind: "photo" }));
  expect(warning?.text).toBe(en.guards.secret);
});
