import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { Agent, type Dispatcher, request as undiciRequest } from "undici";
import { createProxyAgent } from "../../proxy/agent.ts";
import { explainProxyFailure } from "../../proxy/failure.ts";
import type { FindProxy } from "../../proxy/proxy.ts";
import { ScrapeError, TransientError, UnreadableError } from "../error.ts";
import { acceptHeader, isReadableType } from "../input/input-format.ts";
import { unreadableFormat } from "../input/unreadable-formats.ts";
import { defaultFetchLimits, type FetchLimits, sizeInWords } from "../process/limits.ts";
import { connectorFor, internet, type Network } from "./connect.ts";
import { explainFailure, explainStatus, type FailedRequest } from "./fetch-errors.ts";
import { isPublicBehindProxy, proxyFor } from "./proxied.ts";

/** What the server said about the version of the page at an earlier scrape. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchOptions extends Validators {
  /** The language to ask for. */
  language: string;
  limits?: Partial<FetchLimits>;
  /** Waits between tries; replaced in tests. */
  wait?: (ms: number) => Promise<void>;
  network?: Network;
  /** By default every address is reached directly. */
  findProxy?: FindProxy | undefined;
  /** Connect only to addresses on the internet, as the address comes from a page there. */
  publicOnly?: boolean;
  /** Throws a {@link ScrapeError} where a redirect must not be followed. */
  checkRedirect?(to: URL): void | Promise<void>;
  /** Read any media type, not only those of pages. */
  anyType?: boolean;
}

/** The page, or word that it has not changed since the earlier scrape. */
export type Fetched = { kind: "unchanged" } | FetchedPage;

export interface FetchedPage extends Validators {
  kind: "page";
  bytes: Uint8Array;
  /** The page's address after redirects. */
  address: string;
  mediaType: string;
  charset: string | undefined;
  /** Whether it, or a page that redirected to it, is on the internet. */
  isPublic: boolean;
}

/** The name that robots.txt has rules for. */
export const robotsName = "telegram-faq-bot";

/** Who asks, and how much: one page after the other, when a person runs the scraper. */
const userAgent = `${robotsName}/0.1 (reads FAQ pages when a person asks for it; follows links only as robots.txt allows)`;

/**
 * Gets a page over http or https. Transient failures (a server error, a reset, a time-out, a torn body) are retried with
 * growing pauses; time, size, redirects and attempts are all limited. With {@link Validators} of an earlier scrape the
 * server may answer that nothing has changed.
 *
 * The given address may be private and lead to other private ones. Once a request went to the internet, no redirect may
 * lead to a private address any more: the author of a page must not choose what is read inside the network of whoever
 * scrapes it. A proxy connects by itself: there, what counts is where this machine thinks that the name leads.
 *
 * undici's redirect and retry interceptors can't do this: they send every hop and every retry through one dispatcher, which
 * may reuse a connection that was opened under a laxer rule about addresses, and a retry ends with the raw body, while
 * damage shows only when that is decompressed.
 *
 * @throws ScrapeError one line with cause and cure
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...defaultFetchLimits, ...options.limits };
  const wait = options.wait ?? ((ms) => new Promise((done) => setTimeout(done, ms)));
  const signal = AbortSignal.timeout(limits.totalMs);
  const { network = internet, findProxy = () => undefined } = options;
  const headers = headersFor(options);
  const { publicOnly: isLinked = false, checkRedirect, anyType = false } = options;
  const startsPublic = isLinked || undefined;
  const session: Session = {
    limits,
    signal,
    network,
    findProxy,
    headers,
    isLinked,
    startsPublic,
    checkRedirect: (to) => checkRedirect?.(to),
    anyType,
  };
  return await withRetries(limits, wait, () => followRedirects(checkedUrl(address), session));
}

interface Session {
  limits: FetchLimits;
  signal: AbortSignal;
  network: Network;
  findProxy: FindProxy;
  headers: Record<string, string>;
  /** Whether the given address was on the internet at the first connection: retries must find it there, too. */
  startsPublic: boolean | undefined;
  /** Whether the address is from a page on the internet. */
  isLinked: boolean;
  checkRedirect(to: URL): void | Promise<void>;
  anyType: boolean;
}

function headersFor({ language, etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: acceptHeader,
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
      if (!(error instanceof TransientError)) throw error;
      if (tries >= attempts)
        throw new ScrapeError(`${error.message} (Tried ${tries}×.)`, {
          cause: error,
          status: error.status,
        });
      await wait(error.waitMs ?? 500 * 2 ** (tries - 1));
    }
  }
}

