import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { PassingError, ScrapeError } from "./error.ts";
import { explainFailure, explainStatus } from "./fetch-errors.ts";

/** What a request may cost. Times in milliseconds. */
export interface Limits {
  connectMs: number;
  /** Between two signs of life of the server. */
  idleMs: number;
  /** For everything together, retries and redirects included. */
  totalMs: number;
  bytes: number;
  redirects: number;
  /** The first try and the retries after passing failures. */
  attempts: number;
}

export const defaultLimits: Limits = {
  connectMs: 10_000,
  idleMs: 20_000,
  totalMs: 90_000,
  bytes: 10 * 1024 * 1024,
  redirects: 5,
  attempts: 4,
};

/** What an earlier scrape was told about the version of the page that it got. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchOptions extends Validators {
  /** The language to ask for. */
  language: string;
  limits?: Partial<Limits>;
  /** Waits between two tries; replaced in tests. */
  wait?: (ms: number) => Promise<void>;
}

/** What came: the page, or word that the known version is still the current one. */
export type Fetched = { kind: "unchanged" } | FetchedPage;

export interface FetchedPage extends Validators {
  kind: "page";
  bytes: Uint8Array;
  /** Where the page was in the end, after redirects. */
  address: string;
  mediaType: string;
  charset: string | undefined;
}

const userAgent = "telegram-faq-bot/0.1 (FAQ scraper; one page a run; Node.js undici)";
const mediaTypes = /^(?:text\/(?:html|plain|(?:x-)?markdown)|application\/xhtml\+xml)$/;

/**
 * Gets a page over http or https. What may pass (a server error, a reset, a time-out, a torn body) is
 * tried again with growing pauses; everything is bounded: time, size, redirects and tries. With
 * {@link Validators} of an earlier scrape the server may answer that nothing has changed.
 *
 * @throws ScrapeError with one line that gives cause and cure.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...defaultLimits, ...options.limits };
  const wait = options.wait ?? ((ms) => new Promise((done) => setTimeout(done, ms)));
  const signal = AbortSignal.timeout(limits.totalMs);
  const dispatcher = new Agent({
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
  });
  const session = { limits, dispatcher, signal, headers: headersFor(options) };
  try {
    return await withRetries(limits, wait, () => follow(checkedUrl(address), session));
  } finally {
    await dispatcher.destroy();
  }
}

interface Session {
  limits: Limits;
  dispatcher: Dispatcher;
  signal: AbortSignal;
  headers: Record<string, string>;
}

function headersFor({ language, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9",
    "accept-encoding": "gzip, br",
    "accept-language": `${language}, *;q=0.1`,
    ...(etag ? { "if-none-match": etag } : {}),
    ...(lastModified ? { "if-modified-since": lastModified } : {}),
  };
}

async function withRetries<T>(
  { attempts }: Limits,
  wait: (ms: number) => Promise<void>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      if (tries >= attempts)
        throw new ScrapeError(`${error.message} (Tried ${tries}×.)`, { cause: error });
      await wait(error.waitMs ?? 500 * 2 ** (tries - 1));
    }
  }
}

async function follow(start: URL, session: Session): Promise<Fetched> {
  const visited: string[] = [];
  for (let url = start; ; ) {
    if (visited.includes(url.href)) {
      const circle = [...visited, url.href].join(" → ");
      throw new ScrapeError(
        `${start} redirects in a circle (${circle}): give the page's final address.`,
      );
    }
    if (visited.length > session.limits.redirects) {
      throw new ScrapeError(
        `${start} redirects more than ${session.limits.redirects} times: give the page's final address.`,
      );
    }
    visited.push(url.href);
    const answer = await ask(url, session);
    if (answer.kind !== "redirect") return answer;
    url = checkedUrl(answer.to, url);
  }
}

type Answer = Fetched | { kind: "redirect"; to: string };

async function ask(url: URL, session: Session): Promise<Answer> {
  try {
    const { dispatcher, signal, headers } = session;
    const response = await request(url, { dispatcher, signal, headers });
    return await readAnswer(url, response, session);
  } catch (error) {
    throw error instanceof ScrapeError ? error : explainFailure(url, error, session.limits);
  }
}

async function readAnswer(
  url: URL,
  response: Dispatcher.ResponseData,
  session: Session,
): Promise<Answer> {
  const { statusCode: status, body } = response;
  const header = (name: string) => [response.headers[name] ?? []].flat()[0];
  const to = header("location");
  if (status === 200) return await readBody(url, response, header, session.limits);
  body.on("error", () => {});
  body.destroy();
  if (
    status === 304 &&
    ("if-none-match" in session.headers || "if-modified-since" in session.headers)
  ) {
    return { kind: "unchanged" };
  }
  if ([301, 302, 303, 307, 308].includes(status) && to !== undefined)
    return { kind: "redirect", to };
  throw explainStatus(url, status, header("retry-after"));
}

async function readBody(
  url: URL,
  { body }: Dispatcher.ResponseData,
  header: (name: string) => string | undefined,
  limits: Limits,
): Promise<FetchedPage> {
  const type = header("content-type") ?? "";
  const mediaType = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "" && !mediaTypes.test(mediaType)) {
    body.on("error", () => {});
    body.destroy();
    throw new ScrapeError(
      `${url} is ${mediaType}: a FAQ is read from HTML, Markdown or plain text; give the page's address.`,
    );
  }
  const packed = await collect(url, body, limits.bytes);
  return {
    kind: "page",
    bytes: unpack(url, packed, header("content-encoding") ?? "", limits.bytes),
    address: url.href,
    mediaType,
    charset: /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1],
    etag: header("etag"),
    lastModified: header("last-modified"),
  };
}

async function collect(
  url: URL,
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the body, and with it the connection.
  for await (const part of body) {
    size += part.length;
    if (size > most) throw tooLarge(url, most);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unpack(url: URL, bytes: Uint8Array, encoding: string, most: number): Uint8Array {
  const options = { maxOutputLength: most };
  try {
    if (/^(?:x-)?gzip$/i.test(encoding)) return gunzipSync(bytes, options);
    if (/^br$/i.test(encoding)) return brotliDecompressSync(bytes, options);
    if (/^deflate$/i.test(encoding)) return inflateSync(bytes, options);
    return bytes;
  } catch (error) {
    const large =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (large) throw tooLarge(url, most);
    throw new PassingError(`${url} was cut off or damaged on its way: try again later.`, {
      cause: error,
    });
  }
}

function tooLarge(url: URL, most: number): ScrapeError {
  const size = most >= 1024 * 1024 ? `${Math.round(most / 1024 / 1024)} MB` : `${most} bytes`;
  return new ScrapeError(`${url} is larger than ${size}: that is no FAQ page; check the address.`);
}

function checkedUrl(address: string, from?: URL): URL {
  const url = URL.parse(address, from?.href);
  if (url && ["http:", "https:"].includes(url.protocol)) return url;
  const led = from ? `${from} redirects to ${address}` : address;
  throw new ScrapeError(`${led}: only http:// and https:// addresses can be read.`);
}
