import type { Message } from "grammy/types";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { mention } from "./support/contents.ts";
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

/** The places in an update that hold what people write. Each takes the text and returns the replies. */
const places: Record<string, (text: string) => Promise<Message[]>> = {
  "a question": (text) => forge.says({ text }),
  "a search": (text) => forge.says(command(`/search ${text}`)),
  async "search words that the bot waits for"(text) {
    await forge.says(command("/search"));
    return forge.says({ text });
  },
  "the payload of a link": (text) => forge.says(command(`/start ${text}`)),
  "an unknown command": (text) => forge.says({ text: `/${text}` }),
  "a caption": (caption) => forge.says({ caption, photo: [{ file_id: "f" }] }),
  "an edit": (text) => forge.gives({ edited_message: { ...edited(), text, from: bot.ann.user } }),
  "a name": (name) => {
    const from = { ...bot.ann.user, first_name: name, last_name: name, username: name };
    return forge.says({ ...command("/start"), from });
  },
  "a group's title": (title) => {
    const chat = { id: group, type: "supergroup", title, username: title };
    return forge.saysIn(group, { ...mention, chat });
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
    return replies.slice(-1); // an answer may come first, then the dialog's question again
  },
};
let edits = 0;
function edited() {
  const { info: chat } = bot.telegram.findChat(bot.ann.id);
  return { message_id: 5000 + ++edits, date: seconds(), edit_date: seconds(), chat };
}

describe("what people write gets one reply wherever it stands in an update, if it has", () => {
  it.each<[string, string]>([
    ["a null byte", `${question}\0`],
    ["null bytes", "\0".repeat(50)],
    ["control characters", "\x01\x02\x07\x08\x1b[31m\x7f\x85"],
    ["half an emoji", `${question} \ud83d`],
    ["the other half of an emoji", `\ude00 ${question}`],
    ["halves of emoji in the wrong order", "\ude00\ud83d".repeat(20)],
    ["halves inside words", "gua\ud800rantee ye\udfffars"],
    ["noncharacters", "\uffff\ufffe\ufdd0\u{1ffff}\u{10ffff}"],
    ["private-use characters", "\ue000\u{f0000}\u{100000}"],
    ["a byte order mark", `\ufeff${question}`],
    ["replacement characters", "\ufffd\ufffd"],
    ["text from right to left", "كم سنة الضمان؟ כמה שנים"],
    ["an override of direction", `\u202e${question}`],
    ["isolates of direction without an end", "\u2067\u202b\u202d\u2066 guarantee"],
    ["characters without width", "gua\u200brantee\u200c ye\u200dars\u2060 \u00ad"],
    ["nothing but characters without width", "\u200b\u200c\u200d\u2060\ufeff"],
    ["invisible letters", "\u3164\u115f\u1160\uffa0\u2800"],
    ["line separators", `how many\u2028years\u2029guarantee\u0085`],
    ["marks without letters", "\u0301\u0302\u0303"],
    ["a letter with hundreds of marks", `g${"\u0316\u0301\u0489".repeat(200)}uarantee`],
    ["letters that normalise to many", "ﷺ".repeat(200)],
    ["look-alikes", "ｈｏｗ ｍａｎｙ ｙｅａｒｓ 𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞"],
    ["tags of flags", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["markup", `<b>${question}</i> & &lt; <script>alert(1)</script>`],
    ["entities", "&amp;&#0;&#xd800;&#x110000;&nbsp;&"],
    ["other markup", "**bold** __x__ `code` [a](tg://user?id=1) ||x||"],
    ["a tag that never ends", "<a href='"],
    ["prototype names", "__proto__ constructor prototype toString hasOwnProperty"],
    ["a prototype's name", "__proto__"],
    ["another prototype's name", "constructor"],
    ["SQL", "'; drop table inbox; --"],
    ["format strings", "%s %d %n #{7*7} {{7*7}}"],
    ["JSON", '{"update_id":1,"message":null}'],
    ["backslashes", "\\ \\\\ \\u0000 \\ud800"],
    ["a path", "../../../../etc/passwd"],
  ])("%s", async (_, text) => {
    for (const [place, write] of Object.entries(places)) {
      const replies = textsOf(await write(text));
      expect([place, replies]).toEqual([place, [expect.not.stringContaining("went wrong")]]);
    }
    expect((await bot.ann.queryInline(text)).answered).toBe(true);
    await forge.isWell();
  });

  it("prototype keys, which change nothing", async () => {
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

describe("markup that people write is shown as text", () => {
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

describe("a long message gets one reply", () => {
  const long = (text: string, length: number) => text.repeat(length).slice(0, length);
  it.each([
    ["4,096 characters", long(`${question} `, 4096)],
    ["10,000 characters", long(`${question} `, 10_000)],
    ["10,000 letters without a space", long("a", 10_000)],
    ["10,000 emoji", "🫖".repeat(10_000)],
    ["10,000 lines", long("\n", 10_000)],
    ["10,000 lines of a word", "tea\n".repeat(10_000)],
    ["10,000 combining marks", `a${"\u0301".repeat(10_000)}`],
  ])("%s", async (_, text) => {
    for (const said of [await forge.says({ text }), await forge.says(command(`/search ${text}`))])
      expect(textsOf(said)).toEqual([expect.not.stringContaining("went wrong")]);
    await forge.says(command("/cancel")); // a search for nothing has asked for words
    await forge.isWell();
  });
});
