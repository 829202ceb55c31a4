import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { statsSite } from "../../../../src/bot/staff/statistics/site/site.ts";
import { startHttp } from "../../../../src/http/server.ts";
import { cookieKey, pages, serve, token } from "./serve.ts";

let site: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  site = await serve("tea");
});
afterEach(() => site.close());

const get: typeof site.get = (...request) => site.get(...request);
const open: typeof site.open = (path) => site.open(path);

/** The cookies that a browser sends to a path, of those that were set. */
function cookiesFor(path: string, response: Response): string {
  const set = response.headers.getSetCookie().map((line) => line.split("; "));
  const fits = (scope: string) => path === scope || path.startsWith(`${scope}/`);
  return set
    .filter((parts) => fits(parts.find((one) => one.startsWith("Path="))?.slice(5) ?? ""))
    .map(([value]) => value)
    .join("; ");
}

describe("without the token there is nothing to see", () => {
  it.each<[string, Record<string, string>, string]>([
    ["none", {}, ""],
    ["a wrong one in the address", {}, "?token=a-token-of-some-lengtH"],
    ["an empty one", {}, "?token="],
    ["a wrong one as Bearer", { authorization: "Bearer nothing" }, ""],
    ["the token itself as the cookie", { cookie: `stats=${token}` }, ""],
    ["the token in another scheme", { authorization: `Basic ${token}` }, ""],
  ])("%s", async (_, headers, query) => {
    for (const page of pages) {
      const response = await get(page + query, headers);
      expect(response.status).toBe(401);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).not.toContain("tea");
    }
  });
});

describe("guesses are limited", () => {
  const second = 1000;
  const minute = 60 * second;

  /** A request from a client behind a proxy on this machine. */
  const as = (client: string, given = "wrong") =>
    get("/stats", { authorization: `Bearer ${given}`, "x-forwarded-for": client });
  const statuses = async (responses: Promise<Response>[]) =>
    (await Promise.all(responses)).map(({ status }) => status);
  const guesses = (client: string, count: number) =>
    statuses(Array.from({ length: count }, () => as(client)));

  it("after ten wrong tokens a client has to wait for a minute, even with the right one", async () => {
    expect(await guesses("192.0.2.1", 10)).toEqual(Array(10).fill(401));
    const response = await as("192.0.2.1", token);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await response.text()).toContain("Try again in 60 seconds.");
    site.clock.time = minute - second;
    expect((await as("192.0.2.1", token)).headers.get("retry-after")).toBe("1");
    site.clock.time = minute;
    expect((await as("192.0.2.1", token)).status).toBe(200);
    expect(site.refusals).toEqual([...Array(10).fill("wrong_token"), "too_many", "too_many"]);
  });

  it("in an hour one client can try 70 tokens, and any number of them 180", async () => {
    let [own, all] = [0, 0];
    for (const tick = 20 * second; site.clock.time < 60 * minute; site.clock.time += tick) {
      if ((await as("192.0.2.1")).status === 401) own++;
      if ((await as(`198.51.${(site.clock.time / tick) % 250}.1`)).status === 401) all++;
    }
    expect(own).toBeGreaterThan(10);
    expect(own).toBeLessThanOrEqual(70);
    expect(own + all).toBeGreaterThan(120);
    expect(own + all).toBeLessThanOrEqual(180);
  });

  it("tokens in the address count as well, and both count if there are two", async () => {
    const twice = () => get("/stats?token=one", { authorization: "Bearer two" });
    for (let i = 0; i < 5; i++) expect((await twice()).status).toBe(401);
    expect((await twice()).status).toBe(429);
    expect((await get(`/stats?token=${token}`)).status).toBe(429);
  });

  it("the proxy tells the address of a client, not the client itself", async () => {
    for (let i = 0; i < 10; i++) await as(`198.51.100.${i}, 192.0.2.1`);
    expect((await as("198.51.100.99, 192.0.2.1")).status).toBe(429);
    expect((await as("192.0.2.1, 198.51.100.99")).status).toBe(401);
  });

  it("an IPv6 network is one client", async () => {
    for (let i = 0; i < 10; i++) await as(`2001:db8:1:2::${i}`);
    expect((await as("2001:db8:1:2:3:4:5:6")).status).toBe(429);
    expect((await as("2001:db8:1:3::1")).status).toBe(401);
    await guesses("::ffff:192.0.2.1", 10);
    expect((await as("192.0.2.1")).status).toBe(429);
  });

  it("a request without a token is no guess, nor is the cookie of an earlier token", async () => {
    for (let i = 0; i < 100; i++) {
      const response = await get("/stats", i % 2 ? {} : { cookie: "stats=of-an-earlier-token" });
      expect(response.status).toBe(401);
    }
    expect((await open("/stats")).status).toBe(200);
    expect(site.refusals).toEqual([]);
  });
});

