import { BlockList, isIP } from "node:net";

/** Addresses that only this machine reaches. */
const loopback = listOf(["127.0.0.0", 8], ["::1", 128]);

/** Addresses that can't be reached from the internet. */
const privateNetworks = listOf(
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
);

/** Names that no name server of the internet knows. */
const privateName = /^[^.]+$|\.(localhost|local|internal|home\.arpa)\.?$/i;

function listOf(...subnets: [string, number][]): BlockList {
  const list = new BlockList();
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family(net));
  return list;
}

/** Whether only this machine reaches a host: an address or a name. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 0) return /^localhost$/i.test(host);
  return loopback.check(host, family(host));
}

/** Whether a host, an address or a name, can only be reached from inside a network. */
export function isPrivate(host: string): boolean {
  if (isIP(host) === 0) return privateName.test(host);
  return privateNetworks.check(host, family(host));
}

export function urlOf({ host, port }: { host: string; port: number }): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
