import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
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
