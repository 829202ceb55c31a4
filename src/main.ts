/**
 * Starts the bot as the environment says and stops it on SIGTERM or SIGINT. Whatever keeps it from
 * starting is said in a few plain words with the cure, and the exit code is 1.
 */
import { pino } from "pino";
import { startApp } from "./app.ts";
import { type Config, readConfig } from "./config.ts";
import { createLog, type Logger, terminal } from "./log.ts";
import { explainStart } from "./start-errors.ts";

async function main() {
  const config = readConfig(process.env);
  const log = createLog(
    config.logLevel,
    process.stdout.isTTY ? await terminal() : pino.destination(1),
  );
  const app = await startApp(config, log);
  announce(config, app.url, log);
  const stop = async () => {
    process.once("SIGINT", () => process.exit(1)).once("SIGTERM", () => process.exit(1));
    await app.stop();
    log.info("stopped");
    process.exit(0);
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
}

function announce(config: Config, url: string, log: Logger) {
  if (config.mode === "local")
    console.log(`Chat with the bot at ${url} (no BOT_TOKEN set: nothing leaves this computer)`);
  else log.info({ mode: config.mode, health: `${url}/healthz` }, "started");
}

main().catch((error: unknown) => {
  console.error(explainStart(error));
  process.exit(1);
});
