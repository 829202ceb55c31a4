import { isIP, isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { isPrivate } from "../../../../http/addresses.ts";

/**
 * Who sends a request: an address, or of IPv6 the network that one customer has. Where the sender is a proxy, which is near,
 * it is whom the proxy has it from: the last address in X-Forwarded-For; those before it anybody may have written.
 */
export function clientOf(c: Context): string {
  const sender = getConnInfo(c).remote.address ?? "";
  const [forwarded = ""] = c.req.header("x-forwarded-for")?.split(",").slice(-1) ?? [];
  const origin = forwarded.trim();
  return networkOf(isPrivate(sender) && isIP(origin) !== 0 ? origin : sender);
}

/** The first half of an IPv6 address; an IPv4 address as it is, also inside one of IPv6. */
function networkOf(address: string): string {
  const [, ipv4] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (ipv4 !== undefined || !isIPv6(address)) return ipv4 ?? address;
  const [before = "", after] = address.toLowerCase().split("::");
  const groups = before.split(":").filter(Boolean);
  const rest = after?.split(":").filter(Boolean) ?? [];
  const zeros =
    after === undefined ? [] : new Array<string>(8 - groups.length - rest.length).fill("0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}
