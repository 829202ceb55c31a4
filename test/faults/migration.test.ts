import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it, onTestFinished, vi } from "vitest";
import { startApp } from "../../src/app/app.ts";
import { readConfig } from "../../src/config.ts";
import { LocalTelegram, startLocalTelegram } from "../../src/stand-in/index.ts";
import { silent } from "../support/bot.ts";

/** How long to wait until something is stored. */
const soon = { timeout: 20_000 };

it("when a group becomes a supergroup, a dialog goes on in the new chat", async () => {
  const dir = await mkdtemp(join(tmpdir(), "migration-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const telegram = new LocalTelegram({ token: "424242:AAF-test-token-that-opens-nothing-00000" });
  const server = await startLocalTelegram({ telegram });
  onTestFinished(server.close);
  const ann = telegram.addPerson({ first_name: "Ann", language_code: "en" });
  const [before, after] = [telegram.addGroup("Tea", [ann]), telegram.addGroup("Tea", [ann])];
  const file = join(dir, "bot.sqlite");
  const config = readConfig({
    ...{ BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: server.apiRoot, PORT: "0" },
    ...{ FAQ_DIR: "test/fixtures/kettle", DATABASE_URL: `sqlite:${file}` },
  });
  const { signal } = new AbortController();
  const app = await startApp(config, { log: silent, onServing() {}, onFatal() {}, signal });
  onTestFinished(app.stop);
  const shows = (group: number, words: string) =>
    telegram.until(() => telegram.messages(group).at(-1)?.text?.includes(words) ?? false);
  const storedKeys = () => {
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare("select key from state").all();
    database.close();
    return rows.map(({ key }) => key);
  };

  ann.send("/start@faq_bot fix-lid", { chat: before.id });
  await shows(before.id, "Which kettle");
  await vi.waitFor(() => expect(storedKeys()).toEqual([`person ${before.id}:${ann.id}`]), soon);
  const message = { message_id: 9000, date: 1, from: ann.user, chat: before };
  telegram.push({ update_id: 9e8, message: { ...message, migrate_to_chat_id: after.id } as never });
  await vi.waitFor(() => expect(storedKeys()).toEqual([`person ${after.id}:${ann.id}`]), soon);
  ann.send("@faq_bot blue", { chat: after.id });
  await shows(after.id, "Turn the lid");
});
