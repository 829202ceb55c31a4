/**
 * Starts the bot as the environment says and stops it on SIGTERM or SIGINT. Whatever keeps it from
 * starting is said in a few plain words with the cure, and the exit code is 1.
 */
import { pino } from "pino";
import { startApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { createLog, terminal } from "./log.ts";
import { explainStart } from "./start-errors.ts";

/** What the bot keeps between two starts; git ignores it. */
const dataDir = "data";

async function main() {
  const config = readConfig(process.env);
  const out = process.stdout.isTTY ? await terminal() : pino.destination(1);
  const log = createLog(config.logLevel, out);
  const serving = (url: string) => {
    if (config.mode !== "local")
      log.info({ mode: config.mode, health: `${url}/healthz` }, "started");
    else
      console.log(`Chat with the bot at ${url} (no BOT_TOKEN set: nothing leaves this computer)`);
  };
  const starting = startApp(config, { log, cacheDir: dataDir, serving });
  const stop = async () => {
    for (const signal of signals) process.once(signal, () => process.exit(1));
    await (await starting).stop();
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of signals) process.once(signal, stop);
  await starting;
}

const signals = ["SIGTERM", "SIGINT"] as const;

main().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(1);
});
