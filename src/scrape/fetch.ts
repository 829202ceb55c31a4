import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { Agent, type Dispatcher, request } from "undici";
import { connectorFor, internet, type Network } from "./connect.ts";
import { PassingError, ScrapeError } from "./error.ts";
import { explainFailure, explainStatus } from "./fetch-errors.ts";
import { defaultFetchLimits, type FetchLimits, sizeInWords } from "./limits.ts";

/** What an earlier scrape was told about the version of the page that it got. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchOptions extends Validators {
  /** The language to ask for. */
  language: string;
  limits?: Partial<FetchLimits>;
  /** Waits between two tries; replaced in tests. */
  wait?: (ms: number) => Promise<void>;
  network?: Network;
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
 * The address itself may be private, and lead to others that are. Once the internet was asked, the way leads to no
 * private address any more: whoever writes a page must not choose what is read in the network of who scrapes it.
 *
 * @throws ScrapeError with one line that gives cause and cure.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...defaultFetchLimits, ...options.limits };
  const wait = options.wait ?? ((ms) => new Promise((done) => setTimeout(done, ms)));
  const signal = AbortSignal.timeout(limits.totalMs);
  const { network = internet } = options;
  const session: Session = { limits, signal, network, headers: headersFor(options) };
  return await withRetries(limits, wait, () => follow(checkedUrl(address), session));
}

interface Session {
  limits: FetchLimits;
  signal: AbortSignal;
  network: Network;
  headers: Record<string, string>;
  /** Whether the address that was given was on the internet when it was first connected to: it has to stay there. */
  startsPublic?: boolean;
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
  { attempts }: FetchLimits,
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
  const visited: URL[] = [];
  let publicOnly = session.startsPublic ?? false;
  for (let url = start; ; ) {
    checkVisits([...visited, url], session.limits);
    const { answer, peer } = await ask({ url, from: visited.at(-1), publicOnly }, session);
    publicOnly ||= session.network.isPublic(peer);
    visited.push(url);
    if (answer.kind !== "redirect") return answer;
    url = checkedUrl(answer.to, url);
  }
}

function checkVisits(urls: URL[], { redirects }: FetchLimits): void {
  const [start] = urls;
  const addresses = urls.map(({ href }) => href);
  if (new Set(addresses).size < addresses.length) {
    const circle = addresses.join(" → ");
    throw new ScrapeError(
      `${start} redirects in a circle (${circle}): give the page's final address.`,
    );
  }
  if (addresses.length > redirects + 1) {
    throw new ScrapeError(
      `${start} redirects more than ${redirects} times: give the page's final address.`,
    );
  }
}

type Answer = Fetched | { kind: "redirect"; to: string };

/** One request of a fetch. */
export interface Visit {
  url: URL;
  /** What has redirected to it. */
  from: URL | undefined;
  /** It must not lead to a private address. */
  publicOnly: boolean;
}

/** Asks once, over a connection of its own: how far that may reach is different for every request. */
async function ask(visit: Visit, session: Session): Promise<{ answer: Answer; peer: string }> {
  const { limits, signal, headers, network } = session;
  let peer = "";
  const connected = (address: string) => {
    peer = address;
    session.startsPublic ??= network.isPublic(address);
  };
  const { connectMs: timeout, idleMs } = limits;
  const dispatcher = new Agent({
    connect: connectorFor({ network, timeout, publicOnly: visit.publicOnly, connected }),
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
  });
  try {
    const response = await request(visit.url, { dispatcher, signal, headers });
    return { answer: await readAnswer(visit.url, response, session), peer };
  } catch (error) {
    throw error instanceof ScrapeError ? error : explainFailure(visit, error, limits);
  } finally {
    await dispatcher.destroy();
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
  limits: FetchLimits,
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
  return new ScrapeError(
    `${url} is larger than ${sizeInWords(most)}: that is no FAQ page; check the address.`,
  );
}

function checkedUrl(address: string, from?: URL): URL {
  const url = URL.parse(address, from?.href);
  if (url && ["http:", "https:"].includes(url.protocol)) return url;
  const led = from ? `${from} redirects to ${address}` : address;
  throw new ScrapeError(`${led}: only http:// and https:// addresses can be read.`);
}
