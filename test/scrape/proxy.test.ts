import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { isPublic } from "../../src/scrape/fetch/address.ts";
import { fetchPage } from "../../src/scrape/fetch/fetch.ts";
import { proxiesIn } from "../../src/settings/proxies.ts";
import { hiddenHost, TestProxy } from "../support/proxy.ts";
import { runCommand } from "../support/run-command.ts";
import { serve } from "./server.ts";

const html = { "content-type": "text/html; charset=utf-8" };

/** Nobody but the proxy knows a name, except for those that are given. */
function networkWith(names: Record<string, string> = {}) {
  const look: LookupFunction = (name, options, callback) => {
    const address = names[name];
    if (address === undefined) return callback(new Error("ENOTFOUND"), "");
    lookup(address, options, callback);
  };
  return { lookup: look, isPublic };
}

const wait = async () => {};

test("pages are fetched through the proxy, by a name that only it knows", async () => {
  await using site = await serve((_, response) => response.writeHead(200, html).end("<p>Kettle"));
  const proxy = await TestProxy.start({ to: site.port, credentials: "me:hunter2" });
  const findProxy = proxiesIn({ HTTP_PROXY: `http://me:hunter2@127.0.0.1:${proxy.port}` });
  const options = { language: "en", findProxy, network: networkWith() };
  const page = await fetchPage("http://shop.example/faq", options);
  expect(page).toMatchObject({ kind: "page", isPublic: true, address: "http://shop.example/faq" });
  expect(proxy.asked).toEqual(["GET http://shop.example/faq"]);
});

test("no redirect of a page on the internet leads into the network of the proxy", async () => {
  await using site = await serve((request, response) => {
    const to = new URL(request.url ?? "", "http://x").searchParams.get("to");
    if (to) response.writeHead(302, { location: to }).end();
    else response.writeHead(200, html).end("<p>secret");
  });
  const proxy = await TestProxy.start({ to: site.port });
  const findProxy = proxiesIn({ HTTP_PROXY: proxy.url });
  const network = networkWith({ "wiki.example": "10.1.2.3" });
  const get = (to: string) =>
    fetchPage(`http://shop.example/?to=${to}`, { language: "en", findProxy, network });
  for (const to of ["http://10.1.2.3/", "http://wiki.example/"])
    await expect(get(to)).rejects.toThrow("leads to the private address 10.1.2.3");
  expect(proxy.asked.filter((line) => !line.includes("shop.example"))).toEqual([]);
  expect(await get("http://help.example/")).toMatchObject({ address: "http://help.example/" });
  // The address that a person gives may be there.
  const own = await fetchPage("http://wiki.example/", { language: "en", findProxy, network });
  expect(own).toMatchObject({ kind: "page", isPublic: false });
});

test("what NO_PROXY excludes is fetched directly", async () => {
  await using site = await serve((_, response) => response.writeHead(200, html).end("<p>Kettle"));
  const network = networkWith({ "wiki.example": "127.0.0.1" });
  const findProxy = proxiesIn({ HTTP_PROXY: "http://127.0.0.1:1", NO_PROXY: "wiki.example" });
  const address = `http://wiki.example:${site.port}/`;
  expect(await fetchPage(address, { language: "en", findProxy, network })).toMatchObject({
    kind: "page",
  });
});

test.each([
  [403, "refuses to connect to shop.example (403)", 1],
  [502, "can't reach shop.example (502)", 4],
  [407, "asks for a user and a password (407)", 1],
])("a tunnel that is refused with %i: %s", async (status, words, tries) => {
  const proxy = await TestProxy.start({ to: 1 });
  proxy.manner = status;
  const findProxy = proxiesIn({ HTTPS_PROXY: proxy.url });
  const options = { language: "en", findProxy, wait, network: networkWith() };
  await expect(fetchPage("https://shop.example/", options)).rejects.toThrow(words);
  expect(proxy.asked).toHaveLength(tries);
});

test.each([
  ["a proxy that speaks no TLS", "https", "begin HTTPS_PROXY with http:// in place of https://"],
  ["a certificate that only the proxy trusts", "http", "start with NODE_EXTRA_CA_CERTS=<file"],
])("%s is told with the cure", async (_, protocol, words) => {
  const { port } = await TestProxy.start({ to: 1 });
  const findProxy = proxiesIn({ HTTPS_PROXY: `${protocol}://127.0.0.1:${port}` });
  const options = { language: "en", findProxy, wait, network: networkWith() };
  await expect(fetchPage(`https://${hiddenHost}/`, options)).rejects.toThrow(words);
});

/** Runs the command in another folder, where there is no `.env`. */
function scrape(env: Record<string, string>, address: string) {
  const args = [address, "--out", "-"];
  return runCommand(resolve("scripts/scrape.ts"), args, { env, cwd: "test/fixtures" });
}

test("npm run scrape takes the proxy from the environment, and says what is wrong with it", async () => {
  await using site = await serve((_, response) =>
    response.writeHead(200, html).end("<main><h2>Is it hot?</h2><p>Yes, for an hour.</main>"),
  );
  const proxy = await TestProxy.start({ to: site.port });
  const good = await scrape({ HTTP_PROXY: proxy.url }, "http://shop.example/faq");
  expect(good.output).toContain("Is it hot?");
  expect(good.code).toBe(0);
  expect(proxy.asked).toEqual(["GET http://shop.example/faq"]);
  const bad = await scrape({ HTTPS_PROXY: "socks5://me:hunter2@a:1" }, "https://shop.example/");
  expect(bad.output).toMatch(/^scrape: HTTPS_PROXY is not usable: a SOCKS proxy can't be used/m);
  expect(bad.output).not.toMatch(/hunter2|^\s+at /m);
  expect(bad.code).toBe(1);
});
