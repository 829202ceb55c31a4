import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { de } from "../../../../src/bot/texts/de.ts";
import { en } from "../../../../src/bot/texts/en.ts";
import { es } from "../../../../src/bot/texts/es.ts";
import { tr } from "../../../../src/bot/texts/tr.ts";
import { buttonsOf } from "../../../support/bot.ts";
import { askStaff, textsOf, withStaff } from "../../../support/staff.ts";

const { cases } = en;

/** An open case, and what the bot says to a message in it; `answered` once staff has written. */
async function withCase({ answered = false } = {}) {
  const world = await withStaff();
  const { bot, staff, telegram, ann } = world;
  await askStaff(bot);
  if (answered) await staff.send("Which kettle is it?");
  /** The reactions that the bot has put on messages. */
  const reactions = () =>
    telegram.calls.flatMap(({ method, params }) =>
      method === "setMessageReaction" ? [JSON.stringify(params.reaction)] : [],
    );
  const says = async (text: string) => textsOf(await bot.asks(text));
  const sends = async (text: string, how: Parameters<typeof ann.send>[1]) => {
    const before = telegram.messages(ann.id).length;
    ann.send(text, how);
    await bot.settled();
    return textsOf(telegram.messages(ann.id).slice(before + 1));
  };
  return { ...world, reactions, says, sends };
}

describe("a message in an open case", () => {
  it("is passed on and acknowledged: first in words, then by a reaction", async () => {
    const { says, staff, reactions } = await withCase();
    expect(await says("it was on channel four")).toEqual([cases.passedOn]);
    expect(await says("or maybe five")).toEqual([]);
    expect(await says("yes it was five")).toEqual([]);
    expect(reactions()).toEqual(Array(2).fill(expect.stringContaining("👀")));
    expect(staff.texts.slice(1)).toEqual([
      "it was on channel four",
      "or maybe five",
      "yes it was five",
    ]);
  });

  it("is acknowledged in changing words where Telegram refuses the reaction", async () => {
    const { says, telegram } = await withCase();
    await says("it was on channel four");
    telegram.fail({ method: "setMessageReaction", how: { kind: "error", status: 400 } });
    expect(await says("or maybe five")).toEqual([cases.passedOnToo]);
    expect(await says("or six")).toEqual([cases.passedOnAsWell]);
    expect(await says("or seven")).toEqual([cases.passedOnToo]);
  });

  it("is acknowledged whatever it is: a picture, a voice message, an edit", async () => {
    const { ann, bot, sends, staff, reactions } = await withCase();
    expect(await sends("it looks like this", { kind: "photo" })).toEqual([cases.passedOn]);
    expect(await sends("", { kind: "voice" })).toEqual([]);
    const mine = ann.send("the red one");
    await bot.settled();
    ann.edit(mine, "the blue one");
    await bot.settled();
    expect(reactions().map((reaction) => /👀|✍/u.exec(reaction)?.[0])).toEqual(["👀", "👀", "✍"]);
    expect(staff.texts.at(-1)).toBe("the blue one");
  });

  it("of a kind that isn't passed on gets a sentence, never the same twice in a row", async () => {
    const { ann, bot, telegram } = await withCase();
    const sends = async (message_id: number) => {
      const contact = { phone_number: "+491701234567", first_name: "Eve" };
      const { chat } = bot.last();
      const message = { message_id, date: telegram.date(), from: ann.user, chat, contact };
      const update: object = { message };
      telegram.updates.push(update);
      await bot.settled();
      return bot.last().text;
    };
    expect(await sends(100_001)).toBe(cases.unpassable);
    expect(await sends(100_002)).toBe(cases.unpassableAgain);
  });

  it("that can't reach staff is told so, never in the same words twice in a row", async () => {
    const { says, bob, chat } = await withCase();
    bob.groups.removeBot(chat);
    expect(await says("it was five")).toEqual([cases.unreachable]);
    expect(await says("are you there?")).toEqual([cases.unreachableAgain]);
  });
});

