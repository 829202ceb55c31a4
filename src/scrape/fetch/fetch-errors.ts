import { ProxyError } from "../../proxy/failure.ts";
import { ScrapeError, TransientError } from "../error.ts";
import type { FetchLimits } from "../process/limits.ts";
import { PrivateAddressError } from "./connect.ts";

const timeouts = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "ETIMEDOUT",
]);
const brokenConnections = new Set([
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
  "UND_ERR_SOCKET",
  "ECONNRESET",
  "EPIPE",
  "ECONNABORTED",
]);

/** The longest wait that a server may ask for, in milliseconds. */
const longestWait = 10_000;

/** The error for a response that isn't the page. Overload and server errors are transient. */
export function explainStatus(
  url: URL,
  status: number,
  retryAfter: string | undefined,
): ScrapeError {
  if (status >= 500 || status === 429) {
    const seconds = Number(retryAfter);
    const waitMs = seconds > 0 ? Math.min(seconds * 1000, longestWait) : undefined;
    return new TransientError(
      `${url} answers ${status}: the server has trouble; try again later.`,
      { status, waitMs },
    );
  }
  const cures: Record<number, string> = {
    401: "the page needs a login; save it in a browser and give the file",
    403: "the server refuses us; save the page in a browser and give the file",
    404: "there is no such page; check the address",
    410: "the page is gone; check the address",
  };
  return new ScrapeError(
    `${url} answers ${status}: ${cures[status] ?? "that is no page; check the address"}.`,
    { status },
  );
}

/** A request that failed. */
export interface FailedRequest {
  url: URL;
  /** The page that redirected to it. */
  from: URL | undefined;
  /** Whether the address is from a page on the internet, not from a person. */
  isLinked: boolean;
}

/** The error for a request that failed. */
export function explainFailure(
  request: FailedRequest,
  error: unknown,
  limits: FetchLimits,
): ScrapeError {
  const { url } = request;
  const code = codeOf(error);
  const host = url.host;
  if (error instanceof PrivateAddressError) return refusedAddress(request, error);
  if (error instanceof ProxyError) return failedProxy(error);
  if (error instanceof Error && error.name === "TimeoutError") {
    const text = `${url} took longer than ${limits.totalMs / 1000} s in all: try again later, or save the page and give the file.`;
    return new ScrapeError(text, { cause: error });
  }
  if (timeouts.has(code)) {
    return new TransientError(`${host} does not answer in time: try again later.`, {
      cause: error,
    });
  }
  if (brokenConnections.has(code) || code.startsWith("HPE_")) {
    return new TransientError(
      `${host} broke off the connection before the page was complete: try again later.`,
      {
        cause: error,
      },
    );
  }
  if (code === "EAI_AGAIN") {
    return new TransientError(`The name ${host} cannot be looked up: check the network.`, {
      cause: error,
    });
  }
  return new ScrapeError(`${reasonOf(host, code, error)}.`, { cause: error });
}

/** A proxy that can't reach the page now may at another time; one that refuses, or isn't there, won't. */
function failedProxy(error: ProxyError): ScrapeError {
  const isTransient = (error.status ?? 0) >= 500 || timeouts.has(codeOf(error.cause));
  const { message } = error;
  return new (isTransient ? TransientError : ScrapeError)(message, { cause: error });
}

function refusedAddress(
  { url, from, isLinked }: FailedRequest,
  cause: PrivateAddressError,
): ScrapeError {
  const changed = isLinked ? url.href : `${url} was on the internet first and now`;
  const led = from ? `${from} redirects to ${url}, which` : changed;
  return new ScrapeError(
    `${led} leads to the private address ${cause.address}: a page on the internet must not lead into your network. ` +
      "If you trust it, give that address yourself.",
    { cause },
  );
}

function reasonOf(host: string, code: string, error: unknown): string {
  if (code === "ENOTFOUND") return `There is no host ${host}: check the address and the network`;
  if (code === "ECONNREFUSED")
    return `Nothing answers at ${host}: check the address and that the server runs`;
  if (code === "UND_ERR_HEADERS_OVERFLOW")
    return `${host} sends more headers than any web page: check the address`;
  if (/CERT|TLS|SSL/.test(code))
    return `${host} cannot prove who it is (${code}): check the address and the clock`;
  const text = error instanceof Error ? error.message : String(error);
  return `${host} cannot be read (${code || text}): check the address and the network`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return code || (error.cause === undefined ? "" : codeOf(error.cause));
}
