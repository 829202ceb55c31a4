import { BlockList, isIP } from "node:net";

/** Networks that are not the internet, from IANA's registry of special-purpose addresses (RFC 6890). */
const special4 = [
  "0.0.0.0/8", // this host
  "10.0.0.0/8", // private
  "100.64.0.0/10", // behind a carrier's NAT
  "127.0.0.0/8", // loopback
  "169.254.0.0/16", // link-local; clouds give machines their credentials at 169.254.169.254
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
];

/** The public part of IPv6, and IPv4 addresses written as IPv6: mapped, and by NAT64. */
const global6 = ["2000::/3", "::ffff:0:0/96", "64:ff9b::/96"];

/** Special networks inside it: protocol assignments with Teredo, documentation, 6to4. */
const special6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const special = listOf([
  ...special4,
  ...special6,
  ...special4.flatMap((network) => [asIpv6("::ffff:", network), asIpv6("64:ff9b::", network)]),
]);
const global = listOf(global6);

/**
 * Whether an IP address is on the internet, where anybody can reach it. Private, loopback, link-local, carrier-grade NAT,
 * reserved and multicast addresses are not, nor are IPv6 addresses that stand for such IPv4 addresses.
 */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && global.check(address, "ipv6") && !special.check(address, "ipv6");
}

function listOf(networks: string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits] = network.split("/");
    list.addSubnet(address, Number(bits), isIP(address) === 4 ? "ipv4" : "ipv6");
  }
  return list;
}

/** An IPv4 network as the IPv6 network behind a prefix of 96 bits. */
function asIpv6(prefix: string, network: string): string {
  const [address, bits] = network.split("/");
  return `${prefix}${address}/${96 + Number(bits)}`;
}
