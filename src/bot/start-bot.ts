import { type Bot, Composer, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Knowledge } from "../faq/knowledge.ts";
import type { Flows } from "../flows/flow.ts";
import type { Logger } from "../log.ts";
import { createMatcher } from "../match/linear-matcher.ts";
import { createMetrics, type Metrics } from "../metrics.ts";
import type { Store } from "../store/store.ts";
import { features } from "./bot.ts";
import { createClient } from "./client.ts";
import type { BotContext } from "./context.ts";
import type { Calm } from "./features/calm.ts";
import { migrate } from "./features/migrate.ts";
import { handleUpdate } from "./handle.ts";
import type { Changes } from "./saved.ts";
import type { SendingOptions } from "./sending/sending.ts";
import { en } from "./texts/en.ts";

/** A bot that is ready to be given updates. */
export interface RunningBot {
  bot: Bot<BotContext>;
  /** Handles one update to its end; never rejects. @returns what it changes in the store */
  handle(update: Update): Promise<Changes>;
  /** Ends its connections. */
  close(): Promise<void>;
}

export interface BotOptions {
  token: string;
  apiRoot: string;
  knowledge: Knowledge;
  flows: Flows;
  /** Where the bot remembers what must survive a restart. */
  store: Pick<Store, "read">;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
  /** How patient sending is, and whom it tells of what. */
  sending?: SendingOptions | undefined;
  /** How much one person may ask, and who is told of what is too much. */
  calmness?: Omit<Calm, "texts" | "now"> | undefined;
  /** What counts; nobody looks at it if it is not given. */
  metrics?: Metrics | undefined;
  /** Where the trained matcher is kept for the next start. */
  cacheDir?: string | undefined;
}

/**
 * Learns what the bot knows and, from Telegram, who it is, and registers its menu and description. Receiving
 * updates is not its part. @throws grammY's errors where Telegram refuses or is out of reach.
 */
export async function startBot(
  {
    token,
    apiRoot,
    knowledge,
    flows,
    store,
    cacheDir,
    sending,
    calmness,
    metrics = createMetrics({ process: false }),
    now = Date.now,
  }: BotOptions,
  log: Logger,
): Promise<RunningBot> {
  const { bot, heard, close } = createClient(token, apiRoot, { log, ...sending });
  try {
    bot.botInfo = await bot.api.getMe(); // first: a wrong token is said before anything is trained
    const matcher = await createMatcher(knowledge, cacheDir);
    const all = features({ knowledge, flows, matcher, texts: en, log, metrics, now }, calmness);
    const moved = migrate(sending?.hooks ?? {});
    const middleware = new Composer<BotContext>(heard, moved, all).middleware();
    await introduce(bot.api, log);
    const handling = { bot, middleware, store, texts: en, log, metrics };
    return { bot, close, handle: (update) => handleUpdate(update, handling) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Tells Telegram how the bot presents itself. Limits on this last for hours, and the bot can do without. */
async function introduce(api: Bot["api"], log: Logger): Promise<void> {
  try {
    await api.setMyCommands(menu());
    await api.setMyDescription(en.description);
  } catch (err) {
    if (!(err instanceof GrammyError) || err.error_code !== 429) throw err;
    log.warn({ err }, "the bot's menu and description could not be set now");
  }
}

function menu() {
  return Object.entries(en.commands).map(([command, description]) => ({ command, description }));
}
