import type { User } from "grammy/types";

/** The user of `tg://user?id=…`, a mention of somebody without a username. */
export function mentionedUser(link: string): User | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(link)?.[1];
  return id === undefined ? undefined : { id: Number(id), is_bot: false, first_name: "" };
}

/**
 * A link as Telegram stores it, or undefined for one that it drops. It accepts `http`, `https`, `tg`, `ton`,
 * `tonsite` and `mailto`, turns an address without a protocol into `http://…` and ends a bare domain with `/`.
 */
export function normalizeLink(link: string): string | undefined {
  const trimmed = link.trim();
  if (/^(tg|ton|tonsite):(\/\/)?[\w-]+/i.test(trimmed)) return trimmed;
  if (/^mailto:\S+@\S+$/i.test(trimmed)) return trimmed;
  const full =
    /^[a-z][a-z\d+.-]*:/i.test(trimmed) && !/^[^/]*:\d/.test(trimmed)
      ? trimmed
      : `http://${trimmed}`;
  const [, protocol, host, rest = ""] = /^(https?):\/\/([^/?#\s]+)(\S*)$/i.exec(full) ?? [];
  if (!protocol || !host || !isHost(host)) return undefined;
  return `${protocol.toLowerCase()}://${host.toLowerCase()}${rest.startsWith("/") ? rest : `/${rest}`}`;
}

/** Whether it is a domain with a dot, an IP address or localhost, optionally with a port. */
function isHost(host: string): boolean {
  const name = host.replace(/^[^@]*@/, "").replace(/:\d{1,5}$/, "");
  return /^(\[[\da-f:]+\]|localhost)$/i.test(name) || /^[^\s.<>"']+(\.[^\s.<>"']+)+$/.test(name);
}
