import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { languagesIn, loadKnowledge } from "../faq/load.ts";
import type { Logger } from "../log.ts";
import { createMatcher } from "../match/linear-matcher.ts";
import { features } from "./bot.ts";
import { createClient } from "./client.ts";
import type { BotContext } from "./context.ts";
import { handleUpdate } from "./handle.ts";
import { en } from "./texts/en.ts";

/** A bot that is ready to be given updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  handle(update: Update): Promise<void>;
  /** Ends its connections. */
  close(): Promise<void>;
}

export interface BotOptions {
  token: string;
  apiRoot: string;
  faqDir: string;
}

/**
 * Loads what the bot knows, learns from Telegram who it is, and registers its menu and description. Receiving updates
 * is not its part. @throws KnowledgeError, or grammY's errors where Telegram refuses or is out of reach.
 */
export async function startBot(
  { token, apiRoot, faqDir }: BotOptions,
  log: Logger,
): Promise<RunningBot> {
  const knowledge = await loadKnowledge(faqDir, await preferredLanguage(faqDir));
  const matcher = createMatcher(knowledge);
  const { bot, close } = createClient(token, apiRoot);
  try {
    bot.botInfo = await bot.api.getMe();
    await bot.api.setMyCommands(menu());
    await bot.api.setMyDescription(en.description);
  } catch (error) {
    await close();
    throw error;
  }
  bot.use(features({ knowledge, matcher, texts: en, log }));
  return { bot, close, handle: (update) => handleUpdate(bot, update, en, log) };
}

async function preferredLanguage(faqDir: string): Promise<string> {
  const languages = await languagesIn(faqDir);
  return languages.find((language) => language === "en") ?? languages[0] ?? "en";
}

function menu() {
  return Object.entries(en.commands).map(([command, description]) => ({ command, description }));
}
