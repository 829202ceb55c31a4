import { pino } from "pino";
import { ConfigError, readConfig } from "../config.ts";
import { KnowledgeError } from "../faq/problems.ts";
import { createLog, type Logger, terminalDestination } from "../log.ts";
import type { EnvFile } from "../settings/env-file.ts";
import { unknownSettings } from "../settings/unknown-settings.ts";
import { type App, startApp } from "./app.ts";
import { collectWhenIdle } from "./idle-collection.ts";
import type { AppOptions } from "./options.ts";
import { watchData } from "./watch-data.ts";

const stopSignals = ["SIGTERM", "SIGINT"] as const;

export interface RunOptions {
  /** Whether the knowledge base is reloaded whenever it changes on disk. */
  watchesData: boolean;
}

/**
 * Runs the bot until SIGTERM or SIGINT stops it; a second one ends it at once. SIGHUP reloads the knowledge base, except in
 * a terminal, where it means that the terminal is closed and ends the bot. If the bot can't start, it prints cause and
 * cure, and the exit code is 1.
 *
 * @param dataDir for what the bot keeps between two starts
 * @param file where a part of the environment came from
 */
export async function run(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  file: EnvFile,
  options: RunOptions,
): Promise<void> {
  const unknown = unknownSettings(env, file);
  try {
    await startOnceRight(env, dataDir, unknown, options);
  } catch (error) {
    // A setting that is missing may be there under another name.
    const names = error instanceof ConfigError ? unknown : [];
    console.error([await explain(error, env), ...names].join("\n"));
    process.exit(1);
  }
}

/** Why it couldn't start. What explains it is loaded when something went wrong. */
async function explain(error: unknown, env: NodeJS.ProcessEnv): Promise<string> {
  const { explainStart } = await import("../doctor/start-errors.ts");
  return explainStart(error, env);
}

/** Starts the bot. Where changed data is loaded and the data is wrong, it says so and waits until it has changed. */
async function startOnceRight(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  unknown: string[],
  options: RunOptions,
): Promise<void> {
  if (!options.watchesData) return start(env, dataDir, unknown, options);
  for (;;) {
    const changed = Promise.withResolvers<void>();
    // It watches before the data is read, so that no change is missed.
    const { faqDir } = readConfig(env);
    const watch = await watchData(faqDir, async () => changed.resolve(), { keepsAlive: true });
    try {
      return await start(env, dataDir, unknown, options);
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      console.error(`${await explain(error, env)}\nWaiting for the data to change…`);
      await changed.promise;
    } finally {
      await watch.stop();
    }
  }
}

async function start(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  unknown: string[],
  { watchesData }: RunOptions,
): Promise<void> {
  const config = readConfig(env);
  const log = createLog(
    config.logLevel,
    process.stdout.isTTY ? await terminalDestination() : pino.destination(1),
  );
  if (unknown.length > 0) log.warn(unknown.join(" "));
  const onServing: AppOptions["onServing"] = (url, operations) => {
    if (config.mode === "local") {
      console.log(`Chat with the bot at ${url} (no BOT_TOKEN set: nothing leaves this computer)`);
    } else {
      const { mode, proxy } = config;
      log.info({ mode, health: `${url}/healthz`, operations, proxy: proxy?.host }, "started");
    }
  };
  const onFatal = (reason: string) => {
    log.fatal(reason);
    void stop(1);
  };
  const stopping = new AbortController();
  const { signal } = stopping;
  const starting = startApp(config, { log, cacheDir: dataDir, onServing, onFatal, signal });
  const stop = async (code: number) => {
    for (const name of stopSignals) process.once(name, () => process.exit(1));
    stopping.abort();
    await (await watch)?.stop();
    const app = await starting.catch(() => undefined); // a failed start has closed everything
    await app?.stop();
    log.info("stopped");
    process.exit(code);
  };
  const stopWell = () => stop(0);
  for (const name of stopSignals) process.once(name, stopWell);
  const watch = watchesData
    ? watchData(config.faqDir, () => reloadAloud(starting, log))
    : undefined;
  const reload = () => void starting.then((app) => app.reload()).catch(() => {});
  if (!process.stdout.isTTY) process.on("SIGHUP", reload);
  try {
    await starting;
    collectWhenIdle();
  } catch (error) {
    if (signal.aborted) return;
    // It may be started once more.
    for (const name of stopSignals) process.off(name, stopWell);
    process.off("SIGHUP", reload);
    await (await watch)?.stop();
    throw error;
  }
}

/** Reloads changed data and says in plain lines what came of it, where the log hasn't. Never rejects. */
async function reloadAloud(starting: Promise<App>, log: Logger): Promise<void> {
  const app = await starting.catch(() => undefined);
  if (!app) return; // it couldn't start, which is said elsewhere
  console.log("The data has changed. Loading it…");
  const outcome = await app.reload();
  const isLogged = outcome.kind === "kept" && log.isLevelEnabled("warn");
  if (isLogged) return;
  const { describeOutcome } = await import("../bot/staff/reload/reload-view.ts");
  const { staffTextsIn } = await import("../bot/staff/texts/languages.ts");
  console.log(describeOutcome(outcome, staffTextsIn("en")));
}
