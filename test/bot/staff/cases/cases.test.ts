import type { Message } from "grammy/types";
import { describe, expect, it } from "vitest";
import { readHours } from "../../../../src/bot/staff/cases/hours.ts";
import { buttonsOf, startTestBot } from "../../../support/bot.ts";
import { asksPeople, withStaff } from "../../../support/staff.ts";

const hour = 60 * 60 * 1000;

const texts = (messages: Message[]) => messages.map(({ text, caption }) => text ?? caption);

describe("where the FAQ ends", () => {
  it("a question that has no answer becomes a topic, without a word of who asks", async () => {
    const { bot, staff } = await withStaff();
    const [unknown] = await bot.asks("who won the match yesterday on my android phone");
    const [offer] = await bot.tap(unknown as Message, "Ask a person");
    expect(offer?.text).toContain("This is what I'll pass on:\nwho won the match");
    await bot.tap(offer as Message, "Pass it on");
    expect(bot.last().text).toContain("Passed on as number 1.");
    expect(staff.topics).toMatchObject([{ name: expect.stringMatching(/^1 · who won the match/) }]);
    const [header = ""] = staff.texts;
    expect(header).toContain(
      "Case 1\nwho won the match yesterday on my android phone\nTried: the bot",
    );
    expect(header).toContain("Language: English\nPlatform: Android\n");
    expect(JSON.stringify(staff.shown)).not.toMatch(/Ann|1001[^0-9]/);
  });

  it("what nobody should be told is not passed on, neither offered again", async () => {
    const { bot, staff } = await withStaff();
    const [, unknown] = await bot.asks("who won the match yesterday, call +49 151 23456789");
    const [describe] = await bot.tap(unknown as Message, "Ask a person");
    expect(describe?.text).toContain("Tell us in one message what's wrong");
    await bot.asks("who won the match, call +49 151 23456789");
    expect(staff.topics).toHaveLength(1);
    expect(JSON.stringify([staff.shown, staff.topics])).not.toContain("23456789");
  });

  it("names are shown where the operator wants it", async () => {
    const { bot, staff } = await withStaff({ cases: { seesNames: true } });
    await asksPeople(bot);
    expect(staff.texts[0]).toContain("From: Ann (@ann, 1001)");
  });

  it("what was tried is said: an entry that was not meant, a step-by-step help", async () => {
    const { bot, staff } = await withStaff();
    const [answer] = await bot.asks("how do i descale the kettle");
    const [others] = await bot.tap(answer as Message, "Not what I meant");
    const [offer] = await bot.tap(others as Message, "Ask a person");
    await bot.tap(offer as Message, "Pass it on");
    expect(staff.texts[0]).toContain("Tried: was shown: ");
    await staff.send("/close");
    await bot.asks("/start fix-lid");
    await bot.asks("red");
    await bot.asks("no its cold");
    const [contact] = await bot.asks("still not working");
    const [said] = await bot.tap(contact as Message, "Ask a person");
    await bot.tap(said as Message, "Pass it on");
    expect(staff.texts[0]).toContain("Tried: went through “");
  });

  it("somebody may say it otherwise, with a picture, or change their mind", async () => {
    const { bot, ann, staff } = await withStaff();
    const [unknown] = await bot.asks("who won the match yesterday");
    const [offer] = await bot.tap(unknown as Message, "Ask a person");
    await bot.tap(offer as Message, "Reword it");
    expect(texts(await bot.asks("/cancel"))).toEqual(["All right, I've stopped. Anything else?"]);
    await bot.asks("how do i descale the kettle"); // it is the FAQ's again
    expect(staff.topics).toEqual([]);
    await bot.tap(offer as Message, "Reword it");
    const photo = ann.send("it looks like this", { kind: "photo" });
    await bot.settled();
    expect(staff.texts[0]).toContain("it looks like this");
    expect(staff.shown[1]?.photo).toBeDefined();
    ann.edit(photo, "it looks like that");
    await bot.settled();
    expect(staff.texts.at(-1)).toBe("The question was changed:\nit looks like that");
  });

  it("what is said both ways arrives: text, edits, pictures, replies, voices; what was deleted goes", async () => {
    const { bot, ann, staff, telegram } = await withStaff();
    await asksPeople(bot);
    const first = await staff.send("Which blender is it?");
    const reached = bot.last();
    expect(reached.text).toBe("Our helper (a human)\nWhich blender is it?");
    const mine = ann.send("The red one, my code is 12345", { replyTo: reached });
    await bot.settled();
    expect(staff.texts.at(-1)).toMatch(/^The red one/);
    expect(staff.texts.at(-1)).not.toContain("12345");
    expect(staff.shown.at(-1)?.reply_to_message?.message_id).toBe(first.message_id);
    ann.edit(mine, "The blue one");
    await bot.settled();
    expect(staff.texts.at(-1)).toBe("The blue one");
    const answer = await staff.send("Turn it on", { replyTo: staff.shown.at(-1) as Message });
    expect(bot.last().reply_to_message?.message_id).toBe(mine.message_id);
    await staff.send("See here", { kind: "photo" });
    expect(bot.last()).toMatchObject({ caption: "Our helper (a human)\nSee here", photo: [{}] });
    const voice = ann.send("", { kind: "voice" });
    await bot.settled();
    expect(staff.shown.at(-1)?.voice).toBeDefined();
    expect(voice).toBeDefined();
    telegram.people.get(1002)?.edit(answer, "Turn it off");
    await bot.settled();
    expect(texts(telegram.messages(ann.id))).toContain("Our helper (a human)\nTurn it off");
    await staff.send("/delete", { replyTo: answer });
    expect(texts(telegram.messages(ann.id))).not.toContain("Our helper (a human)\nTurn it off");
    expect(staff.texts.at(-1)).toBe("Deleted for the person too.");
  });

  it("notes stay with the staff, and whoever takes a case is seen", async () => {
    const { bot, staff } = await withStaff();
    await asksPeople(bot);
    const before = bot.last();
    await staff.send("// is this a joke?");
    await staff.send("/note ask the boss");
    await staff.send("/take");
    expect(staff.topics.at(-1)?.name).toBe("1 · Bob · who won the match yesterday");
    expect(bot.last()).toEqual(before);
  });

  it("an entry is proposed for some words, and sent by a tap in the person's language", async () => {
    const { bot, staff } = await withStaff();
    await asksPeople(bot);
    await staff.send("/a descale");
    const [choice = ""] = buttonsOf(staff.shown.at(-1));
    expect(await staff.tap(staff.shown.at(-1), choice)).toBe(`Sent: ${choice}`);
    expect(bot.last().text).toContain(`Our helper (a human)\n${choice}`);
    await staff.send("/a");
    expect(staff.texts.at(-1)).toBe("Send /a with a few words or an entry's id.");
  });

  it("a case that is closed asks whether it helped, and what is to be made of it", async () => {
    const { bot, staff, store, ann } = await withStaff();
    await asksPeople(bot);
    await staff.send("Buy a kettle.\n\nThey are <cheap>.");
    await staff.send("/close");
    expect(buttonsOf(bot.last())).toEqual(["Yes", "Not really"]);
    await bot.tap(bot.last(), "Not really");
    expect(bot.last().text).toContain("I'm sorry.");
    expect(staff.texts.at(-1)).toBe("The person says it didn't help.");
    const closed = staff.shown.find((message) => buttonsOf(message).includes("Make a lesson"));
    expect(await staff.tap(closed, "Make a lesson")).toBe(
      "Noted: the FAQ needs a new entry for this.",
    );
    await staff.tap(closed, "Draft an entry");
    expect(JSON.parse(staff.texts.at(-1) ?? "")).toMatchObject({
      id: "who-won-the-match-yesterday",
      question: "who won the match yesterday",
      answer: [
        { type: "paragraph", html: "Buy a kettle." },
        { type: "paragraph", html: "They are &lt;cheap&gt;." },
      ],
    });
    expect(await store.lessons.all()).toMatchObject([
      { wordings: ["who won the match yesterday"], entry: null },
    ]);
    await staff.send("Are you there?");
    expect(staff.texts.at(-1)).toContain("this doesn't reach the person");
    expect(texts(await bot.asks("how do i descale the kettle"))[0]).not.toContain("Our helper");
    await staff.send("/reopen");
    ann.send("yes");
    await bot.settled();
    expect(staff.texts.at(-1)).toBe("yes");
  });

  it("the person can close it too", async () => {
    const { bot, staff } = await withStaff();
    await bot.tap(await asksPeople(bot), "I'm done, close it");
    expect(staff.texts.at(-1)).toBe("Case 1 was closed by the person.");
    expect(staff.topics.at(-1)?.closed).toBe(true);
    expect(bot.last().text).toContain("Did it help?");
  });

  it("who is blocked reaches nobody, and the FAQ still answers", async () => {
    const { bot, staff } = await withStaff();
    await asksPeople(bot);
    await staff.send("/ban");
    expect(bot.last().text).toContain("no longer take your messages");
    const before = staff.texts.length;
    const [unknown] = await bot.asks("who won the match yesterday");
    expect(unknown?.text).toContain("I couldn't find that");
    expect(await bot.tap(unknown as Message, "Ask a person")).toEqual([]);
    expect([staff.topics.length, staff.texts.length]).toEqual([1, before]);
    await staff.send("/unban");
    const [offer] = await bot.tap(unknown as Message, "Ask a person");
    expect(buttonsOf(offer)).toContain("Pass it on");
  });

  it("nobody is left in silence: the staff is reminded, the person told, again only after twice as long", async () => {
    const { bot, staff, clock } = await withStaff();
    await asksPeople(bot);
    const due = async (hours: number) => {
      clock.time += hours * hour;
      const before = [staff.texts.length, bot.telegram.messages(bot.ann.id).length];
      await bot.periodic.cases();
      return [
        staff.texts.length - (before[0] ?? 0),
        bot.telegram.messages(bot.ann.id).length - (before[1] ?? 0),
      ];
    };
    expect(await due(0.9)).toEqual([0, 0]);
    expect(await due(0.2)).toEqual([1, 1]);
    expect(staff.texts.at(-1)).toBe("Nobody has answered this person yet.");
    expect(bot.last().text).toContain("Nobody has got to your question yet");
    expect(await due(1.9)).toEqual([0, 0]);
    expect(await due(0.2)).toEqual([1, 0]);
    await staff.send("Here I am");
    expect(await due(6.9 * 24)).toEqual([0, 0]);
    expect(await due(0.2 * 24)).toEqual([1, 1]); // a week is over
    expect(staff.texts.at(-1)).toBe("Case 1 was closed by the bot: nobody has written for a week.");
    expect(bot.last().text).toContain("Did it help?");
  });

  describe("who is waited for when", () => {
    const reminder = "Nobody has answered this person yet.";
    const byItself = "Case 1 was closed by the bot: nobody has written for a week.";

    /** A case that the staff has answered, with what the staff is told when time goes by. */
    async function answered() {
      const made = await withStaff();
      const { bot, staff, clock } = made;
      await asksPeople(bot);
      const answer = await staff.send("Which blender is it?");
      const toldAfter = async (hours: number) => {
        clock.time += hours * hour;
        const before = staff.texts.length;
        await bot.periodic.cases();
        return staff.texts.slice(before);
      };
      const days = (count: number) => toldAfter(count * 24);
      /** Nothing for nearly an hour, then the reminder. */
      const reminds = async () => {
        expect(await toldAfter(0.9)).toEqual([]);
        expect(await toldAfter(0.2)).toEqual([reminder]);
      };
      /** Nothing for nearly a week, then the end. */
      const closes = async () => {
        expect(await days(6.9)).toEqual([]);
        expect(await days(0.2)).toEqual([byItself]);
      };
      return { ...made, answer, toldAfter, days, reminds, closes };
    }

    it.each(["/reopen", "the topic"])("%s opens a case again: the staff", async (how) => {
      const { bob, bot, chat, staff, reminds, days } = await answered();
      await staff.send("/close");
      expect(await days(8)).toEqual([]);
      if (how === "/reopen") await staff.send("/reopen");
      else {
        const topic = staff.topics[0]?.message_thread_id ?? 0;
        bob.groups.changeTopic(chat, topic, { closed: false });
        await bot.settled();
      }
      expect(staff.texts.at(-1)).toBe("Reopened: what you write here reaches the person again.");
      await reminds();
      expect(bot.last().text).toContain("Nobody has got to your question yet");
    });

    it("a case is reopened that is open: as before", async () => {
      const { staff, days } = await answered();
      await days(6);
      await staff.send("/reopen");
      expect(await days(1.1)).toEqual([byItself]);
    });

    it("the only answer is deleted: the staff", async () => {
      const { staff, store, answer, days, reminds } = await answered();
      await days(1);
      await staff.send("/delete", { replyTo: answer });
      expect(await store.cases.find(1)).toMatchObject({ answer: undefined });
      await reminds();
    });

    it("one of two answers is deleted: the person, as before", async () => {
      const { staff, store, answer, closes } = await answered();
      await staff.send("Or is it a kettle?");
      await staff.send("/delete", { replyTo: answer });
      expect(await store.cases.find(1)).toMatchObject({ answer: "Or is it a kettle?" });
      await closes();
    });

    it("both of two answers are deleted: the staff", async () => {
      const { staff, answer, days, reminds } = await answered();
      const second = await staff.send("Or is it a kettle?");
      await days(1);
      await staff.send("/delete", { replyTo: second });
      await staff.send("/delete", { replyTo: answer });
      await reminds();
    });

    it("an answer is deleted, but not the one to what the person wrote last: the person", async () => {
      const { bot, staff, answer, closes } = await answered();
      await bot.asks("The red one");
      await staff.send("Then turn it on");
      await staff.send("/delete", { replyTo: answer });
      await closes();
    });

    it("an answer is deleted while the person waits for another: the staff, since then", async () => {
      const { bot, staff, answer, toldAfter } = await answered();
      await bot.asks("The red one");
      await toldAfter(0.9);
      await staff.send("/delete", { replyTo: answer });
      expect(await toldAfter(0.2)).toEqual([reminder]);
    });

    it("the last answer is edited: the person, from then on", async () => {
      const { bob, bot, answer, days, closes } = await answered();
      await days(6);
      bob.edit(answer, "Which kettle is it?");
      await bot.settled();
      expect(bot.last().text).toBe("Our helper (a human)\nWhich kettle is it?");
      await closes();
    });

    it("an old answer is edited while the person waits for another: still the staff", async () => {
      const { bob, bot, staff, store, answer, toldAfter } = await answered();
      await bot.asks("The red one");
      bob.edit(answer, "Which kettle is it?");
      await bot.settled();
      expect(await toldAfter(1.1)).toEqual([reminder]);
      await staff.send("Then turn it on");
      bob.edit(answer, "Which pot is it?");
      await bot.settled();
      expect(await store.cases.find(1)).toMatchObject({ answer: "Then turn it on" });
    });

    it("the person edits what they wrote: the staff, unless nothing has changed", async () => {
      const { ann, bot, staff, reminds, days } = await answered();
      const mine = ann.send("The red one");
      await bot.settled();
      await staff.send("Then turn it on");
      await days(1);
      ann.edit(mine, "The red one");
      await bot.settled();
      expect(await days(0.1)).toEqual([]);
      ann.edit(mine, "The blue one");
      await bot.settled();
      await reminds();
    });

    it("somebody takes a case: as before", async () => {
      const { bot, staff, toldAfter, closes } = await answered();
      await staff.send("/take");
      await closes();
      await asksPeople(bot);
      await toldAfter(0.5);
      await staff.send("/take");
      expect(await toldAfter(0.6)).toEqual([reminder]);
    });

    it("a case is closed: nobody, whatever is written or edited then", async () => {
      const { ann, bob, bot, staff, answer, days } = await answered();
      const mine = ann.send("The red one");
      await bot.settled();
      await staff.send("/close");
      bob.edit(answer, "Which kettle is it?");
      ann.edit(mine, "The blue one");
      await bot.asks("how do i boil water");
      await staff.send("Hello?");
      await staff.send("/delete", { replyTo: answer });
      expect(await days(30)).toEqual([]);
    });
  });

  it("says when somebody will be there, and how long it usually takes", async () => {
    const hours = readHours("Mon-Fri 09:00-18:00 Europe/Berlin");
    const { bot, clock, staff } = await withStaff({ cases: { hours } });
    const expected = async () => {
      const [unknown] = await bot.asks("who won the match yesterday");
      const [offer] = await bot.tap(unknown as Message, "Ask a person");
      return offer as Message;
    };
    expect((await expected()).text).toContain("I can't say how long it will take");
    for (let i = 0; i < 3; i++) {
      await bot.tap(await expected(), "Pass it on");
      clock.time += 22 * 60_000;
      await staff.send("So it is");
      await staff.send("/close");
    }
    expect((await expected()).text).toContain("An answer usually takes about 25 minutes.");
    clock.time = Date.UTC(2026, 0, 9, 17, 1); // Friday, 18:01 in Berlin
    expect((await expected()).text).toMatch(/back: Monday, 9:00/);
  });

  it("goes on after a restart", async () => {
    const { made, staff, restarts } = await withStaff();
    await asksPeople(made.bot);
    const first = await staff.send("Which blender?");
    await restarts();
    const mine = made.ann.send("The red one", { replyTo: made.bot.last() });
    await made.bot.settled();
    expect(staff.shown.at(-1)?.reply_to_message?.message_id).toBe(first.message_id);
    await restarts();
    made.ann.edit(mine, "The blue one");
    await made.bot.settled();
    expect(staff.texts.at(-1)).toBe("The blue one");
  });

  it("a topic that was deleted is made anew, and a group that cannot be reached is said to be", async () => {
    const { bot, ann, staff, telegram, chat, bob } = await withStaff();
    await asksPeople(bot);
    const topic = staff.topics[0]?.message_thread_id;
    await telegram.call("deleteForumTopic", { chat_id: chat, message_thread_id: topic });
    ann.send("Hello?");
    await bot.settled();
    expect(staff.texts).toEqual([expect.stringContaining("was deleted"), "Hello?"]);
    await staff.send("Here!");
    expect(bot.last().text).toBe("Our helper (a human)\nHere!");
    bob.groups.removeBot(chat);
    expect(texts(await bot.asks("Still there?"))).toEqual([
      expect.stringContaining("can't be reached"),
    ]);
  });

  it("administrators may stay anonymous, and close and reopen the topic itself", async () => {
    const { bot, bob, staff, chat } = await withStaff();
    await asksPeople(bot);
    bob.groups.setAnonymous(chat);
    await staff.send("Nobody says who this is");
    expect(bot.last().text).toBe("Our helper (a human)\nNobody says who this is");
    const topic = staff.topics[0]?.message_thread_id ?? 0;
    bob.groups.changeTopic(chat, topic, { closed: true });
    await bot.settled();
    expect(bot.last().text).toContain("Did it help?");
    bob.groups.changeTopic(chat, topic, { closed: false });
    await bot.settled();
    expect(staff.texts.at(-1)).toBe("Reopened: what you write here reaches the person again.");
    await staff.send("Once more");
    expect(bot.last().text).toContain("Once more");
  });

  it("what the staff forwards or sends through another bot is not passed on, which they're told, once for an album", async () => {
    const { bot, ann, bob, staff, chat, clock } = await withStaff();
    await asksPeople(bot);
    const topic = staff.topics[0]?.message_thread_id;
    const before = bot.telegram.messages(ann.id).length;
    const elsewhere = bob.groups.create("Elsewhere", [], { bot: false }).id;
    const pictures = ["one", "two"].map((text) =>
      bob.send(text, { chat: elsewhere, kind: "photo" }),
    );
    const forwards = async (place: { topic?: number | undefined }) => {
      for (const picture of pictures) bob.forward(picture, { chat, ...place });
      await bot.settled();
    };
    const notice = "Forwarded messages aren't passed on: write or copy the text instead.";
    await forwards({ topic });
    expect(staff.texts.slice(1)).toEqual([notice]);
    clock.time += 60_000;
    await forwards({ topic });
    expect(staff.texts.slice(1)).toEqual([notice, notice]);
    clock.time += 60_000;
    await staff.send("look", { via: { id: 99, is_bot: true, first_name: "Gifs" } });
    expect(staff.texts.at(-1)).toMatch(/^Messages sent through another bot aren't passed on/);
    clock.time += 60_000;
    const said = bot.telegram.messages(chat).length;
    await forwards({});
    expect(bot.telegram.messages(chat)).toHaveLength(said + 2);
    expect(bot.telegram.messages(ann.id)).toHaveLength(before);
  });

  it("an entry that the staff sends through the bot's own inline mode is passed on", async () => {
    const { bot, bob, staff, chat } = await withStaff();
    await asksPeople(bot);
    const { query_id, results } = await bob.queryInline("warranty", "", chat);
    bob.chooseResult(query_id, results[0]?.id ?? "", chat, staff.topics[0]?.message_thread_id);
    await bot.settled();
    expect(bot.last().text).toMatch(/^Our helper \(a human\)\nHow long is the warranty\?/);
  });

  it("people are spoken to in their language, whichever the staff's is", async () => {
    const { bot, staff, telegram } = await withStaff({ faqDir: "test/fixtures/teapot" });
    const eva = telegram.addPerson({ first_name: "Eva", language_code: "de" });
    await bot.asks("/start person", eva);
    expect(bot.last(eva).text).toContain("Schreib in einer einzigen Nachricht");
    await bot.asks("Wer hat gestern gewonnen?", eva);
    expect(bot.last(eva).text).toContain("Weitergegeben als Nummer 1.");
    expect(staff.texts[0]).toContain("Language: German");
    await staff.send("Nobody");
    expect(bot.last(eva).text).toBe("Unser Team (ein Mensch)\nNobody");
    await staff.send("/close");
    expect(buttonsOf(bot.last(eva))).toEqual(["Ja", "Nein"]);
  });

  it("the staff is told what does not arrive", async () => {
    const { bot, ann, staff } = await withStaff();
    await asksPeople(bot);
    ann.blockBot();
    await staff.send("Hello?");
    expect(staff.texts.at(-1)).toBe("Not delivered: the person has blocked the bot.");
  });
});

describe("rights", () => {
  it("commands of the staff's are refused elsewhere with one line, and nobody else's buttons do anything", async () => {
    const { bot, ann, staff, chat } = await withStaff();
    await asksPeople(bot);
    expect(texts(await bot.asks("/close"))).toEqual([
      "This is for members of the staff group, in a case topic.",
    ]);
    const group = bot.telegram.addGroup("Others", [ann]);
    ann.send("/ban", { chat: group.id }); // another bot's
    await bot.settled();
    expect(bot.telegram.messages(group.id)).toHaveLength(1);
    ann.send("/ban@faq_bot", { chat: group.id });
    await bot.settled();
    expect(bot.telegram.messages(group.id)).toHaveLength(3);
    await staff.send("/take", { topic: undefined });
    expect(bot.telegram.messages(chat).at(-1)?.text).toBe("This only works in a case topic.");
    expect(staff.topics.at(-1)).toMatchObject({ closed: false });
  });

  it("without a group nothing of it is there", async () => {
    await using bot = await startTestBot();
    const [unknown] = await bot.asks("who won the match yesterday");
    expect(buttonsOf(unknown)).not.toContain("Ask a person");
    expect(texts(await bot.asks("/close"))[0]).toContain("I don't know this command");
  });
});

it("who wants to be told is, once, when a case has become a lesson, whatever starts anew", async () => {
  const { made, staff, restarts } = await withStaff();
  const words = "my zorgblat makes purple frumps";
  const told = () =>
    texts(made.telegram.messages(made.ann.id)).filter((text) => text?.includes("Now it does:"));
  await made.bot.asks(words);
  if (buttonsOf(made.bot.last()).includes("None of these")) {
    await made.bot.tap(made.bot.last(), "None of these");
  }
  const unknown = made.bot.last();
  await made.bot.tap(unknown, "Tell me when the FAQ answers this");
  expect(made.bot.last().text).toContain("/forget deletes it");
  await made.bot.periodic.answerNotices();
  expect(told()).toEqual([]);
  const [offer] = await made.bot.tap(unknown, "Ask a person");
  await made.bot.tap(offer as Message, "Pass it on");
  await staff.send("/a descale");
  const [choice = ""] = buttonsOf(staff.shown.at(-1));
  await staff.tap(staff.shown.at(-1), choice);
  await staff.send("/close");
  const closed = staff.shown.find((message) => buttonsOf(message).includes("Make a lesson"));
  expect(await staff.tap(closed, "Make a lesson")).toContain("Lesson saved");
  await Promise.all([made.bot.periodic.answerNotices(), made.bot.periodic.answerNotices()]);
  expect(told()).toHaveLength(1);
  expect(buttonsOf(made.bot.last())).toEqual([choice]);
  await restarts();
  await made.bot.periodic.answerNotices();
  expect(told()).toHaveLength(1);
  expect(texts(await made.bot.asks(words))[0]).toContain(choice);
});

it("who has everything forgotten is told of it, and so is the staff; it is said beforehand what is kept", async () => {
  const { bot, staff, store, chat } = await withStaff();
  expect(texts(await bot.asks("/privacy"))[0]).toContain("If you ask a person");
  await asksPeople(bot);
  expect(texts(await bot.asks("/forget"))[0]).toContain("your questions to people");
  expect(staff.texts.at(-1)).toContain("nothing you write here reaches them.");
  expect(await store.cases.findOpen(bot.ann.id, chat)).toBeUndefined();
  await staff.send("Hello?");
  expect(bot.last().text).not.toContain("Hello?");
});
