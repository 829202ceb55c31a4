import { BlockList, isIP } from "node:net";

/**
 * Whether an address is reached without a proxy. A list has commas or spaces between names, which include their
 * subdomains (a leading dot or `*.` changes nothing), IP addresses, networks such as 10.0.0.0/8, any of them with `:port`,
 * and `*` for everything.
 *
 * @param list the value of NO_PROXY
 */
export function isExcluded(address: URL, list: string): boolean {
  const host = withoutBrackets(address.hostname).replace(/\.$/, "");
  const port = address.port || (address.protocol === "https:" ? "443" : "80");
  const entries = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return entries.some((entry) => {
    const only = portIn(entry);
    if (only !== undefined && only !== port) return false;
    return matches(host, only === undefined ? entry : entry.slice(0, -only.length - 1));
  });
}

/** The port after a name, an IPv4 address, or an IPv6 address in brackets. */
function portIn(entry: string): string | undefined {
  return /^(?:[^:]+|\[.+\]):(\d+)$/.exec(entry)?.[1];
}

function matches(host: string, entry: string): boolean {
  if (entry === "*") return true;
  const name = withoutBrackets(entry)
    .replace(/^\*?\./, "")
    .replace(/\.$/, "");
  const [network = "", bits] = name.split("/");
  if (isIP(host) !== 0) return isIP(network) !== 0 && isInside(host, network, bits);
  return host === name || host.endsWith(`.${name}`);
}

function isInside(address: string, network: string, bits: string | undefined): boolean {
  const list = new BlockList();
  const longest = isIP(network) === 4 ? 32 : 128;
  const length = Number(bits ?? longest);
  if (!Number.isInteger(length) || length < 0 || length > longest) return false;
  list.addSubnet(network, length, familyOf(network));
  return list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, "$1");
}
