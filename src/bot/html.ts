/** Makes any text safe inside Telegram's HTML, which takes no halves of characters. */
export function escapeHtml(text: string): string {
  const whole = text.toWellFormed();
  return whole.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** At most `length` characters (UTF-16 units), never cutting a visible character in two. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
