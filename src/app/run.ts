import { pino } from "pino";
import { ConfigError, readConfig } from "../config.ts";
import { createLog, terminal } from "../log.ts";
import type { EnvFile } from "../settings/env-file.ts";
import { unknownSettings } from "../settings/unknown-settings.ts";
import { type AppOptions, startApp } from "./app.ts";
import { explainStart } from "./start-errors.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

/**
 * Runs the bot until SIGTERM or SIGINT stops it; the second signal ends it at once. SIGHUP loads the data anew, but in a
 * terminal: there it says that the terminal is closed, and ends the bot. Whatever keeps it
 * from starting is said in a few plain words with the cure, and the exit code is 1.
 *
 * @param dataDir what the bot keeps between two starts is kept there
 * @param file where some of the environment came from
 */
export async function run(env: NodeJS.ProcessEnv, dataDir: string, file: EnvFile): Promise<void> {
  const unknown = unknownSettings(env, file);
  try {
    await start(env, dataDir, unknown);
  } catch (error) {
    // A setting that is missing may be there by another name.
    const names = error instanceof ConfigError ? unknown : [];
    console.error([explainStart(error, env), ...names].join("\n"));
    process.exit(1);
  }
}

async function start(env: NodeJS.ProcessEnv, dataDir: string, unknown: string[]): Promise<void> {
  const config = readConfig(env);
  const log = createLog(
    config.logLevel,
    process.stdout.isTTY ? await terminal() : pino.destination(1),
  );
  if (unknown.length > 0) log.warn(unknown.join(" "));
  const serving: AppOptions["serving"] = (url, operations) => {
    if (config.mode === "local") {
      console.log(`Chat with the bot at ${url} (no BOT_TOKEN set: nothing leaves this computer)`);
    } else log.info({ mode: config.mode, health: `${url}/healthz`, operations }, "started");
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
