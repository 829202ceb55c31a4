import { BlockList, isIP } from "node:net";

/** Addresses that lead to the reader's own machine or network, or nowhere. */
const nowhere = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["224.0.0.0", 3],
] as const) {
  nowhere.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ["::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  nowhere.addSubnet(net, prefix, "ipv6");
}

/** The end of a domain name: `org`, `berlin`, or in Punycode `xn--p1ai`. */
const topLevelDomain = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * Whether Telegram takes an address for a button, and it leads somewhere for whoever taps it: http or https with a whole
 * domain name (`example.org`, not `wiki` or `localhost`: "Wrong HTTP URL") or a public IP address, or a `tg:` link. A
 * keyboard with another address isn't shown at all: Telegram refuses the whole message.
 */
export function isButtonAddress(url: string): boolean {
  if (/\s/.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol === "tg:") return /^tg:(?:\/\/)?[\w-]+/i.test(url);
  if (protocol !== "http:" && protocol !== "https:") return false;
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const version = isIP(host);
  // As written, a number may be one too, but has no dot: http://2130706433/ is 127.0.0.1.
  if (version === 4) return hasDot(url) && !nowhere.check(host, "ipv4");
  if (version === 6) return !nowhere.check(host, "ipv6");
  const labels = host.split(".");
  const last = labels.at(-1) ?? "";
  return (
    labels.length > 1 && !labels.includes("") && topLevelDomain.test(last) && last !== "localhost"
  );
}

function hasDot(url: string): boolean {
  return /^https?:\/*(?:[^/?#]*@)?[^/?#:]*\./i.test(url);
}
