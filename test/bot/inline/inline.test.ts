import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../src/store/database.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
let store: Database;
beforeAll(async () => {
  store = await openDatabase("sqlite::memory:");
  bot = await startTestBot({ store, faqDir: "faq-data" });
}, 60_000); // it may have to train the matcher
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await store.close();
});

it("words find up to 20 entries in spite of typing errors, the best first", async () => {
  const { results } = await bot.ann.queryInline("lgoin cdoe dosnt come");
  expect(results.length).toBeGreaterThan(3);
  expect(results.length).toBeLessThanOrEqual(20);
  expect(JSON.stringify(results.slice(0, 3))).toMatch(/log in|login|code/i);
});

it("an empty query lists all entries page by page, each once", async () => {
  const ids: string[] = [];
  let offset = "";
  let pages = 0;
  do {
    const answer = await bot.ann.queryInline("", offset);
    ids.push(...answer.results.map(({ id }) => id));
    offset = answer.next_offset ?? "";
    pages += 1;
  } while (offset);
  expect(pages).toBe(5);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(96);
});

it("an unknown offset means the beginning", async () => {
  const first = await bot.ann.queryInline("notifications");
  for (const offset of ["x", "-5", "NaN"]) {
    expect((await bot.ann.queryInline("notifications", offset)).results).toEqual(first.results);
  }
});

it("a result is a whole answer, with links to its source and to the bot", async () => {
  const [result] = (await bot.ann.queryInline("how to delete my account")).results;
  expect(result).toMatchObject({
    type: "article",
    input_message_content: { message_text: expect.stringContaining("can't be undone") },
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Open on the website", url: expect.stringContaining("telegram.org/faq#") },
          {
            text: "Ask the bot",
            url: expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=[\w-]+$/),
          },
        ],
      ],
    },
  });
});

it("the button above the results opens the flows, or the private chat if nothing matches", async () => {
  const some = await bot.ann.queryInline("login");
  expect(some.button).toMatchObject({ start_parameter: "troubles" });
  const [troubles] = await bot.asks("/start troubles");
  expect(troubles?.text).toContain("What's the problem?");
  const none = await bot.ann.queryInline("qzxw vbnkj");
  expect(none).toMatchObject({ results: [], button: { start_parameter: "ask" } });
  const [greeting] = await bot.asks("/start ask");
  expect(greeting?.text).not.toContain("don't have the entry");
});

it("a chosen result is recorded", async () => {
  const { query_id, results } = await bot.ann.queryInline("stickers");
  bot.ann.chooseResult(query_id, results[0]?.id ?? "");
  await bot.settled();
  const all = { from: 0, until: Number.MAX_SAFE_INTEGER, limit: 10 };
  expect(await store.events({ kinds: ["sent"], ...all })).toHaveLength(1);
});

it("links open an entry, a section or a search; an unknown one a greeting that says so", async () => {
  const search = `find-${Buffer.from("secret chats").toString("base64url")}`;
  expect((await bot.asks(`/start ${search}`))[0]?.text).toContain("secret chats");
  expect((await bot.asks("/start find-____"))[0]?.text).toBeDefined();
  expect((await bot.asks("/start topic-nowhere1"))[0]?.text).toContain("don't have the entry");
  const [topics] = await bot.asks("/faq");
  const button = topics?.reply_markup?.inline_keyboard[0]?.[0];
  const key = button && "callback_data" in button ? button.callback_data.split(".")[1] : "";
  const [section] = await bot.asks(`/start topic-${key}`);
  expect(section?.reply_markup?.inline_keyboard.length).toBeGreaterThan(3);
});

describe("in any chat, inline mode", () => {
  const asks = async (query: string) => {
    await using kettle = await startTestBot();
    return (await kettle.ann.queryInline(query)).results;
  };

  it("offers whole answers to the words", async () => {
    const [result] = await asks("limescale");
    expect(result).toMatchObject({ type: "article", title: "How do I remove limescale?" });
  });

  it("offers entries before anything is typed", async () => {
    expect((await asks("")).length).toBeGreaterThan(10);
  });
});
