/** The target of a link: an address, or a mail address or telephone number to show. */
export interface Link {
  url?: string;
  contact?: string;
}

/**
 * Makes a link absolute. Only http and https stay links: Telegram shows no others in a message, and `javascript:` or `data:`
 * must never get there. An empty `#` is a link whose target a reader view has lost. Anything else becomes plain text.
 *
 * @param base the page's address, for relative links and `#anchors`; without it those become text
 */
export function resolveLink(href: string | undefined, base: string | undefined): Link | undefined {
  const target = href?.trim() ?? "";
  if (target === "" || target === "#") return undefined;
  const contact = /^(?:mailto|tel):([^?]+)/i.exec(target)?.[1];
  if (contact !== undefined) return { contact: readable(contact) };
  const url = URL.parse(target, base);
  return url && ["http:", "https:"].includes(url.protocol) ? { url: url.href } : undefined;
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address without its fragment. */
export function pageAddress(url: string): string {
  return url.replace(/#.*$/s, "");
}
