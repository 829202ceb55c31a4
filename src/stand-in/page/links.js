// @ts-check

const SAFE = new Set(["http:", "https:", "tg:", "mailto:", "tel:"]);

/**
 * The address that a link may open, or null for one that a chat must not open (javascript: and such).
 *
 * @param {string} url  as written: `telegram.org` is as good as `https://telegram.org`
 */
export function safeAddress(url) {
  const withScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(url) ? url : `https://${url}`;
  const parsed = URL.parse(withScheme);
  return parsed && SAFE.has(parsed.protocol) ? parsed.href : null;
}

/**
 * The command that a deep link to this bot stands for: `https://t.me/thebot?start=x` → `/start x`,
 * and null for every other address.
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
  const isMine = name?.toLowerCase() === username.toLowerCase();
  if (!isMine || !(isTg || host === "t.me" || host === "telegram.me")) return null;
  return searchParams.has("start") ? startCommand(searchParams.get("start")) : null;
}

/** @param {string | null} payload  what a deep link carries: at most 64 of `A-Z a-z 0-9 _ -` */
export function startCommand(payload) {
  return payload && /^[\w-]{1,64}$/.test(payload) ? `/start ${payload}` : "/start";
}
