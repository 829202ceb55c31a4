import type { Message } from "grammy/types";
import { onTestFinished } from "vitest";
import { createMetrics } from "../../../../src/metrics/metrics.ts";
import { openDatabase } from "../../../../src/store/open.ts";
import { startTestBot, type TestBot, type TestBotOptions } from "../../../support/bot.ts";

/** Similar messages that no entry answers. */
export const unanswered = [
  "my zorgblat makes purple frumps",
  "my zorgblat makes purple frumps again",
  "zorgblat makes many purple frumps",
];

/** A bot with an administrator who isn't among those who ask. */
export async function startReview(options: TestBotOptions = {}) {
  const store = options.store ?? (await openDatabase("sqlite::memory:"));
  const admins = new Set<number>();
  const staff = { admins, chat: undefined };
  const metrics = createMetrics({ process: false });
  const bot = await startTestBot({ store, staff, metrics, ...options });
  const admin = bot.telegram.addPerson({ first_name: "Ada", language_code: "en" });
  admins.add(admin.id);
  onTestFinished(async () => {
    await bot[Symbol.asyncDispose]();
    if (!options.store) await store.close();
  });
  return {
    ...{ bot, store, metrics, admin, admins },
    /** The administrator writes. @returns the reply */
    send: async (text: string) => (await bot.asks(text, admin))[0] as Message,
    /** The administrator taps. @returns new messages */
    tap: (button: string, message: Message = bot.last(admin)) => bot.tap(message, button, admin),
    lastMessage: () => bot.last(admin),
    /** What someone else gets for a question. */
    answerTo: async (text: string) => (await bot.asks(text))[0]?.text ?? "",
  };
}

export async function askAll({ asks }: TestBot, texts: readonly string[] = unanswered) {
  for (const text of texts) await asks(text);
}
