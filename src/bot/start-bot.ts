import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Flows } from "../flows/flow.ts";
import type { Logger } from "../log.ts";
import { createMatcher } from "../match/linear-matcher.ts";
import type { Store } from "../store/store.ts";
import { features } from "./bot.ts";
import { createClient } from "./client.ts";
import type { BotContext } from "./context.ts";
import { handleUpdate } from "./handle.ts";
import { en } from "./texts/en.ts";

/** A bot that is ready to be given updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  /** Handles one update to its end, and saves all that it changes at once. */
  handle(update: Update): Promise<void>;
  /** Ends its connections. */
  close(): Promise<void>;
}

export interface BotOptions {
  token: string;
  apiRoot: string;
  knowledge: Knowledge;
  flows: Flows;
  /** Where the bot remembers what must survive a restart. */
  store: Store;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** Where the trained matcher is kept for the next start. */
  cacheDir?: string | undefined;
}

/**
 * Learns what the bot knows and, from Telegram, who it is, and registers its menu and description. Receiving
 * updates is not its part. @throws grammY's errors where Telegram refuses or is out of reach.
 */
export async function startBot(
  { token, apiRoot, knowledge, flows, store, cacheDir, now = Date.now }: BotOptions,
  log: Logger,
): Promise<RunningBot> {
  const { bot, close } = createClient(token, apiRoot);
  try {
    bot.botInfo = await bot.api.getMe(); // first: a wrong token is said before anything is trained
    const matcher = await createMatcher(knowledge, cacheDir);
    const middleware = features({ knowledge, flows, matcher, texts: en, log, now }).middleware();
    await bot.api.setMyCommands(menu());
    await bot.api.setMyDescription(en.description);
    const handling = { bot, middleware, store, texts: en, log };
    return {
      bot,
      close,
      handle: async (update) => store.commit(await handleUpdate(update, handling)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function menu() {
  return Object.entries(en.commands).map(([command, description]) => ({ command, description }));
}
