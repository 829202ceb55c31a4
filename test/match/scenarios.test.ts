import { beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { createMatcher } from "../../src/match/create-matcher.ts";
import type { Matcher } from "../../src/match/matcher.ts";

let matcher: Matcher;
beforeAll(async () => {
  matcher = await createMatcher(await loadKnowledge("faq-data", "en"), "data");
});

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

  it("is refused for an entry that does not exist", () => {
    expect(() => matcher.learn("x", "nowhere")).toThrow('No entry has the id "nowhere"');
  });
});
