import { type Context, Hono } from "hono";
import type { Address } from "./listen.ts";
import { type Check, createReadiness } from "./readiness.ts";

/** Where operations are served. */
export interface OperationsAddress extends Address {
  /** Whether any free port will do where this one is taken: nobody chose it. */
  orAnyPort?: boolean;
}

/** What those who operate the bot can ask it over HTTP. */
export interface Operations {
  /** What must hold for the bot to do its work, by name. */
  checks?: Record<string, Check>;
  /** How long a check may take, in milliseconds. */
  checkLimit?: number;
  /** The metrics in the format that the content type names. */
  metrics?: { contentType: string; text(): Promise<string> };
  /** Pages of statistics, with a protection of their own. */
  stats?: Hono | undefined;
  /** Where to serve this, if not beside the webhook: it is nothing for the public. */
  address?: OperationsAddress | undefined;
}

/**
 * `/healthz` says that the process is alive, `/readyz` whether it can do its work (200 or 503) with every
 * check by name, `/metrics` what Prometheus collects. None of it tells anything about people.
 */
export function operations({ checks = {}, checkLimit, metrics, stats }: Operations): Hono {
  const app = health();
  const readiness = createReadiness(checks, checkLimit);
  app.get("/readyz", async (c) => {
    const result = await readiness();
    return c.json(result, result.ready ? 200 : 503, fresh);
  });
  if (metrics) {
    app.get("/metrics", async (c) =>
      c.body(await metrics.text(), 200, { ...fresh, "content-type": metrics.contentType }),
    );
    app.all("/metrics", notAllowed);
  }
  app.all("/readyz", notAllowed);
  if (stats) app.route("/", stats);
  return app;
}

/** `/healthz` alone. */
export function health(): Hono {
  const app = new Hono();
  app.get("/healthz", (c) => c.text("ok", 200, fresh));
  app.all("/healthz", notAllowed);
  return app;
}

const fresh = { "cache-control": "no-store" };

function notAllowed(c: Context) {
  return c.text("Method Not Allowed", 405, { allow: "GET, HEAD" });
}
