import { ScrapeError } from "../scrape/error.ts";
import { proxiesIn } from "../settings/proxies.ts";
import { type FaqOptions, tryFaq } from "./try-faq.ts";

/** What makes the bot one at Telegram; with a FAQ to try it's on this machine alone. */
const onlineSettings = ["BOT_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET"];

/**
 * Scrapes a FAQ and changes the environment so that the bot answers from it in local mode. Where it can't be read, the
 * process ends with cause and cure.
 */
export async function startWithFaq(
  options: FaqOptions,
  env: NodeJS.ProcessEnv,
  dataDir: string,
): Promise<void> {
  try {
    const progress = (line: string) => console.log(line);
    const tried = await tryFaq(options, dataDir, progress, proxiesIn(env));
    for (const name of onlineSettings) delete env[name];
    Object.assign(env, tried.env);
    console.log(tried.report.join("\n"));
  } catch (error) {
    if (!(error instanceof ScrapeError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
