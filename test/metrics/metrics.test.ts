import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import { commands } from "../../src/bot/staff/cases/commands.ts";
import { en } from "../../src/bot/staff/texts/en.ts";
import { startHttp } from "../../src/http/server.ts";
import { callHooks } from "../../src/metrics/api-calls.ts";
import { measureDatabase } from "../../src/metrics/database.ts";
import { kindOf, labels } from "../../src/metrics/labels.ts";
import { createMetrics, type Metrics } from "../../src/metrics/metrics.ts";
import { openDatabase } from "../../src/store/open.ts";
import { allowedUpdates as allowed } from "../../src/telegram/allowed-updates.ts";
import { unheld } from "../support/state.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** The bot's own metrics. */
const botMetrics = (): Metrics => createMetrics({ process: false });

/** The samples, without help, types, buckets and zeros. */
async function samples(metrics: Metrics): Promise<string[]> {
  const lines = (await metrics.text()).split("\n");
  return lines.filter((line) => /^[a-z]/.test(line) && !/_bucket\{|_sum| 0$/.test(line));
}

describe("metrics", () => {
  it("tell what was counted and timed", async () => {
    const metrics = botMetrics();
    metrics.updates.inc({ kind: "message" });
    metrics.updates.inc({ kind: "message" });
    metrics.updateHandlingSeconds.observe(0.02);
    metrics.updatesFailed.inc({ reason: "late" });
    metrics.decisions.inc({ kind: "answer" });
    metrics.dialogs.inc({ flow: "login-code", event: "begun" });
    metrics.inboxWaitSeconds.observe(0.001);
    metrics.databaseSeconds.observe({ operation: "claim" }, 0.001);
    metrics.floodLimited.inc();
    metrics.countInbox(async () => 3);
    expect(await samples(metrics)).toEqual([
      "faqbot_inbox_open 3",
      'faqbot_updates_total{kind="message"} 2',
      "faqbot_update_handling_seconds_count 1",
      'faqbot_updates_failed_total{reason="late"} 1',
      'faqbot_decisions_total{kind="answer"} 1',
      'faqbot_dialogs_total{flow="login-code",event="begun"} 1',
      "faqbot_inbox_wait_seconds_count 1",
      'faqbot_database_seconds_count{operation="claim"} 1',
      "faqbot_flood_limited_total 1",
    ]);
  });

  it("of two bots in one process do not mix", async () => {
    const [one, other] = [botMetrics(), botMetrics()];
    one.floodLimited.inc();
    expect(await samples(other)).toEqual([]);
  });

  it("begin at 0, so that the first event is an increase too", async () => {
    expect(await botMetrics().text()).toContain(
      'faqbot_updates_failed_total{reason="unexpected"} 0',
    );
  });

  it("of calls: every attempt is counted, and long polls are not timed", async () => {
    const metrics = botMetrics();
    const { onCall, onRetry } = callHooks(metrics);
    onCall({ method: "sendMessage", result: "flood", seconds: 0.1 });
    onRetry({ method: "sendMessage", reason: "flood" });
    onCall({ method: "sendMessage", result: "ok", seconds: 0.1 });
    onCall({ method: "getUpdates", result: "ok", seconds: 25 });
    expect(await samples(metrics)).toEqual([
      'faqbot_api_calls_total{method="sendMessage",result="flood"} 1',
      'faqbot_api_calls_total{method="sendMessage",result="ok"} 1',
      'faqbot_api_calls_total{method="getUpdates",result="ok"} 1',
      "faqbot_api_call_seconds_count 2",
      'faqbot_api_retries_total{reason="flood"} 1',
    ]);
  });

  it.each<[string, () => Promise<number>]>([
    ["fails", () => Promise.reject(new Error("no database"))],
    ["hangs", () => new Promise(() => {})],
  ])("are there all the same where counting the inbox %s; its number is not", async (_, count) => {
    const metrics = botMetrics();
    metrics.countInbox(async () => 7);
    expect(await samples(metrics)).toEqual(["faqbot_inbox_open 7"]);
    metrics.countInbox(count);
    metrics.floodLimited.inc();
    expect(await samples(metrics)).toEqual(["faqbot_flood_limited_total 1"]);
  });

  it("of the process: memory, CPU, event loop, garbage collection", async () => {
    const metrics = createMetrics();
    const text = await metrics.text();
    for (const name of [
      "process_resident_memory_bytes",
      "nodejs_heap_size_used_bytes",
      "process_cpu_seconds_total",
      "process_start_time_seconds",
    ]) {
      expect(Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1])).toBeGreaterThan(0);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \S+$/m);
    expect(text).toContain("# TYPE nodejs_gc_duration_seconds histogram");
  });

  it("of the process do not keep it alive", () => {
    const module = join(process.cwd(), "src/metrics/metrics.ts");
    const code = `import { createMetrics } from ${JSON.stringify(module)}; await createMetrics().text();`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      timeout: 30_000,
    });
    expect(run).toMatchObject({ status: 0, signal: null });
  });

  it("of the database: all of its work is timed, that of cases and lessons too", async () => {
    const metrics = botMetrics();
    const database = measureDatabase(await openDatabase("sqlite::memory:"), metrics);
    stops.push(database.close);
    await Promise.all([
      database.read("a key"),
      database.findKeys("a", "b"),
      database.events({ kinds: ["asked"], from: 0, until: 1, limit: 1 }),
      database.lessons.all(),
      database.inbox.finish(unheld),
      database.lessons.put([]),
      database.ping(),
      database.moveKeys("a", "b"),
      database.prune({ doneBefore: 0, givenUpBefore: 0, touchedBefore: 0 }),
      database.cases.block(7, 0),
    ]);
    expect(await database.cases.isBlocked(7)).toBe(true);
    expect(await samples(metrics)).toEqual(
      expect.arrayContaining([
        'faqbot_database_seconds_count{operation="read"} 4',
        'faqbot_database_seconds_count{operation="commit"} 2',
        'faqbot_database_seconds_count{operation="other"} 5',
      ]),
    );
  });

  it("are served as Prometheus reads them", async () => {
    const metrics = botMetrics();
    const operations = { metrics };
    const server = await startHttp({ host: "127.0.0.1", port: 0, operations });
    stops.push(server.close);
    const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(await response.text()).toContain("# TYPE faqbot_updates_total counter");
  });
});

