import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadLanguages } from "../../../../src/app/load-languages.ts";
import type { LanguageData } from "../../../../src/bot/locales.ts";
import { texts } from "../../../../src/bot/texts/texts.ts";
import type { Failure } from "../../../../src/stand-in/index.ts";
import { LocalTelegram } from "../../../../src/stand-in/index.ts";
import { startTestBot, type TestBotOptions } from "../../../support/bot.ts";
import { InstantClock } from "../../../support/clock.ts";

async function copyOfData(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "reload-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  return dir;
}

/** A bot on data that a test may change, with Ann as its administrator. */
async function startBot(options: TestBotOptions = {}) {
  const faqDir = await copyOfData();
  const admins = new Set<number>();
  const bot = await startTestBot({ faqDir, staff: { admins, chat: undefined }, ...options });
  onTestFinished(() => bot[Symbol.asyncDispose]());
  admins.add(bot.ann.id);
  const change = async (name: string, to: (whole: string) => string) => {
    const file = join(faqDir, "en", name);
    await writeFile(file, to(await readFile(file, "utf8").catch(() => "")));
  };
  const reads = async (text: string) => (await bot.asks(text)).map((message) => message.text ?? "");
  /** Sends `/reload`. @returns the reply, and the outcome that comes later */
  const reloads = async () => {
    const [begun] = await bot.asks("/reload");
    await bot.telegram.until(() => isOutcome(bot.last()));
    return [begun?.text ?? "", bot.last().text ?? ""] as const;
  };
  return { bot, faqDir, admins, change, reads, reloads };
}

/** Whether a message says how a reload ended. */
const isOutcome = ({ from, text = "" }: Message) =>
  from?.is_bot === true && /^(The new data|The old data|I was stopped)/.test(text);

/** Changes the answer on the warranty. */
const twoWeeks = (faq: string) => faq.replace(/three years/gi, "Two weeks");

it("changed data is in use at once", async () => {
  const { change, reads, reloads } = await startBot();
  await change("faq.json", twoWeeks);
  await change(
    "phrasings.jsonl",
    (lines) => `${lines.trimEnd()}\n{"text":"zorgblat","id":"warranty"}\n`,
  );
  const [begun, done] = await reloads();
  expect(begun).toContain("Loading the data");
  expect(done).toMatch(/^The new data is in use\.\nen: \d+ entries, \d+ phrasings$/);
  expect((await reads("zorgblat"))[0]).toContain("Two weeks");
});

it("a new language changes the description at Telegram, which says what the bot understands", async () => {
  const { bot, faqDir } = await startBot();
  const description = async () =>
    (await bot.telegram.call("getMyDescription", { language_code: "de" })) as object;
  const de = texts.find(({ language }) => language === "de");
  expect(await description()).toEqual({
    description: `${de?.profile.description}\n\n${de?.welcome.understands("Englisch")}`,
  });
  await cp("test/fixtures/teapot/de", join(faqDir, "de"), { recursive: true });
  await bot.reload();
  await expect.poll(description).toEqual({ description: de?.profile.description });
});

describe("the old data stays in use, and the outcome says why, if the new data", () => {
  it.each<[string, string, (whole: string) => string, RegExp]>([
    [
      "is half written",
      "faq.json",
      (faq) => faq.slice(0, faq.length / 2),
      /faq\.json · line \d+, column \d+: (has a text that|ends too early)/,
    ],
    [
      "is wrong",
      "faq.json",
      (faq) => faq.replace('"warranty"', '"War Ranty"'),
      /must be 1 to 64 characters/,
    ],
    ["has duplicates", "phrasings.jsonl", (lines) => lines + lines, /says the same as line 1/],
    ["is missing", "faq.json", () => "", /faq\.json/],
    [
      "has a flow that leads nowhere",
      "flows/lid.json",
      (flow) => flow.replace('"next": "cool"', '"next": "cold"'),
      /cold/,
    ],
  ])("%s", async (_, name, spoil, why) => {
    const { bot, change, reads, reloads } = await startBot();
    await change("faq.json", twoWeeks);
    let before = "";
    await change(name, (text) => {
      before = text;
      return spoil(text);
    });
    const [, outcome] = await reloads();
    expect(outcome).toMatch(/^The old data stays in use/);
    expect(outcome).toMatch(why);
    expect(outcome.length).toBeLessThan(4096);
    expect((await reads("/start warranty"))[0]?.toLowerCase()).toContain("three years");
    await change(name, () => before);
    expect(await bot.reload()).toMatchObject({ kind: "loaded" });
    expect((await reads("/start warranty"))[0]).toContain("Two weeks");
  });
});