describe("guesses of others don't lock out people who have the token", () => {
  const bearer = (client: string, given: string) =>
    get("/stats", { authorization: `Bearer ${given}`, "x-forwarded-for": client });

  /** A hundred clients guess, until no new client is let in. */
  async function flood() {
    for (let i = 0; i < 100; i++) await bearer(`198.51.100.${i}`, "wrong");
    expect((await bearer("203.0.113.1", "wrong")).status).toBe(429);
  }

  it("from another address", async () => {
    for (let i = 0; i < 30; i++) await bearer("198.51.100.1", "wrong");
    expect((await bearer("192.0.2.7", token)).status).toBe(200);
  });

  it("from an address that has sent the right token before", async () => {
    await bearer("192.0.2.7", token);
    await flood();
    expect((await bearer("192.0.2.7", token)).status).toBe(200);
  });

  it("with a cookie, even from the address of the guesses", async () => {
    const given = await get(`/stats?token=${token}`);
    await flood();
    for (let i = 0; i < 20; i++) await get("/stats?token=wrong");
    expect((await open("/stats")).status).toBe(429);
    for (const page of pages) {
      expect((await get(page, { cookie: cookiesFor(page, given) })).status).toBe(200);
    }
  });

  it("with a cookie that can't be derived from a token", async () => {
    const cookieOf = async (key: string, other = token) => {
      const reports = { of: () => Promise.reject(new Error("closed")) };
      const stats = statsSite({ token: other, reports, questionOf: () => "", cookieKey: key });
      const own = await startHttp({ host: "127.0.0.1", port: 0, operations: { stats } });
      const url = `${own.operationsUrl}/stats?token=${other}`;
      const response = await fetch(url, { redirect: "manual" });
      await own.close();
      return cookiesFor("/stats", response);
    };
    const status = async (cookie: string) => (await get("/stats", { cookie })).status;
    expect(await status(await cookieOf(cookieKey))).toBe(200); // of another instance, or before a restart
    expect(await status(await cookieOf("a guess"))).toBe(401);
    expect(await status(await cookieOf(cookieKey, "an-earlier-token"))).toBe(401);
  });
});

it("a token in the address moves into a cookie, which opens all pages", async () => {
  const given = await get(`/stats?days=90&token=${token}`);
  expect([given.status, given.headers.get("location")]).toEqual([303, "/stats?days=90"]);
  expect(given.headers.getSetCookie()[0]).toMatch(/Path=\/stats; HttpOnly; SameSite=Strict$/);
  expect(given.headers.getSetCookie().join()).not.toContain(token);
  for (const page of pages) {
    const response = await get(page, { cookie: cookiesFor(page, given) });
    expect(response.status).toBe(200);
  }
  const overHttps = await get(`/stats?token=${token}`, { "x-forwarded-proto": "https" });
  expect(overHttps.headers.getSetCookie()[0]).toContain("Secure");
});
