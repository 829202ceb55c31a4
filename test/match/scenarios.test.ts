import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Knowledge } from "../../src/faq/knowledge.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

let knowledge: Knowledge;
let matcher: Matcher;
beforeAll(async () => {
  knowledge = await loadKnowledge("faq-data", "en");
  matcher = await createMatcher(knowledge, "data");
}, 60_000);

/** Only the first entries, with some of the messages that no entry answers: quick to train. */
function partOf(whole: Knowledge, count: number): Knowledge {
  const entries = whole.entries.slice(0, count);
  const ids = new Set(entries.map(({ id }) => id));
  const phrasings = whole.phrasings.filter(
    ({ id }, i) => ids.has(id) || (id === "" && i % 5 === 0),
  );
  return { ...whole, entries, phrasings };
}

/** The ids that a person sees for a message: the answer, or the suggestions. */
function shown(text: string): string[] {
  return matcher.match(text).shown;
}

describe("what people write leads to the entry that helps", () => {
  it.each([
    ["wats telegram used for anyway", "q-what-is-telegram-what-do-i-do-here"],
    ["is it better then whatsapp??", "q-how-is-telegram-different-from-whatsapp"],
    ["who owns telegram, durov?", "q-who-are-the-people-behind-telegram"],
    ["does it run on old android 5 tablets", "q-which-devices-can-i-use"],
    [
      "somebody posts stolen movies of mine in a channel",
      "q-a-bot-or-channel-is-infringing-on-my-copyright-what-do-i-do",
    ],
    ["one grey tick only since monday", "q-what-do-the-check-marks-mean"],
    ["hide my last sene from my mother in law plz", "q-can-i-hide-my-39last-seen-39-time"],
    ["can i unsend a message for both sides", "q-can-i-delete-my-messages"],
    ["how do i make someone a moderator of the group", "q-can-i-assign-administrators"],
    ["max number of people in a group", "q-what-makes-telegram-groups-cool"],
    ["the @ i want is already in use by someone else", "q-what-do-i-do-if-my-username-is-taken"],
    [
      "there is a fake profile with my photos, it is not me",
      "q-what-if-someone-is-pretending-to-be-me",
    ],
    ["turn on two factor password", "q-how-does-2-step-verification-work"],
    ["my phone is rooted, bad idea?", "q-why-can-jailbroken-and-rooted-devices-be-dangerous"],
    [
      "do i get told when she takes a screenshot in the secret chat",
      "q-can-i-be-certain-that-my-conversation-partner-doesn-39t-take-a",
    ],
    ["messages that vanish after a minute", "q-how-do-self-destructing-messages-work"],
    [
      "moved abroad new sim new number want to keep chats",
      "q-i-have-a-new-phone-number-what-do-i-do",
    ],
    ["I WANT TO DELETE MY ACCOUNT FOREVER", "q-how-do-i-delete-my-account"],
    ["sign out on iphone", "q-how-do-i-log-out"],
    ["phone robbed on the bus telegram was open", "q-my-phone-was-stolen-what-do-i-do"],
    ["a bot keeps spamming me", "q-a-bot-is-sending-me-messages-how-do-i-make-it-stop"],
    ["can i host my own telegram server", "q-can-i-run-telegram-using-my-own-server"],
    ["no notificaitons on my huawei", "notification-problems"],
    ["contacts show as numbers not names", "problems-with-contacts"],
    ["i can only write to mutual contacts now", "can-39t-send-messages-to-non-contacts"],
    [
      "samsung says telegram used the camera in background",
      "telegram-uses-the-camera-or-microphone-in-the-background",
    ],
  ])("%s", (text, id) => {
    expect(shown(text)).toContain(id);
  });

  it("login cod never comes by sms", () => {
    const aboutCodes = ["login-and-sms", "getting-a-code-via-telegram"]; // either is right
    expect(shown("login cod never comes by sms").some((id) => aboutCodes.includes(id))).toBe(true);
  });
});

describe("a message that the FAQ does not answer gets no answer", () => {
  it.each([
    "what is the boiling point of water",
    "my washing machine shows error e18",
    "refund for my flight to lisbon please",
    "delete my netflix account",
    "asdf qwer zxcv",
    "🙂🙂🙂",
    "how do i get more likes on instagram",
    "write me a poem about autumn",
    "the number 12 bus was late again",
    "why is the sky blue",
  ])("%s", (text) => {
    expect(matcher.match(text).kind).not.toBe("answer");
  });
});

describe("a message is understood however it is written", () => {
  const id = "q-can-i-hide-my-39last-seen-39-time";
  it.each([
    ["shouted", "HOW DO I HIDE MY LAST SEEN"],
    ["spelt by ear", "how do i hyde my last sean"],
    ["with letters swapped", "how do i hied my lsat seen"],
    ["with markup and emoji", "<b>how</b> do i *hide* my last seen 🙏🙏"],
    ["with full-width letters", "ｈｏｗ ｄｏ ｉ ｈｉｄｅ ｍｙ ｌａｓｔ ｓｅｅｎ"],
    ["drawn out", "hooooow do i hideeee my last seeeeen"],
    [
      "in a long story",
      `I have been using this on my old Nokia and now on a Samsung for about two years, my sister gave it to me. Everything fine. But my boss counts the minutes that I was in the app at night. ${"He is a strange man. ".repeat(3)}How can I hide my last seen time from him only?`,
    ],
  ])("%s", (_, text) => {
    expect(shown(text)).toContain(id);
  });

  it("suggests both of two questions", () => {
    const found = shown("how do i delete my account and also how do i hide my last seen");
    expect(found).toEqual(expect.arrayContaining(["q-how-do-i-delete-my-account", id]));
  });

  it.each([
    ["4,096 characters of words", "code login number ".repeat(240).slice(0, 4096)],
    ["4,096 letters", "a".repeat(4096)],
    ["4,096 emoji", "🫖".repeat(2048)],
    ["nothing", ""],
    ["only dots", "....."],
    ["names of prototypes", "__proto__ constructor hasOwnProperty"],
  ])("%s does no harm", (_, text) => {
    expect(["answer", "suggest", "unknown"]).toContain(matcher.match(text).kind);
  });
});

