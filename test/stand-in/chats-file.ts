import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Message, Update } from "grammy/types";
import { onTestFinished } from "vitest";
import {
  LocalTelegram,
  type LocalTelegramOptions,
  persistChats,
} from "../../src/stand-in/index.ts";

/** A file in a folder of its own, neither of which is there yet. */
export async function newFile(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "kept-chats-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return join(dir, "data", "chats.json");
}

/** A file with this text. */
export async function fileOf(text: string): Promise<string> {
  const file = await newFile();
  await mkdir(dirname(file));
  await writeFile(file, text);
  return file;
}

/** A process that starts: a new Telegram with the chats of the file, and what it was warned of. */
export async function start(file: string, options: LocalTelegramOptions = {}) {
  const telegram = new LocalTelegram(options);
  const warnings: string[] = [];
  const chats = await persistChats(telegram, { file, warn: (sentence) => warnings.push(sentence) });
  onTestFinished(chats.close); // before its folder is removed
  const person = (id: number) => {
    const found = telegram.person(id);
    if (!found) throw new Error(`There is no person ${id}.`);
    return found;
  };
  return { telegram, warnings, person, ...chats };
}

export const poll = (telegram: LocalTelegram, params: Record<string, unknown> = {}) =>
  telegram.call("getUpdates", params) as Promise<Update[]>;

export const buttons = { inline_keyboard: [[{ text: "One", callback_data: "1" }]] };

/** Two people who have chatted with the bot, one who has not yet, and a group of two. */
export async function afterAnEvening(file: string) {
  const run = await start(file);
  const { telegram } = run;
  const [ann, bob] = ["Ann", "Bob", "Carl"].map((first_name) =>
    telegram.addPerson({ first_name, language_code: "en" }),
  ) as [ReturnType<typeof telegram.addPerson>, ReturnType<typeof telegram.addPerson>];
  const group = telegram.addGroup("Community", [ann, bob]);
  await poll(telegram, { allowed_updates: ["message", "edited_message", "callback_query"] });

  const question = ann.send("where is my cod 🙈");
  const chat = { chat_id: ann.id };
  const text = "In the app: <b>Settings</b>";
  const reply = { reply_parameters: { message_id: question.message_id }, reply_markup: buttons };
  const answer = { ...chat, text, parse_mode: "HTML", ...reply };
  const { message_id } = (await telegram.call("sendMessage", answer)) as Message;
  ann.edit(question, "where is my code");
  const photo = ann.send("look", { kind: "photo" });
  ann.send("hi all", { chat: group.id });
  bob.send("hi");
  bob.blockBot();
  telegram.updates.drop();
  ann.send("are you there?");
  const gone = (await telegram.call("sendMessage", { ...chat, text: "gone" })) as Message;
  await telegram.call("deleteMessage", { ...chat, message_id: gone.message_id });
  return { ...run, group, answer: { ...answer, message_id }, photo, gone };
}
