import type { User } from "grammy/types";

/** The user of `tg://user?id=…`, a mention of somebody without a username. */
export function mentionedUser(link: string): User | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(link)?.[1];
  return id === undefined ? undefined : { id: Number(id), is_bot: false, first_name: "" };
}

/**
 * A link as Telegram keeps it, or undefined where it keeps none: `http`, `https`, `tg`, `ton`, `tonsite`
 * and `mailto` are taken, an address without a protocol becomes `http://…`, and a bare domain gets a `/`.
 */
export function checkedLink(link: string): string | undefined {
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

/** A domain with a dot, an address, or localhost, perhaps with a port. */
function isHost(host: string): boolean {
  const name = host.replace(/^[^@]*@/, "").replace(/:\d{1,5}$/, "");
  return /^(\[[\da-f:]+\]|localhost)$/i.test(name) || /^[^\s.<>"']+(\.[^\s.<>"']+)+$/.test(name);
}
