import { LimitError, ScrapeError, UnreadableError } from "./error.ts";
import type { FetchOptions } from "./fetch/fetch.ts";
import { Robots, type RobotsRules } from "./fetch/robots.ts";
import type { Job } from "./job.ts";
import { addressKey, siteOf } from "./origin.ts";
import type { PageReader, ReadPage } from "./page-reader.ts";
import type { IndexLink } from "./questions/reading.ts";

/** The most pages that are read. */
const mostPages = 200;

/** The shortest and the longest pause between two requests, in milliseconds. A site may ask for one in between. */
const shortestPause = 1_000;
const longestPause = 10_000;

/** This many failures in a row mean that the site is down. */
const mostFailures = 3;

/** The pages that were read, and why others were not, a line each. */
export interface Followed {
  pages: ReadPage[];
  skipped: string[];
}

/** A page to read. */
interface Target {
  url: URL;
  /** The question that leads there; undefined where several do. */
  link: IndexLink | undefined;
  /** The page that lists it. */
  from: ReadPage;
}

/**
 * Reads the pages that the questions of other pages lead to: those of the same site only, one after the other with pauses,
 * as its robots.txt allows.
 *
 * @throws ScrapeError where pages can't be read that could be at another time, unless forced; where robots.txt or three pages in
 *   a row can't be read
 */
export async function followLinks(
  given: readonly ReadPage[],
  job: Job,
  reader: PageReader,
): Promise<Followed> {
  const { targets, skipped } = targetsOf(given, job);
  const { robots, options } = visitOptions(given, job);
  const wait = job.wait ?? ((ms: number) => new Promise<void>((done) => setTimeout(done, ms)));
  const pages: ReadPage[] = [];
  const failed: string[] = [];
  let inARow = 0;
  for (const [i, target] of targets.entries()) {
    const { url, link, from } = target;
    job.progress?.(`${i + 1} of ${targets.length}: ${url.pathname}${url.search}`);
    const rules = await robots.rulesFor(url);
    try {
      checkAllowed(rules, url);
      await wait(Math.min(Math.max(rules.delayMs, shortestPause), longestPause));
      const checkRedirect = (to: URL) => checkTarget(to, url, robots);
      const page = await reader.read(url.href, { ...options, checkRedirect }, { link });
      if (page === undefined || page.faq.entries.length === 0) {
        throw new UnreadableError(`${url} has neither questions nor a text.`);
      }
      pages.push({
        ...page,
        link: link && { ...link, section: link.section || (from.faq.title ?? "") },
      });
      inARow = 0;
    } catch (error) {
      if (!(error instanceof ScrapeError)) throw error;
      if (isFinal(error)) {
        skipped.push(error.message);
        continue;
      }
      failed.push(error.message);
      inARow += 1;
      if (inARow >= mostFailures) throw refusal(failed, targets.length, "Try again later");
    }
  }
  if (!job.force) {
    if (failed.length > 0) {
      throw refusal(failed, targets.length, "Try again later, or write the others with --force");
    }
    if (pages.length * 2 < targets.length) {
      throw refusal(skipped, targets.length, "Check the page, or write the others with --force");
    }
  }
  return { pages, skipped: [...skipped, ...failed] };
}

/** Each page that is to be read, once, in the order of the questions. */
function targetsOf(given: readonly ReadPage[], job: Job): { targets: Target[]; skipped: string[] } {
  const done = new Set(
    given.flatMap(({ input, source, fetchedFrom }) =>
      [input, source.url, fetchedFrom].map(addressKey),
    ),
  );
  const targets = new Map<string, Target>();
  const skipped: string[] = [];
  for (const from of given) {
    const site = siteAround(from, job);
    for (const link of from.faq.index) {
      const url = URL.parse(link.url);
      const key = addressKey(link.url);
      if (!url || key === undefined) {
        throw new ScrapeError(
          `${from.input} does not say its address, so its links lead nowhere: give the address with --url.`,
        );
      }
      if (done.has(key)) continue;
      const same = targets.get(key);
      if (siteOf(url) !== site) skipped.push(`${url} is on another site: give its address, too.`);
      else if (same) same.link = undefined;
      else targets.set(key, { url, link, from });
    }
  }
  const all = [...targets.values()];
  if (all.length <= mostPages) return { targets: all, skipped };
  if (!job.force) {
    throw new ScrapeError(
      `The questions lead to ${all.length} pages, more than ${mostPages}: give the addresses of its parts one by one, ` +
        `or read the first ${mostPages} with --force.`,
    );
  }
  const rest = all.slice(mostPages).map(({ url }) => `${url} is beyond the first ${mostPages}.`);
  return { targets: all.slice(0, mostPages), skipped: [...skipped, ...rest] };
}

/** The site that a page's links may lead to: the one that it was fetched from, or that of the address of a file. */
function siteAround({ fetchedFrom, source }: ReadPage, { url }: Job): string | undefined {
  const address = URL.parse(fetchedFrom ?? url ?? source.url ?? "");
  return address ? siteOf(address) : undefined;
}

/**
 * A page on the internet must not lead into a private network, nor must the address that a file states. The address that a
 * person gives may be there.
 */
function visitOptions(given: readonly ReadPage[], job: Job) {
  const isTrusted = given.every(({ fetchedFrom, isPublic }) =>
    fetchedFrom === undefined ? job.url !== undefined : isPublic === false,
  );
  const { language, limits, wait, findProxy } = job;
  const options: FetchOptions = {
    language,
    findProxy,
    publicOnly: !isTrusted,
    ...(limits ? { limits } : {}),
    ...(wait ? { wait } : {}),
  };
  return { options, robots: new Robots(options) };
}

async function checkTarget(to: URL, from: URL, robots: Robots): Promise<void> {
  if (siteOf(to) !== siteOf(from)) {
    throw new UnreadableError(`${from} redirects to another site, ${to}: give that address, too.`);
  }
  checkAllowed(await robots.rulesFor(to), to);
}

function checkAllowed(rules: RobotsRules, url: URL): void {
  if (rules.allows(url)) return;
  throw new UnreadableError(
    `${url} may not be read by programs (robots.txt): save it in a browser and give the file, too.`,
  );
}

/** Whether a page can't be read, however often it is tried. */
function isFinal(error: ScrapeError): boolean {
  const { status = 0 } = error;
  const isMissing = status >= 400 && status < 500 && status !== 429;
  return isMissing || error instanceof UnreadableError || error.cause instanceof LimitError;
}

function refusal(lines: string[], total: number, cure: string): ScrapeError {
  const list = lines.map((line) => `  ${line}`).join("\n");
  return new ScrapeError(
    `${lines.length} of ${total} linked pages can't be read. ${cure}:\n${list}`,
  );
}
