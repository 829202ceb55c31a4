import type { Message } from "grammy/types";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/faq/load.ts";
import { loadFlows } from "../../src/flows/load.ts";
import type { Person } from "../../src/stand-in/index.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";
import { command, type Forging, forging, textsOf } from "./support/forging.ts";

const dir = "test/fixtures/kettle";
const knowledge = await loadKnowledge(dir, "en");
const flows = await loadFlows(dir, knowledge);
const entry = (id: string) => knowledge.entry(id)?.key;
const section = (name: string) => knowledge.sections.find(({ title }) => title === name)?.key;
const flow = flows.flow("lid");
const node = (name: string) => flow?.nodes.get(name)?.key;

let bot: TestBot;
let forge: Forging;
let bob: Person;
beforeAll(async () => {
  bot = await startTestBot();
  forge = forging(bot);
  bob = bot.telegram.addPerson({ first_name: "Bob" });
  await bot.asks("/help", bob);
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(async () => {
  bot.log.splice(0);
  await bot.asks("/help"); // what is tapped on
});
afterEach(async () => {
  await bot.asks("/cancel");
});

const [me, him] = [(1001).toString(36), (1002).toString(36)];
const oldButton = /^This button no longer works/;
const gone = /^This entry is no longer in the FAQ/;
const late = /^This step is over/;
const foreign = /^These buttons are for someone else/;
const noSteps = /^The steps we were following no longer exist/;

/** What is tapped, its data, the notice that the app shows, and the last message of the chat then. */
type Row = [what: string, data: string | undefined, notice: RegExp | undefined, shown: RegExp];

/** The help, which is the bot's last message as long as nothing has replaced or followed it. */
const unchanged = /^Write your question/;
const warranty = /^How long is the warranty/;
const manual = /^Why is the manual so long/;

const everyKind: Row[] = [
  ["an answer", `n.${entry("warranty")}`, undefined, warranty],
  ["an entry that doesn't exist", "n.AAAAAAAA", gone, unchanged],
  ["a prototype's key", "n.__proto_", gone, unchanged],
  ["an answer by its id", "n.warranty", undefined, warranty],
  ["too short a key", "n.AAAAAAA", oldButton, unchanged],
  ["too long a key", "n.AAAAAAAAA", oldButton, unchanged],
  ["no key", "n.", oldButton, unchanged],
  ["a page", `e.${entry("very-long")}.2`, undefined, manual],
  ["a page far behind the last", `e.${entry("very-long")}.999`, undefined, manual],
  ["a page with leading zeros", `e.${entry("warranty")}.007`, undefined, warranty],
  ["a page too far to be one", `e.${entry("warranty")}.1000`, oldButton, unchanged],
  ["a page before the first", `e.${entry("warranty")}.-1`, oldButton, unchanged],
  ["half a page", `e.${entry("warranty")}.0.5`, oldButton, unchanged],
  ["a page of an entry that doesn't exist", "e.AAAAAAAA.0", gone, unchanged],
  ["a page in a list", `b.${entry("part-plug")}.0`, undefined, /^What is the plug/],
  ["an official text", `o.${entry("warranty")}.0`, undefined, /word for word/],
  ["an official text that doesn't exist", `o.${entry("lid-stuck")}.0`, undefined, /turn the lid/],
  ["a place that doesn't exist", `z.${entry("warranty")}.0`, oldButton, unchanged],
  ["a capital letter", `E.${entry("warranty")}.0`, oldButton, unchanged],
  ["the topics", "s", undefined, /choose a topic/i],
  ["the topics and more", "s.0", oldButton, unchanged],
  ["a topic", `q.${section("Parts")}.0`, undefined, /^Parts \(1 of 2\)/],
  ["a page far behind a topic's last", `q.${section("Parts")}.999`, undefined, /^Parts \(2 of 2\)/],
  ["a section that doesn't exist", "q.AAAAAAAA.0", oldButton, unchanged],
  ["an entry for a topic", `q.${entry("warranty")}.0`, oldButton, unchanged],
  ["a page of a search under another message", "f.0", /^This list is too old/, unchanged],
  ["a page far behind a search's last", "f.999", /^This list is too old/, unchanged],
  ["none of these", "x", undefined, /^I couldn't find that/],
  ["a search", "w", undefined, /^What are you looking for/],
  ["the flows", "h", undefined, /^What's the problem/],
  ["a flow", `g.${flow?.key}`, undefined, /Which kettle/],
  ["a flow by its name", "g.lid", oldButton, unchanged],
  ["a flow that doesn't exist", "g.AAAAAAAA", noSteps, /^What's the problem/],
  ["nothing", "", oldButton, unchanged],
  ["no data, but a game", undefined, oldButton, unchanged],
  ["64 characters", "x".repeat(64), oldButton, unchanged],
  ["10,000 characters", "n.".repeat(5000), oldButton, unchanged],
  ["other letters", "н.вареник.0🫖", oldButton, unchanged],
  ["a null byte", `n.${entry("warranty")}\0`, oldButton, unchanged],
  ["a line break", `n.${entry("warranty")}\n`, oldButton, unchanged],
  ["half an emoji", "\ud83d", oldButton, unchanged],
  ["prototype names", "__proto__", oldButton, unchanged],
  ["more prototype names", "constructor", oldButton, unchanged],
  ["digits of another script", "e.١٢٣٤٥٦٧٨.١", oldButton, unchanged],
];

const ofNoDialog: Row[] = [
  ["a reply", `d.${node("model")}.travel.${me}`, late, unchanged],
  ["the way back", `d.${node("hot")}.back.${me}`, late, unchanged],
  ["the way out", `d.${node("hot")}.stop.${me}`, late, unchanged],
  ["somebody else's reply", `d.${node("model")}.travel.${him}`, foreign, unchanged],
  ["a reply to nothing", `d.AAAAAAAA.yes.${me}`, late, unchanged],
  ["a reply of nobody", `d.${node("model")}.travel.`, oldButton, unchanged],
  [
    "a person with too many digits",
    `d.${node("model")}.travel.${"z".repeat(12)}`,
    oldButton,
    unchanged,
  ],
];

const which = /^The lid does not open\n\nWhich kettle/;
const ofADialog: Row[] = [
  ["the reply", `d.${node("model")}.travel.${me}`, undefined, /^Turn the lid/],
  ["a reply that doesn't exist", `d.${node("model")}.nothing.${me}`, late, which],
  ["a prototype's name", `d.${node("model")}.constructor.${me}`, late, which],
  ["a reply to another node", `d.${node("model")}.works.${me}`, late, which],
  ["a node that wasn't reached", `d.${node("turn")}.works.${me}`, late, which],
  ["a node that doesn't exist", `d.AAAAAAAA.travel.${me}`, late, which],
  ["back from the first node", `d.${node("model")}.back.${me}`, late, which],
  ["the way out", `d.${node("model")}.stop.${me}`, undefined, /we'll stop here/],
  ["somebody else's reply", `d.${node("model")}.travel.${him}`, foreign, which],
  ["a person in capitals", `d.${node("model")}.travel.${me.toUpperCase()}`, oldButton, which],
  ["the flow once more", `g.${flow?.key}`, undefined, /^Back to where we were/],
  ["a flow that doesn't exist", "g.AAAAAAAA", noSteps, /^What's the problem/],
  ["an answer", `n.${entry("warranty")}`, undefined, warranty],
  ["no data, but a game", undefined, oldButton, which],
  ["prototype names", "__proto__", oldButton, which],
];

/** Taps, and expects the notice, the chat's last message, and one answer to the tap. */
async function expectTap([, data, notice, shown]: Row, more: object = {}): Promise<void> {
  bot.telegram.clearCalls();
  const game = data === undefined ? { game_short_name: "tetris" } : {};
  const { answer } = await forge.tap(data, { ...game, ...more });
  expect(answer?.answered).toBe(true);
  if (notice) expect(answer?.text).toMatch(notice);
  else expect(answer?.text).toBeUndefined();
  const answers = bot.telegram.calls.filter(({ method }) => method === "answerCallbackQuery");
  expect(answers).toHaveLength(1);
  expect(bot.last().text).toMatch(shown);
}

/** Ends a search that waits for words, then a dialog, either of which a tap may have begun. */
async function isWell(): Promise<void> {
  await bot.asks("/cancel");
  await bot.asks("/cancel");
  await forge.isWell();
}

describe("a forged tap is answered once and harms nothing", () => {
  it.each([...everyKind, ...ofNoDialog])("%s: %j", async (...row) => {
    await expectTap(row);
    await isWell();
  });
});

describe("a forged tap in the middle of a dialog is answered once and harms nothing", () => {
  it.each(ofADialog)("%s: %j", async (...row) => {
    await bot.asks("/start fix-lid");
    await expectTap(row);
    await isWell();
  });

  it.each(everyKind)("and the dialog goes on after %s: %j", async (_, data) => {
    await bot.asks("/start fix-lid");
    await forge.tap(data);
    if (data === "w") await bot.asks("/cancel"); // it has asked for words
    expect(textsOf(await bot.asks("blue"))).toEqual([expect.stringContaining("Turn the lid")]);
    await isWell();
  });
});

describe("a tap without its message is answered once", () => {
  const inline = { message: undefined, inline_message_id: "AAA" };
  it.each([...everyKind, ...ofNoDialog])(
    "from a chat that the bot isn't in: %s: %j",
    async (what, data) => {
      await expectTap([what, data, oldButton, unchanged], inline);
      await isWell();
    },
  );

  it("without anything at all", async () => {
    await expectTap(["", "s", oldButton, unchanged], { message: undefined });
    await isWell();
  });

  const inaccessible = () => {
    const { info: chat } = bot.telegram.findChat(bot.ann.id);
    return { message: { chat, message_id: 999_999, date: 0 } };
  };
  it.each<Row>([
    ["an answer comes in a new message", `n.${entry("warranty")}`, undefined, warranty],
    ["so does a page", `e.${entry("warranty")}.0`, undefined, warranty],
    ["and a list", "s", undefined, /choose a topic/i],
    ["but no search, whose words are lost", "f.1", /^This list is too old/, unchanged],
    ["a step is over", `d.${node("turn")}.works.${me}`, late, unchanged],
    ["a flow begins", `g.${flow?.key}`, undefined, /Which kettle/],
  ])("too old to be seen: %s", async (...row) => {
    await expectTap(row, inaccessible());
    await isWell();
  });

  it("too old to be seen, in a dialog that is there: it goes on", async () => {
    await bot.asks("/start fix-lid");
    await expectTap(
      ["", `d.${node("model")}.travel.${me}`, undefined, /^Turn the lid/],
      inaccessible(),
    );
    await isWell();
  });
});

describe("a tap on somebody else's buttons", () => {
  it("doesn't change a dialog, which goes on for its person", async () => {
    const group = bot.telegram.addGroup("Tea lovers", [bot.ann, bob]).id;
    await forge.saysIn(group, command("/start@faq_bot fix-lid"));
    const hers = bot.telegram.messages(group).at(-1) as Message;
    const shows = () => textsOf(bot.telegram.messages(group)).at(-1);
    const tapsAs = (person: string, reply: string, key = node("model")) =>
      forge.tap(`d.${key}.${reply}.${person}`, { from: bob.user, message: hers });
    expect((await tapsAs(me, "travel")).answer?.text).toMatch(foreign);
    expect((await tapsAs(me, "stop")).answer?.text).toMatch(foreign);
    expect((await tapsAs(him, "travel")).answer?.text).toMatch(late);
    expect((await tapsAs(him, "works", node("turn"))).answer?.text).toMatch(late);
    expect(shows()).toMatch(/Which kettle/);
    bot.ann.send("@faq_bot blue", { chat: group });
    await bot.settled();
    expect(shows()).toMatch(/^Turn the lid/);
    await forge.isWell();
  });

  it("by a bot or nobody gets no reply", async () => {
    const otherBot = { id: 99, is_bot: true, first_name: "Other" };
    for (const from of [otherBot, undefined, {}])
      expect((await forge.tap("s", { from })).said).toEqual([]);
    expect(bot.last().text).toMatch(unchanged);
    await isWell();
  });
});
