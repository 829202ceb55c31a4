import type { RequestListener } from "node:http";
import type { LookupFunction } from "node:net";
import { expect, test } from "vitest";
import { isPublic } from "../../src/scrape/fetch/address.ts";
import { fetchPage } from "../../src/scrape/fetch/fetch.ts";
import { type Listening, serve } from "./server.ts";

// Linux answers on all of 127.0.0.0/8. One of these addresses plays the internet here; the others are loopback.
const internet = "127.0.0.2";
const html = { "content-type": "text/html" };

const answers: RequestListener = (_, response) => response.writeHead(200, html).end("<p>Kettle");
const redirects = (location: string): RequestListener => {
  return (_, response) => response.writeHead(302, { location }).end();
};

const onTheInternet = (listener: RequestListener, port = 0) =>
  serve(listener, { address: internet, port });
/** A site on the internet and a server inside with the same port. */
async function onBothSides(outside: RequestListener) {
  for (;;) {
    const site = await onTheInternet(outside);
    const secret = await onTheInside(answers, { port: site.port }).catch(() => undefined);
    if (secret) return { site, secret };
    await site[Symbol.asyncDispose](); // another test's server has that port inside
  }
}

const onTheInside = (listener: RequestListener = answers, at: Listening = {}) =>
  serve(listener, at);

/** A lookup: each name resolves to its addresses; of a list of lists, to the next one every time. */
function names(resolved: Record<string, string[] | string[][]>): LookupFunction {
  return (name, _, callback) => {
    const entry = resolved[name] ?? [];
    const all = (Array.isArray(entry[0]) ? (entry as string[][]).shift() : entry) as string[];
    callback(
      null,
      all.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
}

/** Fetches with a lookup of these names. */
async function get(
  address: string,
  resolved: Record<string, string[] | string[][]> = {},
  publicOnly = false,
) {
  const network = {
    lookup: names(resolved),
    isPublic: (ip: string) => ip === internet || isPublic(ip),
  };
  const limits = { connectMs: 500, idleMs: 500, attempts: 2 };
  const options = { language: "en", wait: async () => {}, limits, network, publicOnly };
  return await fetchPage(address, options).then(
    (page) => (page.kind === "page" ? Buffer.from(page.bytes).toString() : page.kind),
    (error: Error) => error.message,
  );
}

// All of them are this machine, so that a bug sends nothing elsewhere; address.test.ts covers other private addresses.
const inside: [string, (port: number) => string][] = [
  ["loopback", (port) => `http://127.0.0.1:${port}/`],
  ["a decimal number", (port) => `http://2130706433:${port}/`],
  ["a hexadecimal number", (port) => `http://0x7f000001:${port}/`],
  ["octal digits", (port) => `http://0177.0.0.01:${port}/`],
  ["a short form", (port) => `http://127.1:${port}/`],
  ["this host", (port) => `http://0.0.0.0:${port}/`],
  ["IPv6 loopback", (port) => `http://[::1]:${port}/`],
  ["IPv4 as IPv6", (port) => `http://[::ffff:127.0.0.1]:${port}/`],
  ["IPv4 as IPv6 in hexadecimal", (port) => `http://[::ffff:7f00:1]:${port}/`],
  ["a name of this machine", (port) => `http://localhost:${port}/`],
  ["a name on the internet", (port) => `http://inside.example:${port}/`],
  ["a name over https", (port) => `https://inside.example:${port}/`],
  ["a name with IPv6 alone", (port) => `http://six.example:${port}/`],
  ["loopback over https", (port) => `https://127.0.0.1:${port}/`],
];

test.each(inside)("a page on the internet does not lead inside: %s", async (_, location) => {
  await using secret = await onTheInside();
  const to = location(secret.port);
  await using site = await onTheInternet(redirects(to));
  const resolved = {
    localhost: ["127.0.0.1", "::1"],
    "inside.example": ["127.0.0.1"],
    "six.example": ["fd00::1", "::ffff:127.0.0.1"],
  };
  const message = await get(site.url, resolved);
  expect(message).toMatch(/ leads to the private address .*: a page on the internet must not lead/);
  expect(message).toContain(`${site.url}/ redirects to ${new URL(to)}, which`);
  expect(message).toMatch(/If you trust it, give that address yourself\.$/);
  expect(secret.connections()).toBe(0);
});

test("not by way of other pages on the internet, either", async () => {
  await using secret = await onTheInside();
  await using second = await onTheInternet(redirects(secret.url));
  await using first = await onTheInternet(redirects(second.url));
  expect(await get(first.url)).toMatch(/private address 127.0.0.1/);
  expect(secret.connections()).toBe(0);
});

test("a given private address may lead to other private ones and to the internet", async () => {
  await using page = await onTheInside();
  await using wiki = await onTheInside(redirects(page.url));
  expect(await get(wiki.url)).toBe("<p>Kettle");
  expect(await get(`http://wiki:${wiki.port}/`, { wiki: ["127.0.0.1"] })).toBe("<p>Kettle");
  await using site = await onTheInternet(answers);
  await using leaving = await onTheInside(redirects(site.url));
  expect(await get(leaving.url)).toBe("<p>Kettle");
});

test("an address that a page on the internet links to leads nowhere inside", async () => {
  await using secret = await onTheInside();
  expect(await get(secret.url, {}, true)).toBe(
    `${secret.url}/ leads to the private address 127.0.0.1: a page on the internet must not lead into your network. ` +
      "If you trust it, give that address yourself.",
  );
  await using site = await onTheInternet(answers);
  expect(await get(site.url, {}, true)).toBe("<p>Kettle");
  expect(secret.connections()).toBe(0);
});

test("a redirect from the internet does not lead back inside", async () => {
  await using secret = await onTheInside();
  await using site = await onTheInternet(redirects(secret.url));
  await using leaving = await onTheInside(redirects(site.url));
  expect(await get(leaving.url)).toMatch(/private address 127.0.0.1/);
  expect(secret.connections()).toBe(0);
});

test("a name that resolves differently the second time gains nothing", async () => {
  const again = await onBothSides(redirects("/again"));
  await using site = again.site;
  await using secret = again.secret;
  const rebinding = () => ({ "faq.example": [[internet], ["127.0.0.1"]] });
  const address = `http://faq.example:${site.port}/`;
  expect(await get(address, rebinding())).toMatch(/again, which leads to the private address/);
  const failing = await onBothSides((_, response) => response.writeHead(503).end());
  await using broken = failing.site;
  await using secret2 = failing.secret;
  expect(await get(`http://faq.example:${broken.port}/`, rebinding())).toMatch(
    /faq.example:\d+\/ was on the internet first and now leads to the private address 127.0.0.1/,
  );
  expect([secret.connections(), secret2.connections()]).toEqual([0, 0]);
});

test("of a name with public and private addresses, only the public ones are contacted", async () => {
  const both = await onBothSides(answers);
  await using site = both.site;
  await using secret = both.secret;
  await using first = await onTheInternet(redirects(`http://both.example:${site.port}/`));
  expect(await get(first.url, { "both.example": ["127.0.0.1", internet] })).toBe("<p>Kettle");
  expect(secret.connections()).toBe(0);
});
