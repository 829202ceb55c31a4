import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isPublic } from "./address.ts";

/** How names are looked up and which addresses are public; replaced in tests. */
export interface Network {
  lookup: LookupFunction;
  /** Whether an IP address is on the internet. */
  isPublic(address: string): boolean;
}

export const internet: Network = { lookup: systemLookup, isPublic };

export interface ConnectOptions {
  network: Network;
  timeout: number;
  /** Connect only to addresses on the internet. */
  publicOnly: boolean;
  /** Called with the address of every connection. */
  onConnect(address: string): void;
}

/** The address must not be connected to. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
  readonly address: string;

  constructor(address: string) {
    super(`${address} is a private address`);
    this.address = address;
  }
}

/**
 * A connector for undici. With `publicOnly` it connects to no private address, however the address is written and whatever
 * name leads to it: it checks what the name was resolved to for this very connection, so a name that resolves differently
 * the next time (DNS rebinding) gains nothing. The address that was connected to in the end is checked once more.
 */
export function connectorFor(options: ConnectOptions): buildConnector.connector {
  const { network, timeout, publicOnly, onConnect } = options;
  const isRefused = (address: string) => publicOnly && !network.isPublic(address);
  const connect = buildConnector({ timeout, lookup: filteredLookup(network.lookup, isRefused) });
  return (target, callback) => {
    const { hostname } = target;
    if (isIP(hostname) !== 0 && isRefused(hostname)) {
      return queueMicrotask(() => callback(new PrivateAddressError(hostname), null));
    }
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress ?? "";
      onConnect(address);
      if (!isRefused(address)) return callback(null, socket);
      socket.destroy();
      callback(new PrivateAddressError(address), null);
    });
  };
}

/** A lookup without refused addresses; it fails for a name that has no other. */
function filteredLookup(
  lookup: LookupFunction,
  isRefused: (address: string) => boolean,
): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = typeof found === "string" ? [] : found;
      const [first, ...others] = addresses.filter(({ address }) => !isRefused(address));
      if (!first) return callback(new PrivateAddressError(addresses[0]?.address ?? name), []);
      if (options.all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
  };
}
