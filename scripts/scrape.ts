/** `npm run --silent scrape -- <address or file>`: turns pages into entries with their official text. */
import { parseArgs } from "node:util";
import { ScrapeError } from "../src/scrape/error.ts";
import { Reader } from "../src/scrape/process/reader.ts";

const usage = `npm run --silent scrape -- <address or file>... [options]

  --lang en      language of the FAQ (default en)
  --out FILE     where to write (default faq-data/<lang>/official.json; - is standard output)
  --data DIR     the knowledge base to compare with (default faq-data)
  --url ADDRESS  the page's address, when the input does not say it
  --follow       read also the pages that answer the questions which the given ones list
  --force        write also what would be refused; fetch also what has not changed
  --json         the report as JSON
  --quiet        no report, only errors`;

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

function explain(error: unknown): unknown {
  const isExpected =
    error instanceof ScrapeError || (error instanceof TypeError && "code" in error);
  if (!isExpected) return error;
  if (!process.argv.includes("--json")) return `scrape: ${error.message}`;
  const details = "details" in error ? error.details : { result: "refused", error: error.message };
  return JSON.stringify(details, null, 2);
}

// Whoever reads the output may stop early, as `head` does: that is no error.
process.stdout.on("error", () => process.exit());

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