describe("whoever asks whether somebody is there gets a sentence, and staff the message", () => {
  it.each([
    "hello???",
    "???",
    "anyone there?",
    "how long?",
    "when will you answer",
    "still waiting",
    "any news",
    "nobody answers",
    "can i talk to a human please",
    "hi",
    "wann kommt eine antwort?",
    "hay alguien ahí?",
    "сколько ждать?",
    "ne kadar sürer",
    "متى؟",
  ])("%s", async (words) => {
    const { says, staff } = await withCase();
    expect(await says(words)).toEqual([`${cases.waiting} ${cases.unsure}`]);
    expect(staff.texts.at(-1)).toBe(words);
  });

  it("and other words the second time", async () => {
    const { says } = await withCase();
    await says("hello?");
    expect(await says("anyone?")).toEqual([cases.waitingStill]);
    expect(await says("helloooo??")).toEqual([`${cases.waiting} ${cases.unsure}`]);
  });

  it("but a greeting after staff's own is only passed on", async () => {
    const { says, staff } = await withCase({ answered: true });
    expect(await says("hello")).toEqual([cases.passedOn]);
    expect(staff.texts.at(-1)).toBe("hello");
  });
});

describe("a question that the FAQ surely answers", () => {
  it("is answered while nobody has replied, and a button sends it to staff as well", async () => {
    const { bot, staff, ann } = await withCase();
    const [answer] = await bot.asks("how do i descale it?");
    expect(answer?.text).toContain("How do I remove limescale?");
    expect(answer?.text).toContain(cases.fromFaq);
    expect(staff.texts).toHaveLength(1);
    expect(buttonsOf(answer)[0]).toBe(cases.send);
    const { text } = await ann.tap(answer as Message, cases.send);
    await bot.settled();
    expect(text).toBe(cases.sent);
    expect(staff.texts.at(-1)).toBe("how do i descale it?");
    const after = bot.telegram
      .messages(ann.id)
      .find(({ message_id }) => message_id === answer?.message_id);
    expect(buttonsOf(after)).not.toContain(cases.send);
    expect(buttonsOf(after)).toContain("Helped");
  });

  it("is passed on as well if it may be more than a question", async () => {
    const { bot, staff } = await withCase();
    const [answer] = await bot.asks("limescale in my kettle");
    expect(answer?.text).toContain("How do I remove limescale?");
    expect(answer?.text).toContain(cases.passedOnToo);
    expect(buttonsOf(answer)).not.toContain(cases.send);
    expect(staff.texts.at(-1)).toBe("limescale in my kettle");
  });

  it("isn't answered with an entry twice in one case", async () => {
    const { says, staff } = await withCase();
    await says("how do i descale it?");
    expect(await says("how can i descale it?")).toEqual([cases.passedOn]);
    expect(staff.texts.at(-1)).toBe("how can i descale it?");
  });

  it("isn't answered with the entry that wasn't meant before the case", async () => {
    const { bot, staff } = await withStaff();
    const [answer] = await bot.asks("how do i descale it");
    const [others] = await bot.tap(answer as Message, "Not quite");
    const [offer] = await bot.tap(others as Message, "Ask a person");
    await bot.tap(offer as Message, "Pass it on");
    expect(textsOf(await bot.asks("so how do i descale it?"))).toEqual([cases.passedOn]);
    expect(staff.texts.at(-1)).toBe("so how do i descale it?");
  });

  it("goes to staff once people talk to each other, unless it's clearly a new question", async () => {
    const { bot, says, staff } = await withCase({ answered: true });
    expect(await says("descale it")).toEqual([cases.passedOn]);
    expect(await says("limescale in my kettle")).toEqual([]);
    expect(await says("warranty period?")).toEqual([]);
    expect(staff.texts.slice(-3)).toEqual([
      "descale it",
      "limescale in my kettle",
      "warranty period?",
    ]);
    const [answer] = await bot.asks("how many years guarantee do i get?");
    expect(answer?.text).toContain("How long is the warranty?");
    expect(buttonsOf(answer)).toContain(cases.send);
    expect(staff.texts.at(-1)).toBe("warranty period?");
  });

  it("goes to staff as a reply to what staff wrote, and with a secret in it", async () => {
    const { bot, sends, staff } = await withCase({ answered: true });
    expect(await sends("how many years guarantee do i get?", { replyTo: bot.last() })).toEqual([
      cases.passedOn,
    ]);
    await sends("how do i descale it? my code is 12345", {});
    expect(staff.texts.at(-1)).toContain("how do i descale it?");
    expect(staff.texts.at(-1)).not.toContain("12345");
  });

  it("is offered to staff like any other when the case is over", async () => {
    const { bot, staff } = await withCase();
    const [answer] = await bot.asks("how do i descale it?");
    await staff.send("/close");
    const [offer] = await bot.tap(answer as Message, cases.send);
    expect(offer?.text).toContain("how do i descale it?");
    expect(buttonsOf(offer)).toContain(cases.pass);
  });
});

