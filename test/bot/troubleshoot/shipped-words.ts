import { copyFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startTestBot, type TestBot, type TestBotOptions } from "../../support/bot.ts";

/** Starts a bot on the kettle's FAQ that understands in dialogs what the shipped data does. */
export async function startBotWithShippedWords(options: TestBotOptions = {}): Promise<TestBot> {
  const dir = await mkdtemp(join(tmpdir(), "dialogs-"));
  await cp("test/fixtures/kettle", dir, { recursive: true });
  for (const file of ["en/dialog-words.json", "en/small-talk.json"])
    await copyFile(join("faq-data", file), join(dir, file));
  const bot = await startTestBot({ faqDir: dir, ...options });
  await rm(dir, { recursive: true });
  return bot;
}
