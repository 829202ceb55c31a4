import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type FetchOptions, fetchPage } from "../../src/scrape/fetch/fetch.ts";
import { decodePage } from "../../src/scrape/input/decode.ts";
import { serve } from "./server.ts";

const html = { "content-type": "text/html; charset=utf-8" };

/** Fetches from a server with this listener; pauses between tries take no time. */
async function get(listener: RequestListener, options: Partial<FetchOptions> = {}, path = "/faq") {
  await using site = await serve(listener);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const { limits, ...rest } = options;
  const short = { connectMs: 500, idleMs: 500, ...limits };
  return await fetchPage(site.url + path, { language: "de", wait, limits: short, ...rest }).then(
    (page) => ({ page, waits, error: undefined }),
    (error: Error) => ({
      page: undefined,
      waits,
      error: error.message.replaceAll(site.url.slice(7), "host"),
    }),
  );
}

test("gets a page, with headers that say who asks for what", async () => {
  let asked: Record<string, unknown> = {};
  const { page } = await get((request, response) => {
    asked = request.headers;
    response.writeHead(200, {
      ...html,
      etag: '"1"',
      "last-modified": "then",
      "content-encoding": "gzip",
    });
    response.end(gzipSync("<p>Kettle"));
  });
  expect(page).toMatchObject({
    mediaType: "text/html",
    charset: "utf-8",
    etag: '"1"',
    lastModified: "then",
  });
  expect(page?.kind === "page" && decodePage(page.bytes, "it", page).text).toBe("<p>Kettle");
  expect(asked).toMatchObject({ "accept-language": "de, *;q=0.1" });
  expect(asked["user-agent"]).toMatch(/telegram-faq-bot/);
  expect(asked).not.toHaveProperty("if-none-match");
});

test("retries after server errors, with growing pauses, up to a limit", async () => {
  let tries = 0;
  const recovering = await get((_, response) => {
    tries += 1;
    response.writeHead(tries < 3 ? 500 : 200, html).end("ok");
  });
  expect(recovering.page?.kind).toBe("page");
  expect(recovering.waits).toEqual([500, 1000]);
  const down = await get((_, response) => response.writeHead(503, { "retry-after": "2" }).end());
  expect(down.waits).toEqual([2000, 2000, 2000]);
  expect(down.error).toBe(
    "http://host/faq answers 503: the server has trouble; try again later. (Tried 4×.)",
  );
});

test("does not retry a permanent error", async () => {
  const missing = await get((_, response) => response.writeHead(404, html).end("<h1>Not found"));
  expect(missing).toMatchObject({
    waits: [],
    error: "http://host/faq answers 404: there is no such page; check the address.",
  });
});

test("retries after a reset, a torn body, a torn chunked body and damaged compression", async () => {
  const ways: RequestListener[] = [
    (request) => request.socket.destroy(),
    (request, response) => {
      response.writeHead(200, { ...html, "content-length": 100 });
      response.write("<h1>K");
      setImmediate(() => request.socket.end());
    },
    (request, response) => {
      response.writeHead(200, html);
      response.write("<h1>K");
      setImmediate(() => request.socket.destroy());
    },
    (_, response) =>
      response
        .writeHead(200, { ...html, "content-encoding": "gzip" })
        .end(gzipSync("abc".repeat(99)).subarray(0, 15)),
  ];
  for (const way of ways) {
    const { error, waits } = await get(way);
    expect(error).toMatch(
      /host.*(broke off the connection before the page was complete|cut off or damaged).*\(Tried 4×\.\)/,
    );
    expect(waits).toHaveLength(3);
  }
});

test("does not wait forever for a silent server", async () => {
  const silent = await get(() => {}, { limits: { idleMs: 30, attempts: 1 } });
  expect(silent.error).toBe("host does not answer in time: try again later. (Tried 1×.)");
  const dripping = await get(
    (_, response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write("."), 5);
      response.on("close", () => clearInterval(drip));
    },
    { limits: { totalMs: 60 } },
  );
  expect(dripping.error).toMatch(/took longer than 0.06 s in all/);
});

test("follows redirects, but not endlessly, in circles, or to other protocols", async () => {
  const to = (location: string): RequestListener => {
    return (request, response) => {
      if (request.url === "/there") response.writeHead(200, html).end("ok");
      else response.writeHead(302, { location: location.replace("N", `${request.url}x`) }).end();
    };
  };
  const { page } = await get(to("/there"));
  expect(page?.kind === "page" && page.address).toMatch(/\/there$/);
  expect((await get(to("/faq"))).error).toMatch(
    /redirects in a circle \(http:\/\/host\/faq → http:\/\/host\/faq\)/,
  );
  expect((await get(to("N"))).error).toMatch(/redirects more than 5 times/);
  expect((await get(to("file:///etc/passwd"))).error).toMatch(/redirects to file:.*only http/);
});

