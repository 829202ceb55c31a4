import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { isButtonAddress } from "../faq/button-address.ts";
import { writeOutput } from "../files/output.ts";
import type { FindProxy } from "../proxy/proxy.ts";
import { languageFolder } from "../scrape/stated-language.ts";

/** A FAQ to try the bot on. */
export interface FaqOptions {
  /** The address of its page, or a file. */
  input: string;
  /** By default the one that the page states, else English. */
  language?: string | undefined;
  /** The page's address, where the input doesn't say it. */
  url?: string | undefined;
  follow: boolean;
  force: boolean;
}

/** A knowledge base that was made of a page. */
export interface TriedFaq {
  /** The folder of the knowledge base. */
  dir: string;
  /** The settings with which the bot answers from it, on this machine alone. */
  env: NodeJS.ProcessEnv;
  /** What was read, for the person who waits. */
  report: string[];
}

/**
 * Scrapes a FAQ into a folder of its own under `<dataDir>/faq/`, so that the bot can answer from it at once. Where there's
 * no `about.json` yet, it writes one with the site's name and its page as the contact.
 *
 * @param progress is told what is being read
 * @param findProxy finds what leads to the page; it's fetched directly if not given
 * @throws ScrapeError with cause and cure
 */
export async function tryFaq(
  { input, language, url, follow, force }: FaqOptions,
  dataDir: string,
  progress: (line: string) => void,
  findProxy?: FindProxy,
): Promise<TriedFaq> {
  const startedAt = performance.now();
  const { scrape } = await import("../scrape/scrape.ts");
  const home = join(dataDir, "faq", [folderFor(input), language].filter(Boolean).join("-"));
  const options = { inputs: [input], url, follow, force, data: home, out: "-" };
  const result = await scrape({
    ...options,
    findProxy,
    progress,
    ...(language ? { language } : {}),
  });
  if (result.kind === "unchanged")
    throw new Error("A scrape without a file has nothing to compare.");
  const folder = join(home, language ?? languageFolder(result.stated.language ?? "en") ?? "en");
  const file = join(folder, "official.json");
  await writeOutput(file, result.json, "check the folder's permissions");
  const about = join(folder, "about.json");
  if (!existsSync(about)) await writeOutput(about, aboutOf(input, result.stated.site), "");
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const { entries } = result.official;
  const env = { FAQ_DIR: home, DATABASE_URL: `sqlite:${join(home, "bot.sqlite")}` };
  return {
    dir: home,
    env,
    report: [
      ...result.report.filter((line) => !line.startsWith(`${entries.length} entries`)),
      `${entries.length} ${entries.length === 1 ? "entry" : "entries"} read from ${input} in ${seconds} s, into ${file}.`,
      `Start it again without reading the page: ${settings(env)} npm start`,
    ],
  };
}

function settings(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}

/** A folder's name: the address without its protocol, or the file's name with a hash of where it is. */
function folderFor(input: string): string {
  const url = URL.parse(input);
  const name = url?.host ? `${url.host}${url.pathname}${url.search}` : fileName(input);
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}.]+/gu, "-")
      .replace(/^[-.]+|[-.]+$/g, "") || "page"
  );
}

function fileName(path: string): string {
  const place = createHash("sha256").update(resolve(path)).digest("hex").slice(0, 6);
  return `${basename(path).replace(/\.\w+$/, "")}-${place}`;
}

function aboutOf(input: string, site: string | undefined): string {
  const product = site !== undefined && site.length <= 40 ? { product: site } : {};
  const name = site ?? URL.parse(input)?.host ?? "";
  const contact = isButtonAddress(input)
    ? { contact: { name: name.slice(0, 34), url: input } }
    : {};
  return `${JSON.stringify({ ...product, ...contact }, null, 2)}\n`;
}
