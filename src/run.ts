import { pino } from "pino";
import { startApp } from "./app/app.ts";
import { readConfig } from "./config.ts";
import { createLog, terminal } from "./log.ts";
import { explainStart } from "./start-errors.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

/**
 * Runs the bot until SIGTERM or SIGINT stops it; the second signal ends it at once. SIGHUP loads the data anew, but in a
 * terminal: there it says that the terminal is closed, and ends the bot. Whatever keeps it
 * from starting is said in a few plain words with the cure, and the exit code is 1.
 *
 * @param dataDir what the bot keeps between two starts is kept there
 */
export async function run(env: NodeJS.ProcessEnv, dataDir: string): Promise<void> {
  try {
    await start(env, dataDir);
  } catch (error) {
    console.error(explainStart(error, env));
    process.exit(1);
  }
}

async function start(env: NodeJS.ProcessEnv, dataDir: string): Promise<void> {
  const config = readConfig(env);
  const log = createLog(
    config.logLevel,
    process.stdout.isTTY ? await terminal() : pino.destination(1),
  );
  const serving = (url: string) => {
    if (config.mode === "local") {
      console.log(`Chat with the bot at ${url} (no BOT_TOKEN set: nothing leaves this computer)`);
    } else log.info({ mode: config.mode, health: `${url}/healthz` }, "started");
  };
  const fail = (why: string) => {
    log.fatal(why);
    void stop(1);
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  const starting = startApp(config, { log, cacheDir: dataDir, serving, fail, signal });
  const stop = async (code: number) => {
    for (const signal of signals) process.once(signal, () => process.exit(1));
    stopping.abort();
    const app = await starting.catch(() => undefined); // what has been opened is closed then
    await app?.stop();
    log.info("stopped");
    process.exit(code);
  };
  for (const signal of signals) process.once(signal, () => stop(0));
  const reload = () => void starting.then((app) => app.reload()).catch(() => {});
  if (!process.stdout.isTTY) process.on("SIGHUP", reload);
  await starting.catch((error) => {
    if (!signal.aborted) throw error;
  });
}