test("refuses a page that is too large, without reading it all", async () => {
  let sent = 0;
  const block = Buffer.alloc(64 * 1024, "<p>");
  const endless = await get((_, response) => {
    response.writeHead(200, html);
    const more = () => {
      while (sent < 50 * 1024 * 1024 && !response.destroyed) {
        sent += block.length;
        if (!response.write(block)) return response.once("drain", more);
      }
      return response.end();
    };
    more();
  });
  expect(endless.error).toBe(
    "http://host/faq is larger than 10 MB: that is no FAQ page; check the address.",
  );
  expect(sent).toBeLessThan(30 * 1024 * 1024);
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
])("refuses a decompression bomb: %s", async (encoding, pack) => {
  const bomb = pack(Buffer.alloc(11 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(20_000);
  const { error } = await get((_, response) =>
    response.writeHead(200, { ...html, "content-encoding": encoding }).end(bomb),
  );
  expect(error).toMatch(/larger than 10 MB/);
});

test("gives up on a server that sends endless headers, slowly or in masses", async () => {
  const slow = await get(
    ({ socket }) => {
      socket.write("HTTP/1.1 200 OK\r\n");
      const drip = setInterval(() => socket.write("a: b\r\n"), 5);
      socket.on("close", () => clearInterval(drip));
    },
    { limits: { totalMs: 60 } },
  );
  expect(slow.error).toMatch(/took longer than 0.06 s in all/);
  const many = await get(({ socket }) => {
    const more = () => {
      while (!socket.destroyed) if (!socket.write("a: b\r\n".repeat(999))) return;
    };
    socket.write("HTTP/1.1 200 OK\r\n");
    socket.on("error", () => {}).on("drain", more);
    more();
  });
  expect(many.error).toBe("host sends more headers than any web page: check the address.");
});

test("refuses other media types", async () => {
  const typed = (type: string) =>
    get((_, response) => response.writeHead(200, { "content-type": type }).end("x"));
  expect((await typed("application/json")).error).toBe(
    "http://host/faq is application/json: a FAQ is read from HTML, Markdown or plain text; give the page's address.",
  );
  expect((await typed("application/pdf")).error).toBe(
    "http://host/faq is a PDF document, which is not read: give the page that it's published as, or convert it with pdftotext -layout.",
  );
});

test("asks whether the page has changed since the last scrape", async () => {
  const listener: RequestListener = (request, response) => {
    const isCurrent =
      request.headers["if-none-match"] === '"1"' && request.headers["if-modified-since"] === "then";
    response.writeHead(isCurrent ? 304 : 200, html).end();
  };
  expect((await get(listener, { etag: '"1"', lastModified: "then" })).page).toEqual({
    kind: "unchanged",
  });
  expect((await get((_, response) => response.writeHead(304).end())).error).toMatch(/answers 304/);
});

test("explains what is wrong with an address", async () => {
  const gone = await serve(() => {});
  await gone[Symbol.asyncDispose]();
  const options = { language: "en", wait: async () => {} };
  await expect(fetchPage(gone.url, options)).rejects.toThrow(/Nothing answers at 127.0.0.1:\d+/);
  await expect(fetchPage("ftp://kettle.example/", options)).rejects.toThrow(/only http/);
});

const page = "<meta charset=windows-1251><h1>Чай</h1>";
const cp1251 = Buffer.from(
  [...page].map((c) => (c >= "А" ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))),
);
const utf16 = Buffer.from(`\ufeff${page}`, "utf16le");

test.each([
  ["the server's header", cp1251, "windows-1251"],
  ["the page's meta tag", cp1251, undefined],
  ["a byte order mark", utf16, "utf-8"],
  ["a byte order mark, the other way round", Buffer.from(utf16).swap16(), undefined],
  ["nothing (UTF-8)", Buffer.from(page.replace("windows-1251", "utf-16")), undefined],
])("tells the charset by %s", (_, bytes, charset) => {
  expect(decodePage(bytes, "it", { charset }).text).toMatch(/<h1>Чай<\/h1>$/);
});

test("refuses an unknown charset and bytes that are no text", () => {
  expect(() => decodePage(cp1251, "it", { charset: "klingon" })).toThrow(
    /unknown charset "klingon"/,
  );
  expect(() => decodePage(Buffer.from("a\0b"), "it")).toThrow(/is not text/);
});
