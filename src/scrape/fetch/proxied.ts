import { isIP } from "node:net";
import { withTimeLimit } from "../../limits/time-limit.ts";
import { type FindProxy, type HttpProxy, ProxySettingError } from "../../proxy/proxy.ts";
import { ScrapeError } from "../error.ts";
import { type Network, PrivateAddressError } from "./connect.ts";

/** The proxy for a page's address, if there is one. @throws ScrapeError where its setting is not usable */
export function proxyFor(url: URL, findProxy: FindProxy): HttpProxy | undefined {
  try {
    return findProxy(url);
  } catch (error) {
    if (error instanceof ProxySettingError) throw new ScrapeError(error.message, { cause: error });
    throw error;
  }
}

/**
 * Whether an address that is asked for through a proxy is on the internet. The proxy looks the name up by itself and may be
 * in the same private network, so what counts is where the name leads here; one that isn't known here counts as public.
 *
 * @param timeout how long looking it up may take, in milliseconds
 * @throws PrivateAddressError where it is private but must not be
 */
export async function isPublicBehindProxy(
  { url, publicOnly }: { url: URL; publicOnly: boolean },
  network: Network,
  timeout: number,
): Promise<boolean> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = isIP(host) ? [host] : await lookUp(host, network, timeout);
  const found = addresses.find((address) => !network.isPublic(address));
  if (found === undefined) return true;
  if (publicOnly) throw new PrivateAddressError(found);
  return false;
}

async function lookUp(name: string, { lookup }: Network, timeout: number): Promise<string[]> {
  const addresses = new Promise<string[]>((resolve) => {
    lookup(name, { all: true }, (error, found) =>
      resolve(error || typeof found === "string" ? [] : found.map(({ address }) => address)),
    );
  });
  return withTimeLimit(addresses, timeout).catch(() => []);
}
