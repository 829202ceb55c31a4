import { isUtf8 } from "node:buffer";
import { ScrapeError, UnreadableError } from "../error.ts";
import { legacyCharset } from "./legacy-charset.ts";

/** The HTML standard looks for a page's own charset within this many bytes. */
const prescanBytes = 1024;

/** Where nothing else helps, we look this far. */
const headBytes = 64 * 1024;

/** What is said about an input besides its bytes. */
export interface CharsetHints {
  /** The charset that the server gave. */
  charset?: string | undefined;
  /** The language that the text should be in. */
  language?: string | undefined;
}

export interface Decoded {
  text: string;
  /** What a person should check, as the bytes don't fit what is said about them. */
  warning?: string;
}

/**
 * Decodes a page. The charset is that of a byte order mark, else the server's, else the page's own, else UTF-8. Where the
 * bytes can't be that, it's guessed, with a warning: UTF-16 without a mark by its zero bytes, older charsets by language and
 * statistics, and UTF-8 under another name by its strict form.
 *
 * The encoding-sniffer that comes with cheerio has the same order, but passes over a charset that it doesn't know, and
 * would read such a page as UTF-8, as garbage; here that is an error.
 *
 * @param name what messages call the input
 * @throws ScrapeError
 */
export function decodePage(bytes: Uint8Array, name: string, hints: CharsetHints = {}): Decoded {
  const mark = byteOrderMark(bytes);
  const stated = mark ?? hints.charset ?? statedCharset(bytes, prescanBytes);
  const decoded =
    (mark === undefined ? decodeUnmarkedUtf16(bytes, name, stated) : undefined) ??
    (isNamedUtf8(stated) ? decodeUtf8(bytes, name, hints, stated) : undefined) ??
    decodeAs(stated ?? "utf-8", bytes, name);
  if (decoded.text.includes("\0")) {
    throw new UnreadableError(`${name} is not text: give HTML, Markdown or plain text.`);
  }
  return decoded;
}

/** A text in a charset that is stated, or UTF-8 where the bytes say so clearly. */
function decodeAs(label: string, bytes: Uint8Array, name: string): Decoded {
  const decoder = decoderFor(label, name);
  const isMultiByte = /^(?:utf|gb|big5|euc|shift|iso-2022)/.test(decoder.encoding);
  if (isMultiByte || !isUtf8(bytes) || bytes.every((byte) => byte < 0x80)) {
    return { text: decoder.decode(bytes) };
  }
  return {
    text: decodeStrictUtf8(bytes),
    warning: `${name} says that it is ${label}, but is UTF-8, and was read as that.`,
  };
}

function isNamedUtf8(label: string | undefined): boolean {
  return label === undefined || /^utf-?8$/i.test(label);
}

/** A text that is UTF-8 as far as is said. */
function decodeUtf8(
  bytes: Uint8Array,
  name: string,
  { language }: CharsetHints,
  stated: string | undefined,
): Decoded {
  if (isUtf8(bytes)) return { text: decodeStrictUtf8(bytes) };
  const later = stated === undefined ? statedCharset(bytes, headBytes) : undefined;
  if (!isNamedUtf8(later)) return decodeAs(later ?? "", bytes, name);
  const text = new TextDecoder().decode(bytes);
  // Of another charset, next to nothing is valid UTF-8. With much that is valid, a few bytes are damaged.
  if (isMostlyWhole(text)) return { text };
  const charset = legacyCharset(bytes, language);
  const reason =
    stated === undefined ? "does not say its charset and is no UTF-8" : "is no UTF-8, as it says";
  return {
    text: new TextDecoder(charset).decode(bytes),
    warning: `${name} ${reason}: read as ${charset}. Check its letters; if they are wrong, save it as UTF-8.`,
  };
}

function isMostlyWhole(text: string): boolean {
  let [whole, damaged] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged += 1;
    else if (code >= 0x80) whole += 1;
  }
  return whole > damaged * 4;
}

function decodeStrictUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/**
 * UTF-16 without a byte order mark: of ASCII characters, which every page has many of, one byte in two is zero. A zero byte is
 * in no other text.
 */
function decodeUnmarkedUtf16(
  bytes: Uint8Array,
  name: string,
  stated: string | undefined,
): Decoded | undefined {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.subarray(0, headBytes).entries()) {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const [most, least] = [Math.max(even, odd), Math.min(even, odd)];
  const looked = Math.min(bytes.length, headBytes);
  if (bytes.length % 2 !== 0 || most * 10 < looked || least * 20 > most) return undefined;
  const charset = odd > even ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(charset).decode(bytes);
  if (text.includes("\0")) return undefined;
  const isStated = stated !== undefined && /^utf-?16/i.test(stated);
  return isStated
    ? { text }
    : { text, warning: `${name} is UTF-16 without saying so, and was read as that.` };
}

function decoderFor(label: string, name: string) {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    throw new ScrapeError(
      `${name} is in the unknown charset "${label}": save it as UTF-8 and give the file.`,
      { cause },
    );
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** The charset in `<meta charset>`, `<meta http-equiv content>` or `<?xml encoding?>`. */
function statedCharset(bytes: Uint8Array, within: number): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, within));
  const charset =
    /<meta[^<>]+charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml[^<>]*?\sencoding\s*=\s*["']([^"']+)/i.exec(start)?.[1];
  // A page that names UTF-16 in bytes that can be read as ASCII is not in UTF-16 (HTML standard).
  return charset && /^utf-?16/i.test(charset) ? "utf-8" : charset;
}
