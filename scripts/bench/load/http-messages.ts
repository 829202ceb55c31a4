/** A request or a response of HTTP/1.1. */
export interface HttpMessage {
  /** The first line and the headers. */
  head: string;
  body: string;
}

const endOfHead = Buffer.from("\r\n\r\n");

/**
 * Cuts what arrives over a connection into messages, whose bodies have to come with their length. The benchmark takes
 * processor time from the bots beside it: with this in place of undici and Node's server it takes half as much an update.
 */
export class HttpMessageReader {
  private rest: Buffer | undefined;

  /**
   * @returns the messages that this piece completes
   * @throws an Error if a body comes in chunks
   */
  read(piece: Buffer): HttpMessage[] {
    const messages: HttpMessage[] = [];
    let bytes = this.rest ? Buffer.concat([this.rest, piece]) : piece;
    for (;;) {
      const headLength = bytes.indexOf(endOfHead);
      if (headLength < 0) break;
      const head = bytes.toString("latin1", 0, headLength);
      const start = headLength + endOfHead.length;
      const end = start + contentLengthOf(head);
      if (bytes.length < end) break;
      messages.push({ head, body: bytes.toString("utf8", start, end) });
      bytes = bytes.subarray(end);
    }
    this.rest = bytes.length > 0 ? bytes : undefined;
    return messages;
  }
}

function contentLengthOf(head: string): number {
  const [, length] = /^content-length: *(\d+)/im.exec(head) ?? [];
  if (length !== undefined) return Number(length);
  if (/^transfer-encoding:/im.test(head))
    throw new Error(`The benchmark reads bodies with a content-length only: ${head}`);
  return 0;
}
