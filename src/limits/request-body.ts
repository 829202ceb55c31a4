import type { IncomingMessage } from "node:http";

export class BodyTooLargeError extends Error {
  override name = "BodyTooLargeError";
}

/**
 * Reads the whole body of a request as UTF-8.
 * @param limit how many bytes are read at most
 * @throws BodyTooLargeError as soon as it's clear that there are more; Node's error if the body breaks off
 */
export function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      request.removeAllListeners("data");
      reject(new BodyTooLargeError(`A body has more than ${limit} bytes.`));
    };
    if (Number(request.headers["content-length"] ?? 0) > limit) return refuse();
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) refuse();
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
  });
}
