import type { Message } from "grammy/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pagesOf } from "../../src/bot/ask/answer-pages.ts";
import { shorten } from "../../src/bot/html.ts";
import { en } from "../../src/bot/texts/en.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { answer, command, type Forging, forging, question, textsOf } from "./support/forging.ts";

const seconds = () => Math.floor(Date.now() / 1000);

let bot: TestBot;
let forge: Forging;
let group: number;
beforeAll(async () => {
  bot = await startTestBot();
  forge = forging(bot);
  await bot.asks("/help");
  group = bot.telegram.addGroup("Tea lovers", [bot.ann]).id;
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => void bot.log.splice(0));

/** The ways by which something that people write comes in. Each is told what to write and returns the replies. */
const doors: Record<string, (text: string) => Promise<Message[]>> = {
  "a question": (text) => forge.says({ text }),
  "a search": (text) => forge.says(command(`/search ${text}`)),
  async "words that were asked for"(text) {
    await forge.says(command("/search"));
    return forge.says({ text });
  },
  "a link's payload": (text) => forge.says(command(`/start ${text}`)),
  "an unknown command": (text) => forge.says({ text: `/${text}` }),
  "a caption": (caption) => forge.says({ caption, photo: [{ file_id: "f" }] }),
  "an edit": (text) => forge.gives({ edited_message: { ...edited(), text, from: bot.ann.user } }),
  "a name": (name) => {
    const from = { ...bot.ann.user, first_name: name, last_name: name, username: name };
    return forge.says({ ...command("/start"), from });
  },
  "a group's title": (title) => {
    const chat = { id: group, type: "supergroup", title, username: title };
    return forge.saysIn(group, { text: `@faq_bot ${question}`, chat });
  },
  "the author of a forwarded message": (sender_user_name) => {
    const forward_origin = { type: "hidden_user", date: 1, sender_user_name };
    return forge.says({ text: question, forward_origin });
  },
  "the message that is replied to": (text) =>
    forge.says({ text: question, reply_to_message: { ...edited(), text }, quote: { text } }),
  async "a dialog"(text) {
    await forge.says(command("/start fix-lid"));
    const replies = await forge.says({ text });
    await forge.says(command("/cancel"));
    return replies.slice(-1); // an answer may come first, and then the dialog's question once more
  },
};
let edits = 0;
function edited() {
  const { info: chat } = bot.telegram.findChat(bot.ann.id);
  return { message_id: 5000 + ++edits, date: seconds(), edit_date: seconds(), chat };
}

describe("whatever characters it holds, what people write is answered by every door", () => {
  it.each<[string, string]>([
    ["a null byte", `${question}\0`],
    ["null bytes", "\0".repeat(50)],
    ["control characters", "\x01\x02\x07\x08\x1b[31m\x7f\x85"],
    ["half an emoji", `${question} \ud83d`],
    ["the other half", `\ude00 ${question}`],
    ["halves the wrong way round", "\ude00\ud83d".repeat(20)],
    ["halves inside words", "gua\ud800rantee ye\udfffars"],
    ["no characters", "\uffff\ufffe\ufdd0\u{1ffff}\u{10ffff}"],
    ["private characters", "\ue000\u{f0000}\u{100000}"],
    ["a mark of byte order", `\ufeff${question}`],
    ["a replacement", "\ufffd\ufffd"],
    ["right to left", "كم سنة الضمان؟ כמה שנים"],
    ["turned round", `\u202e${question}`],
    ["turned round without an end", "\u2067\u202b\u202d\u2066 guarantee"],
    ["zero width", "gua\u200brantee\u200c ye\u200dars\u2060 \u00ad"],
    ["zero width alone", "\u200b\u200c\u200d\u2060\ufeff"],
    ["invisible letters", "\u3164\u115f\u1160\uffa0\u2800"],
    ["line separators", `how many\u2028years\u2029guarantee\u0085`],
    ["marks without letters", "\u0301\u0302\u0303"],
    ["a letter with hundreds of marks", `g${"\u0316\u0301\u0489".repeat(200)}uarantee`],
    ["letters that become long", "ﷺ".repeat(200)],
    ["look-alikes", "ｈｏｗ ｍａｎｙ ｙｅａｒｓ 𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞"],
    ["tags of flags", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["markup", `<b>${question}</i> & &lt; <script>alert(1)</script>`],
    ["entities", "&amp;&#0;&#xd800;&#x110000;&nbsp;&"],
    ["other markup", "**bold** __x__ `code` [a](tg://user?id=1) ||x||"],
    ["a tag that never ends", "<a href='"],
    ["prototype names", "__proto__ constructor prototype toString hasOwnProperty"],
    ["one of them", "__proto__"],
    ["another", "constructor"],
    ["SQL", "'; drop table inbox; --"],
    ["a format", "%s %d %n #{7*7} {{7*7}}"],
    ["JSON", '{"update_id":1,"message":null}'],
    ["backslashes", "\\ \\\\ \\u0000 \\ud800"],
    ["a path", "../../../../etc/passwd"],
  ])("%s", async (_, text) => {
    for (const [door, enter] of Object.entries(doors)) {
      const replies = textsOf(await enter(text));
      expect([door, replies]).toEqual([door, [expect.not.stringContaining("went wrong")]]);
    }
    expect((await bot.ann.queryInline(text)).answered).toBe(true);
    await forge.isWell();
  });

  it("prototype keys in an update change nothing", async () => {
    const keys = `"__proto__":{"text":"x","is_bot":true,"polluted":1},"constructor":{"prototype":{"polluted":1}}`;
    const { id, type } = bot.telegram.findChat(bot.ann.id).info;
    const update = JSON.parse(`{
      "message": {${keys}, "message_id": 7000, "date": ${seconds()}, "text": "${question}",
        "from": {${keys}, "id": ${id}, "is_bot": false, "first_name": "Ann"},
        "chat": {${keys}, "id": ${id}, "type": "${type}", "first_name": "Ann"}}, ${keys}}`);
    expect(textsOf(await forge.gives(update))).toEqual([expect.stringMatching(answer)]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    await forge.isWell();
  });
});

describe("markup that people write is shown as they wrote it", () => {
  const markup = "<b>x</b> &amp; <a href='/'>zzqq</a> <i>";
  const types = (message: Message | undefined) => message?.entities?.map(({ type }) => type);

  it("in the greeting", async () => {
    const from = { ...bot.ann.user, first_name: markup };
    const [hello] = await forge.says({ ...command("/start"), from });
    expect(hello?.text).toContain(`Hello, ${markup}!`);
    expect(types(hello)).toEqual(["bold"]);
  });

  it("in the title of a search", async () => {
    const [results] = await forge.says(command(`/search ${markup}`));
    expect(results?.text).toContain(`: ${markup}`);
    expect(types(results)).toEqual(["bold"]);
  });
});

describe("/start", () => {
  const hello = /^Hello, Ann!.*\n\nI'm an unofficial helper/;
  const lost = /^Hello, Ann!.*\n\nI don't have the entry this link points to/;
  it.each<[payload: string, RegExp]>([
    ["", hello],
    ["   ", hello],
    ["warranty", answer],
    ["   warranty", answer],
    ["fix-lid", /Which kettle/],
    ["fix-", lost],
    ["fix-roof", lost],
    ["fix-__proto__", lost],
    ["fix-constructor", lost],
    ["fix-LID", lost],
    ["fix-lid extra", lost],
    [`fix-${"a".repeat(60)}`, lost],
    ["WARRANTY", lost],
    ["warranty extra", lost],
    ["warranty\n", lost],
    ["nothing-of-the-kind", lost],
    ["a".repeat(64), lost],
    ["_-".repeat(32), lost],
    ["__proto__", lost],
    ["constructor", lost],
    ["toString", lost],
    ["гарантия", lost],
    ["🫖".repeat(16), lost],
    ["\ud83d", lost],
    ["\0", lost],
    ["%00", lost],
    ["<b>warranty</b>", lost],
    ["../warranty", lost],
    ["\u202ewarranty", lost],
  ])("%j", async (payload, expected) => {
    const replies = textsOf(await forge.says(command(`/start ${payload}`)));
    expect(replies).toEqual([expect.stringMatching(expected)]);
    await forge.says(command("/cancel"));
    await forge.isWell();
  });

  it("of another bot is an unknown command in private, and nobody's in a group", async () => {
    const start = command("/start@other_bot warranty");
    expect(textsOf(await forge.says(start))).toEqual([expect.stringContaining("don't know this")]);
    expect(await forge.saysIn(group, start)).toEqual([]);
    await forge.isWell();
  });
});

describe("a long message gets one reply", () => {
  const long = (text: string, length: number) => text.repeat(length).slice(0, length);
  it.each([
    ["4,096 characters", long(`${question} `, 4096)],
    ["10,000 characters", long(`${question} `, 10_000)],
    ["10,000 letters without a space", long("a", 10_000)],
    ["10,000 emoji", "🫖".repeat(10_000)],
    ["10,000 lines", long("\n", 10_000)],
    ["10,000 lines of a word", "tea\n".repeat(10_000)],
    ["10,000 marks", `a${"\u0301".repeat(10_000)}`],
  ])("%s", async (_, text) => {
    for (const said of [await forge.says({ text }), await forge.says(command(`/search ${text}`))])
      expect(textsOf(said)).toEqual([expect.not.stringContaining("went wrong")]);
    await forge.says(command("/cancel")); // a search for nothing has asked for words
    await forge.isWell();
  });
});

const characters: [string, string][] = [
  ["families", "👨‍👩‍👧‍👦"],
  ["flags", "🇩🇪"],
  ["flags of regions", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["skin tones", "👋🏾"],
  ["keycaps", "#️⃣"],
  ["combining marks", "e\u0301\u0323"],
  ["Korean letters", "\u1112\u1161\u11ab"],
  ["Hindi syllables", "क्षि"],
  ["letters beyond the first plane", "𝒳"],
  ["a line's end of two", "\r\n"],
];
const graphemes = (text: string) =>
  [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

describe("a visible character is never cut in two", () => {
  it.each(characters)("when a text is shortened: %s", (_, character) => {
    const text = `ab${character.repeat(40)}`;
    const whole = ["a", "b", character, "…"];
    for (let length = 1; length < text.length; length++) {
      const short = shorten(text, length);
      expect(short.length).toBeLessThanOrEqual(length);
      for (const grapheme of graphemes(short)) expect(whole).toContain(grapheme);
    }
    expect(shorten(text, text.length)).toBe(text);
  });

  it.each(characters.slice(0, -1))("in the words of a search: %s", async (_, character) => {
    const [results] = await forge.says(command(`/search a${character.repeat(100)}`));
    const shown = results?.text?.replace(/^.*: /, "") ?? "";
    expect(new Set(graphemes(shown))).toEqual(new Set(["a", character, "…"]));
    expect(shown.length).toBeLessThanOrEqual(80);
    await forge.isWell();
  });

  it.each(characters.slice(0, -1))("when an answer is split into pages: %s", (_, character) => {
    const text = `a${character.repeat(10_000 / character.length)}`;
    const pages = pagesOf([{ type: "paragraph", html: text }], en.platforms);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("")).toBe(text);
    expect(new Set(pages.flatMap(graphemes))).toEqual(new Set(["a", character]));
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(3500);
  });

  it("and no word where there are spaces", () => {
    const words = Array.from({ length: 2000 }, (_, i) => `word${i}`);
    const pages = pagesOf([{ type: "paragraph", html: words.join(" ") }], en.platforms);
    expect(pages.flatMap((page) => page.split(" "))).toEqual(words);
  });

  it("and a character that is longer than a page ends nothing", () => {
    const html = `a${"\u0301".repeat(10_000)} b`;
    const pages = pagesOf([{ type: "paragraph", html }], en.platforms);
    expect(pages.join("").replaceAll(/\s/g, "")).toBe(html.replace(" ", ""));
  });
});