async function followRedirects(start: URL, session: Session): Promise<Fetched> {
  const visited: URL[] = [];
  let publicOnly = session.startsPublic ?? false;
  for (let url = start; ; ) {
    checkRedirects([...visited, url], session.limits);
    const hop = { url, from: visited.at(-1), publicOnly, isLinked: session.isLinked };
    const { result, isPublic } = await request(hop, session);
    publicOnly ||= isPublic;
    visited.push(url);
    if (result.kind === "unchanged") return result;
    if (result.kind === "page") return { ...result, isPublic: publicOnly };
    url = checkedUrl(result.to, url);
    await session.checkRedirect(url);
  }
}

function checkRedirects(urls: URL[], { redirects }: FetchLimits): void {
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

type Body = Omit<FetchedPage, "isPublic">;

type HopResult = Body | { kind: "unchanged" } | { kind: "redirect"; to: string };

/** One request of a fetch. */
interface Hop extends FailedRequest {
  /** It must not connect to a private address. */
  publicOnly: boolean;
}

/**
 * Sends one request, over a connection of its own, as each has its own rule about private addresses.
 *
 * @returns also whether its address is on the internet
 */
async function request(
  hop: Hop,
  session: Session,
): Promise<{ result: HopResult; isPublic: boolean }> {
  const { limits, signal, headers, network } = session;
  let isPublic = false;
  const onReached = (found: boolean) => {
    isPublic = found;
    session.startsPublic ??= found;
  };
  const onConnect = (address: string) => onReached(network.isPublic(address));
  const proxy = proxyFor(hop.url, session.findProxy);
  const { connectMs: timeout, idleMs } = limits;
  const silence = { headersTimeout: idleMs, bodyTimeout: idleMs };
  const { publicOnly } = hop;
  const dispatcher = proxy
    ? createProxyAgent(proxy, { connectTimeout: timeout, ...silence })
    : new Agent({ connect: connectorFor({ network, timeout, publicOnly, onConnect }), ...silence });
  try {
    if (proxy) onReached(await isPublicBehindProxy(hop, network, timeout));
    const response = await undiciRequest(hop.url, { dispatcher, signal, headers });
    return { result: await readResponse(hop.url, response, session), isPublic };
  } catch (error) {
    if (error instanceof ScrapeError) throw error;
    const reason = proxy ? explainProxyFailure(error, proxy, hop.url.host) : error;
    throw explainFailure(hop, reason, limits);
  } finally {
    await dispatcher.destroy();
  }
}

async function readResponse(
  url: URL,
  response: Dispatcher.ResponseData,
  session: Session,
): Promise<HopResult> {
  const { statusCode: status, body } = response;
  const header = (name: string) => [response.headers[name] ?? []].flat()[0];
  const to = header("location");
  if (status === 200) return await readBody(url, response, header, session);
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
  { limits, anyType }: Session,
): Promise<Body> {
  const type = header("content-type") ?? "";
  const mediaType = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (mediaType !== "" && !anyType && !isReadableType(mediaType)) {
    body.on("error", () => {});
    body.destroy();
    const other = unreadableFormat(new Uint8Array(), mediaType, "");
    const reason = `is ${mediaType}: a FAQ is read from HTML, Markdown or plain text; give the page's address`;
    throw new UnreadableError(`${url} ${other ?? reason}.`);
  }
  const compressed = await readWithin(url, body, limits.bytes);
  return {
    kind: "page",
    bytes: decompress(url, compressed, header("content-encoding") ?? "", limits.bytes),
    address: url.href,
    mediaType,
    charset: /;\s*charset="?([^\s;"]+)/i.exec(type)?.[1],
    etag: header("etag"),
    lastModified: header("last-modified"),
  };
}

async function readWithin(
  url: URL,
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early destroys the body and its connection.
  for await (const part of body) {
    size += part.length;
    if (size > limit) throw tooLarge(url, limit);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decompress(url: URL, bytes: Uint8Array, encoding: string, limit: number): Uint8Array {
  const options = { maxOutputLength: limit };
  try {
    if (/^(?:x-)?gzip$/i.test(encoding)) return gunzipSync(bytes, options);
    if (/^br$/i.test(encoding)) return brotliDecompressSync(bytes, options);
    if (/^deflate$/i.test(encoding)) return inflateSync(bytes, options);
    return bytes;
  } catch (error) {
    const isTooLarge =
      error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    if (isTooLarge) throw tooLarge(url, limit);
    throw new TransientError(`${url} was cut off or damaged on its way: try again later.`, {
      cause: error,
    });
  }
}

function tooLarge(url: URL, limit: number): ScrapeError {
  return new ScrapeError(
    `${url} is larger than ${sizeInWords(limit)}: that is no FAQ page; check the address.`,
  );
}

function checkedUrl(address: string, from?: URL): URL {
  const url = URL.parse(address, from?.href);
  if (url && ["http:", "https:"].includes(url.protocol)) return url;
  const led = from ? `${from} redirects to ${address}` : address;
  throw new ScrapeError(`${led}: only http:// and https:// addresses can be read.`);
}
