import { lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { isPublic } from "./address.ts";

/** How names and addresses are judged; replaced in tests. */
export interface Network {
  lookup: LookupFunction;
  /** Whether an IP address is on the internet. */
  isPublic(address: string): boolean;
}

export const internet: Network = { lookup: systemLookup, isPublic };

export interface ConnectOptions {
  network: Network;
  timeout: number;
  /** Connects to addresses on the internet only. */
  publicOnly: boolean;
  /** Told which address it has connected to. */
  connected(address: string): void;
}

/** An address that must not be connected to. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
  readonly address: string;

  constructor(address: string) {
    super(`${address} is a private address`);
    this.address = address;
  }
}

/**
 * Connects for undici. With `publicOnly` a private address is not connected to, however it is written and whatever
 * name leads to it: what is judged is what the name was resolved to for this very connection, so a name that leads
 * elsewhere the next time gains nothing. What is connected to in the end is judged once more.
 */
export function connectorFor(options: ConnectOptions): buildConnector.connector {
  const { network, timeout, publicOnly, connected } = options;
  const refused = (address: string) => publicOnly && !network.isPublic(address);
  const connect = buildConnector({ timeout, lookup: lookupWithout(refused, network.lookup) });
  return (target, callback) => {
    const { hostname } = target;
    if (isIP(hostname) !== 0 && refused(hostname)) {
      return queueMicrotask(() => callback(new PrivateAddressError(hostname), null));
    }
    connect(target, (...[error, socket]) => {
      if (error) return callback(error, null);
      const address = socket.remoteAddress ?? "";
      connected(address);
      if (!refused(address)) return callback(null, socket);
      socket.destroy();
      callback(new PrivateAddressError(address), null);
    });
  };
}

/** Looks a name up and leaves out what is refused; a name that has nothing else cannot be connected to. */
function lookupWithout(
  refused: (address: string) => boolean,
  lookup: LookupFunction,
): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const all = typeof found === "string" ? [] : found;
      const [first, ...others] = all.filter(({ address }) => !refused(address));
      if (!first) return callback(new PrivateAddressError(all[0]?.address ?? name), []);
      if (options.all) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
  };
}
