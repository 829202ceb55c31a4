/** `npm run --silent scrape -- <address or file>`: turns a page into entries with their official text. */
import { parseArgs } from "node:util";
import { ScrapeError } from "../src/scrape/error.ts";
import { Reader } from "../src/scrape/reader.ts";

const usage = `npm run --silent scrape -- <address or file> [options]

  --lang en      language of the FAQ (default en)
  --out FILE     where to write (default faq-data/<lang>/official.json; - is standard output)
  --data DIR     the knowledge base to compare with (default faq-data)
  --url ADDRESS  the page's address, when the input does not say it
  --force        write also what would be refused; fetch also what has not changed
  --quiet        no report, only errors`;

function readCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string" },
      out: { type: "string" },
      data: { type: "string" },
      url: { type: "string" },
      force: { type: "boolean" },
      quiet: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  return { ...values, inputs: positionals };
}

async function main() {
  const { inputs, lang, quiet, help, force, out, data, url } = readCommand();
  if (help) return console.log(usage);
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) {
    throw new ScrapeError(`Give one address or file.\n\n${usage}`);
  }
  // The reader starts while the rest loads, which takes as long.
  using reader = new Reader();
  const { scrape } = await import("../src/scrape/scrape.ts");
  const result = await scrape({
    reader,
    input,
    language: lang ?? "en",
    out,
    data,
    url,
    force: force === true,
  });
  if (result.kind === "scraped" && out === "-") process.stdout.write(result.json);
  if (!quiet) console.error(result.report.join("\n"));
}

// Whoever reads the output may stop early, as `head` does: that is no error.
process.stdout.on("error", () => process.exit());

main().catch((error: unknown) => {
  const expected = error instanceof ScrapeError || (error instanceof TypeError && "code" in error);
  console.error(expected ? `scrape: ${error.message}` : error);
  process.exitCode = 1;
});
