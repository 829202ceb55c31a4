import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Reports } from "../../../../src/bot/staff/statistics/reports.ts";
import { statsSite } from "../../../../src/bot/staff/statistics/site/site.ts";
import { type HttpServer, startHttp } from "../../../../src/http/server.ts";
import type { EventQuery, StoredEvent } from "../../../../src/store/state/events.ts";

const token = "a-token-of-some-length";
const cookieKey = "what nobody can guess";
const noon = Date.UTC(2026, 10, 25, 12);
let server: HttpServer;
/** The time, in milliseconds, and why somebody was not let in. */
let clock: number;
let refusals: string[];
beforeEach(() => {
  [clock, refusals] = [0, []];
});
afterEach(() => server.close());

const bad = `<script>alert("1")</script>`;

/** Somebody has asked about an entry of each of these names. */
async function serve(...entries: string[]): Promise<void> {
  const all: StoredEvent[] = entries.map((entry, update_id) => {
    const body = { decision: "answer", entry, language: entry, place: "private", took: 0.2134 };
    return { update_id, place: 0, kind: "asked", body, at: noon };
  });
  const events = async ({ kinds, from }: EventQuery) =>
    kinds.includes("asked") && from <= noon && noon < from + 86_400_000 ? all : [];
  const reports = new Reports({ events, now: () => noon });
  const questionOf = (entry: string) => (entry === "tea" ? `Why <b>tea</b>?` : undefined);
  const stats = statsSite({
    ...{ token, reports, questionOf, cookieKey },
    now: () => clock,
    onRefused: (reason) => refusals.push(reason),
  });
  server = await startHttp({ host: "127.0.0.1", port: 0, operations: { stats } });
}

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", headers, method });
const open = (path: string) => get(path, { authorization: `Bearer ${token}` });

/** The cookies that a browser sends to a path, of those that were set. */
function cookiesFor(path: string, response: Response): string {
  const set = response.headers.getSetCookie().map((line) => line.split("; "));
  const fits = (scope: string) => path === scope || path.startsWith(`${scope}/`);
  return set
    .filter((parts) => fits(parts.find((one) => one.startsWith("Path="))?.slice(5) ?? ""))
    .map(([value]) => value)
    .join("; ");
}

const pages = ["/stats", "/stats.csv", "/stats.json"];

describe("who has no token gets nothing", () => {
  it.each<[string, Record<string, string>, string]>([
    ["none", {}, ""],
    ["a wrong one in the address", {}, "?token=a-token-of-some-lengtH"],
    ["an empty one", {}, "?token="],
    ["a wrong one as Bearer", { authorization: "Bearer nothing" }, ""],
    ["the token itself as the cookie", { cookie: `stats=${token}` }, ""],
    ["the token in another scheme", { authorization: `Basic ${token}` }, ""],
  ])("%s", async (_, headers, query) => {
    await serve("tea");
    for (const page of pages) {
      const response = await get(page + query, headers);
      expect(response.status).toBe(401);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await response.text()).not.toContain("tea");
    }
  });
});

