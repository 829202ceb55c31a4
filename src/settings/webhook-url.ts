import { isPrivate } from "../http/addresses.ts";

/** What the bot itself may serve on the same port. */
const ownPaths = ["/healthz", "/readyz", "/metrics", "/stats", "/stats.csv", "/stats.json"];

/** The ports that Telegram delivers to; a URL leaves out 443. */
const telegramsPorts = ["", "80", "88", "8443"];

/**
 * What is wrong with a webhook's address, to be read after its name; undefined if it's usable. Telegram's own Bot API calls
 * public https addresses on a few ports, a self-hosted Bot API server calls any.
 *
 * @param apiRoot the address of the Bot API, if it's not Telegram's own
 */
export function webhookUrlFault(url: URL, apiRoot?: string): string | undefined {
  const taken = ownPaths.find((path) => path === url.pathname.replace(/\/+$/, ""));
  if (taken) return `leads to ${taken}, which the bot itself serves`;
  return isTelegramsOwn(apiRoot) ? faultForTelegram(url) : undefined;
}

function isTelegramsOwn(apiRoot = "https://api.telegram.org"): boolean {
  return new URL(apiRoot).hostname === "api.telegram.org";
}

function faultForTelegram({ protocol, port, hostname }: URL): string | undefined {
  if (protocol !== "https:") return "begins with http://, but Telegram delivers over https only";
  if (!telegramsPorts.includes(port))
    return `has port ${port}, but Telegram delivers to port 443, 80, 88 or 8443 only`;
  if (isPrivate(hostname.replace(/^\[|\]$/g, "")))
    return `leads to ${hostname}, which Telegram cannot reach from outside`;
  return undefined;
}
