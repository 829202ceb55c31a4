import { describe, expect, it } from "vitest";
import { withoutAsides } from "../../src/conversation/asides.ts";
import { type Context, readMessage } from "../../src/conversation/read-message.ts";
import { createVocabulary } from "../../src/conversation/vocabulary.ts";

const vocabulary = createVocabulary(["en"], { ownNames: ["kettle"] });
const answered: Context = { hasTopic: true, hasList: false };
const listed: Context = { hasTopic: true, hasList: true };
const first: Context = { hasTopic: false, hasList: false };

const read = (text: string, context = answered) => readMessage(text, vocabulary, context);

describe("a bare reply", () => {
  it.each([
    ["yes", "yes"],
    ["Yeah pls", "yes"],
    ["yesssss", "yes"],
    ["nope", "no"],
    ["no thanks", "no"],
    ["ok", "okay"],
    ["okkk lol", "okay"],
    ["aaah i see", "okay"],
    ["thnaks!!", "thanks"],
    ["ty bro", "thanks"],
    ["done as you said, thx", "thanks"],
    ["it works now", "helped"],
    ["yes that worked, thank you", "helped"],
    ["that didn't work", "failed"],
    ["no, still not working", "failed"],
    ["tried everything, same problem", "failed"],
    ["not what i asked", "refused"],
    ["no that's not it", "refused"],
    ["why?", "why"],
    ["ok but why", "why"],
    ["what?", "unclear"],
    ["i dont get it", "unclear"],
    ["what else", "more"],
    ["tell me more pls", "more"],
    ["this is useless", "complaint"],
    ["hey there", "greeting"],
    ["bye, have a nice day", "goodbye"],
    ["who made you", "who"],
    ["👍", "helped"],
    ["❤️❤️", "helped"],
    ["😭", "failed"],
    ["👎🏽", "failed"],
    ["😂😂", "okay"],
    ["???", "unclear"],
    ["...", "okay"],
    ["Hello there! Good morning 👋", "greeting"],
    ["hi, thank you so much. bye", "thanks"],
    ["are you a bot or a human?", "who"],
    ["h\u200bi", "greeting"],
    ["ᴛʜᴀɴᴋ ʏᴏᴜ", "thanks"],
    ["gооd night", "goodbye"],
    ["nope, no success", "failed"],
    ["never knew that. ok", "okay"],
  ])("%j means %s", (text, reply) => {
    expect(read(text)).toMatchObject({ kind: "reply", reply });
  });
});

describe("a choice from a list", () => {
  it.each([
    ["2", 1],
    ["number 3", 2],
    ["the second one please", 1],
    ["first", 0],
    ["3rd", 2],
    ["i mean the last one", -1],
    ["option 4 pls", 3],
  ])("%j is place %i", (text, place) => {
    expect(read(text, listed)).toMatchObject({ kind: "choice", place });
  });
});

describe("what goes on from the message before", () => {
  it.each([
    ["and on my iphone?", "ios"],
    ["i have a samsung", "android"],
    ["its for my macbook", "macos"],
    ["what about the browser version", "web"],
    ["pc", "desktop"],
  ])("%j names only a platform", (text, platform) => {
    expect(read(text)).toMatchObject({ kind: "platform", platform });
  });

  it.each([
    "how long does it take",
    "is it free",
    "can they see it?",
    "how do i switch it off again",
    "and for groups?",
    "what if it boils over",
    "how much",
    "does that hurt the lid",
  ])("%j is a follow-up", (text) => {
    expect(read(text).kind).toBe("follow-up");
  });

  it.each([
    ["no i mean the lid, not the spout", "the lid", "spout"],
    ["not the lid, the spout", "the spout", "lid"],
    ["i was asking about the cable", "the cable", ""],
    ["sorry, i meant limescale", "limescale", ""],
    ["no, the other socket", "the other socket", ""],
  ])("%j is a correction", (text, words, not) => {
    expect(read(text)).toMatchObject({ kind: "correction", words, not });
  });

  it.each(["did that, still cold", "i pressed it and nothing happened", "wrote to them, no reply"])(
    "%j says that it didn't help",
    (text) => {
      expect(read(text).kind).toBe("failure");
    },
  );
});

describe("a message that stands by itself", () => {
  it.each([
    "how do i get rid of limescale in the spout",
    "no sound when the water boils",
    "windows mac linux software",
    "my sister says the cable smells burnt, is that dangerous for children",
    "why does the lid not close any more after descaling",
    "another thing: is there an app for my mac",
    "i want to boil water at night",
    "hi how do i switch the heater on at night",
    "thanks but how do i descale the spout without vinegar",
  ])("%j is a question, whatever came before", (text) => {
    expect(read(text).kind).toBe("question");
  });

  it.each(["and on my iphone?", "how long does it take", "no i mean the lid"])(
    "%j is one if nothing came before",
    (text) => expect(read(text, first).kind).toBe("question"),
  );
});

describe("what is said around a question", () => {
  it.each([
    ["sorry for that. how do i boil water", "how do i boil water"],
    ["omg. what does the red light mean", "what does the red light mean"],
    ["hello again! and how long does it boil", "how long does it boil"],
    ["nice. new question, where is the filter", "where is the filter"],
    ["never mind that, who makes it", "who makes it"],
    ["where is the filter please help", "where is the filter"],
    ["where is the filter? thanks in advance!", "where is the filter?"],
    ["damn. again: is it loud", "is it loud"],
    ["sorry my dog. how do i fill the tank", "how do i fill the tank"],
  ])("%j asks %j", (text, core) => {
    expect(withoutAsides(text, vocabulary)).toBe(core);
  });

  it.each(["hello", "thanks", "sorry", "my lid is all black", "how are you"])(
    "%j stays as it is",
    (text) => expect(withoutAsides(text, vocabulary)).toBe(text),
  );
});
