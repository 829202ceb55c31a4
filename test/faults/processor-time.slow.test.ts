import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentioning } from "./support/contents.ts";
import { command } from "./support/forging.ts";
import { type HandledBot, startHandledBot } from "./support/shipped.ts";

let bot: HandledBot;
beforeAll(async () => {
  bot = await startHandledBot("faq-data");
  await bot.after(() => bot.ann.send("/help"));
}, 120_000); // it trains the matcher
afterAll(() => bot[Symbol.asyncDispose]());

/**
 * The most CPU time of one update on the shipped FAQ, in milliseconds, without its calls. A cost above that is measured
 * again, as the process does other things too. A search may cost more: it looks through a hundred texts, which takes
 * 20 ms at most on an idle machine.
 */
const mostMs = { question: 50, search: 150 };

/** Where the machine is busy, a cost above that is too much if it's more than so many times that of an ordinary text. */
const mostTimes = { question: 8, search: 14 };

/** A text repeated to 10,000 characters, which is more than Telegram lets through. */
const repeated = (text: string) => text.repeat(10_000 / text.length + 1).slice(0, 10_000);

describe("handling takes at most 50 ms of processor time for 10,000 characters of", () => {
  it.each<[string, string]>([
    ["letters", "a"],
    ["brackets", "("],
    ["digits", "1 "],
    ["mentions", "@"],
    ["phone numbers", "+1 "],
    ["letters, brackets, digits and mentions", "a(1 @+1 "],
    ["grouped digits", "12-"],
    ["digits in brackets", "(1"],
    ["dates", "2024-01-01 "],
    ["words for codes", "code is the "],
    ["codes", "code 12345 "],
    ["codes before their words", "12345 is my code "],
    ["words for passwords", "password is "],
    ["passwords", "password: a"],
    ["the bot's name", "@faq_bot "],
    ["the beginning of its name", "@faq_bo"],
    ["slashes", "/"],
    ["commands", "/start "],
    ["full stops", "."],
    ["commas", "a,"],
    ["sentences", "a b c d. "],
    ["questions", "how do i delete my account? "],
    ["conjunctions", "and also "],
    ["spaces", " "],
    ["lines", "\n"],
    ["spaces and a letter", `${" ".repeat(99)}a`],
    ["yes", "yes "],
    ["no", "no "],
    ["not", "not "],
    ["but", "but "],
    ["apostrophes", "don't "],
    ["drawn-out letters", "aab"],
    ["a word with an error", "acount "],
    ["unknown words", "qwertz "],
    ["another script", "ш"],
    ["Chinese", "你"],
    ["combining marks", "\u0301"],
    ["letters with combining marks", "e\u0301"],
    ["a letter that normalises to eighteen", "ﷺ"],
    ["a letter that normalises to three", "㍿"],
    ["families", "👨‍👩‍👧‍👦"],
    ["flags", "🇩🇪"],
    ["half an emoji", "\ud83d"],
    ["null bytes", "\0"],
    ["characters without width", "\u200b"],
    ["characters that reverse text", "\u202e"],
    ["markup", "<b>&"],
    ["backslashes", "\\"],
    ["a word that makes regular expressions backtrack", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"],
  ])("%s", async (_, piece) => {
    const text = repeated(piece);
    const { message } = said({ text });
    const searching = said(command(`/search ${text}`));
    const costs = await expensive("question", {
      question: { message },
      caption: said({ caption: text, photo: [] }),
      edit: { edited_message: message },
      "mention in a group": inGroup(mentioning(`@faq_bot ${text}`)),
      "talk in a group": inGroup({ text }),
      payload: said(command(`/start ${text}`)),
      name: said({ ...command("/start"), from: { ...ann, first_name: text } }),
    });
    const inDialog = await expensiveInDialog({ "reply in a dialog": { message } });
    const searches = await expensive("search", {
      search: searching,
      "edited search": { edited_message: searching.message },
      inline: { inline_query: { id: "1", from: ann, query: text, offset: "" } },
      tap: tapped(text),
      "next results": tapped("f.1", text),
    });
    expect([...costs, ...inDialog, ...searches]).toEqual([]);
    expect(bot.errors()).toEqual([]);
  });
});

async function expensive(
  kind: keyof typeof mostMs,
  updates: Record<string, object>,
): Promise<string[]> {
  const over: string[] = [];
  for (const [what, update] of Object.entries(updates)) {
    const cost = await bot.costOf(update, mostMs[kind]);
    if (cost <= mostMs[kind]) continue;
    const ordinary = await bot.costOf(said({ text: repeated(ordinaryText) }), 0);
    if (cost <= mostTimes[kind] * ordinary) continue;
    over.push(`${what}: ${Math.round(cost)} ms, an ordinary text: ${Math.round(ordinary)} ms`);
  }
  return over;
}

async function expensiveInDialog(updates: Record<string, object>): Promise<string[]> {
  await bot.costOf(said(command("/start fix-login-code")), Infinity);
  const over = await expensive("question", updates);
  await bot.costOf(said(command("/cancel")), Infinity);
  return over;
}

const ordinaryText =
  "The app on my phone asks for a code that never comes, and so I can't log in. What should I do now? ";

const ann = { id: 1001, is_bot: false, first_name: "Ann" };
const home = { id: 1001, type: "private", first_name: "Ann" };
let messages = 0;
function said(content: object) {
  return { message: { message_id: 5000 + ++messages, date: 1, chat: home, from: ann, ...content } };
}
function inGroup(content: object) {
  return said({ chat: { id: -5, type: "supergroup", title: "Group" }, ...content });
}
function tapped(data: string, bold = "") {
  const entities = [{ type: "bold", offset: 0, length: bold.length }];
  const { message } = said({ text: bold, entities });
  return { callback_query: { id: "1", from: ann, chat_instance: "1", message, data } };
}
