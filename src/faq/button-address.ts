import { isIP } from "node:net";

/** IPv4 networks of machines and home or office networks; Telegram refuses buttons to them. */
const privateNumbers = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/**
 * Whether Telegram makes a button of an address. It refuses other protocols than http and https, hosts without a dot,
 * `localhost`, and addresses of private networks: with such a button, the whole message is refused.
 */
export function isButtonAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const host = url.hostname.replace(/\.$/, "");
  if (!host.includes(".") || /(?:^|\.)localhost$/i.test(host)) return false;
  return isIP(host) !== 4 || !privateNumbers.test(host);
}