describe("explain names the rule that decided", () => {
  it.each([
    [".....", "unknown", "it has no words"],
    ["how do i make a chat folder", "unknown", "a phrasing that no entry answers, word for word"],
    ["how do i log out", "answer", "a phrasing of an entry, word for word"],
    ["who won the football match", "unknown", "no entry is likely enough"],
    ["can i make calls? and how do i create a group?", "suggest", "it asks more than one question"],
    ["I WANT TO DELETE MY ACCOUNT FOREVER", "answer", "the best entry is sure enough"],
  ])("%s: %s", (text, kind, rule) => {
    expect(matcher.explain(text)).toMatchObject({ kind, rule });
  });
});

describe("a phrasing learned at run time", () => {
  const text = "my zorgblat does not chirp";

  it("is answered at once, as are similar messages, and forgetting undoes it", () => {
    const before = matcher.match(text);
    matcher.learn(text, "notification-problems");
    const { kind, results } = matcher.match(text);
    expect([kind, results[0]?.id]).toEqual(["answer", "notification-problems"]);
    expect(shown("why does this zorgblat not chirp")).toContain("notification-problems");
    expect(matcher.forget(text)).toBe(true);
    expect(matcher.match(text).kind).toBe(before.kind);
    expect(matcher.forget(text)).toBe(false);
  });

  it("can say that nothing answers it", () => {
    matcher.learn("how do i log out", "");
    expect(matcher.match("how do i log out").kind).toBe("unknown");
    expect(matcher.forget("how do i log out")).toBe(true);
    expect(matcher.match("how do i log out").kind).toBe("answer");
  });

  it("can be forgotten if it is of the knowledge base, much as if it had never been there", async () => {
    const [first, second] = knowledge.entries.slice(60, 62).map(({ id }) => id);
    const part = {
      ...knowledge,
      entries: knowledge.entries.filter(({ id }) => id === first || id === second),
      phrasings: knowledge.phrasings.filter(({ id }) => id === first || id === second),
    };
    const gone = part.phrasings[20];
    if (!gone) throw new Error("no phrasing");
    const forgetful = await createMatcher(part);
    const without = await createMatcher({
      ...part,
      phrasings: part.phrasings.filter((p) => p !== gone),
    });
    expect(forgetful.match(gone.text)).toMatchObject({ kind: "answer" });
    expect(forgetful.forget(gone.text)).toBe(true);
    expect(forgetful.forget(gone.text)).toBe(false);
    const margins = [forgetful, without].map((m) => m.explain(gone.text).results[0]?.margin ?? 9);
    expect(Math.abs((margins[0] ?? 0) - (margins[1] ?? 9))).toBeLessThan(0.5);
  });

  it("is refused for an entry that does not exist", () => {
    expect(() => matcher.learn("x", "nowhere")).toThrow('No entry has the id "nowhere"');
  });

  it("scores much as if it had been trained on", async () => {
    const part = partOf(knowledge, 12);
    const asked = {
      text: "is my uncle's bakery allowed to advertise here",
      id: part.entries[8]?.id ?? "",
    };
    const learned = await createMatcher(part);
    learned.learn(asked.text, asked.id);
    const trained = await createMatcher({ ...part, phrasings: [...part.phrasings, asked] });
    const similar = "may a bakery advertise here";
    for (const m of [learned, trained]) expect(m.match(asked.text).results[0]?.id).toBe(asked.id);
    const [a, b] = [learned, trained].map((m) => m.explain(similar).results[0]);
    expect(a?.id).toBe(b?.id);
    expect(Math.abs((a?.margin ?? 0) - (b?.margin ?? 9))).toBeLessThan(0.3);
  });
});

describe("the cache of the trained matcher", () => {
  const message = "how do i hide my last seen";

  it("gives the same scores at the next start, and is ignored when it is damaged", async () => {
    const part = partOf(knowledge, 12);
    const dir = await mkdtemp(join(tmpdir(), "matcher-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const first = await createMatcher(part, dir);
    const explains = async () => (await createMatcher(part, dir)).explain(message);
    const [name = ""] = await readdir(dir);
    const whole = await readFile(join(dir, name));
    expect(await explains()).toEqual(first.explain(message));
    const bytes = Buffer.from(whole);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(dir, name), bytes);
    expect(await explains()).toEqual(first.explain(message));
    expect((await readFile(join(dir, name))).equals(bytes)).toBe(false);
    await rm(join(dir, name));
    await mkdir(join(dir, name, "full"), { recursive: true });
    expect(await explains()).toEqual(first.explain(message));
    expect(await readdir(dir)).toEqual([name]); // the failed write left nothing behind
  });

  it("is cleaned at the start of files that killed processes left unfinished", async () => {
    const dir = await mkdtemp(join(tmpdir(), "matcher-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const left = ["matcher-a.bin.4711", ".matcher-b.bin.99999999.0a1b2c3d.tmp"];
    for (const name of [...left, "bot.sqlite", "notes.bin.4711"]) {
      await writeFile(join(dir, name), "half");
    }
    const part = partOf(knowledge, 12);
    await createMatcher(part, dir);
    expect((await readdir(dir)).sort()).toEqual([
      "bot.sqlite",
      expect.stringMatching(/^matcher-[\da-f]{16}\.bin$/),
      "notes.bin.4711",
    ]);
  });
});