describe("guessing is hopeless", () => {
  const second = 1000;
  const minute = 60 * second;
  beforeEach(() => serve("tea"));

  /** Somebody behind a proxy on this machine. */
  const as = (client: string, given = "wrong") =>
    get("/stats", { authorization: `Bearer ${given}`, "x-forwarded-for": client });
  const statuses = async (responses: Promise<Response>[]) =>
    (await Promise.all(responses)).map(({ status }) => status);
  const guesses = (client: string, count: number) =>
    statuses(Array.from({ length: count }, () => as(client)));

  it("after ten wrong tokens a client has to wait for a minute, also with the right one", async () => {
    expect(await guesses("192.0.2.1", 10)).toEqual(Array(10).fill(401));
    const response = await as("192.0.2.1", token);
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await response.text()).toContain("Try again in 60 seconds.");
    clock = minute - second;
    expect((await as("192.0.2.1", token)).headers.get("retry-after")).toBe("1");
    clock = minute;
    expect((await as("192.0.2.1", token)).status).toBe(200);
    expect(refusals).toEqual([...Array(10).fill("wrong_token"), "too_many", "too_many"]);
  });

  it("in an hour one client can try 70 tokens, and any number of them 180", async () => {
    let [own, all] = [0, 0];
    for (const tick = 20 * second; clock < 60 * minute; clock += tick) {
      if ((await as("192.0.2.1")).status === 401) own++;
      if ((await as(`198.51.${(clock / tick) % 250}.1`)).status === 401) all++;
    }
    expect(own).toBeGreaterThan(10);
    expect(own).toBeLessThanOrEqual(70);
    expect(own + all).toBeGreaterThan(120);
    expect(own + all).toBeLessThanOrEqual(180);
  });

  it("tokens in the address count as well, and both where there are two", async () => {
    const twice = () => get("/stats?token=one", { authorization: "Bearer two" });
    for (let i = 0; i < 5; i++) expect((await twice()).status).toBe(401);
    expect((await twice()).status).toBe(429);
    expect((await get(`/stats?token=${token}`)).status).toBe(429);
  });

  it("what a client says of where it comes from is not believed, only its proxy", async () => {
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

  it("who sends no token does not guess, nor who has a cookie of an earlier one", async () => {
    for (let i = 0; i < 100; i++) {
      const response = await get("/stats", i % 2 ? {} : { cookie: "stats=of-an-earlier-token" });
      expect(response.status).toBe(401);
    }
    expect((await open("/stats")).status).toBe(200);
    expect(refusals).toEqual([]);
  });
});

describe("whoever has the token is not kept out by others' guesses", () => {
  beforeEach(() => serve("tea"));
  const bearer = (client: string, given: string) =>
    get("/stats", { authorization: `Bearer ${given}`, "x-forwarded-for": client });

  /** A hundred clients guess until nobody new is listened to. */
  async function flood() {
    for (let i = 0; i < 100; i++) await bearer(`198.51.100.${i}`, "wrong");
    expect((await bearer("203.0.113.1", "wrong")).status).toBe(429);
  }

  it("from another address", async () => {
    for (let i = 0; i < 30; i++) await bearer("198.51.100.1", "wrong");
    expect((await bearer("192.0.2.7", token)).status).toBe(200);
  });

  it("from an address that was right before, however many guess", async () => {
    await bearer("192.0.2.7", token);
    await flood();
    expect((await bearer("192.0.2.7", token)).status).toBe(200);
  });

  it("with a cookie, even from the address of those who guess", async () => {
    const given = await get(`/stats?token=${token}`);
    await flood();
    for (let i = 0; i < 20; i++) await get("/stats?token=wrong");
    expect((await open("/stats")).status).toBe(429);
    for (const page of pages) {
      expect((await get(page, { cookie: cookiesFor(page, given) })).status).toBe(200);
    }
  });

  it("with a cookie that nobody can make out of a token", async () => {
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

it("a token in the address goes into a cookie and out of the address; that opens all pages", async () => {
  await serve("tea");
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

it("the page lets nothing but its own style be used, and nobody keeps or frames it", async () => {
  await serve("tea");
  const { headers } = await open("/stats");
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(Object.fromEntries(headers)).toMatchObject({
    "cache-control": "no-store",
    "content-type": "text/html; charset=UTF-8",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
});

it("the page escapes all that it shows, and needs no script", async () => {
  await serve("tea", bad);
  const page = await (await open("/stats")).text();
  expect(page).toContain("Why &lt;b&gt;tea&lt;/b&gt;?");
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<b>tea| style=| on\w+=/);
});

it("the CSV is one that spreadsheets read and do not run", async () => {
  await serve("tea", `=1+1,"x"`, "@cmd", "line\nbreak");
  const response = await open("/stats.csv?days=2");
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="stats-2-days.csv"',
  );
  const csv = await response.text();
  const [head = "", first, second, ...rest] = csv.split("\r\n");
  expect(head).toMatch(/^date,entry,questions,answered,/);
  expect([first, second]).toEqual([
    expect.stringMatching(/^2026-11-24,,0,0,/),
    expect.stringMatching(/^2026-11-25,,4,4,/),
  ]);
  const width = head.split(",").length;
  expect(first?.split(",")).toHaveLength(width);
  expect(rest.join("\r\n")).toContain(`,"'=1+1,""x""",`);
  expect(rest.join("\r\n")).toContain(",'@cmd,");
  expect(rest.join("\r\n")).toContain(`,"line\nbreak",`);
  expect(rest.at(-1)).toBe("");
});

it("says how long answers took in fractions of a millisecond, on a scale that fits", async () => {
  await serve("tea");
  const page = await (await open("/stats?days=1")).text();
  expect(page).toContain("<b>0.21 ms</b>");
  const [, chart = ""] = /aria-label="Time to answer[^"]*">(.*?)<\/svg>/s.exec(page) ?? [];
  const marks = [...chart.matchAll(/text-anchor="end">([\d.]+)</g)].map(([, mark]) => mark);
  expect(marks).toEqual(["0", "0.1", "0.2", "0.3"]);
  const [, day] = (await (await open("/stats.csv?days=1")).text()).split("\r\n");
  expect(day).toMatch(/,0\.21,0\.21,$/);
  const { took } = (await (await open("/stats.json?days=1")).json()) as { took: object };
  expect(took).toEqual({ p50: 0.21, p95: 0.21 });
});

it("the JSON is the report", async () => {
  await serve("tea", "tea");
  expect(await (await open("/stats.json?days=1")).json()).toMatchObject({
    from: "2026-11-25",
    complete: true,
    total: { questions: 2 },
    entries: [{ entry: "tea", asked: 2 }],
  });
});

it.each([
  ["?days=400", 200],
  ["?days=401", 400],
  ["?days=0", 400],
  ["?days=-3", 400],
  ["?days=1e2", 400],
  ["?days=", 400],
])("%s is %i", async (query, status) => {
  await serve();
  expect((await open(`/stats${query}`)).status).toBe(status);
});

it("nothing can be sent there, and without a token of its own there is no page", async () => {
  await serve();
  expect((await get("/stats", { authorization: `Bearer ${token}` }, "POST")).status).toBe(405);
  await server.close();
  server = await startHttp({ host: "127.0.0.1", port: 0, operations: {} });
  for (const page of pages) expect((await open(page)).status).toBe(404);
});
