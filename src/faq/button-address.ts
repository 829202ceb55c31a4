const schemes = ["http:", "https:", "tg:"];

/** This machine and private networks, as a host of the address. */
const ownNetwork = /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.)/;

/**
 * Whether Telegram accepts an address on a button: of the web or of Telegram itself (`tg://`), and not on this machine or
 * a private network, which nobody else could open. The host needs a dot.
 */
export function isButtonAddress(url: string): boolean {
  const address = URL.parse(url);
  if (!address || !schemes.includes(address.protocol)) return false;
  if (address.protocol === "tg:") return true;
  const host = address.hostname.replace(/\.$/, "");
  return host.includes(".") && !/(^|\.)localhost$/.test(host) && !ownNetwork.test(host);
}