describe("nothing that can be counted is forgotten among the labels", () => {
  it("every kind of update that Telegram is asked for has its own", () => {
    expect([...labels.update].sort()).toEqual([...allowed, "other"].sort());
    const kinds = allowed.map((kind) => kindOf({ update_id: 1, [kind]: {} } as unknown as Update));
    expect(kinds).toEqual([...allowed]);
  });

  it("every command of the staff has its own, and stands at 0 from the start", async () => {
    const known = Object.keys({ ...en.menu, ...en.caseMenu });
    expect([...labels.command].sort()).toEqual(known.sort());
    expect([...commands.keys()].filter((name) => !known.includes(name))).toEqual([]);
    const text = await botMetrics().text();
    for (const name of known) expect(text).toContain(`faqbot_refused_total{command="${name}"} 0`);
  });
});

describe("labels have few values", () => {
  it.each<[string, object]>([
    ["message", { message: {} }],
    ["edited_message", { edited_message: {} }],
    ["inline_query", { inline_query: {} }],
    ["chosen_inline_result", { chosen_inline_result: {} }],
    ["guest_message", { guest_message: {} }],
    ["other", { telepathy: {} }],
    ["other", {}],
  ])("an update is of the kind %s", (kind, content) => {
    expect(kindOf({ update_id: 1, ...content } as Update)).toBe(kind);
  });
});
