import type { Message, MessageEntity } from "grammy/types";
import { describe, expect, it } from "vitest";
import { en as staffTexts } from "../../../../../src/bot/staff/texts/en.ts";
import { textsOf } from "../../../../support/staff.ts";
import { openCase, signature } from "./open-case.ts";

const named = { cases: { seesNames: true } };

describe("links behind other words", () => {
  const text = "it says so here, and there";
  const entities: MessageEntity[] = [
    { type: "text_link", offset: 11, length: 4, url: "https://kettles.example/u/4711?me=ann" },
    { type: "text_link", offset: 21, length: 5, url: "tg://user?id=77" },
  ];

  it("show their host to staff that doesn't see names", async () => {
    const { ann_says } = await openCase();
    expect(await ann_says(text, { entities })).toEqual([
      "it says so here [link: kettles.example], and there [link: tg]",
    ]);
  });

  it("show where they lead to staff that does", async () => {
    const { ann_says } = await openCase(named);
    expect(await ann_says(text, { entities })).toEqual([
      "it says so here [link: https://kettles.example/u/4711?me=ann], and there [link: tg://user?id=77]",
    ]);
  });

  it("under pictures do, too, and words around them are still cleaned as a whole", async () => {
    const { ann, toStaff, ann_says } = await openCase();
    const link = { type: "text_link" as const, offset: 3, length: 8, url: "http://tea.example" };
    const [picture] = await toStaff(() =>
      ann.send("my password is swordfish", { kind: "photo", entities: [link] }),
    );
    expect(picture?.caption).toContain("[link: tea.example]");
    expect(picture).toMatchObject({ photo: [{}] });
    expect(picture?.caption).not.toContain("swordfish");
    const shown = {
      type: "text_link" as const,
      offset: 0,
      length: 7,
      url: "https://tea.com/",
    };
    expect(await ann_says("tea.com", { entities: [shown] })).toEqual(["[link]"]);
  });
});

describe("what somebody else wrote", () => {
  it("is marked as forwarded, with its author only where names are shown", async () => {
    for (const [options, from] of [
      [{}, undefined],
      [named, "Eve (@eve)"],
    ] as const) {
      const { ann, eve, toStaff } = await openCase(options);
      const elsewhere = eve.groups.create("Tea", [ann], { bot: false }).id;
      const theirs = eve.send("the lid is loose", { chat: elsewhere });
      const picture = eve.send("", { chat: elsewhere, kind: "sticker" });
      expect(textsOf(await toStaff(() => ann.forward(theirs)))).toEqual([
        `${staffTexts.cases.writtenElsewhere(from)}\nthe lid is loose`,
      ]);
      const [sticker, mark] = await toStaff(() => ann.forward(picture));
      expect(sticker?.sticker).toBeDefined();
      expect(mark?.text).toBe(staffTexts.cases.writtenElsewhere(from));
    }
  });

  it("says through which bot it came", async () => {
    const { ann_says } = await openCase();
    const gifs = { id: 99, is_bot: true, first_name: "Gifs", username: "gif" };
    expect(await ann_says("boiling", { via: gifs })).toEqual([
      `${staffTexts.cases.sentThrough("gif")}\nboiling`,
    ]);
  });
});

describe("a reply", () => {
  it("carries the part that it quotes, both ways", async () => {
    const { ann, bob, chat, topic, toPerson, toStaff, staff } = await openCase();
    const [theirs] = await toPerson(() =>
      bob.send("Open the lid, then fill it, then close it", { chat, topic }),
    );
    const [copy] = await toStaff(() =>
      ann.send("with what?", { replyTo: theirs as Message, quote: "then fill it" }),
    );
    expect(copy?.text).toBe("then fill it\nwith what?");
    expect(copy?.entities).toMatchObject([{ type: "blockquote", offset: 0, length: 12 }]);
    expect(copy?.reply_to_message?.text).toContain("Open the lid");
    const [answer] = await toPerson(() =>
      bob.send("Water", {
        chat,
        topic,
        replyTo: staff.messages.at(-1) as Message,
        quote: "with what",
      }),
    );
    expect(answer?.text).toBe(`${signature}\nwith what\nWater`);
  });

  it("to a message that staff doesn't have shows its beginning", async () => {
    const { bot, ann, telegram, toStaff } = await openCase();
    await bot.asks("how many years guarantee");
    const answer = telegram.messages(ann.id).findLast(({ text }) => text?.includes("Three years"));
    const [copy] = await toStaff(() => ann.send("is that so", { replyTo: answer as Message }));
    const [quote] = copy?.entities ?? [];
    const beginning = copy?.text?.slice(0, quote?.length) ?? "";
    expect(quote).toMatchObject({ type: "blockquote", offset: 0 });
    expect(answer?.text?.replaceAll("\n", " ")).toContain(
      beginning.slice(0, 30).replaceAll("\n", " "),
    );
    expect(copy?.text).toBe(`${beginning}\nis that so`);
  });

  it("by staff to a note quotes nothing of it", async () => {
    const { bob, chat, topic, bot, toPerson } = await openCase();
    const note = bob.send("// she has the old one", { chat, topic });
    await bot.settled();
    const [answer] = await toPerson(() =>
      bob.send("Which model?", { chat, topic, replyTo: note, quote: "the old one" }),
    );
    expect(answer?.text).toBe(`${signature}\nWhich model?`);
  });
});

describe("characters that can't be seen", () => {
  it("are gone, but what letters and emoji need stays", async () => {
    const { ann_says } = await openCase();
    expect(
      await ann_says("in\u200Bvisi\u2060ble \u202Eevil\u202C \u2066x\u2069 می‌خواهم 👩‍🔧"),
    ).toEqual(["invisible evil x می‌خواهم 👩‍🔧"]);
    expect(await ann_says("\u200B\u2060\u3164")).toEqual([staffTexts.cases.placeholder]);
  });
});
