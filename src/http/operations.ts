import { type Context, Hono } from "hono";
import type { Address } from "./listen.ts";
import { type Check, createReadiness } from "./readiness.ts";

/** Where operations are served. */
export interface OperationsAddress extends Address {
  /** Whether any free port will do if this one is taken, as nobody chose it. */
  anyPortIfTaken?: boolean;
}

/** What operators can ask the bot over HTTP. */
export interface Operations {
  /** What must hold for the bot to do its work, by name. */
  checks?: Record<string, Check>;
  /** How long a check may take, in milliseconds. */
  checkTimeout?: number;
  /** The metrics in the format that the content type names. */
  metrics?: { contentType: string; text(): Promise<string> };
  /** Pages of statistics, which protect themselves. */
  stats?: Hono | undefined;
  /** Where to serve this, if not beside the webhook: it's nothing for the public. */
  address?: OperationsAddress | undefined;
}

/**
 * `/healthz` says that the process is alive, `/readyz` whether it can do its work (200 or 503) with every check by name,
 * `/metrics` is what Prometheus collects. None of them says anything about people.
 */
export function createOperationsApp({
  checks = {},
  checkTimeout,
  metrics,
  stats,
}: Operations): Hono {
  const app = createHealthApp();
  const readiness = createReadiness(checks, checkTimeout);
  app.get("/readyz", async (c) => {
    const result = await readiness();
    return c.json(result, result.ready ? 200 : 503, noStore);
  });
  if (metrics) {
    app.get("/metrics", async (c) =>
      c.body(await metrics.text(), 200, { ...noStore, "content-type": metrics.contentType }),
    );
    app.all("/metrics", methodNotAllowed);
  }
  app.all("/readyz", methodNotAllowed);
  if (stats) app.route("/", stats);
  return app;
}

/** `/healthz` alone. */
export function createHealthApp(): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.text("ok", 200, noStore));
  app.all("/healthz", methodNotAllowed);
  return app;
}

const noStore = { "cache-control": "no-store" };

function methodNotAllowed(c: Context) {
  return c.text("Method Not Allowed", 405, { allow: "GET, HEAD" });
}
