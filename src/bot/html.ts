import { isButtonAddress } from "../faq/button-address.ts";

/** Escapes text for Telegram's HTML, and replaces lone surrogates, which Telegram refuses. */
export function escapeHtml(text: string): string {
  const whole = text.toWellFormed();
  return whole.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** At most `length` characters (UTF-16 units), never cutting a visible character in two. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let short = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length > length - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** Html in which the addresses that Telegram makes no link of stand behind their text, as they would be lost. */
export function withLostAddresses(html: string): string {
  return html.replaceAll(/<a href="(https?:[^"]*)">(.*?)<\/a>/gs, (link, address, text) => {
    if (isButtonAddress(address.replaceAll("&amp;", "&"))) return link;
    return text === address ? text : `${text} (${address})`;
  });
}

/**
 * Text in which no @name becomes a link of Telegram's own: a word joiner, which takes no room, stands behind each @.
 */
export function withoutMentions(text: string): string {
  return text.replaceAll(/@(?=\w)/g, "@\u2060");
}
