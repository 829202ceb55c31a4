import type { IncomingMessage } from "node:http";

/** A body is larger than is read. */
export class TooLargeError extends Error {
  override name = "TooLargeError";
}

/**
 * The whole body of a request, as UTF-8.
 * @param largest how many bytes are read at most
 * @throws TooLargeError as soon as it is clear that there are more; Node's error where the body breaks off
 */
export function bodyOf(request: IncomingMessage, largest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const tooLarge = () => {
      request.removeAllListeners("data");
      reject(new TooLargeError(`A body has more than ${largest} bytes.`));
    };
    if (Number(request.headers["content-length"] ?? 0) > largest) return tooLarge();
    request.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > largest) tooLarge();
      else pieces.push(piece);
    });
    request.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
    request.on("error", reject);
  });
}
