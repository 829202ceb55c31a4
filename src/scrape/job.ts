import { join, resolve } from "node:path";
import type { FindProxy } from "../proxy/proxy.ts";
import { ScrapeError } from "./error.ts";
import { isAddress } from "./input/input.ts";
import { type OfficialFile, readKnowledge, readOfficial } from "./official-file.ts";
import { addressKey } from "./origin.ts";
import type { PreviousEntry } from "./previous-entries.ts";
import type { FetchLimits, ReadLimits } from "./process/limits.ts";
import type { Reader } from "./process/reader.ts";
import { type Lender, readLender } from "./translation/lender.ts";
import { checkOutputPlace } from "./write.ts";

export interface ScrapeOptions {
  /** Http or https addresses, or files: all become one FAQ. */
  inputs: readonly string[];
  /**
   * The FAQ's language: the folder of the knowledge base, and what a server is asked for. Without one it's English, and
   * nothing is said of a page that states another: that is up to the caller then.
   */
  language?: string;
  /** A file, or `-` to write none; by default `official.json` in the knowledge base's folder. */
  out?: string | undefined;
  /** The folder of the knowledge base, by default `faq-data`. */
  data?: string | undefined;
  /** The page's address for links and entries, where it isn't the one that the input gives. */
  url?: string | undefined;
  /** Read also the pages where the questions are answered that the given pages only list. */
  follow?: boolean;
  /** Write also what would be refused, and fetch the page also where it hasn't changed. */
  force?: boolean;
  /** By default every page is fetched directly. */
  findProxy?: FindProxy | undefined;
  limits?: Partial<FetchLimits>;
  readLimits?: Partial<ReadLimits>;
  /** Reads the pages; by default a new one is started with `readLimits`. */
  reader?: Pick<Reader, "read">;
  /** Is told what is being read, line by line, as that may take minutes. */
  progress?: (line: string) => void;
  now?: () => Date;
  wait?: (ms: number) => Promise<void>;
}

/** The options with their defaults, and what exists already. */
export interface Job extends ScrapeOptions {
  language: string;
  /** Whether the caller chose the language. */
  isLanguageGiven: boolean;
  /** Where the result goes; undefined for standard output. */
  file: string | undefined;
  /** What an earlier scrape wrote, and the file that it is in. */
  earlier: OfficialFile | undefined;
  earlierFile: string;
  knowledge: PreviousEntry[];
  knowledgeFile: string;
  /** The language that the page is translated from. */
  lender: Lender | undefined;
  problems: string[];
}

/**
 * Checks the options and reads what exists already, before any page is read.
 *
 * @throws ScrapeError
 */
export async function prepareJob(options: ScrapeOptions): Promise<Job> {
  const language = options.language ?? "en";
  const inputs = withoutRepeats(options.inputs);
  checkOptions({ ...options, language, inputs });
  const data = options.data ?? "faq-data";
  const folder = join(data, language);
  const standard = join(folder, "official.json");
  const knowledgeFile = join(folder, "faq.json");
  const file = options.out === "-" ? undefined : (options.out ?? standard);
  if (file !== undefined && resolve(file) === resolve(knowledgeFile)) {
    throw new ScrapeError(
      `${file} is for the answers of the knowledge base: a scrape goes beside it, to official.json; leave out --out.`,
    );
  }
  if (file !== undefined) checkOutputPlace(file);
  const earlier = await readOfficial(file ?? standard);
  const knowledge = await readKnowledge(knowledgeFile);
  const lender = await readLender(data, language);
  return {
    ...options,
    inputs,
    language,
    isLanguageGiven: options.language !== undefined,
    file,
    earlier: earlier.value,
    earlierFile: file ?? standard,
    knowledge: knowledge.value ?? [],
    knowledgeFile,
    lender: lender.value,
    problems: [earlier.problem, knowledge.problem, lender.problem].flatMap(
      (problem) => problem ?? [],
    ),
  };
}

function withoutRepeats(inputs: readonly string[]): string[] {
  const keyOf = (input: string) => (isAddress(input) ? (addressKey(input) ?? input) : input);
  return [...new Map(inputs.toReversed().map((input) => [keyOf(input), input])).values()].reverse();
}

function checkOptions({ language, url, inputs }: ScrapeOptions): void {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language ?? "")) {
    throw new ScrapeError(
      `"${language}" is no language: give a code such as en or pt-br with --lang.`,
    );
  }
  if (url !== undefined && !/^https?:\/\/./i.test(url)) {
    throw new ScrapeError(`"${url}" is no address: give --url as https://….`);
  }
  if (url !== undefined && inputs.length > 1) {
    throw new ScrapeError(
      "--url is the address of one page, and there are several: give the pages by their addresses.",
    );
  }
}
