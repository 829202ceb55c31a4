import { type Dispatcher, Pool, ProxyAgent } from "undici";
import type { HttpProxy } from "./proxy.ts";

/** Times in milliseconds. */
export interface ProxyAgentLimits {
  /** How many connections there may be to one address; any number if not given. */
  connections?: number;
  connectTimeout?: number;
  headersTimeout?: number;
  bodyTimeout?: number;
}

/** How long connecting may take, to the proxy and through it, in milliseconds. */
const defaultConnectTimeout = 10_000;

/**
 * What sends requests through a proxy: to an https address in a tunnel (CONNECT), to an http address with the whole address
 * in the request, as proxies that allow tunnels to port 443 alone require.
 */
export function createProxyAgent(proxy: HttpProxy, limits: ProxyAgentLimits = {}): Dispatcher {
  const { connectTimeout = defaultConnectTimeout } = limits;
  // While undici finds out whether there's HTTP/2, all requests wait for the first connection.
  const connecting = { allowH2: false };
  return new ProxyAgent({
    ...limits,
    ...connecting,
    uri: proxy.url,
    connectTimeout,
    proxyTls: connecting,
    // undici's own pools forget the limits where there is no tunnel.
    factory: (origin, options) => new Pool(origin, { ...options, ...limits, ...connecting }),
    // By default a proxy that never answers CONNECT is waited for as long as for a response: five minutes.
    clientFactory: (origin, options) =>
      new Pool(origin, { ...options, ...connecting, headersTimeout: connectTimeout }),
  });
}
