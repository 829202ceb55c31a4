import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import type { Database } from "../../../src/store/database.ts";
import { openDatabase } from "../../../src/store/open.ts";
import { buttonsOf, startTestBot, type TestBot } from "../../support/bot.ts";

let bot: TestBot;
let store: Database;
beforeAll(async () => {
  store = await openDatabase("sqlite::memory:");
  bot = await startTestBot({ store, faqDir: "faq-data", cacheDir: "data" });
}, 60_000); // it may have to train the matcher
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await store.close();
});

/** All pages of the results, as an app asks for them: until an answer names no next one. */
async function pagesOf({ ann }: TestBot, query: string): Promise<string[][]> {
  const pages: string[][] = [];
  let offset: string | undefined = "";
  while (pages.length === 0 || offset) {
    const { results, next_offset } = await ann.queryInline(query, offset);
    pages.push(results.map(({ id }) => id));
    offset = next_offset;
    if (pages.length > 20) throw new Error("The results have no end.");
  }
  return pages;
}

it("words find entries in spite of typing errors, the best first", async () => {
  const { results } = await bot.ann.queryInline("lgoin cdoe dosnt come");
  expect(results.length).toBeGreaterThan(0);
  expect(results.length).toBeLessThanOrEqual(20);
  expect(JSON.stringify(results.slice(0, 3))).toMatch(/log in|login|code/i);
});

describe("results come in pages of 20, each entry once, until the end", () => {
  it("of all entries, before anything is typed", async () => {
    const pages = await pagesOf(bot, "");
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 20, 20, 16]);
    expect(new Set(pages.flat()).size).toBe(96);
  });

  it("of the entries that fit the words, and only of these", async () => {
    const pages = await pagesOf(bot, "telegram");
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).every(({ length }) => length === 20)).toBe(true);
    expect(pages.at(-1)?.length).toBeGreaterThan(0);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    expect(await pagesOf(bot, "last seen")).toHaveLength(1);
  });

  it("an offset past the end gives the end: no results, and no next page", async () => {
    for (const offset of ["96", "1000", "1000.nowhere", "9".repeat(60)]) {
      const answer = await bot.ann.queryInline("", offset);
      expect([answer.results, answer.next_offset]).toEqual([[], ""]);
    }
  });

  it.each(["x", "-5", "NaN", "5x", ".", " "])(
    "the offset %j means the beginning",
    async (offset) => {
      const first = await bot.ann.queryInline("telegram");
      expect((await bot.ann.queryInline("telegram", offset)).results).toEqual(first.results);
    },
  );

  it("when nothing fits, there is one empty page, and the button says so", async () => {
    expect(await pagesOf(bot, "qzxw vbnkj")).toEqual([[]]);
    expect((await bot.ann.queryInline("qzxw vbnkj")).button?.text).toBe(en.inline.nothing);
  });
});

describe("with data of its own", () => {
  const entry = (id: string, html: string) => ({
    id,
    question: `What is ${id}?`,
    answer: [{ type: "paragraph", html }],
  });
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, i) => entry(`part-${i + 1}`, "A part."));

  async function startOn(entries: object[]) {
    const faqDir = await mkdtemp(join(tmpdir(), "inline-"));
    onTestFinished(() => rm(faqDir, { recursive: true }));
    await mkdir(join(faqDir, "en"));
    const write = (all: object[]) =>
      writeFile(join(faqDir, "en", "faq.json"), JSON.stringify({ entries: all }));
    await write(entries);
    const own = await startTestBot({ faqDir });
    onTestFinished(() => own[Symbol.asyncDispose]());
    const changeTo = async (all: object[]) => {
      await write(all);
      expect(await own.reload()).toMatchObject({ kind: "loaded" });
    };
    return { own, changeTo };
  }
  const titles = ({ results }: { results: object[] }) =>
    results.map((result) => ("title" in result ? result.title : ""));

  it("the next page goes on after the last, even if entries were added or removed meanwhile", async () => {
    const entries = numbered(45);
    const { own, changeTo } = await startOn(entries);
    const first = await own.ann.queryInline("");
    expect(titles(first).at(-1)).toBe("What is part-20?");
    await changeTo([entry("novelty", "New."), ...entries]);
    const second = await own.ann.queryInline("", first.next_offset);
    expect(titles(second)[0]).toBe("What is part-21?");
    await changeTo(entries.slice(30));
    const third = await own.ann.queryInline("", second.next_offset);
    expect(titles(third)[0]).toBe("What is part-41?");
    expect(third.next_offset).toBe("");
  });

  it("the results end if the entries become fewer meanwhile", async () => {
    const entries = numbered(45);
    const { own, changeTo } = await startOn(entries);
    const first = await own.ann.queryInline("");
    await changeTo(entries.slice(0, 3));
    expect(await own.ann.queryInline("", first.next_offset)).toMatchObject({
      results: [],
      next_offset: "",
    });
  });

  it("an answer too long for one message says that it goes on, and where", async () => {
    const items = Array.from({ length: 700 }, (_, i) => String(100 + i));
    const long = { ...entry("length", ""), answer: [{ type: "list", items }] };
    const { own } = await startOn([long, entry("brevity", "Short.")]);
    const sent = async (query: string) => {
      const { results, query_id } = await own.ann.queryInline(query);
      return own.ann.chooseResult(query_id, results[0]?.id ?? "");
    };
    const message = await sent("length");
    expect(message.text).toMatch(/• \d+\n\n…$/);
    expect(message.text).not.toContain("• 799");
    expect(buttonsOf(message)).toEqual([en.groups.more]);
    const [answer] = await own.asks(`/start ${startPayloadIn(message)}`);
    expect(answer?.text).toContain("What is length?");
    expect(buttonsOf(answer)).toContainEqual(expect.stringMatching(/^Next/));
    const short = await sent("brevity");
    expect(short.text).toMatch(/Short\.$/);
    expect(buttonsOf(short)).toEqual([en.inline.ask]);
  });
});

/** The payload of the link in the last button of a message. */
function startPayloadIn(message: Message): string {
  const button = message.reply_markup?.inline_keyboard.flat().at(-1);
  const url = button && "url" in button ? button.url : "";
  return new URL(url).searchParams.get("start") ?? "";
}

it("a result is a whole answer, with links to its source and to the bot", async () => {
  const [result] = (await bot.ann.queryInline("how to delete my account")).results;
  expect(result).toMatchObject({
    type: "article",
    input_message_content: { message_text: expect.stringContaining("can't be undone") },
    reply_markup: {
      inline_keyboard: [
        [
          { text: "Website", url: expect.stringContaining("telegram.org/faq#") },
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