describe("whoever says thanks", () => {
  it.each(["thanks", "Thank you so much!", "danke schön", "muchas gracias", "спасибо большое"])(
    "%s: it's passed on, and the case can be closed",
    async (words) => {
      const { bot, staff } = await withCase({ answered: true });
      const [reply] = await bot.asks(words);
      expect(reply?.text).toBe(cases.thanked("1"));
      expect(staff.texts.at(-1)).toBe(words);
      await bot.tap(reply as Message, cases.done);
      expect(staff.texts.at(-1)).toBe("Case 1 was closed by the person.");
    },
  );

  it("isn't somebody of whom staff is reminded", async () => {
    const { bot, says, staff, clock } = await withCase({ answered: true });
    await says("thanks");
    clock.time += 2 * 60 * 60 * 1000;
    const before = staff.texts.length;
    await bot.periodic.cases();
    expect(staff.texts).toHaveLength(before);
  });
});

describe("the way out of an open case", () => {
  it.each([
    "I am done",
    "no longer needed",
    "forget it",
    "close it please",
    "solved, thanks",
    "never mind, it works now",
    "/cancel",
    "hat sich erledigt, danke",
    "ya no lo necesito",
    "laissez tomber",
    "уже не надо",
    "gerek kalmadı",
    "مشکل حل شد ممنون",
  ])("%s: the bot offers to close it", async (words) => {
    const { bot, staff } = await withCase();
    const [offer] = await bot.asks(words);
    expect(offer?.text).toBe(cases.closeOffer("1"));
    expect(buttonsOf(offer)).toEqual([cases.close, cases.keep]);
    await bot.tap(offer as Message, cases.close);
    expect(staff.texts.at(-1)).toBe("Case 1 was closed by the person.");
    expect(textsOf(await bot.asks("/cancel"))).toEqual([en.fallback.nothingToCancel]);
  });

  it("can be left again, and is offered in other words the second time", async () => {
    const { bot, says } = await withCase();
    const [offer] = await bot.asks("/cancel");
    const [again] = await bot.asks("/cancel");
    expect(again?.text).toBe(cases.closeOfferAgain("1"));
    await bot.tap(offer as Message, cases.keep);
    expect(textsOf(bot.telegram.messages(bot.ann.id))).toContain(cases.kept);
    expect(await says("it was on channel four")).toEqual([cases.passedOn]);
  });

  it.each(["not done yet", "it still doesn't work", "is it solved?", "no", "close my account"])(
    "isn't what %j means",
    async (words) => {
      const { says, staff } = await withCase({ answered: true });
      expect(await says(words)).toEqual([cases.passedOn]);
      expect(staff.texts.at(-1)).toBe(words);
    },
  );

  it("is in the greeting of /start too", async () => {
    const { bot, staff } = await withCase();
    const [greeting] = await bot.asks("/start");
    expect(greeting?.text).toContain("Hello, Ann!");
    expect(greeting?.text).toContain(cases.openNow("1"));
    await bot.tap(greeting as Message, cases.done);
    expect(staff.texts.at(-1)).toBe("Case 1 was closed by the person.");
    expect(textsOf(await bot.asks("/start"))[0]).not.toContain(cases.openNow("1"));
  });

  it("isn't offered by /cancel while something else can be stopped", async () => {
    const { bot, says } = await withCase();
    await bot.asks("/search");
    expect(await says("/cancel")).toEqual([en.search.cancelled]);
    expect(await says("/cancel")).toEqual([cases.closeOffer("1")]);
  });
});

it("whoever asks for a person in an open case by the button is told that it's open, in changing words", async () => {
  const { bot } = await withStaff();
  const [unknown] = await bot.asks("who won the match yesterday");
  const [offer] = await bot.tap(unknown as Message, "Ask a person");
  await bot.tap(offer as Message, "Pass it on");
  const tap = async () => textsOf(await bot.tap(unknown as Message, "Ask a person"));
  expect(await tap()).toEqual([cases.already]);
  expect(await tap()).toEqual([cases.openNow("1")]);
});

it("people read their own language", async () => {
  const { bot, telegram } = await withStaff({ faqDir: "test/fixtures/teapot" });
  for (const [language_code, own, nudge] of [
    ["de", de, "ist da jemand?"],
    ["es", es, "cuánto tiempo tarda?"],
    ["tr", tr, "kimse var mı?"],
  ] as const) {
    const person = telegram.addPerson({ first_name: "P", language_code });
    await bot.asks("/start person", person);
    await bot.asks("zorgblat frumps", person);
    expect(textsOf(await bot.asks(nudge, person))).toEqual([
      `${own.cases.waiting} ${own.cases.unsure}`,
    ]);
  }
});
