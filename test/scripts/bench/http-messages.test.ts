import { describe, expect, it } from "vitest";
import { type HttpMessage, HttpMessageReader } from "../../../scripts/bench/load/http-messages.ts";

const post = (body: string) =>
  `POST /telegram HTTP/1.1\r\nhost: a\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What a reader makes of texts that arrive in pieces of so many bytes. */
function readInPieces(text: string, size: number): HttpMessage[] {
  const reader = new HttpMessageReader();
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  return pieces.flatMap((piece) => reader.read(piece));
}

describe("HTTP messages of the benchmark", () => {
  it.each([1, 3, 50, 1000])("are the same in pieces of %i bytes", (size) => {
    const messages = readInPieces(post('{"text":"où?"}') + post("") + post("é"), size);
    expect(messages.map(({ body }) => body)).toEqual(['{"text":"où?"}', "", "é"]);
    expect(messages[0]?.head).toMatch(/^POST \/telegram HTTP\/1.1\r\nhost: a\r\n/);
  });

  it("end with their head if they have no body", () => {
    const text = "HTTP/1.1 204 No Content\r\nServer: a\r\n\r\n";
    expect(readInPieces(text, 1000)).toEqual([
      { head: "HTTP/1.1 204 No Content\r\nServer: a", body: "" },
    ]);
  });

  it("can't come in chunks", () => {
    const text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(() => readInPieces(text, 1000)).toThrow("content-length only");
  });
});
