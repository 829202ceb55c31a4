/** `npm run --silent scrape -- <address or file>`: turns pages into entries with their official text. */
import { parseArgs } from "node:util";
import { ScrapeError } from "../src/scrape/error.ts";
import { Reader } from "../src/scrape/process/reader.ts";
import { loadEnvFile } from "../src/settings/env-file.ts";
import { proxiesIn } from "../src/settings/proxies.ts";
import { optionProblem } from "./command-line.ts";

const usage = `npm run --silent scrape -- <address or file>... [options]

  --lang en      language of the FAQ (default en)
  --out FILE     where to write (default faq-data/<lang>/official.json; - is standard output)
  --data DIR     the knowledge base to compare with (default faq-data)
  --url ADDRESS  the page's address, when the input does not say it
  --follow       read also the pages that answer the questions which the given ones list
  --force        write also what would be refused; fetch also what has not changed
  --json         the report as JSON
  --quiet        no report, only errors
  --help         this text`;

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      out: { type: "string" },
      data: { type: "string" },
      url: { type: "string" },
      follow: { type: "boolean" },
      force: { type: "boolean" },
      json: { type: "boolean" },
      quiet: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  return { ...values, inputs: positionals };
}

async function main() {
  const { inputs, lang, quiet, json, help, follow, force, out, data, url } = readCommand();
  if (help) return console.log(usage);
  if (inputs.length === 0) throw new ScrapeError(`Give an address or a file.\n\n${usage}`);
  // The reader starts while the rest loads, which takes as long.
  using reader = new Reader();
  const { scrape } = await import("../src/scrape/scrape.ts");
  const result = await scrape({
    reader,
    inputs,
    findProxy: findProxy(),
    language: lang ?? "en",
    out,
    data,
    url,
    follow: follow === true,
    force: force === true,
    ...(quiet || json ? {} : { progress: (line: string) => console.error(line) }),
  });
  if (result.kind === "scraped" && out === "-") process.stdout.write(result.json);
  if (json) console.error(JSON.stringify(result.details, null, 2));
  else if (!quiet) console.error(result.report.join("\n"));
}

/** The proxies that the environment names, and the bot's file of settings. */
function findProxy() {
  const env = { ...process.env };
  const file = loadEnvFile(env, ".env");
  if (file.kind === "unreadable") throw new ScrapeError(file.problem);
  return proxiesIn(env);
}

function explain(error: unknown): unknown {
  const isJson = process.argv.includes("--json");
  const refusal = (message: string) => ({ result: "refused", error: message });
  const mistyped = optionProblem(error, usage);
  if (mistyped !== undefined)
    return isJson ? toJson(refusal(mistyped)) : `scrape: ${mistyped}\n${usage}`;
  if (!(error instanceof ScrapeError)) return error;
  if (!isJson) return `scrape: ${error.message}`;
  return toJson("details" in error ? error.details : refusal(error.message));
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

// Whoever reads the output may stop early, as `head` does: that is no error.
process.stdout.on("error", () => process.exit());

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
