import { LimitError, ScrapeError, UnreadableError } from "./error.ts";
import type { FetchOptions } from "./fetch/fetch.ts";
import { isAddress, readInput, type TextInput } from "./input/input.ts";
import type { Job } from "./job.ts";
import { previousFrom, type SourcePage } from "./official-file.ts";
import { addressKey } from "./origin.ts";
import type { PreviousEntry } from "./previous-entries.ts";
import { Reader } from "./process/reader.ts";
import { parseReply } from "./process/reply.ts";
import type { FollowedHints } from "./questions/article.ts";
import type { ScrapedFaq } from "./questions/read.ts";
import type { IndexLink } from "./questions/reading.ts";

/** A page with what was read from it. */
export interface ReadPage {
  /** The address or file that was given, or the address that a page linked to. */
  input: string;
  source: SourcePage;
  faq: ScrapedFaq;
  /** The address that it was fetched from, after redirects; undefined for a file. */
  fetchedFrom: string | undefined;
  isPublic: boolean | undefined;
  /** The question of another page that leads here, where it is the only one. */
  link?: IndexLink | undefined;
  warning?: string | undefined;
}

/** Reads the pages of a job, one after the other. */
export class PageReader implements Disposable {
  readonly #job: Job;
  readonly #previous: PreviousEntry[];
  #reader: Pick<Reader, "read">;
  #own: Reader | undefined;

  constructor(job: Job) {
    this.#job = job;
    const previous = job.earlier ? previousFrom(job.earlier) : job.knowledge;
    this.#previous = previous.map(({ words, hash, ...title }) => title);
    this.#own = job.reader ? undefined : new Reader(job.readLimits);
    this.#reader = job.reader ?? (this.#own as Reader);
  }

  /**
   * Reads a page.
   *
   * @param linked for a page that another one linked to: the question that led there, if it was only one
   * @returns undefined where it has not changed, which only validators in the options bring about
   * @throws ScrapeError
   */
  async read(
    input: string,
    options: Partial<FetchOptions> = {},
    linked?: { link: IndexLink | undefined },
  ): Promise<ReadPage | undefined> {
    const { language, limits, wait, findProxy } = this.#job;
    const text = await readInput(input, {
      language,
      findProxy,
      ...(limits ? { limits } : {}),
      ...(wait ? { wait } : {}),
      ...options,
    });
    if (text.kind === "unchanged") return undefined;
    const faq = await this.#readText(input, text, linked);
    const { address: fetchedFrom, isPublic, warning } = text;
    const source = sourceOf(input, text, faq);
    return { input, source, faq, fetchedFrom, isPublic, link: linked?.link, warning };
  }

  async #readText(
    input: string,
    { text, name, mediaType, address }: TextInput,
    linked: { link: IndexLink | undefined } | undefined,
  ): Promise<ScrapedFaq> {
    const given = linked ? undefined : this.#job.url;
    const previous = this.#previousOf(given ?? (isAddress(input) ? input : undefined));
    const hints: FollowedHints = {
      name,
      mediaType,
      address: given,
      fetchedFrom: address,
      previous,
    };
    if (linked?.link) hints.link = linked.link;
    try {
      return parseReply(await this.#reader.read(text, hints));
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      this.#restart();
      throw new UnreadableError(`${input} ${error.message}.`, { cause: error });
    }
  }

  /** The titles of the earlier entries of a page; of all where its address isn't available yet, as they may reveal that. */
  #previousOf(address: string | undefined): PreviousEntry[] {
    const key = addressKey(address);
    if (key === undefined) return this.#previous;
    return this.#previous.filter(({ url }) => addressKey(url) === key);
  }

  /** The process that met a limit may be gone. */
  #restart(): void {
    this.#own?.[Symbol.dispose]();
    this.#own = new Reader(this.#job.readLimits);
    this.#reader = this.#own;
  }

  [Symbol.dispose](): void {
    this.#own?.[Symbol.dispose]();
  }
}

function sourceOf(input: string, text: TextInput, faq: ScrapedFaq): SourcePage {
  const url = isAddress(input) ? input : faq.address;
  return {
    ...(url ? { url } : {}),
    ...(isAddress(input) ? {} : { file: text.name }),
    ...(faq.title ? { title: faq.title } : {}),
    ...(text.etag ? { etag: text.etag } : {}),
    ...(text.lastModified ? { lastModified: text.lastModified } : {}),
  };
}

/** Whether a page mostly lists questions that other pages answer. */
export function isIndex({ faq }: ReadPage): boolean {
  return faq.index.length >= 2 && faq.index.length > faq.entries.length;
}

/** Reads the given pages; where some can't be read, the others are used only if forced. */
export async function readGiven(job: Job, reader: PageReader): Promise<GivenPages> {
  const pages: ReadPage[] = [];
  const failures: { input: string; error: ScrapeError }[] = [];
  for (const input of job.inputs) {
    const several = job.inputs.length > 1;
    if (several)
      job.progress?.(`${pages.length + failures.length + 1} of ${job.inputs.length}: ${input}`);
    try {
      const page = await reader.read(input, several ? {} : validators(job));
      if (page === undefined) return { kind: "unchanged" };
      pages.push(page);
    } catch (error) {
      if (!(error instanceof ScrapeError) || !several) throw error;
      failures.push({ input, error });
    }
  }
  const lines = failures.map(({ error }) => error.message);
  if (pages.length > 0 && (lines.length === 0 || job.force))
    return { kind: "read", pages, skipped: lines };
  throw new ScrapeError(
    `${lines.length} of ${job.inputs.length} pages can't be read. Leave them out, or write the others with --force:\n` +
      lines.map((line) => `  ${line}`).join("\n"),
  );
}

export type GivenPages =
  | { kind: "unchanged" }
  | { kind: "read"; pages: ReadPage[]; skipped: string[] };

/**
 * The server is asked whether the page has changed only where the file to be written is of its last version, and of no other
 * page: several pages are always fetched.
 */
function validators({ force, file, follow, earlier, inputs }: Job): Partial<FetchOptions> {
  const source = earlier?.source;
  const isSame = source?.url !== undefined && source.url === inputs[0] && !source.pages;
  if (force || follow || file === undefined || !isSame) return {};
  return { etag: source.etag, lastModified: source.lastModified };
}
