import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textsIn } from "../../src/bot/locales.ts";
import { languageName } from "../../src/bot/texts/wording.ts";
import { loadKnowledge } from "../../src/faq/load.ts";
import { startTestBot, type TestBot } from "../support/bot.ts";

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ faqDir: "faq-data", cacheDir: "data" });
}, 60_000);
afterAll(() => bot[Symbol.asyncDispose]());

/** The last message that somebody new, whose Telegram is in a language, gets for their words. */
async function reply(telegram: string, ...words: string[]): Promise<string> {
  const person = bot.telegram.addPerson({ first_name: "Kim", language_code: telegram });
  let last = "";
  for (const text of words) last = (await bot.asks(text, person)).at(-1)?.text ?? "";
  return last;
}

async function questionIn(language: string, id: string): Promise<string> {
  return (await loadKnowledge("faq-data", language)).entry(id)?.question ?? "";
}

const deleting = "q-how-do-i-delete-my-account";

describe("in an English chat, whoever writes another language is answered in it at once", () => {
  it.each([
    ["es", "quiero borrar mi cuenta para siempre"],
    ["pt-br", "como apago minha conta no telegram"],
    ["de", "ich will mein konto endgültig loswerden"],
    ["fr", "je veux supprimer mon compte définitivement"],
    ["it", "voglio cancellare il mio account per sempre"],
    ["id", "mau hapus akun telegramku selamanya"],
    ["tr", "hesabımı tamamen silmek istiyorum"],
    ["ru", "хочу навсегда удалить свой аккаунт"],
    ["ar", "عايز احذف حسابي نهائيا"],
    ["fa", "میخوام اکانتمو واسه همیشه پاک کنم"],
  ])("%s: %s", async (language, text) => {
    const answer = await reply("en", text);
    expect(answer).toContain(await questionIn(language, deleting));
  });
});

describe("a mixture of languages is answered in the one that carries it", () => {
  it.each([
    ["es", "mi login code no llega al celular", "login-and-sms"],
    ["de", "mein account löschen wie geht das", deleting],
  ])("%s: %s", async (language, text, id) => {
    expect(await reply("en", text)).toContain(await questionIn(language, id));
  });
});

describe("words that are the same in many languages don't make the bot jump", () => {
  it.each(["bot", "spam", "ok", "no", "telegram", "username"])("%s", async (word) => {
    for (const language of ["en", "de"]) {
      const text = await reply(language, word);
      const foreign = ["es", "fr", "it", "id"].map((code) => textsIn(code).answer.suggest);
      expect(foreign).not.toContain(text);
    }
  });
});

it("what no language knows is answered in the person's own, whatever they wrote before", async () => {
  const { sentences } = JSON.parse(await readFile("faq-data/de/about.json", "utf8"));
  expect(await reply("de", "qzxv blorpf")).toBe(sentences.unknown);
  expect(await reply("de", "quiero borrar mi cuenta", "qzxv blorpf")).toBe(sentences.unknown);
});

it("a language that the bot doesn't understand is named in the person's own, with the official page in it", async () => {
  const person = bot.telegram.addPerson({ first_name: "Kim", language_code: "fr" });
  const [message] = await bot.asks("텔레그램 계정을 어떻게 삭제하나요", person);
  expect(message?.text).toContain(languageName("fr", "ko"));
  const buttons = (message?.reply_markup?.inline_keyboard ?? []).flat();
  expect(buttons).toContainEqual(
    expect.objectContaining({ text: "telegram.org · 한국어", url: "https://telegram.org/faq/ko" }),
  );
});
