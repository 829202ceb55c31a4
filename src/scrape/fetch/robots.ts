import parser from "robots-parser";
import { ScrapeError } from "../error.ts";
import { type FetchOptions, fetchPage, robotsName } from "./fetch.ts";

/** The package's types miss that Node imports a CommonJS module as its default export. */
const parseRobots = parser as unknown as typeof parser.default;

/** What a site allows us. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** The pause between requests that it asks for, in milliseconds. */
  delayMs: number;
}

/** The robots.txt of sites (RFC 9309), each read once. */
export class Robots {
  readonly #options: FetchOptions;
  readonly #rules = new Map<string, Promise<RobotsRules>>();

  constructor(options: FetchOptions) {
    this.#options = options;
  }

  /**
   * The rules for a page. A site without a robots.txt allows everything; one whose robots.txt can't be reached allows nothing.
   *
   * @throws ScrapeError where it can't be reached
   */
  rulesFor({ origin }: URL): Promise<RobotsRules> {
    const rules = this.#rules.get(origin) ?? this.#read(`${origin}/robots.txt`);
    this.#rules.set(origin, rules);
    return rules;
  }

  async #read(address: string): Promise<RobotsRules> {
    const robots = parseRobots(address, await this.#textOf(address));
    const seconds = robots.getCrawlDelay(robotsName) ?? 0;
    return {
      allows: (url) => robots.isAllowed(url.href, robotsName) ?? true,
      delayMs: seconds * 1000,
    };
  }

  async #textOf(address: string): Promise<string> {
    try {
      const page = await fetchPage(address, { ...this.#options, anyType: true });
      return page.kind === "page" ? new TextDecoder().decode(page.bytes) : "";
    } catch (error) {
      if (!(error instanceof ScrapeError)) throw error;
      const { status = 500 } = error;
      if (status < 500 && status !== 429) return "";
      throw new ScrapeError(
        `The site's rules for programs can't be read, so its pages may not be, either: ${error.message}`,
        { cause: error },
      );
    }
  }
}
