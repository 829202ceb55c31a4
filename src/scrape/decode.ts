import { ScrapeError } from "./error.ts";

/** The HTML standard looks for a page's own charset within this many bytes. */
const prescanBytes = 1024;

/**
 * Decodes a page. The charset is that of a byte order mark, else the server's, else that of the page's own `<meta>`, else
 * UTF-8. The encoding-sniffer that comes with cheerio has the same order, but passes over a charset that it doesn't know,
 * and would read such a page as UTF-8, as garbage; here that is an error.
 *
 * @param name what errors call the input
 * @param charset what the server said
 */
export function decodeText(bytes: Uint8Array, name: string, charset?: string): string {
  const label = byteOrderMark(bytes) ?? charset ?? metaCharset(bytes) ?? "utf-8";
  const text = decodeAs(label, bytes, name);
  if (text.includes("\0")) {
    throw new ScrapeError(`${name} is not text: give HTML, Markdown or plain text.`);
  }
  return text;
}

function decodeAs(label: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new ScrapeError(
      `${name} is in the unknown charset "${label}": save it as UTF-8 and give the file.`,
      {
        cause: error,
      },
    );
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, prescanBytes));
  const charset = /<meta[^>]+charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1];
  // A page that names UTF-16 in bytes that can be read as ASCII is not in UTF-16 (HTML standard).
  return charset && /^utf-?16/i.test(charset) ? "utf-8" : charset;
}