describe("while the data is loaded", () => {
  /** A bot that Ann has sent `/reload`, and that is loading. */
  async function startLoading(options: TestBotOptions = {}) {
    const loads: PromiseWithResolvers<readonly LanguageData[]>[] = [];
    const load = () => {
      const loaded = Promise.withResolvers<readonly LanguageData[]>();
      loads.push(loaded);
      return loaded.promise;
    };
    const started = await startBot({ load, ...options });
    const { bot } = started;
    await bot.asks("/reload");
    const command = bot.telegram.messages(bot.ann.id).find(({ text }) => text === "/reload");
    const languages = await loadLanguages("test/fixtures/kettle");
    const done = () => loads.at(-1)?.resolve(languages);
    const outcomes = (chat: number) => bot.telegram.messages(chat).filter(isOutcome);
    return { ...started, loads, done, outcomes, command };
  }

  it("its chat goes on; the outcome is a reply to the command, however late", async () => {
    const { bot, command, done, outcomes, reads } = await startLoading();
    expect(bot.last().text).toContain("Loading the data");
    expect((await reads("how do i boil water"))[0]).toContain("How do I boil water?");
    expect(outcomes(bot.ann.id)).toEqual([]);
    done();
    await bot.telegram.until(() => isOutcome(bot.last()));
    expect(bot.last().text).toContain("The new data is in use.");
    expect(bot.last().reply_to_message?.message_id).toBe(command?.message_id);
  });

  it("others who ask for it wait for the same reload, and all get its outcome", async () => {
    const { admins, bot, loads, done, outcomes } = await startLoading();
    const bob = bot.telegram.addPerson({ first_name: "Bob", language_code: "en" });
    admins.add(bob.id);
    await bot.asks("/reload", bob);
    const bySignal = bot.reload();
    expect(loads).toHaveLength(1);
    done();
    expect(await bySignal).toMatchObject({ kind: "loaded" });
    await bot.telegram.until(() => [bot.ann, bob].every(({ id }) => outcomes(id).length > 0));
    expect([outcomes(bot.ann.id).length, outcomes(bob.id).length]).toEqual([1, 1]);
  });

  it("a bot that is stopped tells everyone who waits", async () => {
    const { bot, outcomes, reads } = await startLoading();
    await reads("/reload");
    await bot[Symbol.asyncDispose]();
    expect(outcomes(bot.ann.id).map(({ text }) => text)).toEqual([
      expect.stringContaining("I was stopped before the data was loaded."),
      expect.stringContaining("I was stopped before the data was loaded."),
    ]);
  });

  describe("if Telegram is out of reach when it ends", () => {
    /** Loading has ended, and the outcome could not be sent. */
    async function startUnsent() {
      const started = await startLoading({ sending: { clock: new InstantClock() } });
      const how: Failure = { kind: "error", status: 500 };
      const back = started.bot.telegram.fail({ method: "sendMessage", how });
      started.done();
      const logged = () => started.bot.log.some((line) => line.includes("couldn't be sent yet"));
      await expect.poll(logged).toBe(true);
      return {
        ...started,
        back,
        sentOutcomes: () => started.outcomes(started.bot.ann.id).map(({ text }) => text),
      };
    }

    it("the outcome is sent later, once", async () => {
      const { bot, back, sentOutcomes } = await startUnsent();
      await bot.periodic.reloads();
      expect(sentOutcomes()).toEqual([]);
      back();
      await bot.periodic.reloads();
      await bot.periodic.reloads();
      expect(sentOutcomes()).toEqual([expect.stringContaining("The new data is in use.")]);
    });

    it("the outcome is sent when the bot stops at the latest", async () => {
      const { bot, back, sentOutcomes } = await startUnsent();
      back();
      await bot[Symbol.asyncDispose]();
      expect(sentOutcomes()).toEqual([expect.stringContaining("The new data is in use.")]);
    });

    it("the outcome is logged if it can't be sent when the bot stops", async () => {
      const { bot } = await startUnsent();
      await bot[Symbol.asyncDispose]();
      const lost = bot.log.filter((line) =>
        line.includes(`the outcome of /reload couldn't be sent"`),
      );
      expect(lost).toEqual([expect.stringContaining('"outcome":"loaded"')]);
    });
  });

  it("an outcome that can never be sent is logged", async () => {
    const { bot, done } = await startLoading();
    bot.ann.blockBot();
    done();
    const logged = () => bot.log.find((line) => line.includes("the outcome of /reload"));
    await expect.poll(logged).toContain('"outcome":"loaded"');
    expect((await bot.asks("how do i boil water")).length).toBe(1);
  });

  it("its outcome is sent to the topic of the staff's group that it was started from", async () => {
    const telegram = new LocalTelegram();
    const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
    const { id: chat } = telegram.addGroup("Staff", [ann], { forum: true });
    ann.groups.promoteBot(chat);
    const { bot, done, outcomes } = await startLoading({
      telegram,
      staff: { admins: new Set(), chat },
    });
    const { message_thread_id: topic } = (await telegram.call("createForumTopic", {
      chat_id: chat,
      name: "Data",
    })) as { message_thread_id: number };
    ann.send("/reload", { chat, topic });
    await bot.settled();
    done();
    await telegram.until(() => outcomes(chat).length > 0);
    expect(outcomes(chat)).toMatchObject([{ message_thread_id: topic }]);
  });
});
