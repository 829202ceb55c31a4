import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Message } from "grammy/types";
import { expect, it, onTestFinished } from "vitest";
import { en } from "../../../src/bot/texts/en.ts";
import { buttonsOf, startTestBot } from "../../support/bot.ts";

/** The kettle's knowledge base with another host in all its addresses. */
async function dataAt(host: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "addresses-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  for (const name of ["faq.json", "official.json", "flows/lid.json"]) {
    const file = join(dir, "en", name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll("https://kettle.example", `https://${host}`));
  }
  return dir;
}

it.each([
  ["kettle.example", true],
  ["wiki", false],
  ["localhost:8080", false],
])("an answer from %s is sent; a button to its source: %s", async (host, hasButton) => {
  await using bot = await startTestBot({ faqDir: await dataAt(host) });
  const [answer] = await bot.asks("how do i boil water");
  expect(answer?.text).toContain("Fill it, close the lid");
  const addresses = answer?.reply_markup?.inline_keyboard
    .flat()
    .flatMap((b) => ("url" in b ? [b.url] : []));
  expect(addresses?.some((url) => url.includes(host))).toBe(hasButton);
  expect(buttonsOf(answer).length).toBeGreaterThan(1);
});

it.each(["desk", "127.0.0.1:8080", "localhost"])(
  "a dialog that ends with a contact at %s, and an answer sent inline, do without its button",
  async (host) => {
    await using bot = await startTestBot({ faqDir: await dataAt(host) });
    const [model] = await bot.asks("/start fix-lid");
    await bot.tap(model as Message, "The travel kettle");
    await bot.tap(bot.last(), en.dialog.still);
    expect(bot.last().text).toContain("Send this to the shop.");
    expect(buttonsOf(bot.last())).not.toContain("The shop");
    const { results } = await bot.ann.queryInline("boil water");
    expect(results.length).toBeGreaterThan(0);
    expect(bot.log.join("")).not.toContain('"level":50');
  },
);

it("a link to an address that Telegram makes no link of names the address", async () => {
  await using bot = await startTestBot({ faqDir: await dataAt("desk") });
  const [answer] = await bot.asks("how many years guarantee");
  expect(answer?.text).toContain("see the terms (https://desk/warranty).");
});
