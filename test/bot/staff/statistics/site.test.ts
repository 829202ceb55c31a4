import { afterEach, expect, it } from "vitest";
import { startHttp } from "../../../../src/http/server.ts";
import { pages, serve, token } from "./serve.ts";

let site: Awaited<ReturnType<typeof serve>>;
afterEach(() => site.close());

it("the page allows only its own style, no framing and no caching", async () => {
  site = await serve("tea");
  const { headers } = await site.open("/stats");
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

it("the page escapes all values and needs no script", async () => {
  site = await serve("tea", `<script>alert("1")</script>`);
  const page = await (await site.open("/stats")).text();
  expect(page).toContain("Why &lt;b&gt;tea&lt;/b&gt;?");
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  expect(page).not.toMatch(/<script|<b>tea| style=| on\w+=/);
});

it("spreadsheets can read the CSV and run nothing in it", async () => {
  site = await serve("tea", `=1+1,"x"`, "@cmd", "line\nbreak");
  const response = await site.open("/stats.csv?days=2");
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

it("response times are in fractions of a millisecond, on a scale that fits", async () => {
  site = await serve("tea");
  const page = await (await site.open("/stats?days=1")).text();
  expect(page).toContain("<b>0.21 ms</b>");
  const [, chart = ""] = /aria-label="Time to answer[^"]*">(.*?)<\/svg>/s.exec(page) ?? [];
  const marks = [...chart.matchAll(/text-anchor="end">([\d.]+)</g)].map(([, mark]) => mark);
  expect(marks).toEqual(["0", "0.1", "0.2", "0.3"]);
  const [, day] = (await (await site.open("/stats.csv?days=1")).text()).split("\r\n");
  expect(day).toMatch(/,0\.21,0\.21,$/);
  const { took } = (await (await site.open("/stats.json?days=1")).json()) as { took: object };
  expect(took).toEqual({ p50: 0.21, p95: 0.21 });
});

it("the JSON is the report", async () => {
  site = await serve("tea", "tea");
  expect(await (await site.open("/stats.json?days=1")).json()).toMatchObject({
    from: "2026-11-25",
    complete: true,
    total: { questions: 2 },
    took: { p50: 0.21 },
    entries: [{ entry: "tea", asked: 2 }],
    needy: [],
  });
});

it.each([
  ["?days=400", 200],
  ["?days=401", 400],
  ["?days=0", 400],
  ["?days=-3", 400],
  ["?days=1e2", 400],
  ["?days=", 400],
])("%s gets status %i", async (query, status) => {
  site = await serve();
  expect((await site.open(`/stats${query}`)).status).toBe(status);
});

it("nothing can be posted, and without STATS_TOKEN there is no page", async () => {
  site = await serve();
  expect((await site.get("/stats", { authorization: `Bearer ${token}` }, "POST")).status).toBe(405);
  const { port, close } = await startHttp({ host: "127.0.0.1", port: 0, operations: {} });
  const headers = { authorization: `Bearer ${token}` };
  for (const page of pages) {
    expect((await fetch(`http://127.0.0.1:${port}${page}`, { headers })).status).toBe(404);
  }
  await close();
});
