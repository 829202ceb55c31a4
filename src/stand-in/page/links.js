// @ts-check

const SAFE_PROTOCOLS = new Set(["http:", "https:", "tg:", "mailto:", "tel:"]);

/**
 * The address that a link may open, or null for one that is not safe (`javascript:` and the like).
 *
 * @param {string} url  with or without a protocol
 */
export function safeAddress(url) {
  const withScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(url) ? url : `https://${url}`;
  const parsed = URL.parse(withScheme);
  return parsed && SAFE_PROTOCOLS.has(parsed.protocol) ? parsed.href : null;
}

/**
 * The command of a deep link to this bot, `/start x` for `https://t.me/thebot?start=x`, or null for any
 * other address.
 *
 * @param {string} url
 * @param {string} username
 */
export function deepLinkCommand(url, username) {
  const address = URL.parse(safeAddress(url) ?? "");
  if (!address) return null;
  const { host, pathname, searchParams, protocol } = address;
  const isTg = protocol === "tg:" && (host === "resolve" || pathname.endsWith("resolve"));
  const name = isTg ? searchParams.get("domain") : pathname.replace(/^\/|\/$/g, "");
  const isThisBot = name?.toLowerCase() === username.toLowerCase();
  if (!isThisBot || !(isTg || host === "t.me" || host === "telegram.me")) return null;
  return searchParams.has("start") ? startCommand(searchParams.get("start")) : null;
}

/** @param {string | null} payload  of a deep link: at most 64 of `A-Z a-z 0-9 _ -` */
export function startCommand(payload) {
  return payload && /^[\w-]{1,64}$/.test(payload) ? `/start ${payload}` : "/start";
}
