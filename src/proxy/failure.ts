import type { HttpProxy } from "./proxy.ts";

/** A request failed because of the proxy. The message gives cause and cure in a line, without user and password. */
export class ProxyError extends Error {
  override name = "ProxyError";
  /** What the proxy answered in place of a connection, if it answered. */
  readonly status: number | undefined;

  constructor(message: string, options: ErrorOptions & { status?: number | undefined } = {}) {
    super(message, options);
    this.status = options.status;
  }
}

/**
 * A ProxyError for a request that failed because of the proxy; any other error as it is.
 *
 * @param target the host that the request was for
 */
export function explainProxyFailure(error: unknown, proxy: HttpProxy, target: string): unknown {
  const status = refusalIn(error);
  const what = status === undefined ? failureOf(codeOf(error), proxy, target) : undefined;
  const words = status === undefined ? what : refusalOf(status, proxy, target);
  if (words === undefined) return error;
  const { host, variable } = proxy;
  return new ProxyError(`The proxy ${host} (${variable}) ${words}.`, { cause: error, status });
}

/** undici tells the status in words alone: of CONNECT, or a 407 where there is no tunnel. */
function refusalIn(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, tunnel, forward] =
    /^Proxy response \((\d+)\)|^Proxy Authentication Required \((407)\)/.exec(error.message) ?? [];
  return tunnel || forward ? Number(tunnel ?? forward) : undefined;
}

function refusalOf(status: number, { url, host, variable }: HttpProxy, target: string): string {
  const { protocol, username } = new URL(url);
  if (status === 407 && !username)
    return `asks for a user and a password (407): put them into ${variable}, as in ${protocol}//user:password@${host}`;
  if (status === 407) return `refuses the user and password in ${variable} (407): correct them`;
  if (status >= 500)
    return `can't reach ${target} (${status}): check the proxy's own network, or set another one in ${variable}`;
  return `refuses to connect to ${target} (${status}): have it allowed there, or set another proxy in ${variable}`;
}

const unreachable = new Set([
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN"],
  ...["EADDRNOTAVAIL", "EACCES", "EPERM"],
]);
const timeouts = new Set(["UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "ETIMEDOUT"]);
const untrusted = new Set([
  ...["SELF_SIGNED_CERT_IN_CHAIN", "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ...["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
]);

/** Undefined if it says nothing about the proxy, such as a reset of a connection through it. */
function failureOf(code: string, proxy: HttpProxy, target: string): string | undefined {
  const { variable, url } = proxy;
  if (unreachable.has(code))
    return `can't be reached (${code}): check that it runs, and ${variable}`;
  if (timeouts.has(code))
    return `gave no connection to ${target} in time: check that it runs, and ${variable}`;
  if (code === "UND_ERR_PRX_CONN")
    return `closes the connection without an answer: check that ${variable} leads to an HTTP proxy`;
  if (url.startsWith("https:") && /^(EPROTO|ERR_SSL_\w+)$/.test(code))
    return `doesn't speak TLS (${code}): begin ${variable} with http:// in place of https://`;
  if (untrusted.has(code) || code === "UND_ERR_PRX_TLS")
    return `leads to a certificate that isn't trusted (${code}): if the proxy reads along in TLS, start with NODE_EXTRA_CA_CERTS=<file with its certificate>`;
  return undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
