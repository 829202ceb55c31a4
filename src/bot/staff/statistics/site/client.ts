import { isIP, isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { isPrivate } from "../../../../http/addresses.ts";

/**
 * The client that sends a request: an IPv4 address, or the /64 network of an IPv6 address, which is one customer's. If the
 * sender has a private address it's a proxy, and the client is the last address in X-Forwarded-For; the ones before that
 * can be forged.
 */
export function clientOf(c: Context): string {
  const sender = getConnInfo(c).remote.address ?? "";
  const [forwarded = ""] = c.req.header("x-forwarded-for")?.split(",").slice(-1) ?? [];
  const origin = forwarded.trim();
  return networkOf(isPrivate(sender) && isIP(origin) !== 0 ? origin : sender);
}

/** An IPv4 address, even inside an IPv6 address; or else the first half of the IPv6 address. */
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
